import { useText } from '~/content/use-text'
import { useWay } from '~/content/use-way'

/** They asked what we hold about them, and their copy was released. */
export function HeldSection({ hasCopy }: { hasCopy: boolean }) {
  const words = useText().whatWeHold.theirs
  const way = useWay()
  if (!hasCopy) return null
  return (
    <section aria-labelledby="what-we-hold">
      <h2 id="what-we-hold">{words.heading}</h2>
      <p>{words.lead}</p>
      <p><a className="nhsuk-button nhsuk-button--secondary" href={way('/follow-up/what-we-hold')} download="what-we-hold.html">{words.button}</a></p>
    </section>
  )
}
