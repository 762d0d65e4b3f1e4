import { fill } from '~/content/fill'
import { useText } from '~/content/use-text'
import type { Shown } from './shown'

/** What the person asked for, in their own order, beside what they say they got. */
export function AskedForSection({ shown: { asked } }: { shown: Shown }) {
  const { followUp, reportLabels, reportLists } = useText()
  const words = followUp.page.askedFor
  if (asked.length === 0) return null
  return (
    <section aria-labelledby="asked-for">
      <h2 id="asked-for">{words.heading}</h2>
      <ol className="nhsuk-list nhsuk-list--number">
        {asked.map(({ wanted, got }) => (
          <li key={wanted}>{fill(words.line, { wanted: reportLabels.wanted?.[wanted] ?? reportLists.wanted[wanted], got: words.got[got] })}</li>
        ))}
      </ol>
    </section>
  )
}
