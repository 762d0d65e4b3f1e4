import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireStaff } from '~/auth/guards'
import { handlesAccess } from '~/cases/access/asking'
import { readSigns } from '~/cases/held-report'
import { nextDeadline } from '~/cases/lists/my-cases'
import { isLeadOnly, owesSomething } from '~/cases/decide'
import { routesNotLed } from '~/cases/leads'
import { handsOver } from '~/cases/follow-up/other-people'
import { carriesWords, openCase, type StrandView } from '~/cases/open-case'
import { howToReach } from '~/cases/reaching'
import { recordReading } from '~/cases/reads'
import { readRouteRecord } from '~/cases/strands/route-record'
import { mayStandBack } from '~/cases/colleagues/standing-back'
import { NotificationBanner } from '~/components/asides'
import { BackLink } from '~/components/links'
import { SummaryList } from '~/components/lists'
import { clockWords, dueInWords, stageWords, stepWords, strandWords } from '~/content/step-words'
import { pageTitle } from '~/content/page-title'
import { useText } from '~/content/use-text'
import { asActor } from '~/platform/database'
import { now } from '~/platform/clock'
import { dayInWords } from '~/platform/working-days'
import { noSuchCase } from './answer'
import { CaseParts } from './parts/case-parts'
import { ReachSection } from './parts/reach-section'
import { readParts } from './parts/read'
import { HeldNote } from './held-note'
import { History } from './parts/history'
import { WorkflowMap } from './parts/map'
import { Record } from './parts/record'
import { recordShown } from './parts/route-lines'
import { readStory } from './parts/story'
import { LeadPart, RouteLines, RouteParagraph } from './lead-part'
import { stepsOpenIn } from './steps'

export const meta = pageTitle((words) => words.caseWork.title)

/** A case: where it is, the next promise, and exactly what this colleague may do now. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { personId } = await requireStaff(request)
  return asActor({ as: 'staff', personId }, async (tx) => {
    const open = await openCase(tx, personId, params.ref ?? '', { withLate: true })
    const next = nextDeadline(open)
    const notLed = open.actor.capacities.has('firstReader') ? await routesNotLed(tx, open) : []
    const record = await readRouteRecord(tx, open)
    const parts = carriesWords(open) ? await readParts(tx, open) : null
    const story = carriesWords(open) ? await readStory(tx, open) : null
    if (parts !== null && story !== null && parts.said.length + parts.finishing.length + parts.goalsBeside.length + story.record.length > 0) await recordReading(tx, open, 'record.read')
    return {
      ref: open.ref,
      signs: await readSigns(tx, open.id),
      done: new URL(request.url).searchParams.get('done'),
      next: next && { clock: next.clock, isLate: next.isLate, day: dayInWords(next.dueAt, now()) },
      mayReadAccount: carriesWords(open),
      reach: await howToReach(tx, open),
      hasOthers: handsOver(open),
      hasAccess: handlesAccess(open),
      isOwner: owesSomething(open.actor),
      review: shown(open.review),
      strands: open.strands.map((strand) => ({ ...shown(strand), isNotLed: notLed.includes(strand.id) })),
      mayStandBack: mayStandBack(open.actor),
      parts,
      story,
      record: record && recordShown(record),
      isLeadOnly: isLeadOnly(open.actor),
    }
  }).catch((error: unknown) => {
    throw noSuchCase(error)
  })
}

function shown(strand: StrandView) {
  const { id, machine, state, deadlines, late, memory } = strand
  const kind = (memory.context as { kind?: string }).kind ?? null
  return {
    id, machine, state, kind,
    ...offers(strand),
    late: late.map(({ clock, name, since }) => ({ clock, name, day: dayInWords(since, now()) })),
    deadlines: deadlines.map(({ clock, name, dueAt }) => ({ clock, name, day: dueAt && dayInWords(dueAt, now()) })),
  }
}

/** What the stage is for, and apart from it what stands open at almost any time. */
function offers(strand: StrandView) {
  const open = stepsOpenIn(strand)
  const nounsOf = (some: typeof open) => some.map(({ noun }) => noun)
  return { nouns: nounsOf(open.filter((step) => !step.isAside(strand.state))), asides: nounsOf(open.filter((step) => step.isAside(strand.state))) }
}

export default function CaseOverview() {
  const { ref, done, next, mayReadAccount, reach, hasOthers, hasAccess, isOwner, review, strands, parts, story, record, isLeadOnly, mayStandBack: mayLeave, signs } = useLoaderData<typeof loader>()
  const lead = isLeadOnly ? record : null
  const words = useText()
  const { overview, list, needsPage, messagesPage, owedPage, sections } = words.caseWork
  const base = `/workspace/cases/${ref}`
  return (
    <>
      <BackLink href="/workspace/cases" text={list.heading} />
      {done !== null && done in words.steps && <NotificationBanner id="done" heading={stepWords(words, done).done} isSuccess />}
      <h1>{ref}</h1>
      <HeldNote base={base} signs={signs} />
      <SummaryList
        rows={[
          { key: overview.stage, value: stageWords(words, review.machine, review.state) },
          { key: overview.next, value: next ? dueInWords(words, next) : overview.nothingDue },
        ]}
      />
      {parts?.isWaitingForCapacity === true && <p>{sections.waiting}</p>}
      {lead === null && <h2>{overview.mayHappen}</h2>}
      {isOwner && <p><a href={`${base}/obligations`}>{owedPage.link}</a></p>}
      {lead !== null ? null : review.nouns.length === 0 ? !isOwner && <p>{overview.nothingMayHappen}</p> : <Offers base={base} nouns={review.nouns} />}
      {lead === null && review.asides.length > 0 && (
        <>
          <h3>{overview.atAnyTime}</h3>
          <Offers base={base} nouns={review.asides} />
        </>
      )}
      {mayReadAccount && (
        <>
          <h2>{overview.account.heading}</h2>
          <p>{overview.account.closed}</p>
          <p><a href={`${base}/account`}>{overview.account.open}</a></p>
          {reach && <ReachSection caseRef={ref} reach={reach} />}
          <h2>{sections.pages}</h2>
          <ul className="nhsuk-list">
            <li><a href={`${base}/needs`}>{needsPage.link}</a></li>
            <li><a href={`${base}/messages`}>{messagesPage.link}</a></li>
            <li><a href={`${base}/notes`}>{words.takenOut.link}</a></li>
          </ul>
        </>
      )}
      {parts && <CaseParts {...parts} />}
      {hasAccess && <p><a href={`${base}/access`}>{words.whatWeHold.link}</a></p>}
      {hasOthers && <p><a href={`${base}/others`}>{words.others.link}</a></p>}
      {(mayReadAccount || strands.length > 0) && <h2>{lead === null ? overview.strands : overview.mayHappen}</h2>}
      {mayReadAccount && strands.length === 0 && <p>{overview.noStrands}</p>}
      {strands.map(({ id, machine, kind, state, nouns, deadlines, late, isNotLed }) => (
        <section key={id}>
          <h3 id={`strand-${id}`}>{strandWords(words, machine, kind)}</h3>
          <p>{stageWords(words, machine, state)}</p>
          {isNotLed && <p>{words.standingBack.notLed}</p>}
          {late.map(({ clock, name, day }) => <p key={name}>{dueInWords(words, { clock, day, isLate: true })}</p>)}
          {deadlines.map(({ clock, name, day }) => <p key={name}>{clockWords(words, clock)}: {day ?? overview.paused}</p>)}
          <Offers base={base} nouns={nouns} strandId={id} />
          <RouteParagraph text={record?.paragraphs[id]} />
          {lead === null && <RouteLines lines={record?.lines.filter(({ strandId }) => strandId === id) ?? []} level={4} />}
        </section>
      ))}
      {lead && <LeadPart {...lead} />}
      {mayLeave && <p><a href={`${base}/stand-back`}>{words.standingBack.link}</a></p>}
      {story && <Record lines={story.record} />}
      {story && <History lines={story.history} />}
      {story && <WorkflowMap map={story.map} />}
    </>
  )
}

/** Each button with one line saying what will happen and who will be told. */
function Offers({ base, nouns, strandId }: { base: string; nouns: string[]; strandId?: string }) {
  const words = useText()
  if (nouns.length === 0) return null
  return (
    <ul className="nhsuk-list">
      {nouns.map((noun) => {
        const { heading, happens, told } = stepWords(words, noun)
        return (
          <li key={noun}>
            <a href={`${base}/${noun}${strandId === undefined ? '' : `?strand=${strandId}`}`}>{heading}</a>
            <p className="nhsuk-hint">{happens} <strong>{words.caseWork.form.told}</strong> {told}</p>
          </li>
        )
      })}
    </ul>
  )
}
