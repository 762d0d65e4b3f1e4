import { Details } from '~/components/asides'
import { Button } from '~/components/button'
import { Radios } from '~/components/choices'
import { Textarea } from '~/components/text-input'
import { useText } from '~/content/use-text'
import { doors } from './doors'
import { FinishingForm } from './finishing-form'
import { longestWords, shortWords } from './limits'
import { PostForm, useGiven } from './post-form'
import { ReviewersAsked } from './reviewers-section'
import type { Shown } from './shown'

/** What we are waiting for from the person: exactly what the machine accepts now. */
export function AskedSection({ shown }: { shown: Shown }) {
  const { page } = useText().followUp
  const { offers } = shown
  const isProposed = shown.reviewers.some(({ answer }) => answer === null) && offers.includes('reviewer.refused')
  const isOwed = offers.includes('obligation.answered') && shown.owed.some(({ met }) => met === null)
  const isAskedWhether = shown.isAffectedOnly && offers.includes('affectedPerson.asked')
  const isAsked = isAskedWhether || isProposed || isOwed || ['question.answered', 'options.chosen', 'person.content', 'person.askedAgain'].some((event) => offers.includes(event))
  return (
    <section aria-labelledby="asked" className="heard-asked">
      <h2 id="asked">{page.asked}</h2>
      {!isAsked && <p>{page.askedNothing}</p>}
      {isOwed && (
        <p>
          <a href="#owed">{page.askedOwed}</a>
        </p>
      )}
      {isAskedWhether && <WhetherForm />}
      {isProposed && <ReviewersAsked shown={shown} />}
      {offers.includes('question.answered') && shown.state === 'awaitingAnswer' && <QuestionForm shown={shown} />}
      {offers.includes('options.chosen') && <OptionForm shown={shown} />}
      {offers.includes('person.content') && <FinishingForm asked={shown.asked} ends={shown.ends} />}
      {offers.includes('person.askedAgain') && <AgainForm />}
    </section>
  )
}

function WhetherForm() {
  const words = useText().followUpAnswers.whether
  return (
    <>
      <h3>{words.heading}</h3>
      {words.lead.map((line) => <p key={line}>{line}</p>)}
      <PostForm door="/follow-up/whether">
        <p>{words.effect}</p>
        <Button name="way" value="yes">{words.yes}</Button>{' '}
        <Button name="way" value="no" look="secondary">{words.no}</Button>
      </PostForm>
    </>
  )
}

function QuestionForm({ shown }: { shown: Shown }) {
  const words = useText().followUpAnswers.question
  const given = useGiven('question')
  return (
    <>
      <h3>{words.heading}</h3>
      {shown.lastFromUs && (
        <>
          <p>{words.lead}</p>
          <blockquote className="heard-own-words" translate="no">
            {shown.lastFromUs.text}
          </blockquote>
        </>
      )}
      <PostForm door={doors['question.answered']}>
        <input type="hidden" name="id" value={shown.newId} />
        <Textarea id="question-text" name="text" label={words.label} labelSize="s" rows={5} limit={longestWords} value={given.typed('text')} error={given.error('text')} />
        <Button>{words.button}</Button>
      </PostForm>
    </>
  )
}

function OptionForm({ shown }: { shown: Shown }) {
  const words = useText().followUpAnswers.option
  const given = useGiven('option')
  return (
    <>
      <h3>{words.heading}</h3>
      <p>{words.lead}</p>
      {shown.isMeetingWithheld && <p>{words.noMeeting}</p>}
      <PostForm door={doors['options.chosen']}>
        <Radios
          id="option-option"
          name="option"
          label={words.label}
          labelSize="s"
          choices={shown.options.map((option) => ({ id: `option-${option}`, value: option, label: words.options[option] }))}
          chosen={given.typed('option')}
          error={given.error('option')}
        />
        <Textarea id="option-said" name="said" label={words.wordsLabel} labelSize="s" rows={3} limit={shortWords} value={given.typed('said')} error={given.error('said')} />
        <Button>{words.button}</Button>
      </PostForm>
    </>
  )
}

function AgainForm() {
  const words = useText().followUpAnswers.again
  return (
    <Details summary={words.heading}>
      <p>{words.body}</p>
      <PostForm door={doors['person.askedAgain']}>
        <Button look="secondary">{words.button}</Button>
      </PostForm>
    </Details>
  )
}
