import { PageLink } from '~/components/links'
import { fill } from '~/content/fill'
import { useText } from '~/content/use-text'
import { doors } from './doors'
import type { Shown } from './shown'

/** The days on which the person hears from us: word and checks in one list, in the rhythm that they chose. */
export function HearingSection({ shown: { hearings, rhythm, isDecidedElsewhere } }: { shown: Shown }) {
  const words = useText().followUp.page.hearing
  return (
    <section aria-labelledby="hearing">
      <h2 id="hearing">{words.heading}</h2>
      <p>{hearings.length === 0 ? words.none : words.lead}</p>
      {rhythm === 'onlyWhenNew' && !isDecidedElsewhere && <p>{words.onlyWhenNew}</p>}
      <p>
        <PageLink href={doors['choice.changed']}>{words.link}</PageLink>
      </p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {hearings.map(({ day, brings }) => (
          <li key={day}>{fill(words.line, { day, what: brings.map((kind) => words.brings[kind]).join('\n') })}</li>
        ))}
      </ul>
    </section>
  )
}
