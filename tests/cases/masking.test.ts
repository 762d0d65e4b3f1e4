import { beforeAll, describe, expect, test } from 'vitest'
import { readAccount } from '~/cases/account'
import { CaseNotFound } from '~/cases/errors'
import { openCase } from '~/cases/open-case'
import { asActor } from '~/platform/database'
import type { Answers } from '~/reports/answers'
import { does, firstLookDone, personId, personSends, reviewersCarry, sees, tells, useDemoTrust, type TestCase } from './case-story'

const { owner } = useDemoTrust()
beforeAll(() => reviewersCarry(owner(), 20))

const paths = ['record-and-make-safe', 'put-it-right', 'change-the-system']

/** A colleague's report that names a patient in every line that it has. */
const quill: Partial<Answers> = {
  narrative: 'Ernest Quill on Alder shouted at me, and my colleague laughed with him.', wordsUsed: 'What Quill said', service: 'Where Quill is', team: 'Quill’s ward',
  incidentReference: 'Quill 20611', narrativeLanguage: 'As Quill speaks', interpreterLanguage: 'As Quill speaks', safeTimes: 'When Quill sleeps',
}

function reads(key: string, { ref }: TestCase) {
  return asActor({ as: 'staff', personId: personId(key) }, async (tx) => {
    const open = await openCase(tx, personId(key), ref)
    return { ...(await readAccount(tx, open.id, open.actor)), reports: await tx.report.count() }
  })
}

async function reviewedBy(it: TestCase): Promise<void> {
  await does('bernadette', it, 'put-it-right')
  await does('bernadette', it, 'reviewers', { people: [personId('joe'), personId('amara')] })
  await personSends(it, { type: 'reviewers.agreed' })
}

describe('noPatientIdentityToReviewers', () => {
  test.each([
    ['a patient did it', { source: ['patient'], affected: ['colleague'] }],
    ['a colleague did it, and the account names a patient', { source: ['colleaguePeer'], affected: ['colleague'] }],
    ['it happened to a patient', { source: ['colleaguePeer'], affected: ['patient'], affectedKnows: 'yesAgrees' }],
  ] as [string, Partial<Answers>][])('noPatientIdentityToReviewers: %s, so no path opens before the account was masked, and no line of it names anybody', async (_, who) => {
    const it = await tells(owner(), 'a02', { ...quill, ...who })
    await firstLookDone(it, { isMasked: false })
    expect((await sees('bernadette', it)).filter((noun) => paths.includes(noun))).toEqual([])
    await does('bernadette', it, 'mask', { narrative: '[A patient] shouted at me, and my colleague laughed with him.' })
    expect((await sees('bernadette', it)).filter((noun) => paths.includes(noun))).toEqual(paths)
    await reviewedBy(it)
    const read = await reads('joe', it)
    expect(read).toMatchObject({ isMasked: true, isAnythingTakenOut: true, reports: 0, answers: { narrative: '[A patient] shouted at me, and my colleague laughed with him.' } })
    expect(JSON.stringify(read.answers)).not.toMatch(/Quill|Alder/)
    expect((await reads('bernadette', it)).answers).toMatchObject({ narrative: quill.narrative, wordsUsed: quill.wordsUsed })
  })

  test('nothing is masked by pressing a button: somebody changes the words, or says that nobody can be recognised', async () => {
    const it = await tells(owner(), 'a02', { wordsUsed: 'A name that is not mine', team: 'Rowan' })
    await firstLookDone(it, { isMasked: false })
    const { answers: { narrative } } = await reads('bernadette', it)
    await expect(does('bernadette', it, 'mask', {})).rejects.toThrow('masked')
    await expect(does('bernadette', it, 'mask', { narrative })).rejects.toThrow('masked')
    expect(await owner()`select from "MaskedAccount" where "caseId" = ${it.id}`).toHaveLength(0)
    await does('bernadette', it, 'mask', { narrative, nobodyRecognisable: 'yes' })
    await reviewedBy(it)
    const read = await reads('joe', it)
    expect(read).toMatchObject({ isMasked: true, isAnythingTakenOut: false, answers: { narrative } })
    expect({ ...read.answers }).not.toHaveProperty('wordsUsed')
    expect({ ...read.answers }).not.toHaveProperty('team')
  })

  test('whoever takes words out and also ticks that nobody can be recognised keeps what they took out', async () => {
    const it = await tells(owner(), 'a02', quill)
    await firstLookDone(it, { isMasked: false })
    await does('bernadette', it, 'mask', { narrative: '[A patient] shouted at me.', nobodyRecognisable: 'yes' })
    await reviewedBy(it)
    expect((await reads('joe', it)).answers.narrative).toBe('[A patient] shouted at me.')
  })

  test('a new team after a look at the handling reads nothing either while nobody has masked the account', async () => {
    const it = await tells(owner(), 'a02', quill)
    await personSends(it, { type: 'handlingLook.asked', by: 'personTellingUs' })
    await owner()`insert into "CaseGrant" (id, "caseId", "personId", "as", "grantedAt") values (gen_random_uuid(), ${it.id}, ${personId('marcus')}, 'handlingReviewer', now())`
    await expect(reads('marcus', it)).rejects.toBeInstanceOf(CaseNotFound)
  })
})
