import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireStaff } from '~/auth/guards'
import { countParked } from '~/auth/parked'
import { debriefsFor } from '~/cases/lists/care'
import { owesSomething } from '~/cases/decide'
import { copiesDue } from '~/cases/copies-due'
import { casesOf, dueWork, undecidedRoutes } from '~/cases/lists/my-cases'
import { owedBy } from '~/cases/review/owning'
import { Table } from '~/components/lists'
import { clockWords, stageWords, strandWords } from '~/content/step-words'
import { fill } from '~/content/fill'
import { pageTitle } from '~/content/page-title'
import { text } from '~/content/text'
import { useText } from '~/content/use-text'
import { mailFailures, whyInWords } from '~/notifications/failures'
import { asActor } from '~/platform/database'
import { now } from '~/platform/clock'
import { dayInWords, londonDay } from '~/platform/working-days'
import { MailFailures } from './mail-failures'
import { KeptForms } from './put-back/kept-forms'

export const meta = pageTitle((words) => words.workspace.work.title)

/** Whoever has one of these roles is told what they do meanwhile: nobody signs in to an empty page. */
const withoutPage = ['auditor', 'supportCoordinator'] as const

const groups = ['late', 'today', 'undecided', 'week', 'later', 'waiting'] as const
type Group = (typeof groups)[number]
type Line = { id: string; group: Group; ref: string; href: string; what: string; stage: string; day: string; at: number }

const aWeek = 7 * 24 * 60 * 60 * 1000

/** Everything that waits for this colleague, what is late before anything else; and what waits for others. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { personId, roles } = await requireStaff(request)
  const words = text('en')
  const { due, owed, lost, debriefs, undecided, copies } = await asActor({ as: 'staff', personId }, async (tx) => {
    const cases = await casesOf(tx, personId)
    const owning = cases.filter(({ actor, review }) => owesSomething(actor) && review.memory.state !== 'finished')
    const owed = []
    for (const open of owning) owed.push(...(await owedBy(tx, open, personId)))
    return { copies: await copiesDue(tx, cases), lost: await mailFailures(tx), debriefs: (await debriefsFor(tx, personId)).length, due: dueWork(cases), undecided: undecidedRoutes(cases), owed: owed.filter(({ answer }) => answer === null || answer === 'willDo') }
  })
  const promised = due.map(({ ref, clock, machine, kind, state, dueAt, isMine }, nth): Line => ({
    id: `${ref} ${clock} ${nth}`, ref, href: `/workspace/cases/${ref}`, day: dayInWords(dueAt, now()), at: dueAt.getTime(),
    group: isMine ? groupOf(dueAt) : 'waiting',
    what: machine === 'restorative-review' ? clockWords(words, clock) : `${strandWords(words, machine, kind)}: ${clockWords(words, clock)}`,
    stage: stageWords(words, machine, state),
  }))
  const copying = copies.map(({ id, ref, standing, dueOn, isMine }): Line => ({
    id, ref, href: `/workspace/cases/${ref}/access`, what: words.whatWeHold.work[standing], stage: words.whatWeHold.request.standing[standing],
    day: dayInWords(dueOn, now()), at: endOf(dueOn).getTime(), group: isMine ? groupOf(endOf(dueOn)) : 'waiting',
  }))
  const owing = owed.map(({ id, ref, what, dueOn }): Line => {
    const dueAt = endOf(dueOn)
    return { id, ref, href: `/workspace/cases/${ref}/obligations`, what: `${words.caseWork.work.owed}: ${what}`, stage: '', day: dayInWords(dueOn, now()), at: dueAt.getTime(), group: groupOf(dueAt) }
  })
  const toDecide = undecided.map(({ ref, kind, machine, state }, nth): Line => ({
    id: `${ref} undecided ${nth}`, ref, href: `/workspace/cases/${ref}`, day: words.caseWork.work.noDate, at: 0, group: 'undecided',
    what: fill(words.caseWork.work.decide, { route: strandWords(words, machine, kind) }), stage: stageWords(words, machine, state),
  }))
  const lostMail = lost.map(({ id, code, failedAt }) => ({ id, why: whyInWords(code), day: dayInWords(failedAt, now()) }))
  return { isManager: roles.includes('lineManager'), withoutPage: withoutPage.filter((role) => roles.includes(role)), kept: await countParked(personId), lostMail, debriefs, lines: [...toDecide, ...promised, ...copying, ...owing].sort((one, other) => one.at - other.at) }
}

/** A day is over at its end, not at its first minute. */
function endOf(day: Date): Date {
  return new Date(day.getTime() + 17 * 60 * 60 * 1000)
}

function groupOf(dueAt: Date): Group {
  const at = now()
  if (dueAt < at) return 'late'
  if (londonDay(dueAt) === londonDay(at)) return 'today'
  return dueAt.getTime() - at.getTime() <= aWeek ? 'week' : 'later'
}

export default function Work() {
  const { isManager, withoutPage: noPageFor, kept, lines, lostMail, debriefs } = useLoaderData<typeof loader>()
  const words = useText()
  const { heading, empty, withoutPage: says } = words.workspace.work
  const { work } = words.caseWork
  const count = (group: Group) => lines.filter((line) => line.group === group).length
  const [late, today, week] = [count('late'), count('today'), count('week')]
  return (
    <>
      <h1>{heading}</h1>
      {isManager && <p><a href="/just-told">{words.justTold.heading}</a>: {words.justTold.forWork}</p>}
      {noPageFor.map((role) => <p key={role}>{says[role]}</p>)}
      {debriefs > 0 && <p><a href="/workspace/care">{words.care.prompt}</a></p>}
      <KeptForms count={kept} />
      <MailFailures lost={lostMail} />
      {lines.length === 0 && <p>{empty}</p>}
      {lines.length > 0 && <p className={late > 0 ? 'heard-late' : undefined}>{fill(work.summary, { late, today, week })}</p>}
      {groups.filter((group) => count(group) > 0).map((group) => (
        <section key={group}>
          <Table
            id={group}
            caption={work[group]}
            columns={[work.columns.what, work.columns.case, work.columns.due, work.columns.stage]}
            rows={lines.filter((line) => line.group === group).map(({ id, ref, href, what, stage, day }) => ({
              id, cells: [what, <a key="case" className="heard-ref" href={href}>{ref}</a>, group === 'late' ? fill(work.lateSince, { day }) : day, stage],
            }))}
          />
        </section>
      ))}
    </>
  )
}
