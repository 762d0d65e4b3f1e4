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

type Kind = 'name' | 'patient' | 'otherPerson' | 'health' | 'place' | 'words'
type Why = 'safety' | 'notNeeded' | 'mistake' | 'askedFor' | 'law'
type Waiting = { kind: Kind; why: Why; places: number; on: string; isMine: boolean }
type Note = { about: 'personTellingUs' | 'personAffected' | 'personDescribed' | 'work'; words: string; day: string; author: string }
/** What was not taken, by the form that was sent (`way`); or the words that wait, shown once. */
export type Answer = { way: string; typed: Typed; problems: Record<string, Problem>; missing: Missing[]; shown: string[] | null }
type Props = {
  caseRef: string; done: string | null; mayTakeOut: boolean; notes: Note[]; waiting: Waiting | null; tombstones: string[]
  questions: { note: Question[]; hide: Question[] }; answer: Answer | undefined
}

/** What colleagues note for each other, and below it the words that two of them take out of the case. */
export function NotesPage({ caseRef, done, mayTakeOut, notes, waiting, tombstones, questions, answer }: Props) {
  const { caseWork, takenOut: words } = useText()
  const said = words.done as Readonly<Record<string, string | undefined>>
  const problems = (way: string) => (answer?.way === way ? answer.problems : {})
  const typed = (way: string) => (answer?.way === way ? answer.typed : {})
  return (
    <>
      <BackLink href={`/workspace/cases/${caseRef}`} text={caseWork.form.back} />
      {answer && <ErrorSummary errors={Object.entries(answer.problems).map(([field, problem]) => ({ fieldId: `${answer.way}-${field}`, text: caseWork.form.problems[problem] }))} />}
      {done !== null && !answer && said[done] !== undefined && <NotificationBanner id="done" heading={said[done]} isSuccess />}
      {answer?.shown === null && Object.keys(answer.problems).length === 0 && (
        <NotificationBanner id="not-now" heading={words.notNow}><Blocks blocks={[answer.missing.map((code) => caseWork.missing[code])]} /></NotificationBanner>
      )}
      <h1>{words.heading}</h1>
      <h2>{words.notes.heading}</h2>
      <p>{words.notes.lead}</p>
      {notes.length === 0 && <p>{words.notes.none}</p>}
      {notes.map(({ about, words: note, day, author }, nth) => (
        <article key={`${nth}`} className="heard-record">
          <h3 className="nhsuk-heading-xs">{fill(words.notes.line, { author, day, about: words.notes.fields.about.options[about] })}</h3>
          <p className="heard-record__words" translate="no">{note}</p>
        </article>
      ))}
      <Form way="note" button={words.notes.button}>
        <Questions questions={questions.note} words={words.notes.fields} lists={{}} typed={typed('note')} problems={problems('note')} idPrefix="note-" />
      </Form>
      <h2>{words.words.heading}</h2>
      {tombstones.length > 0 && <ul className="nhsuk-list">{tombstones.map((line, nth) => <li key={`${nth}`}>{line}</li>)}</ul>}
      {waiting && <Decide {...waiting} shown={answer?.shown ?? null} mayTakeOut={mayTakeOut} />}
      {mayTakeOut && (!waiting || answer?.way === 'hide') && (
        <>
          <p>{words.words.lead}</p>
          <p>{words.words.kept}</p>
          <Form way="hide" button={words.words.button}>
            <Questions questions={questions.hide} words={words.words.fields} lists={{}} typed={typed('hide')} problems={problems('hide')} idPrefix="hide-" />
          </Form>
        </>
      )}
    </>
  )
}

/** For the second person: what they are, and only on their wish the words themselves. */
function Decide({ kind, why, places, on, isMine, shown, mayTakeOut }: Waiting & { shown: string[] | null; mayTakeOut: boolean }) {
  const { words, kinds } = useText().takenOut
  return (
    <>
      <p>{fill(words.waiting, { day: on, what: kinds[kind], places, why: words.fields.why.options[why] })}</p>
      {isMine && <p>{words.mine}</p>}
      {mayTakeOut && !isMine && shown === null && (
        <Form way="show" button={words.show.button} isQuiet><p>{words.show.lead}</p></Form>
      )}
      {shown !== null && (
        <>
          <p>{words.shown}</p>
          {shown.map((line) => <blockquote key={line} className="heard-own-words" translate="no">{line}</blockquote>)}
        </>
      )}
      {mayTakeOut && shown !== null && !isMine && <Form way="removed" button={words.remove} />}
      {mayTakeOut && (isMine || shown !== null) && <Form way="putBack" button={words.putBack} isQuiet />}
    </>
  )
}

function Form({ way, button, isQuiet = false, children }: { way: string; button: string; isQuiet?: boolean; children?: ReactNode }) {
  return (
    <StaffForm>
      <input type="hidden" name="way" value={way} />
      {children}
      <Button {...(isQuiet ? { look: 'secondary' as const } : {})}>{button}</Button>
    </StaffForm>
  )
}
