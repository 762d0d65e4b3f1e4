import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { audiences, type Audience } from '#workflows/effects'
import { personId } from '#prisma/factories/people'
import { recipientsOf } from '~/notifications/audience'
import { asActor } from '~/platform/database'
import { openTrustWithMail } from './trust-with-mail'

const trust = await openTrustWithMail()
const { sql } = trust
let caseId = ''
let review = ''
let abuseRoute = ''

beforeAll(async () => {
  caseId = await trust.tell({}, 'a01')
  const strands = await sql<{ id: string; machine: string; kind: string | null }[]>`select id, machine, context ->> 'kind' as kind from "Workflow" where "caseId" = ${caseId}`
  review = strands.find(({ machine }) => machine === 'restorative-review')?.id ?? ''
  abuseRoute = strands.find(({ kind }) => kind === 'abuse')?.id ?? ''
  await grant('amara', 'reviewer')
  await grant('joe', 'reviewer')
  await grant('catherine', 'facilitator')
  await grant('grace', 'owner')
})
afterAll(() => trust.close())

async function grant(key: string, as: string, ended: { because: string } | null = null) {
  await sql`insert into "CaseGrant" (id, "caseId", "personId", "as", "grantedAt", "endedAt", "endedBecause")
    values (${randomUUID()}, ${caseId}, ${personId(key)}, ${as}, '2031-11-21', ${ended ? '2031-11-22' : null}, ${ended?.because ?? null})`
}

async function meant(to: Audience, strandId = review): Promise<string[]> {
  const recipients = await asActor({ as: 'worker' }, (tx) => recipientsOf(tx, { caseId, strandId, to }))
  const people = await sql<{ id: string; subject: string }[]>`select id, subject from "Person"`
  const alerts = await sql<{ id: string; holder: string }[]>`select id, holder from "Alert" where "caseId" = ${caseId}`
  return recipients
    .map((one) => ('personId' in one ? people.find(({ id }) => id === one.personId)?.subject : `alert of ${String(alerts.find(({ id }) => id === one.alertId)?.holder)}`) ?? 'nobody we know')
    .sort()
}

/** By hand from DOMAIN.md 3.1 and 3.2: who that is in the demo trust, on a case with two reviewers, a facilitator and an owner. */
const expected: Record<Audience, string[]> = {
  personTellingUs: ['alert of personTellingUs'],
  // They have no code of their own, so whoever told us stands for them.
  personAffected: ['alert of personTellingUs'],
  // They have no channel before they were told.
  personDescribed: [],
  firstReader: ['bernadette', 'idris'],
  reviewers: ['amara', 'joe'],
  facilitator: ['catherine'],
  owner: ['grace'],
  // A route asks for its own lead, below; the review has none.
  routeLead: [],
  nameKeepers: ['patricia', 'tariq'],
  supportCoordinator: ['leila'],
  learningEditor: ['gareth'],
  approvers: ['precious', 'richard', 'yusuf'],
  handlingReviewer: ['marcus'],
  independentReviewer: ['bernadette', 'idris'],
  executiveLead: ['richard'],
  informationGovernance: ['patricia', 'tariq'],
  sessionLead: ['leila'],
  participant: [],
}

describe('a notice reaches whom it is for', () => {
  test.each(audiences)('%s', async (to) => {
    expect(await meant(to)).toEqual(expected[to])
  })

  test('the lead of the route itself, and of no other', async () => {
    expect(await meant('routeLead', abuseRoute)).toEqual(['steve'])
  })

  test('a route that was opened later, before anybody has a grant on it: whoever leads its kind', async () => {
    const strandId = randomUUID()
    const context = { routeId: strandId, kind: 'police', byDuty: true, systemOnly: false }
    await sql`insert into "Workflow" (id, "caseId", machine, "machineVersion", state, context, "isDone", version)
      values (${strandId}, ${caseId}, 'safety-route', 1, '"flagged"', ${sql.json(context)}, false, 0)`
    expect(await meant('routeLead', strandId)).toEqual(['farhana'])
    await sql`delete from "Workflow" where id = ${strandId}`
  })

  test('whoever recused themselves hears nothing more of the case, in no capacity', async () => {
    await grant('marcus', 'reviewer', { because: 'recused' })
    await sql`update "CaseGrant" set "endedAt" = '2031-11-22', "endedBecause" = 'recused' where "caseId" = ${caseId} and "personId" = ${personId('joe')}`
    expect(await meant('reviewers')).toEqual(['amara'])
    expect(await meant('handlingReviewer')).toEqual([])
  })

  test('approverNotOnCase: an approver who is on the case is not asked to approve what it taught', async () => {
    await grant('richard', 'owner')
    expect(await meant('approvers')).toEqual(['precious', 'yusuf'])
  })

  test('a person affected with a code of their own is told by their own channel alone', async () => {
    await sql`insert into "ReportCode" (id, "caseId", holder, hash, pepper, "lastUsedOn") values (${randomUUID()}, ${caseId}, 'personAffected', ${Buffer.alloc(32, 7)}, 1, '2031-11-21')`
    expect(await meant('personAffected')).toEqual([])
    expect(await meant('personTellingUs')).toEqual(['alert of personTellingUs'])
  })
})
