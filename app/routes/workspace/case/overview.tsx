import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireStaff } from '~/auth/guards'
import { nextDeadline } from '~/cases/my-cases'
import { openCase, type StrandView } from '~/cases/open-case'
import { readRouteRecord, type RouteRecord } from '~/cases/route-record'
import { NotificationBanner } from '~/components/asides'
import { BackLink } from '~/components/links'
import { clockWords, stageWords, stepWords, strandWords } from '~/content/step-words'
import { pageTitle } from '~/content/page-title'
import { useText } from '~/content/use-text'
import { asActor } from '~/platform/database'
import { now } from '~/platform/clock'
import { dayInWords } from '~/platform/working-days'
import { noSuchCase } from './answer'
import { LeadPart } from './lead-part'
import { stepsOpenIn } from './steps'

export const meta = pageTitle((words) => words.caseWork.title)

/** A case: where it is, the next promise, and exactly what this colleague may do now. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { personId } = await requireStaff(request)
  const { open, record } = await asActor({ as: 'staff', personId }, async (tx) => {
    const found = await openCase(tx, personId, params.ref ?? '')
    return { open: found, record: await readRouteRecord(tx, found) }
  }).catch((error: unknown) => {
    throw noSuchCase(error)
  })
  const next = nextDeadline(open)
  return {
    ref: open.ref,
    done: new URL(request.url).searchParams.get('done'),
    next: next && { clock: next.clock, day: dayInWords(next.dueAt, now()) },
    mayReadAccount: open.actor.capacities.has('firstReader') || open.actor.capacities.has('reviewer') || open.actor.capacities.has('facilitator'),
    review: shown(open.review),
    strands: open.strands.map(shown),
    lead: record && recordShown(record),
  }
}

function recordShown({ steps, lines }: RouteRecord) {
  return {
    steps: steps.map(({ id, kind, on }) => ({ id, kind, on: dayInWords(on, now()) })),
    lines: lines.map(({ id, kind, on, words }) => ({ id, kind, words, on: dayInWords(on, now()) })),
  }
}

function shown(strand: StrandView) {
  const { id, machine, state, deadlines, memory } = strand
  const kind = (memory.context as { kind?: string }).kind ?? null
  return {
    id, machine, state, kind,
    nouns: stepsOpenIn(strand).map(({ noun }) => noun),
    deadlines: deadlines.map(({ clock, dueAt }) => ({ clock, day: dueAt && dayInWords(dueAt, now()) })),
  }
}

export default function CaseOverview() {
  const { ref, done, next, mayReadAccount, review, strands, lead } = useLoaderData<typeof loader>()
  const words = useText()
  const { overview, list } = words.caseWork
  return (
    <>
      <BackLink href="/workspace/cases" text={list.heading} />
      {done !== null && <NotificationBanner id="done" heading={stepWords(words, done).done} isSuccess />}
      <h1>{ref}</h1>
      <dl className="nhsuk-summary-list">
        <Row name={overview.stage} value={stageWords(words, review.machine, review.state)} />
        <Row name={overview.next} value={next ? `${clockWords(words, next.clock)}: ${next.day}` : overview.nothingDue} />
      </dl>
      {lead === null && <h2>{overview.mayHappen}</h2>}
      {lead !== null ? null : review.nouns.length === 0 ? <p>{overview.nothingMayHappen}</p> : <Offers base={`/workspace/cases/${ref}`} nouns={review.nouns} />}
      {mayReadAccount && (
        <>
          <h2>{overview.account.heading}</h2>
          <p>{overview.account.closed}</p>
          <p><a href={`/workspace/cases/${ref}/account`}>{overview.account.open}</a></p>
        </>
      )}
      <h2>{lead === null ? overview.strands : overview.mayHappen}</h2>
      {strands.length === 0 && <p>{overview.noStrands}</p>}
      {strands.map(({ id, machine, kind, state, nouns, deadlines }) => (
        <section key={id} aria-labelledby={`strand-${id}`}>
          <h3 id={`strand-${id}`}>{strandWords(words, machine, kind)}</h3>
          <p>{stageWords(words, machine, state)}</p>
          {deadlines.map(({ clock, day }) => <p key={clock}>{clockWords(words, clock)}: {day ?? overview.paused}</p>)}
          <Offers base={`/workspace/cases/${ref}`} nouns={nouns} strandId={id} />
        </section>
      ))}
      {lead && <LeadPart {...lead} />}
    </>
  )
}

function Row({ name, value }: { name: string; value: string }) {
  return (
    <div className="nhsuk-summary-list__row">
      <dt className="nhsuk-summary-list__key">{name}</dt>
      <dd className="nhsuk-summary-list__value">{value}</dd>
    </div>
  )
}

/** Each button with one line saying what will happen and who will be told. */
function Offers({ base, nouns, strandId }: { base: string; nouns: string[]; strandId?: string }) {
  const words = useText()
  return (
    <ul className="nhsuk-list">
      {nouns.map((noun) => {
        const { heading, happens } = stepWords(words, noun)
        return (
          <li key={noun}>
            <a href={`${base}/${noun}${strandId === undefined ? '' : `?strand=${strandId}`}`}>{heading}</a>
            <p className="nhsuk-hint">{happens}</p>
          </li>
        )
      })}
    </ul>
  )
}
