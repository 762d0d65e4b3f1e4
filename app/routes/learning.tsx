import { useLoaderData } from '@remix-run/react'
import { publicDoor } from '~/auth/guards'
import { Card } from '~/components/asides'
import { Blocks } from '~/components/prose'
import { pageTitle } from '~/content/page-title'
import { useText } from '~/content/use-text'
import { type PublishedItem, publishedItems } from '~/learning/published'

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
      {items.length === 0 && (
        <Card heading={words.empty.heading} id="nothing-yet">
          <Blocks blocks={words.empty.body} />
        </Card>
      )}
      {items.map((item) => (
        <Item key={item.id} item={item} />
      ))}
    </>
  )
}

function Item({ item }: { item: PublishedItem }) {
  const words = useText().learning
  return (
    <Card heading={item.title}>
      <h3 className="nhsuk-heading-s">{words.happened}</h3>
      <p>{item.happened}</p>
      <h3 className="nhsuk-heading-s">{words.changed}</h3>
      <p>{item.changed}</p>
      <h3 className="nhsuk-heading-s">{words.question}</h3>
      <p>{item.question}</p>
    </Card>
  )
}
