import { useText } from '~/content/use-text'

export type LeadPartProps = { steps: { id: string; kind: string; on: string }[]; lines: { id: string; kind: string; on: string; words: string | null }[] }

/** What the lead of a route reads: the steps that were taken, and the record of their own route. No account, no messages, nothing of the review. */
export function LeadPart({ steps, lines }: LeadPartProps) {
  const words = useText().routeRecord
  const stepKinds: Readonly<Record<string, string | undefined>> = words.stepKinds
  const kinds: Readonly<Record<string, string | undefined>> = words.kinds
  return (
    <>
      <h2>{words.steps}</h2>
      {steps.length === 0 && <p>{words.noSteps}</p>}
      <ul className="nhsuk-list nhsuk-list--bullet">
        {steps.map(({ id, kind, on }) => <li key={id}>{stepKinds[kind] ?? kind}, {on}</li>)}
      </ul>
      <h2>{words.heading}</h2>
      {lines.length === 0 && <p>{words.empty}</p>}
      {lines.map(({ id, kind, on, words: said }) => (
        <section key={id}>
          <h3>{kinds[kind] ?? kind}, {on}</h3>
          {said !== null && <p>{said}</p>}
        </section>
      ))}
    </>
  )
}
