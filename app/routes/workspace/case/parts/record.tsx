import { fill } from '~/content/fill'
import { useText } from '~/content/use-text'
import type { Story } from './story'

/** What was written down at the steps of the case: what kind in words, on which day, by which role. */
export function Record({ lines }: { lines: Story['record'] }) {
  const { record, doers } = useText().caseWork
  const roles: Readonly<Partial<globalThis.Record<string, string>>> = doers
  const codes: Readonly<Partial<globalThis.Record<string, string>>> = record.codes
  return (
    <section aria-labelledby="record">
      <h2 id="record">{record.heading}</h2>
      <p>{lines.length === 0 ? record.empty : record.lead}</p>
      {lines.map(({ kind, role, day, words, code }, nth) => (
        <div key={`${nth}`} className="heard-record">
          <h3 className="nhsuk-heading-xs">{fill(record.line, { kind: record.kinds[kind], day, role: roles[role] ?? doers.unknown })}</h3>
          {code !== null && <p>{codes[code] ?? code}</p>}
          {words !== '' && <p className="heard-record__words" translate="no">{words}</p>}
        </div>
      ))}
    </section>
  )
}
