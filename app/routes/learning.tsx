import { useLoaderData } from '@remix-run/react'
import { publicDoor } from '~/auth/guards'
import { Card } from '~/components/asides'
import { Blocks } from '~/components/prose'
import { pageTitle } from '~/content/page-title'
import { useText } from '~/content/use-text'
import { publishedItems } from '~/learning/published'
import { LearningCard } from './learning-card'

export const meta = pageTitle((words) => words.learning.title)

export async function loader() {
  publicDoor()
  return { items: await publishedItems() }
}

/** What the trust has learnt, for anyone to read. */
export default function Learning() {
  const { items } = useLoaderData<typeof loader>()
  const words = useText().learning
  return (
    <>
      <h1>{words.heading}</h1>
      <p className="nhsuk-lede-text">{words.lead}</p>
      <p>{words.safe}</p>
      {items === null && <p>{words.away}</p>}
      {items?.length === 0 && (
        <Card heading={words.empty.heading} id="nothing-yet">
          <Blocks blocks={words.empty.body} />
        </Card>
      )}
      {items?.map((item) => <LearningCard key={item.id} item={item} />)}
    </>
  )
}
