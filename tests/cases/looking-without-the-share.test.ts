import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readAccount } from '~/cases/account'
import { changeChoice } from '~/cases/choices'
import { colleagueOn } from '~/cases/decide'
import { NotReadyYet } from '~/cases/errors'
import { askForLook, giveLook, independentOf } from '~/cases/strands/handling-look'
import { declareInterest } from '~/cases/colleagues/interests'
import { readMessages, writeToUs } from '~/cases/messages'
import { asActor } from '~/platform/database'
import type { Answers } from '~/reports/answers'
import { accepted, monday, nurse, nurseTells, type NursesCase, people, setClock, useFollowUpStory } from './follow-up-story'
import { amaraActs } from './handing-over'
import { caseFor, does, found, morePeopleArrive, refOf } from './strands-story'

/** Ines and Ivo come from outside and may look at the handling; Hana, of Rowan, may too. */
const { owner } = useFollowUpStory()
const [ines, ivo] = [randomUUID(), randomUUID()]
const named = { [ines]: 'Ines', [ivo]: 'Ivo', [people.hana]: 'Hana' }

beforeAll(async () => {
  await morePeopleArrive(owner())
  for (const [id, name] of [[ines, 'Ines Marsh'], [ivo, 'Ivo Kent']] as const) {
    await owner()`insert into "Person" (id, "staffNumber", name, email) values (${id}, ${name}, ${name}, 'x@example.nhs.uk')`
  }
  for (const id of Object.keys(named)) await owner()`insert into "RoleAssignment" (id, "personId", role, "fromOn") values (gen_random_uuid(), ${id}, 'handlingReviewer', '2026-01-01')`
})
beforeEach(() => setClock(monday))

const words = { words: 'He says that nobody rang him.' }

/** The person described asked for a look, through a colleague. */
async function lookIsAsked(more: Partial<Answers> = {}, choices: string[] = []): Promise<NursesCase> {
  const it = await nurseTells(owner(), choices, 'a02', { team: 'Birch', ...more })
  await accepted(it)
  // Nobody could be recognised in it.
  await owner()`insert into "MaskedAccount" ("caseId", sealed, "maskedBy", "maskedAt") values (${it.caseId}, '\\x00', ${people.amara}, ${monday})`
  await does(owner(), 'amara', it, 'restorative-review', (at) => askForLook(at, { by: 'personDescribed', ...words }))
  return it
}

async function offered(it: NursesCase): Promise<string[]> {
  const ref = await refOf(owner(), it)
  return (await amaraActs(ref, (acting) => independentOf({ ...acting, strand: acting.open.strands.find(({ machine }) => machine === 'handling-review') ?? acting.strand }))).map(({ id }) => named[id] ?? '').sort()
}

describe('noConflict: who looks at the handling passes the check that reviewers pass', () => {
  test.each<[story: string, more: Partial<Answers>, expected: string[]]>([
    ['nobody named', {}, ['Hana', 'Ines', 'Ivo']],
    ['one who should never see it', { namedExclusions: 'Not Ines Marsh please' }, ['Hana', 'Ivo']],
    ['one who did it', { sourceName: 'Ivo Kent' }, ['Hana', 'Ines']],
    ['one of the team that it is about', { team: 'Rowan' }, ['Ines', 'Ivo']],
  ])('%s', async (_, more, expected) => {
    expect(await offered(await lookIsAsked(more))).toEqual(expected)
  })

  test('one who declared an interest that may touch it is not offered, and gets no key by the form either', async () => {
    const it = await lookIsAsked({ setting: 'interviewAppraisal' })
    await asActor({ as: 'staff', personId: ines }, (tx) => declareInterest(tx, ines, { about: 'matter', matter: 'choosing' }))
    const touched = await offered(it)
    await owner()`delete from "Interest"`
    expect(touched).toEqual(['Hana', 'Ivo'])
    const excluded = await lookIsAsked({ namedExclusions: 'Ines Marsh' })
    await expect(does(owner(), 'amara', excluded, 'handling-review', (at) => giveLook(at, { reviewerId: ines }))).rejects.toEqual(new NotReadyYet(['notEligible']))
  })
})

test('noAccessBeforeChoice: a look without the share sees what was written to and fro and no account; with it the account, and none again once it is taken back', async () => {
  const it = await lookIsAsked()
  await nurse(it, (tx, following) => writeToUs(tx, following, { id: randomUUID(), text: 'Please ring on Friday.', isAddition: false }))
  await does(owner(), 'amara', it, 'handling-review', (at) => giveLook(at, { reviewerId: ivo }))
  const asIvo = async () => asActor({ as: 'staff', personId: ivo }, async (tx) => ({
    messages: (await readMessages(tx, it.caseId, 'personTellingUs')).map(({ text }) => text), accounts: await tx.maskedAccount.count(), reports: await tx.report.count(),
    pictures: await tx.attachment.count(), history: (await tx.workflowEvent.count()) > 0,
  }))
  const shares = (isOn: boolean) => nurse(it, (tx, following) => changeChoice(tx, following, { kind: 'shareWithReviewTeam', detail: null, isOn }))
  const handlingOnly = { messages: ['Please ring on Friday.'], accounts: 0, reports: 0, pictures: 0, history: true }
  await owner()`insert into "Attachment" (id, "caseId", nth, sealed, standing, "releasedOn") values (gen_random_uuid(), ${it.caseId}, 0, '\\x00', 'clear', ${monday})`
  expect(await asIvo()).toEqual(handlingOnly)
  await expect(asActor({ as: 'staff', personId: ivo }, async (tx) => readAccount(tx, it.caseId, await colleagueOn(tx, ivo, it.caseId)))).rejects.toThrow()
  await shares(true)
  expect(await asIvo()).toMatchObject({ accounts: 1, reports: 0, pictures: 1 })
  await shares(false)
  expect(await asIvo()).toEqual(handlingOnly)
  await expect(asActor({ as: 'staff', personId: ivo }, async (tx) => readAccount(tx, it.caseId, await colleagueOn(tx, ivo, it.caseId)))).rejects.toThrow()
  // The look goes on.
  expect(found(await caseFor(owner(), 'amara', it), 'handling-review').state).toBe('accepted')
})
