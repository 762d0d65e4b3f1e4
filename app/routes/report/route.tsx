import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { isRouteErrorResponse, useLoaderData, useRouteError } from '@remix-run/react'
import { publicDoor } from '~/auth/guards'
import { text } from '~/content/text'
import { variantIn } from '~/content/variant'
import { ErrorPage } from '~/routes/error-page'
import { act } from './actions'
import { AwayPage } from './away-page'
import { CheckPage } from './check-page'
import { ReadBackPage } from './read-back-page'
import { QuestionPage } from './question-page'
import { ShutPage } from './shut-page'
import { StartPage } from './start-page'
import { DangerPage, PutRightPage, SpeakPage } from './telling-page'
import { viewFor } from './view'
import { withFormSent } from './form-sent'
import { orKeepTheForm, orSayAway } from '../when-away'

export async function loader({ request }: LoaderFunctionArgs) {
  publicDoor()
  const { view, headers, variant } = await orSayAway(() => viewFor(request))
  return data({ ...view, variant }, { headers })
}

export async function action({ request }: ActionFunctionArgs) {
  publicDoor()
  return withFormSent(request, (sent) => orKeepTheForm(request, () => act(request, sent)))
}

export const meta: MetaFunction<typeof loader> = ({ data: view, matches }) => {
  const { reportStart, reportPages, reportCheck, reportNotices, reportShut } = text(variantIn(matches))
  if (view === undefined) return [{ title: reportNotices.away.title }]
  if (view.page === 'start') return [{ title: reportStart.title }]
  if (view.page === 'shut') return [{ title: reportShut.title }]
  if (view.page === 'check' || view.page === 'readBack') return [{ title: reportCheck.title }]
  const page = view.page === 'question' ? view.step : view.page
  return [{ title: reportPages[page === 'putRightFirst' ? 'putRight' : page].title }]
}

/** The whole journey at one address: which page it is stands in the draft, so no address and no history entry says anything. */
export default function Report() {
  const view = useLoaderData<typeof loader>()
  switch (view.page) {
    case 'start':
      return <StartPage {...view} />
    case 'shut':
      return <ShutPage {...view} />
    case 'question':
      return <QuestionPage {...view} />
    case 'danger':
      return <DangerPage {...view} />
    case 'putRightFirst':
    case 'putRight':
      return <PutRightPage step={view.page} />
    case 'speak':
      return <SpeakPage />
    case 'readBack':
      return <ReadBackPage {...view} />
    case 'check':
      return <CheckPage {...view} />
  }
}

export function ErrorBoundary() {
  const error = useRouteError()
  const status = isRouteErrorResponse(error) ? error.status : 500
  return status === 503 ? <AwayPage /> : <ErrorPage status={status} />
}
