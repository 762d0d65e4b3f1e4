import { expect, test } from 'vitest'
import { giveUnreadReports } from '~/cases/colleagues/unread'
import { tellOfUnread } from '~/duties/unread'
import { disable, endRole, giveRole } from '~/people/people'
import { now } from '~/platform/clock'
import { personId, tells, type TestCase, useDemoTrust } from './case-story'

/** The demo trust has two first readers, Bernadette and Idris, and somebody who keeps people, Danny. */
const { owner } = useDemoTrust()
const danny = personId('danny')

const roleOf = async (key: string) => (await owner()<{ id: string }[]>`select id from "RoleAssignment" where "personId" = ${personId(key)} and role = 'firstReader' and "endedAt" is null`)[0]?.id ?? ''
const gone = (...keys: string[]) => owner()`update "RoleAssignment" set "endedAt" = ${now()} where role = 'firstReader' and "personId" = any (${keys.map((key) => personId(key))}::uuid[])`
const back = (...keys: string[]) => owner()`update "RoleAssignment" set "endedAt" = null where role = 'firstReader' and "personId" = any (${keys.map((key) => personId(key))}::uuid[])`
const readersOf = async ({ id }: TestCase) => (await owner()<{ name: string }[]>`
  select p.name from "CaseGrant" g join "Person" p on p.id = g."personId" where g."caseId" = ${id} and g."as" = 'firstReader' and g."endedAt" is null order by 1`).map(({ name }) => name)
const jobs = async (like: string, { id }: TestCase) => (await owner()<{ to: string; notice: string }[]>`
  select payload ->> 'to' as to, payload ->> 'notice' as notice from graphile_worker._private_jobs where key like ${like} and payload ->> 'caseId' = ${id}`).map((job) => `${job.to} ${job.notice}`)

test('Bernadette and Idris: the last first reader keeps the role, and is not disabled either; the sentence says what to do', async () => {
  await endRole(danny, personId('idris'), await roleOf('idris'))
  const refused = 'Bernadette Halloran is the only first reader. Make somebody else a first reader first, so that every report is read.'
  await expect(endRole(danny, personId('bernadette'), await roleOf('bernadette'))).rejects.toThrow(refused)
  await expect(disable(danny, personId('bernadette'))).rejects.toThrow(refused)
  await giveRole(danny, personId('idris'), { role: 'firstReader', scope: null })
  await expect(roleOf('idris')).resolves.not.toBe('')
})

test('two ended at the same moment: one stays', async () => {
  const [one, other] = [await roleOf('bernadette'), await roleOf('idris')]
  const both = await Promise.allSettled([endRole(danny, personId('bernadette'), one), endRole(danny, personId('idris'), other)])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await owner()`update "RoleAssignment" set "endedAt" = null where id in (${one}, ${other})`
})

test('a report that came while nobody was on duty: the executive lead hears of it each night, and whoever is made first reader gets it and is told', async () => {
  await gone('bernadette', 'idris')
  const it = await tells(owner(), 'a02')
  expect(await readersOf(it)).toEqual([])
  await tellOfUnread()
  await tellOfUnread()
  expect(await jobs('unread:%', it)).toEqual(['executiveLead casesWaiting'])
  await giveRole(danny, personId('chidi'), { role: 'firstReader', scope: null })
  await giveUnreadReports(danny)
  await giveUnreadReports(danny)
  expect(await readersOf(it)).toEqual(['Chidi Nwosu'])
  expect(await jobs('takenUp:%', it)).toEqual(['firstReader reportReceived'])
  await back('bernadette', 'idris')
})

test('when its only reader’s role ends, those who stay get the case; whoever stepped back from it does not', async () => {
  const it = await tells(owner(), 'a02')
  await owner()`update "CaseGrant" set "endedAt" = ${now()}, "endedBecause" = 'recused' where "caseId" = ${it.id} and "personId" = ${personId('idris')}`
  await owner()`delete from "CaseGrant" where "caseId" = ${it.id} and "personId" = ${personId('chidi')}`
  await giveUnreadReports(danny)
  expect(await readersOf(it)).toEqual(['Bernadette Halloran'])
  await endRole(danny, personId('bernadette'), await roleOf('bernadette'))
  await giveUnreadReports(danny)
  expect(await readersOf(it)).toEqual(['Chidi Nwosu'])
  await giveRole(danny, personId('bernadette'), { role: 'firstReader', scope: null })
})

test('a report from which everybody was kept who could read it waits; whoever is made first reader later gets it, and nobody who was kept from it', async () => {
  await gone('chidi')
  const it = await tells(owner(), 'a02', { namedExclusions: 'Bernadette Halloran, Idris Farah, Marcus Bello, Siobhan Tierney' })
  expect(await readersOf(it)).toEqual([])
  await giveUnreadReports(danny)
  expect(await readersOf(it)).toEqual([])
  await giveRole(danny, personId('chidi'), { role: 'firstReader', scope: null })
  await giveUnreadReports(danny)
  expect(await readersOf(it)).toEqual(['Chidi Nwosu'])
})

/** Somebody independent would read first where nobody else may. */
const independentGone = () => owner()`update "RoleAssignment" set "endedAt" = ${now()} where role in ('handlingReviewer', 'guardian')`

test('nobody takes up a report in which they are named, or from which the person kept them: it stays with nobody, and the executive lead is told', async () => {
  await gone('bernadette', 'idris', 'chidi')
  await independentGone()
  const named = await tells(owner(), 'a02', { sourceName: 'Gwen Parry' })
  const excluded = await tells(owner(), 'a02', { namedExclusions: 'Please not Gwen Parry' })
  const other = await tells(owner(), 'a02')
  await giveRole(danny, personId('gwen'), { role: 'firstReader', scope: null })
  await giveUnreadReports(danny)
  expect([await readersOf(named), await readersOf(excluded), await readersOf(other)]).toEqual([[], [], ['Gwen Parry']])
  await tellOfUnread()
  expect([await jobs('unread:%', named), await jobs('unread:%', other)]).toEqual([['executiveLead casesWaiting'], []])
})
