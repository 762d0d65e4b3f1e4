import { CopyText, NotificationBanner } from '~/components/asides'
import { Button, PrintButton } from '~/components/button'
import { EightWords } from '~/components/eight-words'
import { ErrorSummary } from '~/components/error-summary'
import { PageLink } from '~/components/links'
import { PromiseTracker, type ShownPromise } from '~/components/promise-tracker'
import { TextInput } from '~/components/text-input'
import { fill } from '~/content/fill'
import type { Catalogue } from '~/content/text'
import { useText } from '~/content/use-text'
import { useWay } from '~/content/use-way'
import type { Sent } from '~/reports/draft-content'
import { EqualityQuestions } from './equality-questions'
import { Letter, type LetterProps } from './letter'
import { StandingLine } from './page-form'
import { dayOf } from './words'

export type SentPageProps = {
  words: string[]
  receipt: Sent
  today: string
  trust: LetterProps['trust']
}

/** After sending, for whoever is to have the words: the person, somebody beside them or on the phone, or a letter. */
export function SentPage({ words, receipt, today, trust }: SentPageProps) {
  if (receipt.cameBy === undefined) return <OwnWords words={words} receipt={receipt} today={today} />
  if (receipt.cameBy !== 'paper') return <HandedOver words={words} receipt={receipt} today={today} />
  return receipt.isReachable === false ? <NoLetter /> : <Letter words={words} days={receipt.days} today={today} trust={trust} />
}

type Shown = Omit<SentPageProps, 'trust'>

/** The eight words in large type, what we owe, what may be given now, and last the words typed back: that clears the page. */
function OwnWords({ words, receipt, today }: Shown) {
  const { typedBack, typed, days, keepsEvidence } = receipt
  const all = useText()
  const { reportSent: text } = all
  return (
    <>
      {typedBack === 'wrong' && <ErrorSummary errors={[{ fieldId: 'words', text: text.back.wrong }]} />}
      <h1>{text.heading}</h1>
      <p>{text.lead}</p>
      <EightWords words={words} label={text.label} />
      <p>{text.write}</p>
      <p>{text.short}</p>
      <p>{text.away}</p>
      <PlainCard words={words} />
      <h2>{text.promises.heading}</h2>
      <PromiseTracker label={text.promises.label} promises={promisesShown(all, days, today)} />
      <h2>{text.use.heading}</h2>
      {text.use.body.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>
        <PageLink href="/follow-up">{text.use.link}</PageLink>
      </p>
      {keepsEvidence && <Evidence />}
      <Incident receipt={receipt} />
      <EqualityQuestions receipt={receipt} />
      <TypeBack typed={typed} isWrong={typedBack === 'wrong'} />
      <p>{text.done}</p>
      <LeaveLink />
    </>
  )
}

function LeaveLink() {
  return (
    <p>
      <a href="/report/leave" rel="nofollow noreferrer" data-leave>
        {useText().reportSent.leave}
      </a>
    </p>
  )
}

/** Once the words are kept: a page that holds nothing of them, and nothing leads back to them. */
export function KeptPage({ isRight }: { isRight: boolean }) {
  const { back, kept, use } = useText().reportSent
  return (
    <>
      {isRight && <NotificationBanner id="right" heading={back.right} isSuccess />}
      <h1>{kept.heading}</h1>
      <p>{kept.body}</p>
      <p>{use.body[0]}</p>
      <p>
        <PageLink href="/follow-up">{use.link}</PageLink>
      </p>
      <LeaveLink />
    </>
  )
}

/** The words for somebody who told us while a colleague typed. Nothing is typed back here: they get words of their own. */
function HandedOver({ words, receipt, today }: Shown) {
  const all = useText()
  const { reportSent: text, reportHelped } = all
  const { sent } = reportHelped
  // Whoever is on the phone hears the words: a printed card would stay with whoever typed.
  const isByPhone = receipt.cameBy === 'phone'
  return (
    <>
      <h1>{sent.heading}</h1>
      {!isByPhone && <p>{sent.lead}</p>}
      {isByPhone && sent.byPhone.map((sentence) => <p key={sentence}>{sentence}</p>)}
      <EightWords words={words} label={text.label} />
      {sent.change.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {!isByPhone && <PlainCard words={words} />}
      <h2>{text.promises.heading}</h2>
      <PromiseTracker label={text.promises.label} promises={promisesShown(all, receipt.days, today)} />
      {receipt.keepsEvidence && <Evidence />}
      <Incident receipt={receipt} hasNumber={false} />
      <EqualityQuestions receipt={receipt} />
      <p>{text.away}</p>
      <p>{sent.done}</p>
    </>
  )
}

function NoLetter() {
  const { nobody, done } = useText().reportHelped.sent
  return (
    <>
      <h1>{nobody.heading}</h1>
      <p>{nobody.lead}</p>
      <p>{done}</p>
    </>
  )
}

function TypeBack({ typed, isWrong }: { typed: string; isWrong: boolean }) {
  const { reportSent, frame } = useText()
  const text = reportSent.back
  return (
    <form method="post" action={useWay()('/report/sent')} autoComplete="off" noValidate data-keep={frame.notSent}>
      <h2>{text.heading}</h2>
      <TextInput id="words" name="words" label={text.label} hint={text.hint} value={typed} {...(isWrong ? { error: text.wrong } : {})} />
      <p>{text.then}</p>
      <div className="heard-onward">
        <Button>{text.button}</Button>
        <Button look="secondary" name="go" value="kept">
          {text.kept}
        </Button>
      </div>
      <StandingLine />
    </form>
  )
}

/** What is lost soonest, with the report already on its way. */
function Evidence() {
  const { evidence } = useText().reportCheck
  return (
    <>
      <h2>{evidence.heading}</h2>
      {evidence.body.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  )
}

/** The paragraph to copy into the trust's incident system, and the box for the number that it gives back: where the words open something already (`hasNumber`). */
function Incident({ receipt: { paragraph, reference, referenceTyped }, hasNumber = true }: { receipt: Sent; hasNumber?: boolean }) {
  const { reportSent, frame } = useText()
  const { incident } = reportSent
  const way = useWay()
  const isWrong = reference === 'tooLong' || reference === 'failed'
  if (paragraph === null) return null
  return (
    <>
      <h2>{incident.heading}</h2>
      <p>{incident.body}</p>
      <CopyText label={incident.label}>{paragraph}</CopyText>
      {!hasNumber ? null : reference === 'given' ? (
        <p role="status" data-focus tabIndex={-1}>
          {incident.kept}
        </p>
      ) : (
        <form method="post" action={way('/report/sent')} autoComplete="off" noValidate data-keep={frame.notSent}>
          <TextInput id="reference" name="reference" label={incident.number} hint={incident.numberHint} value={referenceTyped} width={20} {...(isWrong ? { error: incident[reference] } : {})} />
          <Button look="secondary">{incident.button}</Button>
        </form>
      )}
    </>
  )
}

/** On paper it is a list of words and nothing else: whoever finds it learns nothing. */
function PlainCard({ words }: { words: string[] }) {
  const { card } = useText().reportSent
  return (
    <section className="heard-card-print">
      <h2>{card.heading}</h2>
      <p>{card.note}</p>
      <div className="heard-plain-card" translate="no">
        <p className="heard-plain-card__title">{card.name}</p>
        <ol>
          {words.map((word, nth) => (
            <li key={`${nth} ${word}`}>{word}</li>
          ))}
        </ol>
      </div>
      <PrintButton>{card.print}</PrintButton>
    </section>
  )
}

function promisesShown(all: Catalogue, days: Sent['days'], today: string): ShownPromise[] {
  const text = all.reportSent.promises
  const by = (day: string) => fill(text.by, { day: dayOf(all, day, today) })
  return [
    { id: 'now', standing: 'kept', sentence: text.now, day: text.today },
    ...(days.safety === null ? [] : [{ id: 'safety', standing: 'next' as const, sentence: text.safety, day: by(days.safety) }]),
    { id: 'answer', standing: days.safety === null ? 'next' : 'later', sentence: text.answer, day: by(days.answer) },
    { id: 'look', standing: 'later', sentence: text.look, day: by(days.look) },
  ]
}
