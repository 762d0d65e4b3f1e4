import { InsetText } from '~/components/asides'
import { SummaryList, Tag } from '~/components/lists'
import { fill } from '~/content/fill'
import { useText } from '~/content/use-text'
import type { Parts } from './read'
import { ToldBeside } from './told-beside'

/** Who works on it, what is still missing before anything is arranged, and what the person said. */
export function CaseParts({ beside, working, proposed, checklist, holds, isBeingAsked, said, finishing, goalsBeside, isSupportOffered }: Parts) {
  const { sections, capacities, missing, routeNames } = useText().caseWork
  return (
    <>
      {holds.length > 0 && <InsetText><p>{sections.holds}: {holds.map((kind) => routeNames[kind]).join(', ')}</p></InsetText>}
      {checklist.length > 0 && (
        <section aria-labelledby="checklist">
          <h2 id="checklist">{sections.checklist}</h2>
          <ul className="nhsuk-list">
            {checklist.map(({ check, isThere }) => (
              <li key={check}>
                <Tag colour={isThere ? 'green' : 'grey'}>{isThere ? sections.there : sections.missing}</Tag> {missing[check]}
              </li>
            ))}
          </ul>
        </section>
      )}
      {(said.length > 0 || finishing.length > 0 || isBeingAsked) && (
        <section aria-labelledby="said">
          <h2 id="said">{sections.said}</h2>
          {said.map(({ words, day }, nth) => (
            <InsetText key={`${nth}`}>
              <p>{words}</p>
              <p className="nhsuk-hint">{fill(sections.saidOn, { day })}</p>
            </InsetText>
          ))}
          {isBeingAsked && finishing.length === 0 && <p>{sections.notYetAsked}</p>}
          {finishing.map((answer, nth) => <Finishing key={`${nth}`} {...answer} />)}
        </section>
      )}
      {goalsBeside.length > 0 && (
        <section aria-labelledby="goals-beside">
          <h2 id="goals-beside">{sections.goalsBeside}</h2>
          {goalsBeside.map((one) => <GoalsBeside key={one.who} {...one} />)}
        </section>
      )}
      <ToldBeside {...beside} />
      <h2>{sections.people}</h2>
      <SummaryList rows={working.map(({ name, as }) => ({ key: name, value: as.map((each) => capacities[each as keyof typeof capacities]).join(', ') }))} />
      {proposed.length > 0 && <p>{sections.proposed}: {proposed.join(', ')}</p>}
      {isSupportOffered && <p>{sections.support}</p>}
    </>
  )
}

function Finishing({ goals, got, again, end, day }: Parts['finishing'][number]) {
  const { sections } = useText().caseWork
  const answer = (code: string) => sections.answers[code as keyof typeof sections.answers]
  return (
    <InsetText>
      <p>{sections.asked}</p>
      <GoalList goals={goals} />
      {got !== '' && <p>{fill(sections.got, { words: got })}</p>}
      {again !== null && <p>{fill(sections.again, { answer: answer(again) })}</p>}
      <p>{sections.ends[end as keyof typeof sections.ends]}</p>
      <p className="nhsuk-hint">{fill(sections.saidOn, { day })}</p>
    </InsetText>
  )
}

/** What somebody said who does not decide: it stands beside, and moves nothing. */
function GoalsBeside({ who, goals, words, day }: Parts['goalsBeside'][number]) {
  const { sections } = useText().caseWork
  return (
    <InsetText>
      <p>{sections.goalsOf[who]}</p>
      <GoalList goals={goals} />
      {words !== '' && <p>{words}</p>}
      <p className="nhsuk-hint">{fill(sections.saidOn, { day })}</p>
    </InsetText>
  )
}

function GoalList({ goals }: { goals: Readonly<Record<string, string>> }) {
  const { sections } = useText().caseWork
  return (
    <ul>
      {Object.entries(goals).map(([goal, code]) => <li key={goal}>{sections.goals[goal as keyof typeof sections.goals]}: {sections.answers[code as keyof typeof sections.answers]}</li>)}
    </ul>
  )
}
