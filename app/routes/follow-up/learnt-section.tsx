import { PageLink } from '~/components/links'
import { useText } from '~/content/use-text'

/** What was learnt from it is published: where to read it, and what became of it. */
export function LearntSection({ isPublished }: { isPublished: boolean }) {
  const { learnt } = useText().followUpLearning
  if (!isPublished) return null
  return (
    <section aria-labelledby="learnt">
      <h2 id="learnt">{learnt.heading}</h2>
      <p>{learnt.body}</p>
      <p><PageLink href="/learning">{learnt.link}</PageLink></p>
    </section>
  )
}
