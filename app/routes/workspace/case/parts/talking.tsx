import { InsetText } from '~/components/asides'
import { capital } from '~/content/capital'
import { fill } from '~/content/fill'
import { useText } from '~/content/use-text'
import type { talkingWith } from './talking-with'

/** Above the account: how to talk with whoever told it, because the first answer is promised in that way. */
export function Talking({ needs, language, day, interpreters }: NonNullable<Awaited<ReturnType<typeof talkingWith>>>) {
  const { caseWork, reportLists } = useText()
  const { talking: words } = caseWork
  return (
    <InsetText>
      <h2 className="nhsuk-heading-s">{words.heading}</h2>
      <p>{day === null ? words.always : fill(words.by, { day })}</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {needs.map((need) => <li key={need}>{need === 'interpreter' && language !== null ? <>{capital(reportLists.communicationNeeds[need])}: <span translate="no">{language}</span></> : capital(reportLists.communicationNeeds[need])}</li>)}
      </ul>
      {interpreters !== null && <p>{fill(words.interpreter, interpreters)}</p>}
    </InsetText>
  )
}
