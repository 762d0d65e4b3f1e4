import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { publicDoor } from '~/auth/guards'
import { InsetText } from '~/components/asides'
import { PrintButton } from '~/components/button'
import { BackLink } from '~/components/links'
import { fill } from '~/content/fill'
import { pageTitle } from '~/content/page-title'
import { useText } from '~/content/use-text'
import { publishedItem } from '~/learning/published'

export const meta = pageTitle((words) => words.learning.title)

export async function loader({ params }: LoaderFunctionArgs) {
  publicDoor()
  const item = await publishedItem(params.id ?? '')
  if (!item) throw new Response(null, { status: 404 })
  return item
}

/** One paragraph for a team brief, to print or to copy. */
export default function LearningItem() {
  const { title, happened, changed, question } = useLoaderData<typeof loader>()
  const words = useText().learning
  return (
    <>
      <BackLink href="/learning" text={words.heading} />
      <h1>{words.takeOut.heading}</h1>
      <p className="heard-screen-only">{words.takeOut.lead}</p>
      <InsetText>
        <h2 className="nhsuk-heading-s">{title}</h2>
        <p>{fill(words.takeOut.paragraph, { happened, changed, question })}</p>
      </InsetText>
      <PrintButton>{words.takeOut.print}</PrintButton>
    </>
  )
}
