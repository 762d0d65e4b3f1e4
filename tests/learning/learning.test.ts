import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { plantLearning } from '#prisma/factories/learning'
import { monday, nurse, type NursesCase, setClock, useFollowUpStory } from '#tests/cases/follow-up-story'
import { does, everybody, morePeopleArrive } from '#tests/cases/strands-story'
import { changeChoice } from '~/cases/choices'
import { giveMaterial } from '~/cases/review/learning-material'
import { approve, decline, reportBack, sendBack, trackActions } from '~/learning/approving'
import { checkDraft, countAgain, countAlike, sendPreview, startDraft } from '~/learning/drafting'
import { answerPreview, previewsFor } from '~/learning/preview'
import type { PreviewAnswer } from '~/learning/preview-answers'
import { publishedItems } from '~/learning/published'
import { asActor, refusal } from '~/platform/database'
import { EventRefused, StrandNotFound } from '~/workflow/errors'
import { send } from '~/workflow/send'
import { waitsFor } from '~/learning/strands'
import { betweenColleagues, finished, learning, learns, ruleForPatients, sees, strandIdOf } from './learning-story'

const { owner } = useFollowUpStory()
beforeAll(async () => {
  await morePeopleArrive(owner())
  await plantLearning(owner(), { at: monday })
})
beforeEach(() => setClock(monday))

async function looksAtPreview(it: NursesCase, answer: PreviewAnswer): Promise<void> {
  await nurse(it, async (tx, { caseId, holder, actor }) => {
    const [preview] = await previewsFor(tx, caseId)
    if (!preview) throw new Error('There is no preview')
    await answerPreview(tx, { strandId: preview.strandId, seenVersion: preview.version, answer, holder, capacities: actor.capacities })
  })
}

/** Drafted, checked, shown, and found fine by the person. */
async function waitsForApproval(): Promise<NursesCase> {
  const it = await finished(owner())
  await learns(owner(), 'gareth', it, (act) => startDraft(act, ruleForPatients))
  await learns(owner(), 'gareth', it, (act) => checkDraft(act, { ...ruleForPatients, isComposite: true }))
  await learns(owner(), 'gareth', it, sendPreview)
  await looksAtPreview(it, 'fine')
  return it
}

const publishedOf = async (it: NursesCase) => owner()<{ publishedOn: Date | null; removedOn: Date | null; body: object }[]>`
  select "publishedOn", "removedOn", body from "LearningItem" where "strandId" = ${(await strandIdOf(owner(), it)) ?? ''}`

test('something to learn waits for whoever can take it on: at first the editor, and an approver only once it is theirs to approve', async () => {
  const it = await finished(owner())
  const waits = async (who: 'gareth' | 'precious') => waitsFor(await sees(owner(), who, it))
  expect([await waits('gareth'), await waits('precious')]).toEqual([true, false])
})

describe('learningNeedsChoice', () => {
  test('without the choice nothing opens when the case finishes', async () => {
    expect(await strandIdOf(owner(), await finished(owner(), ['contactMe']))).toBeUndefined()
    expect(await strandIdOf(owner(), await finished(owner(), learning))).toBeDefined()
  })

  test('taken back before it is published, it is removed with its words, and nobody can go on', async () => {
    const it = await waitsForApproval()
    await nurse(it, (tx, following) => changeChoice(tx, following, { kind: 'useInLearning', detail: null, isOn: false }))
    expect(await publishedOf(it)).toEqual([{ publishedOn: null, removedOn: new Date('2026-11-02T00:00:00Z'), body: {} }])
    await expect(learns(owner(), 'precious', it, approve)).rejects.toBeInstanceOf(EventRefused)
    expect(await nurse(it, (tx, { caseId }) => previewsFor(tx, caseId))).toEqual([])
  })
})

describe('tooFewAlikeIsHeld', () => {
  test('the eighth of its kind goes on: seven are in the pool', async () => {
    const it = await finished(owner())
    const alike = () => asActor({ as: 'staff', personId: everybody.gareth }, (tx) => countAlike(tx, ruleForPatients.codes))
    const before = await alike()
    await learns(owner(), 'gareth', it, (act) => startDraft(act, ruleForPatients))
    expect(await alike()).toBe(before + 1)
    await owner()`delete from "LearningSource"`
    await owner()`delete from "LearningItem" where "strandId" is not null and "strandId" <> ${(await strandIdOf(owner(), it)) ?? ''}`
    expect(await alike()).toBe(8)
    await learns(owner(), 'gareth', it, (act) => checkDraft(act, { ...ruleForPatients, isComposite: false }))
    expect((await sees(owner(), 'gareth', it)).state).toBe('deidentified')
  })

  test('with few alike it is held; told as one with others, it goes on', async () => {
    const it = await finished(owner())
    await learns(owner(), 'gareth', it, (act) => startDraft(act, betweenColleagues))
    await learns(owner(), 'gareth', it, (act) => checkDraft(act, { ...betweenColleagues, isComposite: false }))
    expect(await sees(owner(), 'gareth', it)).toMatchObject({ state: 'held', memory: { context: { alike: 2 } } })
    await learns(owner(), 'gareth', it, (act) => countAgain(act, { isComposite: false }))
    expect((await sees(owner(), 'gareth', it)).state).toBe('held')
    await learns(owner(), 'gareth', it, (act) => countAgain(act, { isComposite: true }))
    expect((await sees(owner(), 'gareth', it)).state).toBe('deidentified')
  })

  test('older than twelve months does not count', async () => {
    setClock(new Date('2028-11-02T09:30:00Z'))
    expect(await asActor({ as: 'staff', personId: everybody.gareth }, (tx) => countAlike(tx, ruleForPatients.codes))).toBe(0)
  })
})

describe('the person looks at it first', () => {
  test.each([['change', 'drafting'], ['no', 'declined'], ['fine', 'firstApproval']] as const)('%s: %s', async (answer, state) => {
    const it = await finished(owner())
    await learns(owner(), 'gareth', it, (act) => startDraft(act, ruleForPatients))
    await learns(owner(), 'gareth', it, (act) => checkDraft(act, { ...ruleForPatients, isComposite: true }))
    await learns(owner(), 'gareth', it, sendPreview)
    expect((await nurse(it, (tx, { caseId }) => previewsFor(tx, caseId)))[0]?.sentences).toEqual(ruleForPatients.sentences)
    await looksAtPreview(it, answer)
    expect((await sees(owner(), 'gareth', it)).state).toBe(state)
  })

  test('and sees nobody else’s', async () => {
    await waitsForApproval()
    const other = await finished(owner())
    expect(await nurse(other, (tx, { caseId }) => previewsFor(tx, caseId))).toEqual([])
    expect(await nurse(other, (tx) => tx.learningItem.count({ where: { publishedOn: null } }))).toBe(0)
  })
})

describe('two approvals', () => {
  test('by different people publish it, and then everybody can read it', async () => {
    const it = await waitsForApproval()
    await learns(owner(), 'precious', it, approve)
    expect((await sees(owner(), 'precious', it)).offers).not.toContain('learning.approved')
    await expect(learns(owner(), 'precious', it, approve)).rejects.toBeInstanceOf(EventRefused)
    expect((await publishedOf(it))[0]?.publishedOn).toBeNull()
    const before = (await publishedItems())?.length ?? 0
    await learns(owner(), 'richard', it, approve)
    expect((await publishedOf(it))[0]?.publishedOn).toEqual(new Date('2026-11-02T00:00:00Z'))
    expect(await publishedItems()).toHaveLength(before + 1)
    await learns(owner(), 'gareth', it, trackActions)
    await learns(owner(), 'gareth', it, reportBack)
    expect((await sees(owner(), 'gareth', it)).state).toBe('reportedBack')
  })

  test('published, it stays when the choice is taken back, and is not used again', async () => {
    const it = await waitsForApproval()
    await learns(owner(), 'precious', it, approve)
    await learns(owner(), 'richard', it, approve)
    await nurse(it, (tx, following) => changeChoice(tx, following, { kind: 'useInLearning', detail: null, isOn: false }))
    expect((await publishedOf(it))[0]).toMatchObject({ removedOn: null })
    expect((await sees(owner(), 'gareth', it)).memory.context.mayBeReused).toBe(false)
  })

  test('sent back, the editor reads why and both approvals begin again; declined, it ends with a reason', async () => {
    const it = await waitsForApproval()
    await learns(owner(), 'precious', it, approve)
    await learns(owner(), 'richard', it, (act) => sendBack(act, { remark: 'Say what was responsible.' }))
    expect(await sees(owner(), 'gareth', it)).toMatchObject({ state: 'drafting', item: { body: { remark: 'Say what was responsible.' } }, memory: { context: { firstApproverId: null } } })
    await learns(owner(), 'precious', it, (act) => decline(act, { remark: 'Too close to one team.' }))
    expect(await sees(owner(), 'gareth', it)).toMatchObject({ state: 'declined', item: { body: { remark: 'Too close to one team.' } } })
  })

  test('an editor approves nothing, and an approver drafts nothing', async () => {
    const it = await waitsForApproval()
    await expect(learns(owner(), 'gareth', it, approve)).rejects.toBeInstanceOf(EventRefused)
    const fresh = await finished(owner())
    await expect(learns(owner(), 'precious', fresh, (act) => startDraft(act, ruleForPatients))).rejects.toBeInstanceOf(EventRefused)
  })
})

describe('approverNotOnCase', () => {
  const onCase = (it: NursesCase, endedAt: string | null) => owner()`
    insert into "CaseGrant" (id, "caseId", "personId", "as", "grantedAt", "endedAt") values (gen_random_uuid(), ${it.caseId}, ${everybody.efe}, 'reviewer', '2026-11-02', ${endedAt})`

  test('somebody who was on the case does not find it among the learning any more', async () => {
    const it = await waitsForApproval()
    await onCase(it, '2026-11-02')
    await expect(learns(owner(), 'efe', it, approve)).rejects.toBeInstanceOf(StrandNotFound)
  })

  test('somebody who is on the case sees the strand, and row security refuses their approval all the same', async () => {
    const it = await waitsForApproval()
    await onCase(it, null)
    const strandId = (await strandIdOf(owner(), it)) ?? ''
    const approving = asActor({ as: 'staff', personId: everybody.efe }, (tx) =>
      send(tx, strandId, { type: 'learning.approved', byId: everybody.efe } as { type: string }, { by: { role: 'learningApprover', personId: everybody.efe } }),
    )
    expect(await approving.then(() => 'approved', refusal)).toBe('forbidden')
  })
})

describe('the editor', () => {
  test('sees what may be learnt and no word, row or key of its case', async () => {
    const it = await finished(owner())
    const seen = await asActor({ as: 'staff', personId: everybody.gareth }, async (tx) => ({
      strands: (await tx.workflow.findMany({ where: { caseId: it.caseId } })).map(({ machine }) => machine),
      history: [...new Set((await tx.workflowEvent.findMany({ where: { caseId: it.caseId } })).map(({ type }) => type))],
      cases: await tx.case.count(), keys: await tx.caseKey.count(), accounts: await tx.report.count(), messages: await tx.message.count(),
      notes: await tx.caseNote.count(), sources: await tx.learningSource.count(),
    }))
    expect(seen).toEqual({ strands: ['learning-capture'], history: ['started'], cases: 0, keys: 0, accounts: 0, messages: 0, notes: 0, sources: 0 })
  })

  test('drafts from what whoever carried the case gives: coarse codes and general sentences', async () => {
    const it = await finished(owner())
    await does(owner(), 'amara', it, 'learning-capture', (acting) => giveMaterial(acting, { ...ruleForPatients.codes, happened: 'A leaflet was not understood.' }))
    await does(owner(), 'amara', it, 'learning-capture', (acting) => giveMaterial(acting, { ...ruleForPatients.codes, happened: 'A leaflet could not be read.' }))
    expect((await sees(owner(), 'gareth', it)).item).toMatchObject({ direction: 'system->patient', body: { happened: 'A leaflet could not be read.' } })
    await learns(owner(), 'gareth', it, (act) => startDraft(act, ruleForPatients))
    expect(await owner()`select from "LearningSource" where "caseId" = ${it.caseId}`).toHaveLength(1)
  })

  test('cannot say that a case fed an item when it has nothing to learn', async () => {
    const [it, other] = [await finished(owner()), await finished(owner(), ['contactMe'])]
    await learns(owner(), 'gareth', it, (act) => startDraft(act, ruleForPatients))
    const item = (await sees(owner(), 'gareth', it)).item
    const claiming = asActor({ as: 'staff', personId: everybody.gareth }, (tx) => tx.learningSource.createMany({ data: [{ itemId: item?.id ?? '', caseId: other.caseId }] }))
    expect(await claiming.then(() => 'written', refusal)).toBe('forbidden')
  })
})
