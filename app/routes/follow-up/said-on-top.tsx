import { InsetText, NotificationBanner, WarningCallout } from '~/components/asides'
import { ErrorSummary } from '~/components/error-summary'
import { useText } from '~/content/use-text'
import { useErrorSentence, usePageState } from './post-form'

/** What was just done, or why the last form was not taken, at the top of a page. */
export function SaidOnTop({ forms }: { forms: readonly string[] }) {
  const { given } = usePageState()
  const { files, followUp } = useText()
  const sentence = useErrorSentence()
  const done = useDoneSentence(given.done)
  const isShownBelow = given.form !== null && forms.includes(given.form)
  // A form that is not on the page any more has no place for what is wrong with it: what changed is that it is gone.
  const isChanged = given.problem === 'changed' || (!isShownBelow && given.errors.length > 0)
  return (
    <>
      {done !== null && <NotificationBanner id="done" heading={done} isSuccess />}
      <ErrorSummary errors={isShownBelow ? given.errors.map((error) => ({ fieldId: `${given.form ?? ''}-${error.field}`, text: sentence(error) })) : []} />
      {given.problem === 'cut' && (
        <div role="alert" tabIndex={-1} data-focus>
          <InsetText><p>{files.cut}</p></InsetText>
        </div>
      )}
      {isChanged && (
        <div role="alert" tabIndex={-1} data-focus>
          <WarningCallout heading={followUp.problems.changed.heading}>
            {followUp.problems.changed.body.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </WarningCallout>
        </div>
      )}
      {!isShownBelow && <KeptWords />}
    </>
  )
}

/** The fields of our forms that hold somebody's own words; what else a form sends are codes, which nobody needs to copy. */
const ownWords = ['text', 'said', 'got', 'address', 'yourName', 'contactDetails', 'safeTimes']

/** What was typed in a form that is not on the page any more, so that it can be copied. */
function KeptWords() {
  const { given } = usePageState()
  const { kept } = useText().followUp
  const words = Object.entries(given.typed).filter(([name, value]) => ownWords.includes(name) && value.trim() !== '')
  if (words.length === 0) return null
  return (
    <InsetText>
      <h2 className="nhsuk-heading-s">{kept.heading}</h2>
      <p>{kept.body}</p>
      {words.map(([name, value]) => (
        <p key={name} className="heard-own-words" translate="no">
          {value}
        </p>
      ))}
    </InsetText>
  )
}

/** The sentence for a code of what was done, such as `reviewers.agreed` or `choice.useInLearning.on`. */
function useDoneSentence(code: string | null): string | null {
  const { followUpAlert, followUpAnswers, followUpChoices, followUpDescribed, followUpNewWords, followUpSupporter } = useText()
  if (code === null) return null
  const [area, what, way] = code.split('.')
  if (area === 'choice') {
    const kinds: Readonly<Record<string, { on: string; off: string } | undefined>> = followUpChoices.kinds
    return kinds[what ?? '']?.[way === 'on' ? 'on' : 'off'] ?? null
  }
  if (area === 'reach') return followUpChoices.reach.done
  if (area === 'fair') return followUpChoices.fair.done
  if (area === 'newWords') return followUpNewWords.done
  if (area === 'rhythm') return followUpChoices.rhythm.done
  if (area === 'supporter') return what === 'taken' ? followUpSupporter.taken : followUpSupporter.given
  if (area === 'described') return what === 'nothing' ? followUpDescribed.done.nothing : followUpDescribed.done.account
  if (area === 'alert') return what === 'gone' ? followUpAlert.gone : followUpAlert.left
  if (area === 'wait') return what === 'asked' ? followUpChoices.wait.asked : followUpChoices.wait.ended
  if (area === 'withdrawal') return followUpChoices.withdrawal.done
  const answers: Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>> = followUpAnswers
  const sentence = answers[area ?? '']?.[what ?? 'done']
  return typeof sentence === 'string' ? sentence : null
}
