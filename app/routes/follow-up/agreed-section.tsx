import { fill } from '~/content/fill'
import { useText } from '~/content/use-text'
import type { Shown } from './shown'

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
