import { Details, InsetText } from '~/components/asides'
import { ErrorSummary } from '~/components/error-summary'
import { fill } from '~/content/fill'
import { useText } from '~/content/use-text'
import type { Typed } from '~/reports/draft-content'
import type { Problem } from '~/reports/problems'
import type { Wheel } from '~/trust/schema'
import { Notice } from './notice'
import { PageForm } from './page-form'
import { questionsAsked } from './page-fields'
import { PictureField, type Pictures, problemSaid } from './pictures'
import { partOf, type QuestionStep } from './page-table'
import { type Asked, type Places, QuestionField } from './question-field'
import { wordsOf } from './page-words'
import { sentenceFor } from './words'

export type QuestionPageProps = {
  step: QuestionStep
  typed: Typed
  problems: Problem[]
  isReturning: boolean
  notice: string | null
  networkName: string
  lines: { name: string; number: string; when: string }[]
  /** What the trust's own list offers for a question about the place; empty where it has none. */
  places: Places
  /** The pictures of the draft, on the page where the story is told; null on every other. */
  pictures: Pictures | null
  /** The trust's wheel, on the page of words that others have used. */
  wheel: Wheel | null
}

/** A page that asks. One thing at a time: its heading, why we ask, and a few questions. */
export function QuestionPage({ step, typed, problems, isReturning, notice, networkName, lines, places, pictures, wheel }: QuestionPageProps) {
  const all = useText()
  const { files, reportPages } = all
  const words = wordsOf(reportPages[step], typed)
  const asked: Asked = { words: words.questions, typed, places, wheel, problems: Object.fromEntries(problems.map((problem) => [problem.field, sentenceFor(all, problem)])) }
  const questions = questionsAsked(step, typed)
  return (
    <PageForm step={step} next={isReturning ? reportPages.backToCheck : reportPages.next} hasFiles={pictures !== null}>
      <ErrorSummary errors={[...problems.map((problem) => ({ fieldId: problem.field, text: sentenceFor(all, problem) })), ...(pictures?.problems ?? []).map((problem) => ({ fieldId: 'file', text: problemSaid(problem, files) }))]} />
      <Notice code={notice} />
      {step !== 'again' && <p className="heard-part">{fill(reportPages.part, { part: partOf[step] })}</p>}
      <h1>{words.heading}</h1>
      <p>{fill(words.lead, { network: networkName })}</p>
      {step === 'what' && (
        <InsetText>
          <p>{reportPages.what.patient}</p>
          <p>{reportPages.what.interpreter}</p>
        </InsetText>
      )}
      {step === 'choices' && <p>{reportPages.choices.ifNone}</p>}
      {questions.map((question, nth) => (
        <QuestionField key={question.field} question={question} asked={asked} isFirst={nth === 0} />
      ))}
      {pictures !== null && <PictureField pictures={pictures} step={step} />}
      {step === 'you' && (
        <>
          <h2 className="nhsuk-heading-s">{reportPages.you.lines}</h2>
          <Phones lines={[reportPages.you.emergency, ...lines]} />
        </>
      )}
      <Details summary={reportPages.why}>
        <p>{words.why}</p>
      </Details>
    </PageForm>
  )
}

/** Whom one can ring. */
export function Phones({ lines }: { lines: QuestionPageProps['lines'] }) {
  return (
    <ul className="heard-phones">
      {lines.map(({ name, number, when }) => (
        <li key={number}>
          <span className="heard-phones__name">{name}</span>
          <a href={`tel:${number.replace(/ /g, '')}`}>{number}</a>
          <span className="heard-phones__when">{when}</span>
        </li>
      ))}
    </ul>
  )
}
