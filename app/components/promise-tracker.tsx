import { useText } from '~/content/use-text'

export type PromiseStanding = 'kept' | 'next' | 'later' | 'late' | 'paused'

export type ShownPromise = {
  id: string
  standing: PromiseStanding
  /** What is promised, a whole sentence with the role that must act: "Your first reader writes to you." */
  sentence: string
  /** The day it was kept, or by which it must be, in words: "Tuesday 24 November". */
  day?: string | undefined
  /** For a late one: what happens now, and who must act, shown below an apology. For one that waits: why. */
  now?: string | undefined
}

/** A vertical line of promises, in order. Late is said plainly; the standing is in words, never by colour alone. */
export function PromiseTracker({ promises, label }: { promises: ShownPromise[]; label: string }) {
  const words = useText().frame.promises
  return (
    <ol className="heard-promises" aria-label={label}>
      {promises.map(({ id, standing, sentence, day, now }) => (
        <li key={id} className={`heard-promises__item heard-promises__item--${standing}`} {...(standing === 'next' ? { 'aria-current': 'step' as const } : {})}>
          <p className="heard-promises__standing">
            {words[standing]}
            {day !== undefined && <span className="heard-promises__day">{day}</span>}
          </p>
          <p className="heard-promises__sentence">{sentence}</p>
          {standing === 'late' && <p className="heard-promises__now">{[words.sorry, now].filter(Boolean).join('\n')}</p>}
          {standing === 'paused' && now !== undefined && <p className="heard-promises__now">{now}</p>}
        </li>
      ))}
    </ol>
  )
}
