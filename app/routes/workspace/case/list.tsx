import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireStaff } from '~/auth/guards'
import { capacitiesOn, casesOf, nextDeadline } from '~/cases/lists/my-cases'
import { byRiskAndPromise } from '~/cases/lists/risks'
import { NotificationBanner } from '~/components/asides'
import { Lines, Table } from '~/components/lists'
import { dueInWords, riskWords, stageWords, stepWords } from '~/content/step-words'
import { pageTitle } from '~/content/page-title'
import { useText } from '~/content/use-text'
import { asActor } from '~/platform/database'
import { now } from '~/platform/clock'
import { dayInWords } from '~/platform/working-days'

export const meta = pageTitle((words) => words.caseWork.list.title)

export async function loader({ request }: LoaderFunctionArgs) {
  const { personId } = await requireStaff(request)
  const queue = await asActor({ as: 'staff', personId }, async (tx) => byRiskAndPromise(tx, await casesOf(tx, personId)))
  const cases = queue.map(({ open: each, flags }) => {
    const next = nextDeadline(each)
    return { ref: each.ref, flags, stage: each.review.state, capacities: capacitiesOn(each), next: next && { clock: next.clock, isLate: next.isLate, day: dayInWords(next.dueAt, now()) } }
  })
  return { cases, done: new URL(request.url).searchParams.get('done') }
}

export default function Cases() {
  const { cases, done } = useLoaderData<typeof loader>()
  const words = useText()
  const { list, capacities, overview } = words.caseWork
  return (
    <>
      {done !== null && done in words.steps && <NotificationBanner id="done" heading={stepWords(words, done).done} isSuccess />}
      <h1>{list.heading}</h1>
      <p>{list.lead}</p>
      {cases.length === 0 ? (
        <p>{list.empty}</p>
      ) : (
        <Table
          id="cases"
          caption={list.heading}
          isCaptionHidden
          columns={[list.columns.ref, list.columns.first, list.columns.stage, list.columns.capacity, list.columns.due]}
          rows={cases.map(({ ref, flags, stage, capacities: held, next }) => ({
            id: ref,
            cells: [
              <a key="ref" className="heard-ref" href={`/workspace/cases/${ref}`}>{ref}</a>,
              flags.length === 0 ? list.nothingFirst : <Lines key="first" lines={flags.map(({ risk, kind }) => riskWords(words, risk, kind))} />,
              stageWords(words, 'restorative-review', stage),
              held.map((each) => capacities[each as keyof typeof capacities]).join(', '),
              next ? dueInWords(words, next) : overview.nothingDue,
            ],
          }))}
        />
      )}
    </>
  )
}
