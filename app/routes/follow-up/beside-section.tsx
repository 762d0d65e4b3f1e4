import { PageLink } from '~/components/links'
import { useText } from '~/content/use-text'

/** What waits for the person beside the review: offers of support, and something to learn that they look at first. */
export function BesideSection({ supportOffers, hasPreview }: { supportOffers: number; hasPreview: boolean }) {
  const { followUpSupport, followUpLearning } = useText()
  return (
    <>
      {supportOffers > 0 && (
        <section aria-labelledby="support-offers">
          <h2 id="support-offers">{followUpSupport.linkHeading}</h2>
          <p>{followUpSupport.lead}</p>
          <p><PageLink href="/follow-up/support">{followUpSupport.link}</PageLink></p>
        </section>
      )}
      {hasPreview && (
        <section aria-labelledby="preview">
          <h2 id="preview">{followUpLearning.heading}</h2>
          <p><PageLink href="/follow-up/learning">{followUpLearning.link}</PageLink></p>
        </section>
      )}
    </>
  )
}
