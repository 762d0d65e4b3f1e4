import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireRole } from '~/auth/guards'
import { matters } from '~/cases/colleagues/interest-touches'
import { declareInterest, interestsOf, takeBackInterest, teamsToChoose } from '~/cases/colleagues/interests'
import { NotificationBanner } from '~/components/asides'
import { ErrorSummary } from '~/components/error-summary'
import { pageTitle } from '~/content/page-title'
import { useText } from '~/content/use-text'
import { formIn, textOf } from '~/http/form'
import { now } from '~/platform/clock'
import { asActor } from '~/platform/database'
import { dayInWords } from '~/platform/working-days'
import { InterestForm } from './interest-form'
import { InterestList } from './interest-list'
import { interestIn, type Problem, type Typed } from './read'
import { mayDeclare } from './who'

export const meta = pageTitle((words) => words.interests.title)

/** A colleague's own list: row security gives nobody else's. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { personId, roles } = await requireRole(request, ...mayDeclare)
  return asActor({ as: 'staff', personId }, async (tx) => ({
    done: new URL(request.url).searchParams.get('done'),
    hasCarePage: roles.some((role) => role === 'reviewer' || role === 'facilitator'),
    own: (await interestsOf(tx, personId)).map(({ on, ...one }) => ({ ...one, day: dayInWords(on, now()) })),
    teams: (await teamsToChoose(tx)).map(({ id, name }) => ({ id, name })),
    matters: [...matters],
  }))
}

/** Two forms stand on the page: one adds, and each line of the list takes itself back. */
export async function action({ request }: ActionFunctionArgs) {
  const { personId } = await requireRole(request, ...mayDeclare)
  const posted = await formIn(request)
  const id = textOf(posted, 'takeBack')
  if (id !== '') {
    if (/^[0-9a-f-]{36}$/.test(id)) await asActor({ as: 'staff', personId }, (tx) => takeBackInterest(tx, personId, id))
    return redirect('/workspace/interests?done=takenBack', 303)
  }
  const read = interestIn(posted)
  if ('problem' in read) return data(read, { status: 400 })
  try {
    await asActor({ as: 'staff', personId }, (tx) => declareInterest(tx, personId, read.interest))
  } catch (error) {
    if (error instanceof RangeError) return data({ typed: read.typed, problem: 'team' as const }, { status: 400 })
    throw error
  }
  return redirect('/workspace/interests?done=declared', 303)
}

export default function Interests() {
  const { done, own, teams, matters: offered, hasCarePage } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>() as { problem: Problem; typed: Typed } | undefined
  const words = useText().interests
  const said: Readonly<Record<string, string | undefined>> = words.done
  return (
    <>
      {refused && <ErrorSummary errors={[{ fieldId: refused.problem, text: words.problems[refused.problem] }]} />}
      {done !== null && said[done] !== undefined && !refused && <NotificationBanner id="done" heading={said[done]} isSuccess />}
      <h1>{words.heading}</h1>
      <p className="nhsuk-lede-text">{words.lead}</p>
      <p>{words.who}</p>
      <p>{words.unknown}</p>
      <InterestList own={own} />
      <InterestForm teams={teams} matters={offered} typed={refused?.typed} problem={refused?.problem} />
      <p>{words.now}</p>
      {hasCarePage && <p>{words.care} <a href="/workspace/care">{words.careLink}</a>.</p>}
    </>
  )
}
