import { Details } from '~/components/asides'
import { Button } from '~/components/button'
import { Radios } from '~/components/choices'
import { PageLink } from '~/components/links'
import { Textarea, TextInput } from '~/components/text-input'
import { useText } from '~/content/use-text'
import { doors } from './doors'
import { shortWords } from './limits'
import { PostForm, usePageState, useGiven } from './post-form'
import type { Shown } from './shown'

/** What else the person may ask of us, closed until they want it. A form that was not taken is open again. */
export function MoreSection({ shown: { offers, mayBeAskedHowItIs, mayTellApart, mayTakeLookBack } }: { shown: Shown }) {
  const { followUp, followUpAlert, followUpCopy, followUpSupporter } = useText()
  const isAboutMeeting = offers.includes('meeting.calledOff') || offers.includes('precondition.lost')
  return (
    <section aria-labelledby="more">
      <h2 id="more">{followUp.page.more}</h2>
      {isAboutMeeting && <MeetingForm />}
      {mayBeAskedHowItIs && <SinceThenForm />}
      {mayTellApart && <TreatedWorseForm />}
      {offers.includes('incident.referenced') && <IncidentForm />}
      {offers.includes('reopening.asked') && <OpenAgainForm />}
      {offers.includes('handlingLook.asked') && <AnotherLookForm />}
      {mayTakeLookBack && <TakeLookBackForm />}
      <p>
        <PageLink href={doors['choice.changed']}>{followUp.page.choices}</PageLink>
      </p>
      <p>
        <PageLink href="/follow-up/supporter">{followUpSupporter.link}</PageLink>
      </p>
      <p>
        <PageLink href="/follow-up/my-copy">{followUpCopy.link}</PageLink>
      </p>
      <p>
        <PageLink href="/follow-up/alert">{followUpAlert.link}</PageLink>
      </p>
      <p>
        <PageLink href="/support">{followUp.page.supportLink}</PageLink>
      </p>
      {offers.includes('report.withdrawn') && (
        <p>
          <PageLink href={doors['report.withdrawn']}>{followUp.page.withdraw}</PageLink>
        </p>
      )}
    </section>
  )
}

function useIsOpen(form: string): boolean {
  return usePageState().given.form === form
}

function MeetingForm() {
  const words = useText().followUpAnswers.meeting
  return (
    <Details summary={words.summary}>
      <p>{words.body}</p>
      <PostForm door={doors['meeting.calledOff']}>
        <Button look="warning">{words.button}</Button>
      </PostForm>
    </Details>
  )
}

/** How things are since then: for whoever follows up, and for the person described on theirs, under a form and a question of their own. */
export function SinceThenForm({ form = 'since', door = doors['followUp.answered'], label, way }: { form?: 'since' | 'describedSince'; door?: string; label?: string; way?: 'since' }) {
  const words = useText().followUpAnswers.howItIs
  const given = useGiven(form)
  return (
    <Details summary={words.summary} isOpen={useIsOpen(form)}>
      <PostForm door={door}>
        <Radios
          id={`${form}-answer`}
          name="answer"
          label={label ?? words.label}
          labelSize="s"
          choices={(['nothingChanged', 'somethingChanged', 'notSafeToSay'] as const).map((answer) => ({ id: `${form}-${answer}`, value: answer, label: words.answers[answer] }))}
          chosen={given.typed('answer')}
          error={given.error('answer')}
        />
        <Textarea id={`${form}-said`} name="said" label={words.wordsLabel} labelSize="s" rows={3} limit={shortWords} value={given.typed('said')} error={given.error('said')} />
        {way === undefined ? <Button>{words.button}</Button> : <Button name="way" value={way}>{words.button}</Button>}
      </PostForm>
    </Details>
  )
}

function TreatedWorseForm() {
  const words = useText().followUpAnswers.treatedWorse
  return (
    <Details summary={words.summary}>
      {words.body.map((line) => <p key={line}>{line}</p>)}
      <PostForm door="/follow-up/treated-worse">
        <Button look="secondary">{words.button}</Button>
      </PostForm>
    </Details>
  )
}

function IncidentForm() {
  const words = useText().followUpAnswers.incident
  const given = useGiven('incident')
  return (
    <Details summary={words.summary} isOpen={useIsOpen('incident')}>
      <PostForm door={doors['incident.referenced']}>
        <TextInput id="incident-said" name="said" label={words.label} labelSize="s" hint={words.hint} width={10} value={given.typed('said')} error={given.error('said')} />
        <Button>{words.button}</Button>
      </PostForm>
    </Details>
  )
}

function OpenAgainForm() {
  const words = useText().followUpAnswers.reopening
  const given = useGiven('reopening')
  return (
    <Details summary={words.summary} isOpen={useIsOpen('reopening')}>
      <PostForm door={doors['reopening.asked']}>
        <Radios
          id="reopening-why"
          name="why"
          label={words.label}
          labelSize="s"
          choices={(['newFact', 'obligationFailed', 'treatedWorse', 'pattern'] as const).map((why) => ({ id: `reopening-${why}`, value: why, label: words.why[why] }))}
          chosen={given.typed('why')}
          error={given.error('why')}
        />
        <Textarea id="reopening-said" name="said" label={words.wordsLabel} labelSize="s" rows={3} limit={shortWords} value={given.typed('said')} error={given.error('said')} />
        <Button>{words.button}</Button>
      </PostForm>
    </Details>
  )
}

function AnotherLookForm() {
  const words = useText().followUpAnswers.anotherLook
  const given = useGiven('look')
  return (
    <Details summary={words.summary} isOpen={useIsOpen('look')}>
      <p>{words.body}</p>
      <PostForm door={doors['handlingLook.asked']}>
        <Textarea id="look-said" name="said" label={words.label} labelSize="s" rows={3} limit={shortWords} value={given.typed('said')} error={given.error('said')} />
        <Button>{words.button}</Button>
      </PostForm>
    </Details>
  )
}

/** For whoever holds this page, and for the person described on theirs: what they asked for, and nobody else's. */
export function TakeLookBackForm({ door = doors['handlingLook.asked'] }: { door?: string }) {
  const words = useText().followUpAnswers.anotherLook.back
  return (
    <Details summary={words.summary}>
      <p>{words.body}</p>
      <PostForm door={door}>
        <Button name="way" value="back" look="secondary">{words.button}</Button>
      </PostForm>
    </Details>
  )
}
