import { CopyText } from '~/components/asides'
import { useText } from '~/content/use-text'

type Line = { id: string; strandId: string; kind: string; on: string; words: string | null; chosen: string[] }
export type LeadPartProps = { steps: { id: string; kind: string; on: string }[]; lines: Line[] }

/** What the lead of a route reads: the steps that were taken, and the record of their own route. No account, no messages, nothing of the review. */
export function LeadPart({ steps, lines }: LeadPartProps) {
  const words = useText().routeRecord
  const stepKinds: Readonly<Record<string, string | undefined>> = words.stepKinds
  return (
    <>
      <h2>{words.steps}</h2>
      {steps.length === 0 && <p>{words.noSteps}</p>}
      <ul className="nhsuk-list nhsuk-list--bullet">
        {steps.map(({ id, kind, on }) => <li key={id}>{stepKinds[kind] ?? words.other}, {on}</li>)}
      </ul>
      <h2>{words.heading}</h2>
      {lines.length === 0 && <p>{words.empty}</p>}
      <RouteLines lines={lines} level={3} />
    </>
  )
}

/** What the lead of a route pastes into the trust's incident system. We prepare it, they send it. */
export function RouteParagraph({ text }: { text: string | undefined }) {
  const { paragraph } = useText().routeRecord
  if (text === undefined) return null
  return (
    <>
      <h4 className="nhsuk-heading-xs">{paragraph.heading}</h4>
      <p>{paragraph.body}</p>
      <CopyText label={paragraph.label}>{text}</CopyText>
    </>
  )
}

/** What was written down in a route, each line with its kind in words and its day. */
export function RouteLines({ lines, level }: { lines: Line[]; level: 3 | 4 }) {
  const { other, kinds: named } = useText().routeRecord
  const kinds: Readonly<Record<string, string | undefined>> = named
  const Heading = `h${level}` as const
  return lines.map(({ id, kind, on, words: said, chosen }) => (
    <div key={id} className="heard-record">
      <Heading className="nhsuk-heading-xs">{kinds[kind] ?? other}, {on}</Heading>
      {chosen.map((line) => <p key={line}>{line}</p>)}
      {said !== null && <p className="heard-record__words" translate="no">{said}</p>}
    </div>
  ))
}
