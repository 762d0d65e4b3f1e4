import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireRole } from '~/auth/guards'
import { hoursOfReviewers } from '~/cases/lists/care'
import { Table, Tag } from '~/components/lists'
import { pageTitle } from '~/content/page-title'
import { useText } from '~/content/use-text'
import { asActor } from '~/platform/database'

export const meta = pageTitle((words) => words.care.allocating.title)

/** For whoever allocates: who has reached the hours that they agreed to. On which cases the hours were spent is not said. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { personId } = await requireRole(request, 'firstReader')
  return asActor({ as: 'staff', personId }, hoursOfReviewers)
}

export default function Hours() {
  const people = useLoaderData<typeof loader>()
  const words = useText().care.allocating
  return (
    <>
      <h1>{words.heading}</h1>
      <p className="nhsuk-lede-text">{words.lead}</p>
      <p>{words.over}</p>
      {people.length === 0 ? (
        <p>{words.empty}</p>
      ) : (
        <Table
          id="hours"
          caption={words.heading}
          isCaptionHidden
          columns={[words.columns.name, words.columns.agreed, words.columns.used, words.columns.cases, words.columns.reached]}
          rows={people.map(({ name, agreed, quarters, cases, isOver }) => ({
            id: name, cells: [name, agreed === null ? words.notAgreed : `${agreed}`, `${quarters / 4}`, `${cases}`, isOver ? <Tag key="reached" colour="orange">{words.full}</Tag> : agreed === null ? words.notAgreed : words.below],
          }))}
        />
      )}
    </>
  )
}
