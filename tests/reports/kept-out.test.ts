import { randomBytes, randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { accountTold } from '#tests/fixtures/accounts'
import { createTestDatabase } from '#tests/fixtures/database'
import { useTestKeys } from '#tests/fixtures/keys'
import { readAccount } from '~/cases/account'
import { standAsideWhereNamed } from '~/cases/colleagues/conflict-check'
import { colleagueOn } from '~/cases/decide'
import { grantLeads } from '~/cases/leads'
import { mentionedIn } from '~/cases/colleagues/mentioned'
import { readMessages } from '~/cases/messages'
import { keys } from '~/confidentiality/keys'
import { injectClock } from '~/platform/clock'
import { asActor, closeDatabase } from '~/platform/database'
import type { Answers } from '~/reports/answers'
import { hashOf } from '~/reports/code'
import { submitReport } from '~/reports/submit'
import { open } from '~/workflow/send'

/** Bernadette and Faisal read first; Farhana and Steve lead a route each, and Helen one of Steve's; Idris looks at the handling; Wendy only works here. */
const people = {
  bernadette: ['Bernadette Halloran', 'firstReader', null], faisal: ['Faisal Ó Briain', 'firstReader', null], farhana: ['Farhana Begum', 'routeLead', 'hateCrime'],
  steve: ['Steve Molyneux', 'routeLead', 'abuse'], helen: ['Helen Frodsham', 'routeLead', 'abuse'], idris: ['Idris Cole', 'handlingReviewer', null],
  wendy: ['Wendy Halloran', 'lineManager', null],
} as const
type Who = keyof typeof people
const ids = Object.fromEntries(Object.keys(people).map((who) => [who, randomUUID()])) as Record<Who, string>
const names = Object.values(people).map(([name]) => name)
let owner: postgres.Sql

useTestKeys()
beforeAll(async () => {
  const database = await createTestDatabase()
  injectClock({ now: () => new Date('2026-11-20T09:40:12Z') })
  owner = postgres(database.url('heard_owner'), { max: 2, onnotice: () => undefined })
  for (const [who, [name, role, scope]] of Object.entries(people)) {
    const id = ids[who as Who]
    await owner`insert into "Person" (id, "staffNumber", name, email) values (${id}, ${who}, ${name}, ${`${who}@example.nhs.uk`})`
    await owner`insert into "RoleAssignment" (id, "personId", role, scope, "fromOn") values (gen_random_uuid(), ${id}, ${role}, ${scope}, '2026-01-01')`
  }
})
beforeEach(() => owner`delete from graphile_worker._private_jobs`)
afterAll(async () => {
  await closeDatabase()
  await owner.end()
})

async function told(more: Partial<Answers>) {
  const { words } = await submitReport({ secret: randomBytes(32), answers: { ...accountTold('a01', '2026-11-20').answers, ...more } })
  const { version, pepper } = await (await keys()).codePepper()
  const code = hashOf(words.join(' '), { version, key: pepper })
  const [row] = await owner<{ caseId: string }[]>`select "caseId" from "ReportCode" where hash = decode(${code}, 'hex')`
  const caseId = row?.caseId ?? ''
  return { caseId, code }
}

/** Who holds a live key of the case, by what they are to it. */
async function holding({ caseId }: { caseId: string }): Promise<string[]> {
  const rows = await owner<{ personId: string; as: string }[]>`select "personId", "as" from "CaseGrant" where "caseId" = ${caseId} and "endedAt" is null`
  return rows.map(({ personId, as }) => `${Object.keys(ids).find((who) => ids[who as Who] === personId) ?? ''} ${as}`).sort()
}

const opens = (who: Who, { caseId }: { caseId: string }) =>
  asActor({ as: 'staff', personId: ids[who] }, async (tx) => (await readAccount(tx, caseId, await colleagueOn(tx, ids[who], caseId))).answers.narrative)
const said = ({ caseId, code }: { caseId: string; code: string }) =>
  asActor({ as: 'reporter', code }, async (tx) => (await readMessages(tx, caseId, 'personTellingUs')).map(({ text }) => text))
/** Of which routes, by kind, the first readers were told that nobody leads them. */
const notLed = async ({ caseId }: { caseId: string }) => (await owner<{ kind: string }[]>`
  select w.context ->> 'kind' as kind from graphile_worker._private_jobs j join "Workflow" w on w.id::text = j.payload ->> 'strandId'
  where j.key = 'notLed:' || w.id and j.payload ->> 'to' = 'firstReader' and w."caseId" = ${caseId} order by 1`).map(({ kind }) => kind)
const executiveTold = async () => (await owner<{ key: string }[]>`select payload::text as key from graphile_worker._private_jobs where payload::text like '%casesWaiting%'`).length

const everybody = ['bernadette firstReader', 'faisal firstReader', 'farhana routeLead', 'helen routeLead', 'steve routeLead']

describe('noConflict, when a report is sent', () => {
  test('nobody is named: everybody on duty has their part, and nobody is told anything', async () => {
    const it = await told({})
    expect(await holding(it)).toEqual(everybody)
    expect(await said(it)).toEqual([])
  })

  test.each<[story: string, more: Partial<Answers>, without: Who[]]>([
    ['a first reader who should never see it', { namedExclusions: 'Please not Bernadette Halloran.' }, ['bernadette']],
    ['a first reader who did it', { sourceName: 'bernadette halloran' }, ['bernadette']],
    ['by their first name, without the accent', { namedExclusions: 'Faisal, or o briain' }, ['faisal']],
    ['by a name that somebody else has too', { sourceName: 'Halloran on the ward' }, ['bernadette']],
    ['the lead of a route, and the other one leads it', { namedExclusions: 'Steve Molyneux' }, ['steve']],
    ['the only lead of a route: nobody of that route reads what the person said nobody should', { sourceName: 'Farhana Begum' }, ['farhana']],
    ['of two, in two questions', { sourceName: 'Steve', namedExclusions: 'BERNADETTE HALLORAN' }, ['steve', 'bernadette']],
    ['somebody of the same family name who only works here: she alone is meant', { sourceName: 'Wendy Halloran' }, []],
    ['a job, which no name is', { namedExclusions: 'the ward manager' }, []],
  ])('%s', async (_, more, without) => {
    const it = await told(more)
    expect(await holding(it)).toEqual(everybody.filter((one) => !without.some((who) => one.startsWith(who))))
    for (const who of without) await expect(opens(who, it)).rejects.toThrow()
    expect((await owner`select from "CaseGrant" where "caseId" = ${it.caseId} and "as" = 'keptOut'`).length).toBe(without.length)
    expect(await opens(without.includes('bernadette') ? 'faisal' : 'bernadette', it)).not.toBe('')
    expect(await said(it)).toEqual([])
    expect(await owner`select from "Message" where "caseId" = ${it.caseId}`).toHaveLength(0)
    // Farhana leads hate crime alone; Steve and Helen both lead abuse.
    expect(await notLed(it)).toEqual(without.includes('farhana') ? ['hateCrime'] : [])
    // As the conflict check means it, for those on duty.
    const meant = names.filter((name) => [more.sourceName, more.namedExclusions].some((typed) => typed !== undefined && mentionedIn([typed], name, names)))
    expect(meant.filter((name) => !name.startsWith('Wendy')).sort()).toEqual(without.map((who) => people[who][0]).sort())
  })

  test('every first reader: somebody independent reads it, and the person is told', async () => {
    const it = await told({ namedExclusions: 'Bernadette Halloran and Faisal Ó Briain' })
    expect((await holding(it)).filter((one) => one.endsWith('firstReader'))).toEqual(['idris firstReader'])
    expect(await said(it)).toEqual(['Those who usually read first are among the people you named. So they do not see this. Somebody independent reads it.'])
    expect(await executiveTold()).toBe(0)
  })

  test('everybody who could: nobody reads it, the person is told so, and the executive lead that it waits', async () => {
    const it = await told({ sourceName: 'Idris Cole', namedExclusions: 'Bernadette Halloran, Faisal Ó Briain, Farhana Begum, Steve, Helen' })
    expect(await holding(it)).toEqual([])
    expect(await said(it)).toEqual([expect.stringContaining('So nobody has read it. We told the executive lead that it waits.')])
    expect(await executiveTold()).toBe(1)
  })

  test('a route that is shared later gives them no key, and one by mistake opens nothing', async () => {
    const it = await told({ namedExclusions: 'Farhana Begum' })
    const [route] = await owner<{ id: string }[]>`select id from "Workflow" where "caseId" = ${it.caseId} and context ->> 'kind' = 'hateCrime'`
    await asActor({ as: 'reporter', code: it.code }, (tx) => grantLeads(tx, { caseId: it.caseId, routeId: route?.id ?? '', kind: 'police' }))
    expect(await holding(it)).toEqual(everybody.filter((one) => !one.startsWith('farhana')))
    await owner`insert into "CaseGrant" (id, "caseId", "personId", "as", "grantedAt") values (gen_random_uuid(), ${it.caseId}, ${ids.farhana}, 'firstReader', now())`
    await expect(opens('farhana', it)).rejects.toThrow()
    expect(await asActor({ as: 'staff', personId: ids.farhana }, (tx) => tx.caseKey.count({ where: { caseId: it.caseId } }))).toBe(0)
  })

  test('somebody who leads a route only later is asked about too: no route of a report that names them becomes theirs, and the first readers carry it', async () => {
    const [it, other] = [await told({ sourceName: 'Wendy Halloran', shareWithRoutes: [] }), await told({})]
    await owner`insert into "RoleAssignment" (id, "personId", role, scope, "fromOn") values (gen_random_uuid(), ${ids.wendy}, 'routeLead', 'complaint', '2026-11-20')`
    await standAsideWhereNamed(ids.wendy)
    for (const [one, leads] of [[it, []], [other, ['wendy routeLead']]] as const) {
      const routeId = randomUUID()
      await asActor({ as: 'staff', personId: ids.bernadette }, (tx) => open(tx, 'safety-route', { routeId, kind: 'complaint', byDuty: false, systemOnly: false, patientAffected: false }, { caseId: one.caseId, by: { role: 'firstReader', personId: ids.bernadette } }))
      await asActor({ as: 'staff', personId: ids.bernadette }, (tx) => grantLeads(tx, { caseId: one.caseId, routeId, kind: 'complaint' }))
      expect((await holding(one)).filter((held) => held.startsWith('wendy'))).toEqual(leads)
      expect(await notLed(one)).toEqual(leads.length === 0 ? ['complaint'] : [])
    }
    await expect(opens('wendy', it)).rejects.toThrow()
    await owner`update "RoleAssignment" set "endedAt" = '2026-11-20' where "personId" = ${ids.wendy} and role = 'routeLead'`
  })

  test('being treated worse since: whoever is named in the second report does not read it either, and whoever was kept out of the first is not asked', async () => {
    const first = await told({ namedExclusions: 'Idris Cole' })
    await owner`insert into "AuditEntry" (id, "caseId", act, body, "on") values (gen_random_uuid(), ${first.caseId}, 'account.read', ${owner.json({ byPerson: ids.bernadette })}, '2026-11-20')`
    const answers = { ...accountTold('a01', '2026-11-20').answers, namedExclusions: 'Faisal' }
    await submitReport({ secret: randomBytes(32), answers, follows: first.code })
    const [link] = await owner<{ caseId: string }[]>`select "caseId" from "CaseLink" where "earlierCaseId" = ${first.caseId}`
    expect((await holding({ caseId: link?.caseId ?? '' })).filter((one) => one.endsWith('firstReader'))).toEqual(['bernadette firstReader'])
  })
})
