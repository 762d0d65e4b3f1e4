import { PrintButton } from '~/components/button'
import { BackLink } from '~/components/links'
import { Terms } from '~/components/lists'
import { fill } from '~/content/fill'
import { inSentence } from '~/content/in-sentence'
import { useText } from '~/content/use-text'
import { steps } from '~/reports/draft-content'
import { codesOf } from '~/reports/code-lists'
import type { Paper } from './paper'
import { type QuestionStep, questionsOf } from './page-table'
import { Boxes, PaperQuestion } from './paper-question'
import { dayOf } from './words'

/** Pages of the form that are on paper: all that ask something, but the one of ninety seconds, which asks the same in fewer words. */
const pagesOnPaper = steps.filter((step): step is QuestionStep => step in questionsOf && step !== 'again')

/** The whole form on paper, from what we promise to where to send it. Everything on it works without a screen. */
export function PaperPage({ trust, limits, within, version, today }: Paper) {
  const all = useText()
  const { reportPaper: words, reportStart, reportCheck } = all
  const ring = { ...trust.ringUs, name: inSentence(trust.ringUs.name) }
  return (
    <div className="heard-paper">
      <div className="heard-screen-only">
        <BackLink href="/report" text={words.back} />
      </div>
      <h1>{words.heading}</h1>
      <div className="heard-screen-only">
        {words.screen.map((sentence) => <p key={sentence}>{fill(sentence, ring)}</p>)}
        <PrintButton>{words.print}</PrintButton>
      </div>
      <p className="heard-paper__trust">{trust.trustName}</p>
      <p>{words.lead}</p>
      <p>{words.needed}</p>
      <p><strong>{words.danger[0]}</strong></p>
      <p>{words.danger[1]}</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {trust.urgentLines.map(({ name, number }) => <li key={name}>{name}: {number}</li>)}
      </ul>
      <Said heading={words.promise.heading} says={words.promise.items.map((item) => fill(item, within))} />
      <Said heading={reportStart.readers.heading} says={[...reportStart.readers.body, trust.readingHours]} />
      <section>
        <h2>{reportStart.ways.heading}</h2>
        <Terms terms={reportStart.ways.body} />
      </section>
      <Said heading={reportStart.yes.heading} says={reportStart.yes.list} isList />
      <Said says={[...reportStart.yes.except, reportStart.yes.fair]} />
      <Said heading={words.code.heading} says={words.code.body} />
      <Said heading={words.limits} says={[...reportStart.clock.body, ...limits.map(({ claim, limit, from }) => fill(reportStart.clock.each, { claim, limit, day: dayOf(all, from, today) }))]} />
      <Said heading={reportCheck.evidence.heading} says={reportCheck.evidence.body} />
      <h2 className="heard-paper__answers">{words.questions}</h2>
      <section className="heard-paper__page">
        <h3>{words.who}</h3>
        <Boxes boxes={codesOf('teller').map((code) => ({ label: words.tellers[code] }))} />
      </section>
      {pagesOnPaper.map((step) => <PageOnPaper key={step} step={step} trust={trust} />)}
      <p>{words.more}</p>
      <section className="heard-paper__send">
        <h2>{words.send.heading}</h2>
        <p>{words.send.lead}</p>
        <address>
          {trust.paperTo.map((line) => <span key={line}>{line}<br /></span>)}
        </address>
        <p>{words.send.keep}</p>
        <p>{fill(words.send.others, { network: trust.networkName })}</p>
        <p><strong>{fill(words.send.ring, ring)}</strong></p>
        <h3>{reportStart.support.heading}</h3>
        <ul className="nhsuk-list nhsuk-list--bullet">
          {trust.otherHelp.map(({ name, number, when }) => <li key={name}>{name}: {number}. {when}.</li>)}
        </ul>
      </section>
      <p className="heard-paper__version">{fill(words.version, { version, day: dayOf(all, today, today) })}</p>
    </div>
  )
}

function Said({ heading, says, isList = false }: { heading?: string; says: readonly string[]; isList?: boolean }) {
  return (
    <section>
      {heading !== undefined && <h2>{heading}</h2>}
      {isList ? <ul className="nhsuk-list nhsuk-list--bullet">{says.map((item) => <li key={item}>{item}</li>)}</ul> : says.map((sentence) => <p key={sentence}>{sentence}</p>)}
    </section>
  )
}

/** One page of the form, with what the person reads before they answer. */
function PageOnPaper({ step, trust }: { step: QuestionStep; trust: Paper['trust'] }) {
  const { reportPages, reportPaper: words } = useText()
  const { heading, lead, questions } = reportPages[step]
  const onlyIf: Readonly<Record<string, string | undefined>> = words.onlyIf
  return (
    <section className="heard-paper__page">
      <h3>{heading}</h3>
      {onlyIf[step] !== undefined && <p><strong>{onlyIf[step]}</strong></p>}
      {step === 'words' || step === 'choices' || step === 'you' ? <p>{fill(lead, { network: trust.networkName })}</p> : null}
      {step === 'what' && [reportPages.what.patient, reportPages.what.interpreter].map((sentence) => <p key={sentence}>{sentence}</p>)}
      {step === 'who' && <Before heading={words.putRight} says={reportPages.putRight.body} />}
      {step === 'choices' && <Before heading={words.speak} says={reportPages.speak.body.slice(1)} />}
      {step === 'choices' && <p>{reportPages.choices.ifNone}</p>}
      {questionsOf[step].map((question) => (
        <PaperQuestion key={question.field} question={question} words={questions} wheel={trust.wheel} />
      ))}
    </section>
  )
}

function Before({ heading, says }: { heading: string; says: readonly string[] }) {
  return (
    <div className="heard-paper__before">
      <p><strong>{heading}</strong></p>
      {says.map((sentence) => <p key={sentence}>{sentence}</p>)}
    </div>
  )
}
