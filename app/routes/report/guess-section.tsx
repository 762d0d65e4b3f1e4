import { Details } from '~/components/asides'
import { fill } from '~/content/fill'
import { useText } from '~/content/use-text'
import type { Typed } from '~/reports/draft-content'
import type { GuessOnPage } from './guesses'

/** So many are shown at once; the others open with one press. */
const shownFirst = 6

/** "Could anyone guess that it was you?": each hint in its sentence, one line of advice, and the way to the page where it was typed. */
export function GuessSection({ typed, guesses }: { typed: Typed; guesses: GuessOnPage[] }) {
  const { reportCheck, reportGuess: words } = useText()
  const first = guesses.slice(0, shownFirst)
  const others = guesses.slice(shownFirst)
  return (
    <section aria-labelledby="guess">
      <h2 id="guess">{reportCheck.guess.heading}</h2>
      {warningsOf(typed, reportCheck.guess).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {guesses.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <>
          <p>{words.lead}</p>
          <p>
            <strong>{words.free}</strong>
          </p>
          <p>{words.here}</p>
          <Sentences guesses={first} />
          {others.length > 0 && (
            <Details summary={fill(words.more, { count: String(others.length) })}>
              <Sentences guesses={others} />
            </Details>
          )}
        </>
      )}
    </section>
  )
}

/** What the answers themselves give away, whatever was written. */
function warningsOf(typed: Typed, words: { few: string; speak: string }): string[] {
  const present = typed.present?.[0]?.trim() ?? ''
  const isFew = present !== '' && Number(present) <= 3
  return [isFew ? words.few : null, typed.choices?.includes('speakToThePerson') ? words.speak : null].filter((line) => line !== null)
}

function Sentences({ guesses }: { guesses: GuessOnPage[] }) {
  return (
    <ul className="nhsuk-list heard-guesses">
      {guesses.map((guess, nth) => (
        <Sentence key={`${guess.field}-${nth}`} guess={guess} />
      ))}
    </ul>
  )
}

function Sentence({ guess: { step, pieces } }: { guess: GuessOnPage }) {
  const words = useText().reportGuess
  const hints = pieces.flatMap(({ said, kind }) => (kind === null ? [] : [{ said, kind }]))
  return (
    <li className="heard-guess">
      <p className="heard-guess__sentence" translate="no">
        {pieces.map(({ said, kind }, nth) => (kind === null ? said : <mark key={nth}>{said}</mark>))}
      </p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {hints.map(({ said, kind }, nth) => (
          <li key={nth}>
            <span translate="no">{fill(words.said, { said })}</span>: {words.advice[kind]}
          </li>
        ))}
      </ul>
      <button type="submit" name="go" value={`page:${step}`} className="heard-link">
        {words.change}
        <span className="nhsuk-u-visually-hidden" translate="no">: {hints.map(({ said }) => said).join(', ')}</span>
      </button>
    </li>
  )
}
