import type { ReactNode } from 'react'
import type { Missing } from '~/cases/errors'
import { NotificationBanner } from '~/components/asides'
import { Button } from '~/components/button'
import { ErrorSummary } from '~/components/error-summary'
import { BackLink } from '~/components/links'
import { Blocks } from '~/components/prose'
import { fill } from '~/content/fill'
import { useText } from '~/content/use-text'
import { StaffForm } from '../staff-form'
import type { Problem, Question, Typed } from './form/fields'
import { Questions } from './form/questions'
import type { Item } from './steps/define'

type For = 'personTellingUs' | 'personAffected' | 'personDescribed' | 'staff'
type Request = {
  id: string; forWhom: For; name: string | null; askedOn: string; dueOn: string; standing: 'asked' | 'prepared' | 'released' | 'handedOver'
  sentBackWhy: 'showsSomebody' | 'somethingMissing' | 'wrongPerson' | null; preparedByMe: boolean; hasCopy: boolean; isLate: boolean
}
/** What was not taken, by the form that was sent and the request that it was about. */
export type Answer = { way: string; typed: Typed; problems: Record<string, Problem>; missing: Missing[] }
type Props = {
  caseRef: string; done: string | null; isMaker: boolean; isReleaser: boolean; may: For[]; staff: Item[]; requests: Request[]; questions: Record<string, Question[]>
  answer: Answer | undefined
}

/** Everybody who asked, how far their copy is, and what this colleague may do with it. */
export function AccessPage(props: Props) {
  const { caseRef, done, isMaker, may, staff, requests, answer } = props
  const { caseWork, whatWeHold: words } = useText()
  const said = words.done as Readonly<Record<string, string | undefined>>
  return (
    <>
      <BackLink href={`/workspace/cases/${caseRef}`} text={caseWork.form.back} />
      {answer && <ErrorSummary errors={Object.entries(answer.problems).map(([field, problem]) => ({ fieldId: `${answer.way}-${field}`, text: caseWork.form.problems[problem] }))} />}
      {done !== null && !answer && said[done] !== undefined && <NotificationBanner id="done" heading={said[done]} isSuccess />}
      {answer && Object.keys(answer.problems).length === 0 && (
        <NotificationBanner id="not-now" heading={words.notNow}><Blocks blocks={[answer.missing.map((code) => caseWork.missing[code])]} /></NotificationBanner>
      )}
      <h1>{words.heading}</h1>
      <p>{words.lead}</p>
      {requests.length === 0 && <p>{words.none}</p>}
      {requests.map((request) => <OneRequest key={request.id} request={request} {...props} />)}
      {isMaker && (
        <>
          <h2>{words.ask.heading}</h2>
          {!may.includes('personDescribed') && <p>{words.described}</p>}
          <Form way="ask" button={words.ask.button} questions={narrowed(props.questions.ask ?? [], may)} words={{ ...words.ask.fields, personId: { ...words.ask.fields.personId, hint: words.ask.colleagueHint } }} lists={{ personId: staff }} answer={answer} />
        </>
      )}
    </>
  )
}

/** Only those for whom a copy can be made now. */
function narrowed(questions: Question[], may: For[]): Question[] {
  return questions.map((question) => (question.name === 'forWhom' ? { ...question, codes: may } : question))
}

function OneRequest({ request, caseRef, isMaker, isReleaser, questions, answer }: Props & { request: Request }) {
  const { whatWeHold: words } = useText()
  const { id, forWhom, name, askedOn, dueOn, standing, sentBackWhy, preparedByMe, hasCopy, isLate } = request
  const who = name ?? words.ask.fields.forWhom.options[forWhom]
  const form = { id, answer }
  return (
    <section aria-labelledby={`asked-${id}`}>
      <h2 id={`asked-${id}`}>{who}</h2>
      <p className={isLate ? 'heard-late' : undefined}>{fill(words.request[isLate ? 'late' : standing === 'handedOver' ? 'had' : 'due'], { asked: askedOn, due: dueOn })} {words.request.standing[standing]}</p>
      {sentBackWhy !== null && <p>{words.request.sentBack[sentBackWhy]}</p>}
      {hasCopy && <p><a href={`/workspace/cases/${caseRef}/access/${id}`} download="what-we-hold.html">{words.open}</a> {words.openHint}</p>}
      {isMaker && (standing === 'asked' || standing === 'prepared') && (
        <Form way="make" button={standing === 'asked' ? words.make.button : words.make.again} questions={questions.make ?? []} words={words.make.fields} isQuiet={standing === 'prepared'} {...form} />
      )}
      {standing === 'prepared' && preparedByMe && <p>{words.notYours}</p>}
      {isReleaser && standing === 'prepared' && !preparedByMe && (
        <>
          <Form way="release" button={words.release.button} questions={questions.release ?? []} words={words.release.fields} {...form} />
          <Form way="sendBack" button={words.sendBack.button} questions={questions.sendBack ?? []} words={words.sendBack.fields} isQuiet {...form} />
        </>
      )}
      {isReleaser && standing === 'released' && <Form way="handOver" button={words.handOver} questions={[]} words={{}} {...form} />}
    </section>
  )
}

type FormProps = {
  way: string; button: string; questions: Question[]; words: Parameters<typeof Questions>[0]['words']; lists?: Record<string, Item[]>; isQuiet?: boolean
  id?: string; answer: Answer | undefined; children?: ReactNode
}

function Form({ way, button, questions, words, lists = {}, isQuiet = false, id = '', answer }: FormProps) {
  const sent = answer?.way === `${way}${id}` ? answer : undefined
  return (
    <StaffForm>
      <input type="hidden" name="way" value={way} />
      {id !== '' && <input type="hidden" name="id" value={id} />}
      <Questions questions={questions} words={words} lists={lists} typed={sent?.typed ?? {}} problems={sent?.problems ?? {}} idPrefix={`${way}${id}-`} />
      <Button {...(isQuiet ? { look: 'secondary' as const } : {})}>{button}</Button>
    </StaffForm>
  )
}
