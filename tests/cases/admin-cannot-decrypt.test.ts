import postgres from 'postgres'
import { describe, expect, test } from 'vitest'
import { openCaseKey } from '~/confidentiality/case-keys'
import { type Binding, EnvelopeError, openJson } from '~/confidentiality/envelope'
import { CaseNotFound } from '~/cases/errors'
import { openCase } from '~/cases/open-case'
import { endRole, giveRole } from '~/people/people'
import { caseRoles, type Role } from '~/people/roles'
import { now } from '~/platform/clock'
import { asActor, refusal } from '~/platform/database'
import { ACCOUNT_FIELD } from '~/reports/account'
import { inReview, personId, reviewersCarry, sees, stateOf, tells, useDemoTrust } from './case-story'
import { handOverForLeavers, handOverOne } from '~/workflow/leavers'

/** Two kinds of administrator: Danny, who keeps people and settings, and whoever keeps the machine and has all of the database. */
const { owner, url } = useDemoTrust()
const narrative = 'She turned her chair to the blue door and called my name a noise.'
const danny = personId('danny')

test('adminCannotDecrypt: to Danny there is no case, no account and no key, and no role that would give him one', async () => {
  const { ref, id } = await tells(owner(), 'a02', { narrative })
  const asDanny = <T>(look: Parameters<typeof asActor<T>>[1]) => asActor({ as: 'staff', personId: danny }, look)
  await expect(asDanny((tx) => openCase(tx, danny, ref))).rejects.toBeInstanceOf(CaseNotFound)
  expect(await asDanny(async (tx) => [await tx.case.count(), await tx.caseKey.count(), await tx.report.count()])).toEqual([0, 0, 0])
  for (const role of caseRoles) await expect(giveRole(danny, danny, { role, scope: role === 'routeLead' ? 'hr' : role === 'learningApprover' ? 'network' : null }), role).rejects.toThrow()
  // Nor does the login that serves colleagues write him into a case, whatever a page would ask of it.
  const grants = asDanny((tx) => tx.caseGrant.createMany({ data: { id: crypto.randomUUID(), caseId: id, personId: danny, as: 'firstReader', grantedAt: new Date() } }))
  expect(await grants.catch((error: unknown) => refusal(error))).toBe('forbidden')
})

const ends = async (key: string, role: Role) => {
  const [row] = await owner()<{ id: string }[]>`select id from "RoleAssignment" where "personId" = ${personId(key)} and role = ${role} and "endedAt" is null`
  await endRole(danny, personId(key), row?.id ?? '')
}
const gets = (key: string, role: Role) => giveRole(danny, personId(key), { role, scope: null })
/** What the database itself gives a colleague of a case: its row, its keys, its account, its people, its history. */
const seenBy = (key: string, caseId: string) => asActor({ as: 'staff', personId: personId(key) }, async (tx) => [
  await tx.case.count({ where: { id: caseId } }), await tx.caseKey.count({ where: { caseId } }), await tx.report.count({ where: { caseId } }),
  await tx.party.count({ where: { caseId } }), await tx.workflow.count({ where: { caseId } }),
])
const nothing = [0, 0, 0, 0, 0]

describe('adminCannotDecrypt: somebody who carried the case once', () => {
  test('Bernadette read first, and is an administrator now: to her there is no case, no account and no key, even if a row was left behind', async () => {
    const it = await tells(owner(), 'a02', { narrative })
    expect((await seenBy('bernadette', it.id))[2]).toBe(1)
    await ends('bernadette', 'firstReader')
    expect(await seenBy('bernadette', it.id)).toEqual(nothing)
    await gets('bernadette', 'administrator')
    const leftBehind = () => owner()`update "CaseGrant" set "endedAt" = null, "endedBecause" = null where "caseId" = ${it.id} and "personId" = ${personId('bernadette')}`
    await leftBehind()
    expect(await seenBy('bernadette', it.id)).toEqual(nothing)
    await expect(sees('bernadette', it)).rejects.toBeInstanceOf(CaseNotFound)
    // Nobody becomes an administrator while such a row stands; the night's round ends it.
    await ends('bernadette', 'administrator')
    await leftBehind()
    await expect(gets('bernadette', 'administrator')).rejects.toThrow('Bernadette Halloran still has a part in a case, which is handed over tonight.')
    await handOverForLeavers()
    await gets('bernadette', 'administrator')
    await expect(gets('bernadette', 'firstReader')).rejects.toThrow('Whoever keeps people and settings has no part in any case.')
    await ends('bernadette', 'administrator')
    await gets('bernadette', 'firstReader')
    expect(await seenBy('bernadette', it.id)).toEqual(nothing)
  })

  test('Joe reviewed: with his role his part ends, and the case asks for another reviewer', async () => {
    await reviewersCarry(owner(), 20)
    const it = await tells(owner(), 'a02', { narrative })
    await inReview(it, ['joe', 'amara'])
    await ends('joe', 'reviewer')
    expect(await seenBy('joe', it.id)).toEqual(nothing)
    const jobs = await owner()<{ payload: unknown }[]>`select payload from graphile_worker._private_jobs where key like 'handOver:%' and payload ->> 'grantId' in (select id::text from "CaseGrant" where "caseId" = ${it.id})`
    expect(jobs).toHaveLength(1)
    for (const { payload } of [...jobs, ...jobs]) await handOverOne(payload)
    expect(await stateOf(owner(), it)).toBe('allocating')
    expect((await sees('amara', it)).length).toBeGreaterThan(0)
  })

  // By hand: the role of the directory behind each part. Any other role that somebody has besides opens nothing.
  test.each([
    ['idris', 'firstReader', 'firstReader'], ['catherine', 'facilitator', 'facilitator'], ['grace', 'owner', 'owner'], ['kelly', 'owner', 'lineManager'],
    ['marcus', 'handlingReviewer', 'handlingReviewer'], ['marcus', 'reviewer', 'handlingReviewer'], ['patricia', 'informationGovernance', 'nameKeeper'],
    ['shufen', 'reviewer', 'reviewer'], ['siobhan', 'firstReader', 'guardian'],
  ] as const)('%s as %s, while she or he is %s', async (key, as, role) => {
    const it = await tells(owner(), 'a02')
    await owner()`delete from "CaseGrant" where "caseId" = ${it.id} and "personId" = ${personId(key)}`
    await owner()`insert into "CaseGrant" (id, "caseId", "personId", "as", "grantedAt") values (gen_random_uuid(), ${it.id}, ${personId(key)}, ${as}, ${now()})`
    const opens = async () => [(await seenBy(key, it.id))[0], await sees(key, it).then(() => 1, () => 0)]
    expect(await opens()).toEqual([1, 1])
    const away = (isAway: boolean) => owner()`update "RoleAssignment" set "endedAt" = ${isAway ? now() : null} where "personId" = ${personId(key)} and role = ${role}`
    await owner()`insert into "RoleAssignment" (id, "personId", role, "fromOn") values (gen_random_uuid(), ${personId(key)}, 'leader', '2026-01-01')`
    await away(true)
    expect(await opens()).toEqual([0, 0])
    await away(false)
  })

  test('a route’s lead leads no route of another kind, and with the role their part is over', async () => {
    const it = await tells(owner(), 'a01')
    const leads = await owner()<{ personId: string; kind: string }[]>`select g."personId", w.context ->> 'kind' as kind from "CaseGrant" g join "Workflow" w on w.id = g."strandId" where g."caseId" = ${it.id} and g."as" = 'routeLead'`
    expect(leads.length).toBeGreaterThan(0)
    for (const { personId: lead, kind } of leads) {
      const count = () => asActor({ as: 'staff', personId: lead }, (tx) => tx.case.count({ where: { id: it.id } }))
      expect(await count()).toBe(1)
      await owner()`update "RoleAssignment" set scope = 'elsewhere' where "personId" = ${lead} and role = 'routeLead' and scope = ${kind}`
      expect(await count(), kind).toBe(0)
      await owner()`update "RoleAssignment" set scope = ${kind} where "personId" = ${lead} and role = 'routeLead' and scope = 'elsewhere'`
    }
  })
})

test('adminCannotDecrypt: the whole database, without the folder of keys, holds no word of an account and no key that opens it', async () => {
  const { id: caseId } = await tells(owner(), 'a02', { narrative })
  const superuser = postgres(url('postgres'), { max: 1, onnotice: () => undefined })
  try {
    const tables = await superuser<{ name: string }[]>`select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_schema in ('public', 'vault', 'app', 'graphile_worker') and table_type = 'BASE TABLE'`
    expect(tables.length).toBeGreaterThan(40)
    for (const { name } of tables) {
      const [found] = await superuser.unsafe<{ rows: number }[]>(`select count(*)::int as rows from ${name} t where t::text ~ 'blue door|${Buffer.from('blue door').toString('hex')}'`)
      expect({ name, rows: found?.rows }).toEqual({ name, rows: 0 })
    }
    const [report] = await superuser<{ sealed: Buffer }[]>`select sealed from "Report" where "caseId" = ${caseId}`
    const [row] = await superuser<{ caseId: string; tree: string; epoch: string; wrapped: Buffer }[]>`select "caseId", tree, epoch, wrapped from "CaseKey" where "caseId" = ${caseId} and tree = 'narrative'`
    if (!report || !row) throw new Error('A case has a report and its key')
    const place: Binding = { tree: 'narrative', caseId, field: ACCOUNT_FIELD }
    for (let from = 0; from + 32 <= row.wrapped.length; from++) {
      expect(() => openJson(row.wrapped.subarray(from, from + 32), report.sealed, place), `with what stands at byte ${from} of the wrapped key`).toThrow(EnvelopeError)
    }
    // With the folder it opens: it is the keys that are missing, and nothing else.
    expect(JSON.stringify(openJson(await openCaseKey(row), report.sealed, place))).toContain(narrative)
  } finally {
    await superuser.end()
  }
})
