import { Details, InsetText } from '~/components/asides'
import { fill } from '~/content/fill'
import { useText } from '~/content/use-text'
import { cameByIn, followedIn } from '~/reports/came'
import type { Typed } from '~/reports/draft-content'
import { type Answer, answersOn } from './answers-shown'
import { GuessSection } from './guess-section'
import { Notice } from './notice'
import { PageForm } from './page-form'
import { AddedPictures } from './pictures'
import type { QuestionStep } from './page-table'
import { wordsOf } from './page-words'
import type { View } from './view'
import { dayOf, labelOf } from './words'

type Check = Extract<View, { page: 'check' }>

/** Every answer with its way to change it, who will read it and by when, and the button that sends. */
export function CheckPage({ typed, pictures, isQuick, pages, keepsEvidence, limits, cannotRing, hasNoName, contactIsOff, promises, readers, today, readingHours, notice, guesses }: Check) {
  const all = useText()
  const { reportCheck: words, reportPromises, promiseKeepers, reportHelped: typing } = all
  const by = cameByIn(typed)
  // With the story, or with the one line of the ninety seconds.
  const withPictures = pages.find((step) => step === 'what' || step === 'again')
  return (
    <PageForm step="check" next={words.send} value="send">
      <Notice code={notice} />
      <h1>{words.heading}</h1>
      {by !== null && (
        <InsetText>
          <p>{typing.check[by]}</p>
        </InsetText>
      )}
      {followedIn(typed) !== null && (
        <InsetText>
          {words.apart.map((line) => <p key={line}>{line}</p>)}
        </InsetText>
      )}
      {isQuick ? (
        <InsetText>
          <p>
            <strong>{words.more.heading}.</strong>
          </p>
          <p>{words.more.body}</p>
        </InsetText>
      ) : (
        <p>{words.lead}</p>
      )}
      {pages.map((step) => (
        <Answers key={step} step={step} typed={typed} today={today} pictures={step === withPictures ? pictures : []} />
      ))}
      {cannotRing && (
        <InsetText>
          <p>{words.cannotRing}</p>
        </InsetText>
      )}
      {hasNoName && (
        <InsetText>
          <p>{words.hasNoName}</p>
        </InsetText>
      )}
      {contactIsOff !== null && (
        <InsetText>
          <p>{contactIsOff === 'ringOnly' ? words.ringOnly : words.contactIsOff}</p>
        </InsetText>
      )}
      <h2>{words.readers.heading}</h2>
      <Readers readers={readers} />
      <ul className="nhsuk-list nhsuk-list--bullet">
        {promises.map(({ promise, by, on }) => (
          <li key={promise}>{fill(reportPromises[promise], { role: promiseKeepers[by], day: on === null ? '' : dayOf(all, on, today) })}</li>
        ))}
      </ul>
      <p>{readingHours}</p>
      <Evidence isToKeep={keepsEvidence} />
      <Limits limits={limits} today={today} />
      <GuessSection typed={typed} guesses={guesses} />
      <p>{words.guess.fair}</p>
      <p>{words.sendNote}</p>
    </PageForm>
  )
}

/** What was answered on one page, and the way to change it. */
export function Answers({ step, typed, today, pictures = [] }: { step: QuestionStep; typed: Typed; today: string; pictures?: Check['pictures'] }) {
  const all = useText()
  const { files, reportPages, reportCheck: words } = all
  const { heading, questions } = wordsOf(reportPages[step], typed)
  const answers = answersOn(step, typed, { asks: questions, all }, today)
  return (
    <section className="heard-answers" aria-labelledby={`about-${step}`}>
      <div className="heard-answers__head">
        <h2 className="nhsuk-heading-s" id={`about-${step}`}>
          {heading}
        </h2>
        <button type="submit" name="go" value={`page:${step}`} className="heard-link">
          {words.change}
          <span className="nhsuk-u-visually-hidden">: {heading}</span>
        </button>
      </div>
      {answers.length === 0 && pictures.length === 0 ? (
        <p className="heard-answers__nothing">{step === 'name' ? labelOf(all, 'mode', 'unknown') : words.nothing}</p>
      ) : (
        <dl className="nhsuk-summary-list">
          {answers.map((answer) => (
            <div className="nhsuk-summary-list__row" key={answer.field}>
              <dt className="nhsuk-summary-list__key">{answer.label}</dt>
              <dd className="nhsuk-summary-list__value">
                <Said answer={answer} />
              </dd>
            </div>
          ))}
          {pictures.length > 0 && (
            <div className="nhsuk-summary-list__row">
              <dt className="nhsuk-summary-list__key">{files.checked}</dt>
              <dd className="nhsuk-summary-list__value">
                <AddedPictures added={pictures} />
              </dd>
            </div>
          )}
        </dl>
      )}
    </section>
  )
}

function Said({ answer }: { answer: Answer }) {
  const { reportCheck: words } = useText()
  if (answer.kind === 'codes') {
    return answer.said.length === 1 ? (
      <>{answer.said[0]}</>
    ) : (
      <ul className="nhsuk-list nhsuk-list--bullet">
        {answer.said.map((label) => (
          <li key={label}>{label}</li>
        ))}
      </ul>
    )
  }
  const text = (
    <span className="heard-typed" translate="no" dir="auto">
      {answer.said[0]}
    </span>
  )
  return answer.field === 'wordsUsed' ? <Details summary={words.folded}>{text}</Details> : text
}

function Readers({ readers }: { readers: Check['readers'] }) {
  const all = useText()
  const words = all.reportCheck.readers
  if (readers === null) return null
  const more = [readers.reviewTeam ? words.review : words.noReview, readers.learning ? words.learning : null, readers.ward ? words.ward : null]
  return (
    <>
      <p>{readers.onlyFirstReaderAndDuty ? words.none : words.first}</p>
      <Teams lead={words.duty} routes={readers.duty} />
      <Teams lead={words.chosen} routes={readers.chosenRoutes} />
      {more.filter((line) => line !== null).map((line) => <p key={line}>{line}</p>)}
    </>
  )
}

/** Each team on a line of its own: there can be five, which no sentence holds. */
function Teams({ lead, routes }: { lead: string; routes: readonly string[] }) {
  const all = useText()
  if (routes.length === 0) return null
  return (
    <>
      <p>{lead}</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {routes.map((route) => <li key={route}>{labelOf(all, 'route', route)}</li>)}
      </ul>
    </>
  )
}

/** What is lost soonest, said before anything is sent. */
function Evidence({ isToKeep }: { isToKeep: boolean }) {
  const { evidence } = useText().reportCheck
  if (!isToKeep) return null
  return (
    <>
      <h2>{evidence.heading}</h2>
      {evidence.body.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  )
}

/** The limits of the law for somebody who asked about formal routes, the shortest first. */
function Limits({ limits, today }: Pick<Check, 'limits' | 'today'>) {
  const all = useText()
  const words = all.reportCheck.limits
  if (limits.length === 0) return null
  return (
    <>
      <h2>{words.heading}</h2>
      {words.body.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <ul className="nhsuk-list nhsuk-list--bullet">
        {limits.map(({ claim, limit, from, law }) => (
          <li key={claim}>{fill(words.each, { claim, limit, day: dayOf(all, from, today), law })}</li>
        ))}
      </ul>
    </>
  )
}
