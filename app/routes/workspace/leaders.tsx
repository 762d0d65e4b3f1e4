import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireRole } from '~/auth/guards'
import { WarningCallout } from '~/components/asides'
import { pageTitle } from '~/content/page-title'
import { useText } from '~/content/use-text'
import { publishedItems } from '~/learning/published'
import { LearningCard } from '../learning-card'

export const meta = pageTitle((words) => words.learningWork.leaders.title)

export async function loader({ request }: LoaderFunctionArgs) {
  await requireRole(request, 'leader')
  return { items: (await publishedItems()) ?? [] }
}

/** Published learning for leaders, under what it cannot tell them. No case is reached from here. */
export default function Leaders() {
  const { items } = useLoaderData<typeof loader>()
  const { leaders } = useText().learningWork
  return (
    <>
      <h1>{leaders.heading}</h1>
      <WarningCallout heading={leaders.cannotHeading}>
        <ul className="nhsuk-list nhsuk-list--bullet">{leaders.cannot.map((line) => <li key={line}>{line}</li>)}</ul>
      </WarningCallout>
      <p>{leaders.numbers}</p>
      <h2>{leaders.learnt}</h2>
      {items.length === 0 && <p>{leaders.none}</p>}
      {items.map((item) => <LearningCard key={item.id} item={item} level={3} />)}
    </>
  )
}
