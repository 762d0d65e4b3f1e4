import { fill } from '~/content/fill'
import type { Catalogue } from '~/content/text'
import { useText } from '~/content/use-text'
import type { ListName } from '~/reports/code-lists'
import { wordGroups } from '~/reports/wheel'
import type { Wheel } from '~/trust/schema'
import type { Question } from './page-table'
import type { QuestionWords } from './question-field'
import { codesShown, hintOf, labelOf } from './words'

type Props = { question: Question; words: Readonly<Record<string, QuestionWords | undefined>>; wheel: Wheel | null }

/** With a patient among those affected every offer is on the list: on paper nobody can leave out what does not fit. */
const anybody = { affected: ['patient'] }

/** One question on paper: boxes to tick, lines to write on. What appears with an answer on the screen stands below it, and says for which. */
export function PaperQuestion({ question, words, wheel }: Props) {
  const { reportPaper } = useText()
  const { label, hint } = words[question.field] ?? { label: question.field }
  const onlyIf: Readonly<Record<string, string | undefined>> = reportPaper.onlyIf
  const how = howTo(question, reportPaper)
  // The words that are always with the person on the screen are in no hand yet on paper.
  const says = question.field === 'contact' || (how !== null && hint?.startsWith('Tick')) ? undefined : hint
  return (
    <div className="heard-paper__question">
      <p className="heard-paper__label">{label}</p>
      {[onlyIf[question.field], says, how].map((sentence) => sentence && <p key={sentence} className="heard-paper__how">{sentence}</p>)}
      <Answer question={question} words={words} wheel={wheel} />
    </div>
  )
}

/** Which of several comes first is a ring around it, so that no list stands there twice. */
const isFirstOf = (question: Question) => question.field === 'affectedFirst' || question.field === 'sourceFirst'

function howTo(question: Question, words: { tickOne: string; tickMany: string; rank: string; circle: string }): string | null {
  if (isFirstOf(question)) return words.circle
  switch (question.kind) {
    case 'one':
    case 'pick':
      return words.tickOne
    case 'several':
      return words.tickMany
    case 'ranked':
      return words.rank
    case 'line':
    case 'lines':
    case 'place':
    case 'date':
      return null
  }
}

function Answer({ question, words, wheel }: Props) {
  const all = useText()
  if (isFirstOf(question)) return null
  switch (question.kind) {
    case 'one':
    case 'several':
      return (
        <>
          {question.list === 'wordsThatFit' && wheel !== null ? (
            wordGroups(wheel).map(({ name, words: codes }) => <Boxes key={name ?? ''} heading={name} boxes={codes.map((code) => ({ label: labelOf(all, 'wordsThatFit', code) }))} />)
          ) : (
            <Boxes boxes={labelsOf(all, question.list, question.canSkip ?? false)} />
          )}
          {question.field === 'when.kind' ? <DayLine /> : <Revealed question={question} words={words} wheel={wheel} />}
        </>
      )
    case 'pick':
    case 'ranked':
      return <Boxes boxes={labelsOf(all, question.list, question.kind === 'pick' && (question.canSkip ?? false))} />
    case 'lines':
      return <Lines count={Math.max(3, question.rows * 2)} />
    case 'line':
    case 'place':
    case 'date':
      return <Lines count={1} />
  }
}

function Revealed({ question, words, wheel }: Props & { question: Extract<Question, { kind: 'one' | 'several' }> }) {
  const all = useText()
  return Object.entries(question.reveals ?? {}).map(([code, inner]) => (
    <div key={code} className="heard-paper__revealed">
      <p className="heard-paper__how">{fill(all.reportPaper.if, { answer: labelOf(all, question.list, code) })}:</p>
      {inner.map((each) => <PaperQuestion key={each.field} question={each} words={words} wheel={wheel} />)}
    </div>
  ))
}

/** One line for every day that the screen asks for, because a pen can say "from about" by itself. */
function DayLine() {
  return (
    <>
      <p className="heard-paper__how">{useText().reportPaper.day}</p>
      <Lines count={1} />
    </>
  )
}

/** What stands beside a box, and for a choice what it does, because nobody can look it up. On paper there is no code to come back with. */
function labelsOf(all: Catalogue, list: ListName, canSkip: boolean): Box[] {
  return codesShown(list, canSkip, anybody).map((code) => {
    if (list === 'contact' && code === 'codeOnly') return { label: all.reportPaper.noCode }
    return { label: labelOf(all, list, code), does: list === 'mode' ? undefined : hintOf(all, list, code) }
  })
}

type Box = { label: string; does?: string | undefined }

/** Boxes to tick with a pen. They are drawn, and read out as a list. */
export function Boxes({ boxes, heading = null }: { boxes: readonly Box[]; heading?: string | null }) {
  return (
    <>
      {heading !== null && <p className="heard-paper__group">{heading}</p>}
      <ul className={boxes.every(({ label, does }) => label.length < 22 && does === undefined) ? 'heard-paper__boxes heard-paper__boxes--short' : 'heard-paper__boxes'}>
        {boxes.map(({ label, does }) => <li key={label}>{label}{does !== undefined && <div className="heard-paper__does">{does}</div>}</li>)}
      </ul>
    </>
  )
}

function Lines({ count }: { count: number }) {
  return Array.from({ length: count }, (_, nth) => <div key={nth} className="heard-paper__line" aria-hidden="true" />)
}
