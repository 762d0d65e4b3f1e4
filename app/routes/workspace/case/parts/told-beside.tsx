import { fill } from '~/content/fill'
import { useText } from '~/content/use-text'
import type { Parts } from './read'

/** The yes of the person affected, and the first reader's private note of other cases. Nothing of those is here but that they exist. */
export function ToldBeside({ before, alike, isApart, agreed, references }: Parts['beside']) {
  const { caseWork, reportLists } = useText()
  const { toldBeside: words } = caseWork
  return (
    <>
      {agreed.length > 0 && (
        <section aria-labelledby="agreed">
          <h2 id="agreed">{words.agreed}</h2>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {agreed.map(({ to, how, day }) => (
              <li key={to}>{fill(how === null ? words.to : words.toAndHow, { to: labelIn(reportLists.agreedTo, to), how: labelIn(reportLists.agreedHow, how ?? ''), day })}</li>
            ))}
          </ul>
          <p>{words.theirs}</p>
        </section>
      )}
      {references.length > 0 && <p>{fill(words.references, { numbers: references.join(', ') })}</p>}
      {isApart && (
        <section aria-labelledby="apart">
          <h2 id="apart">{words.apart.heading}</h2>
          {words.apart.body.map((line) => <p key={line}>{line}</p>)}
        </section>
      )}
      {before.length + alike.length > 0 && (
        <section aria-labelledby="note">
          <h2 id="note">{words.note}</h2>
          <p>{words.private}</p>
          <Others heading={fill(words.before, { count: String(before.length) })} cases={before} />
          <Others heading={fill(words.alike, { count: String(alike.length) })} cases={alike} />
        </section>
      )}
    </>
  )
}

function Others({ heading, cases }: { heading: string; cases: Parts['beside']['before'] }) {
  const { toldBeside: words } = useText().caseWork
  if (cases.length === 0) return null
  return (
    <>
      <h3>{heading}</h3>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {cases.map(({ ref, day }) => (
          <li key={ref}>
            <a href={`/workspace/cases/${ref}`}>{ref}</a>, {fill(words.received, { day })}
          </li>
        ))}
      </ul>
    </>
  )
}

function labelIn(labels: Readonly<Record<string, string>>, code: string): string {
  return labels[code] ?? code
}
