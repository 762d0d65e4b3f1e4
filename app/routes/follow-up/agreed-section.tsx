import { fill } from '~/content/fill'
import { useText } from '~/content/use-text'
import type { Shown } from './shown'

/** Where the person chooses how to put it right, or says yes to what is prepared, held or written down. */
const isAgreeing: Readonly<Partial<Record<Shown['state'], true>>> = { options: true, preparing: true, meetingArranged: true, agreeing: true }

/** What somebody must know before they agree: who may come with them, and who can order what was said. Whoever does not decide agrees to nothing. */
export function BeforeAgreeing({ shown: { state, isDecidedElsewhere } }: { shown: Shown }) {
  const { before } = useText().followUpAgreed
  if (!isAgreeing[state] || isDecidedElsewhere) return null
  return (
    <section aria-labelledby="before">
      <h2 id="before">{before.heading}</h2>
      {before.lines.map((line) => <p key={line}>{line}</p>)}
    </section>
  )
}

/** The meeting, the letter or the words that were carried, and what was agreed. */
export function AgreedSection({ agreed }: { agreed: Shown['agreed'] }) {
  const words = useText().followUpAgreed
  if (agreed.length === 0) return null
  return (
    <section aria-labelledby="agreed">
      <h2 id="agreed">{words.heading}</h2>
      <p>{words.lead}</p>
      {agreed.map(({ kind, on, words: written }, nth) => (
        <div key={`${nth}`}>
          <h3>{words.kinds[kind]}</h3>
          <blockquote className="heard-own-words" translate="no">{written}</blockquote>
          <p className="nhsuk-hint">{fill(words.on, { day: on })}</p>
        </div>
      ))}
    </section>
  )
}
