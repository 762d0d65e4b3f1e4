import { PrintButton } from '~/components/button'
import { EightWords } from '~/components/eight-words'
import { fill } from '~/content/fill'
import { useText } from '~/content/use-text'
import type { Sent } from '~/reports/draft-content'
import { dayOf } from './words'

export type LetterProps = {
  words: string[]
  days: Sent['days']
  today: string
  /** `address`: where people type the words, without what browsers add to it. */
  trust: { address: string; name: string; ring: { name: string; number: string; when: string } }
}

/** The answer to a form that came on paper. On paper it is the letter alone, and the letter does not say what the form was about. */
export function Letter({ words, days, today, trust }: LetterProps) {
  const all = useText()
  const { letter, sent } = all.reportHelped
  const on = (sentence: string, day: string) => fill(sentence, { day: dayOf(all, day, today) })
  return (
    <>
      <h1>{letter.heading}</h1>
      {letter.lead.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <PrintButton>{letter.print}</PrintButton>
      <section className="heard-letter" aria-label={letter.label}>
        <p>
          <strong>{trust.name}</strong>
        </p>
        <p>{letter.dear}</p>
        <p>{on(letter.body[0] ?? '', today)}</p>
        <p>{letter.body[1]}</p>
        <EightWords words={words} />
        {letter.how.map((sentence) => (
          <p key={sentence}>{fill(sentence, { address: trust.address })}</p>
        ))}
        <p>
          <strong>{letter.promises}</strong>
        </p>
        <ul className="nhsuk-list nhsuk-list--bullet">
          {days.safety !== null && <li>{on(letter.safety, days.safety)}</li>}
          <li>{on(letter.answer, days.answer)}</li>
          <li>{on(letter.look, days.look)}</li>
        </ul>
        <p>{letter.noWeb}</p>
        <p>{fill(letter.ring, trust.ring)}</p>
      </section>
      <p>{sent.done}</p>
    </>
  )
}
