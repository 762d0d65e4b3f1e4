import { fill } from '~/content/fill'
import { useText } from '~/content/use-text'
import type { Shown } from './shown'

type Safety = Shown['safety']

/** Steps that were taken, each with its day; and what became of each route, with the reason where it was not needed. */
export function SafetySection({ safety: { steps, routes } }: { safety: Safety }) {
  const { followUp, followUpSafety: words } = useText()
  const done: Readonly<Record<string, string | undefined>> = words.steps
  if (steps.length === 0 && routes.length === 0) return null
  return (
    <section aria-labelledby="safety">
      <h2 id="safety">{words.heading}</h2>
      {steps.length > 0 && (
        <ul className="nhsuk-list nhsuk-list--bullet">
          {steps.map(({ kind, on }) => <li key={`${kind} ${on}`}>{fill(words.on, { step: done[kind] ?? kind, day: on })}</li>)}
        </ul>
      )}
      {routes.map((route, nth) => (
        <div key={`${nth}`}>
          <h3>{followUp.routes[route.kind]}</h3>
          <Route {...route} />
        </div>
      ))}
    </section>
  )
}

function Route({ isDuty, stands, on, why, words: written }: Safety['routes'][number]) {
  const words = useText().followUpSafety
  const reasons: Readonly<Record<string, string | undefined>> = words.why
  return (
    <>
      {isDuty && <p>{words.duty}</p>}
      {stands !== null && <p>{[fill(words.stands[stands], { day: on ?? '' }), why === null ? '' : reasons[why]].join('\n')}</p>}
      {written !== null && <blockquote className="heard-own-words" translate="no">{written}</blockquote>}
    </>
  )
}

/** Reviewers are at their cap: the person is told that theirs waits, and who knows. */
export function WaitingLine({ isWaiting }: { isWaiting: boolean }) {
  const { waiting } = useText().followUpSafety
  return isWaiting ? <p>{waiting}</p> : null
}
