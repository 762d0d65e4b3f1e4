import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireRole } from '~/auth/guards'
import { Table } from '~/components/lists'
import { pageTitle } from '~/content/page-title'
import { stageWords } from '~/content/step-words'
import { useText } from '~/content/use-text'
import { learningStrands, waitsFor } from '~/learning/strands'
import { now } from '~/platform/clock'
import { asActor } from '~/platform/database'
import { dayInWords } from '~/platform/working-days'
import { learnerOf } from './learner'

export const meta = pageTitle((words) => words.learningWork.title)

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireRole(request, 'learningEditor', 'learningApprover')
  const strands = await asActor({ as: 'staff', personId: staff.personId }, (tx) => learningStrands(tx, learnerOf(staff)))
  return strands.map((strand) => {
    const { id, state, item, dueAt } = strand
    return { id, state, title: item?.body.title ?? '', isMine: waitsFor(strand), due: dueAt && dayInWords(dueAt, now()) }
  })
}

/** Everything that may be learnt, from candidates to what was reported back. */
export default function LearningList() {
  const items = useLoaderData<typeof loader>()
  const words = useText()
  const { list } = words.learningWork
  return (
    <>
      <h1>{list.heading}</h1>
      <p>{list.lead}</p>
      {items.length === 0 ? (
        <p>{list.empty}</p>
      ) : (
        <Table
          id="learning"
          caption={list.heading}
          isCaptionHidden
          columns={[list.columns.about, list.columns.stage, list.columns.due, list.columns.yours]}
          rows={items.map(({ id, title, state, due, isMine }) => ({
            id,
            cells: [
              <a key="title" href={`/workspace/learning/${id}`}>{title === '' ? list.untitled : title}</a>,
              stageWords(words, 'learning-capture', state), due ?? list.nothingDue, isMine ? list.yes : list.no,
            ],
          }))}
        />
      )}
    </>
  )
}
