import { Details, InsetText } from '~/components/asides'
import { Button } from '~/components/button'
import { Checkboxes } from '~/components/choices'
import { PageLink } from '~/components/links'
import { Terms } from '~/components/lists'
import { TextInput } from '~/components/text-input'
import { fill } from '~/content/fill'
import { inSentence } from '~/content/in-sentence'
import { useText } from '~/content/use-text'
import { useWay } from '~/content/use-way'
import { cameByIn } from '~/reports/came'
import { Notice } from './notice'
import { Came, StandingLine } from './page-form'
import { NoScript } from '../put-away'
import { Phones } from './question-page'
import type { View } from './view'
import { dayOf } from './words'

type Start = Extract<View, { page: 'start' }>

/** Page 0: what is true before anything is typed, the phrase that leads back, and the two ways in. */
export function StartPage(view: Start) {
  const { reportStart: words } = useText()
  const { trust, hasBegun, notice, phrase } = view
  return (
    <>
      <Notice code={notice === 'wrongPhrase' ? null : notice} />
      <h1>{words.heading}</h1>
      <Typing came={view.came} />
      <p className="nhsuk-lede-text">{words.lead}</p>
      <p>{words.time}</p>
      <InsetText>
        <p>{words.danger}</p>
        <p>{trust.readingHours}</p>
      </InsetText>
      <RingNow lines={view.lines} />
      {hasBegun || phrase === null ? <GoOn /> : <Begin phrase={phrase} openTo={view.openTo} />}
      <Facts view={view} />
      <ComeBack view={view} />
    </>
  )
}

/** For whoever types for somebody else: how this page is used then. */
function Typing({ came }: Pick<Start, 'came'>) {
  const words = useText().reportHelped.start
  const by = cameByIn(came)
  if (by === null) return null
  return (
    <InsetText>
      <Paragraphs said={words[by]} />
    </InsetText>
  )
}

/** Whom to ring, for somebody who tells us nothing at all. */
function RingNow({ lines }: Pick<Start, 'lines'>) {
  const { ringNow } = useText().reportStart
  return (
    <>
      <h2>{ringNow.heading}</h2>
      <p>
        <a href="tel:999">{ringNow.body}</a>
      </p>
      <Details summary={ringNow.more}>
        <Phones lines={lines} />
      </Details>
    </>
  )
}

function GoOn() {
  const { reportStart, frame } = useText()
  const words = reportStart.goOn
  return (
    <form method="post" action={useWay()('/report')} autoComplete="off" data-keep={frame.notSent}>
      <h2>{words.heading}</h2>
      <p>{words.body}</p>
      <Button name="go" value="goOn">
        {words.button}
      </Button>
      <StandingLine />
    </form>
  )
}

function Begin({ phrase, openTo }: { phrase: string } & Pick<Start, 'openTo'>) {
  const { reportStart, frame } = useText()
  const words = reportStart.words
  return (
    <form method="post" action={useWay()('/report')} autoComplete="off" data-keep={frame.notSent}>
      <Came />
      <section className="heard-phrase" aria-labelledby="phrase-heading">
        <h2 id="phrase-heading">{words.heading}</h2>
        <p className="heard-phrase__words" translate="no">
          {phrase}
        </p>
        <p>{words.body}</p>
        <p>{words.how}</p>
        <p>{words.away}</p>
        <NoScript />
        <Checkboxes id="keep" name="keep" label={words.keepLabel} labelSize="s" choices={[{ id: 'keep-week', value: 'week', label: words.keep, hint: words.keepHint }]} />
      </section>
      <div className="heard-onward">
        <Button name="go" value="start">
          {reportStart.start}
        </Button>
        <Button name="go" value="again" look="secondary">
          {reportStart.again}
        </Button>
      </div>
      <OtherWays openTo={openTo} />
      <StandingLine />
    </form>
  )
}

/** Ways in that say something already: a challenge, putting right, and where the trust opens them, patients and carers. */
function OtherWays({ openTo }: Pick<Start, 'openTo'>) {
  const words = useText().reportStart.otherWays
  const ways = [
    { way: 'challenge', label: words.challenge, hint: words.challengeHint, isOpen: true },
    { way: 'putRight', label: words.putRight, hint: words.putRightHint, isOpen: true },
    { way: 'patient', label: words.patient, hint: words.openHint, isOpen: openTo.patients },
    { way: 'carer', label: words.carer, hint: words.openHint, isOpen: openTo.carers },
  ]
  return (
    <>
      <h2>{words.heading}</h2>
      {ways.filter(({ isOpen }) => isOpen).map(({ way, label, hint }) => (
        <div key={way} className="nhsuk-u-margin-bottom-4">
          <Button name="go" value={way} look="secondary">
            {label}
          </Button>
          <p className="nhsuk-hint">{hint}</p>
        </div>
      ))}
      {!(openTo.patients && openTo.carers) && <p>{words.closed}</p>}
    </>
  )
}

function Facts({ view: { trust, days, today, limits } }: { view: Start }) {
  const all = useText()
  const { reportStart: words } = all
  const named = { safetyDay: dayOf(all, days.safety, today), answerDay: dayOf(all, days.answer, today), lookDay: dayOf(all, days.look, today) }
  const ring = { name: inSentence(trust.ringUs.name), number: trust.ringUs.number, when: trust.ringUs.when, network: trust.networkName }
  return (
    <>
      <h2>{words.next.heading}</h2>
      <ol className="nhsuk-list nhsuk-list--number">
        {words.next.steps.map((step) => (
          <li key={step}>{fill(step, named)}</li>
        ))}
      </ol>
      <p>{words.next.dates}</p>
      <h2>{words.readers.heading}</h2>
      <Paragraphs said={words.readers.body} />
      <h2>{words.ways.heading}</h2>
      <Terms terms={words.ways.body} />
      <p>{words.ways.later}</p>
      <h2>{words.device.heading}</h2>
      <Paragraphs said={words.device.body} />
      <h2>{words.clock.heading}</h2>
      <Paragraphs said={words.clock.body} />
      <ul className="nhsuk-list nhsuk-list--bullet">
        {limits.map(({ claim, limit, from }) => (
          <li key={claim}>{fill(words.clock.each, { claim, limit, day: dayOf(all, from, today) })}</li>
        ))}
      </ul>
      {trust.acas && (
        <p>
          {trust.acas.name}: <a href={`tel:${trust.acas.number.replace(/ /g, '')}`}>{trust.acas.number}</a>
        </p>
      )}
      <Details summary={words.yes.heading}>
        <ul className="nhsuk-list nhsuk-list--bullet">
          {words.yes.list.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
        <Paragraphs said={[...words.yes.except, words.yes.fair]} />
      </Details>
      <Details summary={words.others.heading}>
        <Paragraphs said={words.others.body.map((sentence) => fill(sentence, ring))} />
        <p>
          <PageLink href="/report/paper">{words.others.paper}</PageLink>
        </p>
        <p>
          <PageLink href="/just-told">{words.others.manager}</PageLink>
        </p>
      </Details>
      <Details summary={words.support.heading}>
        <p>{words.support.body}</p>
        <p>
          <PageLink href="/support">{words.support.link}</PageLink>
        </p>
      </Details>
      <section className="heard-signed" aria-labelledby="signed">
        <h2 id="signed">{fill(words.signed, { name: trust.executiveLead.name })}</h2>
        <Paragraphs said={trust.executiveLead.says} />
        <p className="heard-signed__by">{trust.executiveLead.role}</p>
      </section>
    </>
  )
}

function ComeBack({ view: { notice, typedPhrase } }: { view: Start }) {
  const { reportStart, frame } = useText()
  const words = reportStart.comeBack
  const isWrong = notice === 'wrongPhrase'
  return (
    <Details summary={words.summary} isOpen={isWrong}>
      <form method="post" action={useWay()('/report')} autoComplete="off" data-keep={frame.notSent}>
        <TextInput id="phrase" name="phrase" label={words.label} hint={words.hint} value={typedPhrase} {...(isWrong ? { error: words.wrong } : {})} />
        <Button name="go" value="comeBack" look="secondary">
          {words.button}
        </Button>
      </form>
    </Details>
  )
}

function Paragraphs({ said }: { said: string[] }) {
  return said.map((sentence) => <p key={sentence}>{sentence}</p>)
}
