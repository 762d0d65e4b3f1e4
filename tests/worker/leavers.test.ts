import { beforeAll, expect, test } from 'vitest'
import { viewFollowUp } from '~/cases/follow-up/follow-up-view'
import { readNeeds } from '~/cases/review/needs-table'
import { now } from '~/platform/clock'
import { asActor } from '~/platform/database'
import { handOverForLeavers } from '~/workflow/leavers'
import { does, inReview, personId, reviewersCarry, stateOf, tells, useDemoTrust } from '../cases/case-story'

const { owner } = useDemoTrust()
beforeAll(() => reviewersCarry(owner(), 20))

const leaves = (key: string) => owner()`update "Person" set "disabledAt" = ${now()} where id = ${personId(key)}`

test('whoever left holds nothing up: another reviewer is looked for, the one who stays stays, and what was written keeps its role', async () => {
  const it = await tells(owner(), 'a02')
  await inReview(it)
  await does('joe', it, 'need', { kind: 'person', who: 'The nurse', need: 'Her name' })
  await leaves('joe')
  await handOverForLeavers()
  expect(await stateOf(owner(), it)).toBe('allocating')
  const grants = await owner()<{ key: string; ended: boolean }[]>`
    select p.name as key, g."endedAt" is not null as ended from "CaseGrant" g join "Person" p on p.id = g."personId" where g."caseId" = ${it.id} and g."as" = 'reviewer' order by p.name`
  expect(grants).toEqual([{ key: 'Amara Okafor', ended: false }, { key: 'Joe Molyneux', ended: true }])
  const reviewers = await asActor({ as: 'reporter', code: it.code }, async (tx) => (await viewFollowUp(tx, now())).reviewers.filter(({ answer }) => answer === 'agreed').map(({ name }) => name))
  expect(reviewers).toEqual(['Amara Okafor'])
  expect(await asActor({ as: 'staff', personId: personId('bernadette') }, async (tx) => (await readNeeds(tx, it.id))[0]?.needs[0]?.need)).toBe('Her name')

  const events = () => owner()`select from "WorkflowEvent" where "caseId" = ${it.id}`.then(({ length }) => length)
  const before = await events()
  await handOverForLeavers()
  expect(await events()).toBe(before)
})

test('a first reader who left: their part ends, and those who stay are told', async () => {
  const it = await tells(owner(), 'a02')
  await leaves('idris')
  await handOverForLeavers()
  const [grant] = await owner()<{ endedBecause: string }[]>`select "endedBecause" from "CaseGrant" where "caseId" = ${it.id} and "personId" = ${personId('idris')}`
  expect(grant).toEqual({ endedBecause: 'left' })
  const jobs = await owner()`select from graphile_worker._private_jobs where key like 'left:%' and payload ->> 'caseId' = ${it.id}`
  expect(jobs).toHaveLength(1)
})
