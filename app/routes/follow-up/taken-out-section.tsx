import { useText } from '~/content/use-text'

/** What is not here any more: what kind of words, when, by which roles and why. Nothing where nothing was taken out. */
export function TakenOutSection({ lines }: { lines: readonly string[] }) {
  const { told } = useText().takenOut
  if (lines.length === 0) return null
  return (
    <section aria-labelledby="taken-out">
      <h2 id="taken-out">{told.heading}</h2>
      <p>{told.lead}</p>
      <ul className="nhsuk-list">{lines.map((line, nth) => <li key={`${nth}`}>{line}</li>)}</ul>
    </section>
  )
}
