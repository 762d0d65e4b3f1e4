import { Button } from '~/components/button'
import { Radios } from '~/components/choices'
import { Textarea } from '~/components/text-input'
import { fill } from '~/content/fill'
import { useText } from '~/content/use-text'
import { doors } from './doors'
import { shortWords } from './limits'
import { PostForm, useGiven } from './post-form'
import type { Shown } from './shown'

type Owed = Shown['owed'][number]

/** Who was hurt and what they need, as it was written down. */
export function NeededSection({ needed }: { needed: Shown['needed'] }) {
  const { page } = useText().followUp
  if (needed.length === 0) return null
  return (
    <section aria-labelledby="needed">
      <h2 id="needed">{page.needed}</h2>
      <p>{page.neededLead}</p>
      <ul className="nhsuk-list nhsuk-list--bullet" translate="no">
        {needed.map(({ nth, who, need, cannotBeMet }) => (
          <li key={nth}>
            <strong>{who}:</strong> {need} {cannotBeMet !== null && fill(page.cannotBeMet, { why: cannotBeMet })}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Each thing that is owed, what its owner says, and what the person says: met, partly, no. */
export function OwedSection({ shown }: { shown: Shown }) {
  const { page } = useText().followUp
  if (shown.owed.length === 0) return null
  return (
    <section aria-labelledby="owed">
      <h2 id="owed">{page.owed}</h2>
      {shown.owed.map((owed) => (
        <OneOwed key={owed.nth} owed={owed} mayAnswer={shown.offers.includes('obligation.answered')} />
      ))}
    </section>
  )
}

function OneOwed({ owed, mayAnswer }: { owed: Owed; mayAnswer: boolean }) {
  const words = useText().followUpAnswers.obligation
  const answers: Readonly<Record<string, string | undefined>> = words.answers
  const said: Readonly<Record<string, string | undefined>> = words.said
  return (
    <div className="heard-owed">
      <h3 translate="no">{owed.what}</h3>
      <p>{words.owner}</p>
      <p>{fill(words.due, { day: owed.dueOn })}</p>
      <p>{answers[owed.ownerAnswer ?? ''] ?? words.waiting}</p>
      {owed.said !== null && (
        <blockquote className="heard-own-words" translate="no">
          {owed.said}
        </blockquote>
      )}
      {owed.evidence !== null && (
        <>
          <p>{words.shows} {owed.evidence.kind !== null && words.kinds[owed.evidence.kind]}</p>
          <blockquote className="heard-own-words" translate="no">{owed.evidence.said}</blockquote>
        </>
      )}
      {owed.ownerAnswer === 'done' && owed.evidence === null && <p>{words.showsNothing}</p>}
      {owed.met !== null && <p>{said[owed.met]}</p>}
      {owed.met === null && mayAnswer && <MetForm nth={owed.nth} />}
    </div>
  )
}

function MetForm({ nth }: { nth: number }) {
  const words = useText().followUpAnswers.obligation
  const form = `owed-${nth}`
  const given = useGiven(form)
  return (
    <PostForm door={doors['obligation.answered']}>
      <input type="hidden" name="nth" value={nth} />
      <Radios
        id={`${form}-met`}
        name="met"
        label={words.label}
        labelSize="s"
        isInline
        choices={(['met', 'partly', 'no'] as const).map((met) => ({ id: `${form}-is-${met}`, value: met, label: words.met[met] }))}
        chosen={given.typed('met')}
        error={given.error('met')}
      />
      <Textarea id={`${form}-said`} name="said" label={words.wordsLabel} labelSize="s" rows={2} limit={shortWords} value={given.typed('said')} error={given.error('said')} />
      <Button>{words.button}</Button>
    </PostForm>
  )
}
