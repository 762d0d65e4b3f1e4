import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { isRouteErrorResponse, useLoaderData, useRouteError } from '@remix-run/react'
import { publicDoor } from '~/auth/guards'
import { pageTitle } from '~/content/page-title'
import { ErrorPage } from '~/routes/error-page'
import { giveReferenceAfterSending } from '~/cases/reference-given'
import { parseCode } from '~/reports/code'
import { changeDraft, readDraft } from '~/reports/draft'
import { equalityAnswersIn, keepEqualityAnswers } from '~/reports/equality'
import { wordsSent } from '~/reports/submit'
import { inWordsAsked, variantAsked } from '../asked-words'
import { AwayPage } from './away-page'
import { environment } from '~/platform/environment'
import { trustSettings } from '~/trust/settings'
import { secretIn } from './draft-cookie'
import { SentPage } from './sent-page'
import { today } from './save-page'
import { formIn, orKeepTheForm, orSayAway } from '../when-away'

export const meta = pageTitle((words) => words.reportSent.title)

/** The eight words, as long as the receipt lives: 30 minutes after the last touch. */
export async function loader({ request }: LoaderFunctionArgs) {
  publicDoor()
  const secret = secretIn(request)
  const receipt = secret === null ? null : await orSayAway(() => readDraft(secret))
  const words = secret === null || receipt?.is === 'writing' ? null : await orSayAway(() => wordsSent(secret))
  if (receipt?.is !== 'sent' || words === null) throw toStart()
  const { trustName, ringUs } = await trustSettings()
  const { host } = new URL(environment().HEARD_PUBLIC_URL)
  return { words, receipt, today: today(), trust: { name: trustName, ring: ringUs, address: `${host}/follow-up` }, variant: variantAsked(request) ?? receipt.variant }
}

/** The words typed back: right or wrong is kept with the receipt, and the page says which. */
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
    const isRight = parseCode(typed) === words.join(' ')
    await changeDraft(secret, (receipt) => (receipt.is === 'sent' ? { ...inWordsAsked(request, receipt), typedBack: isRight ? 'right' : 'wrong', typed: isRight ? '' : typed } : receipt))
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
  await changeDraft(secret, (receipt) => (receipt.is === 'sent' ? { ...inWordsAsked(request, receipt), reference, referenceTyped: isKept ? '' : typed.slice(0, 400) } : receipt))
  return redirect('/report/sent', 303)
}

/** Once only: a second answer would count the person twice. Nothing chosen is nothing said. */
async function keepEquality(request: Request, secret: Buffer, words: string[], form: FormData): Promise<Response> {
  const answers = equalityAnswersIn(form)
  const receipt = await readDraft(secret)
  if (receipt?.is === 'sent' && receipt.equality === 'notYet' && Object.keys(answers).length > 0) {
    await changeDraft(secret, (found) => (found.is === 'sent' ? { ...inWordsAsked(request, found), equality: 'given' } : found))
    await keepEqualityAnswers(answers, { words, mayJoin: receipt.mayJoin })
  }
  return redirect('/report/sent', 303)
}

function toStart(): Response {
  return redirect('/report', 303)
}

export default function Sent() {
  return <SentPage {...useLoaderData<typeof loader>()} />
}

export function ErrorBoundary() {
  const error = useRouteError()
  const status = isRouteErrorResponse(error) ? error.status : 500
  return status === 503 ? <AwayPage /> : <ErrorPage status={status} />
}
