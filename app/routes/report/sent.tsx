import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { isRouteErrorResponse, useLoaderData, useRouteError } from '@remix-run/react'
import { publicDoor } from '~/auth/guards'
import { pageTitle } from '~/content/page-title'
import { defaultVariant } from '~/content/text'
import { withWords } from '~/content/use-way'
import { ErrorPage } from '~/routes/error-page'
import { giveReferenceAfterSending } from '~/cases/follow-up/reference-given'
import { parseCode } from '~/reports/code'
import { changeDraft, readDraft, removeDraft } from '~/reports/draft'
import { opened, type Sent } from '~/reports/draft-content'
import { phraseOf } from '~/reports/draft-phrase'
import { equalityAnswersIn, keepEqualityAnswers } from '~/reports/equality'
import { wordsSent } from '~/reports/submit'
import { inWordsAsked, variantAsked } from '../asked-words'
import { AwayPage } from './away-page'
import { environment } from '~/platform/environment'
import { trustSettings } from '~/trust/settings'
import { cookieGone, secretIn } from './draft-cookie'
import { KeptPage, SentPage } from './sent-page'
import { today } from './save-page'
import { isShut } from './view'
import { formIn, orKeepTheForm, orSayAway } from '../when-away'

export const meta = pageTitle((words) => words.reportSent.title)

/** The eight words, as long as the receipt lives: until they are kept, and 30 minutes after the last touch at most. Opened anew, the page asks for the four words first. */
export async function loader({ request }: LoaderFunctionArgs) {
  publicDoor()
  const secret = secretIn(request)
  const receipt = secret === null ? null : await orSayAway(() => readDraft(secret))
  const words = secret === null || receipt?.is === 'writing' ? null : await orSayAway(() => wordsSent(secret))
  if (secret === null || receipt?.is !== 'sent' || words === null) return keptView(request)
  if (await orSayAway(() => isShut(request, secret, receipt))) throw toStart()
  const { trustName, ringUs } = await trustSettings()
  const { host } = new URL(environment().HEARD_PUBLIC_URL)
  return { is: 'sent' as const, words, receipt, today: today(), trust: { name: trustName, ring: ringUs, address: `${host}/follow-up` }, variant: variantAsked(request) ?? receipt.variant }
}

/** What is left once the words are kept: a page that holds nothing, at an address that says so. */
function keptView(request: Request) {
  const { searchParams } = new URL(request.url)
  if (!searchParams.has('kept') && !searchParams.has('right')) throw toStart()
  return { is: 'kept' as const, isRight: searchParams.has('right'), variant: variantAsked(request) ?? defaultVariant }
}

/** The person has their words: the receipt, the way back to it and the cookie go, and nothing shows them again. */
async function finish(request: Request, secret: Buffer, how: 'kept' | 'right'): Promise<Response> {
  const receipt = await readDraft(secret)
  await removeDraft(secret, await phraseOf(secret))
  const variant = variantAsked(request) ?? receipt?.variant ?? defaultVariant
  const kept = `/report/sent?${how}`
  return redirect(variant === defaultVariant ? kept : withWords(kept, variant), { status: 303, headers: { 'Set-Cookie': cookieGone() } })
}

/** The receipt of this browser, changed by what its own page sent: that page was open. */
async function changeReceipt(request: Request, secret: Buffer, change: (receipt: Sent) => Sent): Promise<void> {
  await changeDraft(secret, (found) => (found.is === 'sent' ? opened(inWordsAsked(request, change(found))) : found))
}

/** The words typed back: right, and nothing here shows them again; wrong, and they are kept with the receipt, and the page says so. */
export async function action({ request }: ActionFunctionArgs) {
  publicDoor()
  const form = await formIn(request)
  return orKeepTheForm(request, async () => {
    const secret = secretIn(request)
    const words = secret === null ? null : await wordsSent(secret)
    const reference = form.get('reference')
    if (secret !== null && words !== null && typeof reference === 'string') return keepReference(request, secret, words, reference)
    if (secret !== null && words !== null && form.get('go') === 'equality') return keepEquality(request, secret, words, form)
    const said = form.get('words')
    const typed = typeof said === 'string' ? said.slice(0, 400) : ''
    if (secret === null || words === null) return toStart()
    if (form.get('go') === 'kept') return finish(request, secret, 'kept')
    if (parseCode(typed) === words.join(' ')) return finish(request, secret, 'right')
    await changeReceipt(request, secret, (receipt) => ({ ...receipt, typedBack: 'wrong', typed }))
    return redirect('/report/sent', 303)
  })
}

/** Characters of a number in an incident system. */
const longestReference = 60

/** The box for the number in the incident system. What could not be kept stays in the box, with what to do. */
async function keepReference(request: Request, secret: Buffer, words: string[], typed: string): Promise<Response> {
  const said = typed.trim()
  const isReadable = said !== '' && said.length <= longestReference && !/\p{Cc}/u.test(said)
  const isKept = isReadable && (await giveReferenceAfterSending(words, said))
  const reference = isKept ? 'given' : isReadable ? 'failed' : 'tooLong'
  await changeReceipt(request, secret, (receipt) => ({ ...receipt, reference, referenceTyped: isKept ? '' : typed.slice(0, 400) }))
  return redirect('/report/sent', 303)
}

/** Once only: a second answer would count the person twice. Nothing chosen is nothing said. */
async function keepEquality(request: Request, secret: Buffer, words: string[], form: FormData): Promise<Response> {
  const answers = equalityAnswersIn(form)
  const receipt = await readDraft(secret)
  if (receipt?.is === 'sent' && receipt.equality === 'notYet' && Object.keys(answers).length > 0) {
    await changeReceipt(request, secret, (found) => ({ ...found, equality: 'given' }))
    await keepEqualityAnswers(answers, { words, mayJoin: receipt.mayJoin })
  }
  return redirect('/report/sent', 303)
}

function toStart(): Response {
  return redirect('/report', 303)
}

export default function Sent() {
  const view = useLoaderData<typeof loader>()
  return view.is === 'sent' ? <SentPage {...view} /> : <KeptPage isRight={view.isRight} />
}

export function ErrorBoundary() {
  const error = useRouteError()
  const status = isRouteErrorResponse(error) ? error.status : 500
  return status === 503 ? <AwayPage /> : <ErrorPage status={status} />
}
