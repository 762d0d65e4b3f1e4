import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { isRouteErrorResponse, useLoaderData, useRouteError } from '@remix-run/react'
import { publicDoor } from '~/auth/guards'
import { pageTitle } from '~/content/page-title'
import { ErrorPage } from '~/routes/error-page'
import { parseCode } from '~/reports/code'
import { changeDraft, readDraft } from '~/reports/draft'
import { wordsSent } from '~/reports/submit'
import { AwayPage } from './away-page'
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
  const { typedBack, typed, paragraph, days } = receipt
  return { words, typedBack, typed, paragraph, days, today: today() }
}

/** The words typed back: right or wrong is kept with the receipt, and the page says which. */
export async function action({ request }: ActionFunctionArgs) {
  publicDoor()
  const form = await formIn(request)
  return orKeepTheForm(request, async () => {
    const secret = secretIn(request)
    const words = secret === null ? null : await wordsSent(secret)
    const said = form.get('words')
    const typed = typeof said === 'string' ? said.slice(0, 400) : ''
    if (secret === null || words === null) return toStart()
    const isRight = parseCode(typed) === words.join(' ')
    await changeDraft(secret, (receipt) => (receipt.is === 'sent' ? { ...receipt, typedBack: isRight ? 'right' : 'wrong', typed: isRight ? '' : typed } : receipt))
    return redirect('/report/sent', 303)
  })
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
