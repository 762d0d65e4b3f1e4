import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openCase } from '~/cases/open-case'
import { changeChoice, choicesNow, type ChoiceKind } from '~/cases/choices'
import { CaseNotFound } from '~/cases/errors'
import { keptRoutes } from '~/cases/route-share'
import { agreeToReviewers } from '~/cases/follow-up/reviewers-answer'
import { withdrawReport } from '~/cases/follow-up/persons-answers'
import { wordsOf } from '~/cases/words'
import { asActor } from '~/platform/database'
import { accepted, monday, nurse, nurseTells, type NursesCase, people, proposes, setClock, stateOf, useFollowUpStory } from './follow-up-story'
import { everybody, morePeopleArrive, refOf } from './strands-story'

const { owner } = useFollowUpStory()
beforeAll(() => morePeopleArrive(owner()))
beforeEach(() => setClock(monday))

const change = (it: NursesCase, kind: ChoiceKind, isOn: boolean, detail: string | null = null) => nurse(it, (tx, following) => changeChoice(tx, following, { kind, detail, isOn }))

/** What row security gives a colleague of one case: how many cases, accounts, keys and messages. */
function given(personId: string, { caseId }: NursesCase) {
  return asActor({ as: 'staff', personId }, async (tx) => ({
    cases: await tx.case.count({ where: { id: caseId } }), accounts: await tx.maskedAccount.count({ where: { caseId } }),
    keys: await tx.caseKey.count({ where: { caseId } }), messages: await tx.message.count({ where: { caseId } }), strands: await tx.workflow.count({ where: { caseId } }),
  }))
}
const nothing = { cases: 0, accounts: 0, keys: 0, messages: 0, strands: 0 }

async function efeAndGwenReview(choices?: string[]): Promise<NursesCase> {
  const it = await nurseTells(owner(), choices)
  await accepted(it)
  await proposes(owner(), it, 'efe', 'gwen')
  await nurse(it, (tx, following) => agreeToReviewers(tx, following, { seenVersion: following.review.version }))
  return it
}

describe('share with reviewers', () => {
  test('withdrawalRevokesKeys: no case, no account, no wrapped key, no message and no strand from that minute, and the review rests', async () => {
    const it = await efeAndGwenReview()
    await owner()`insert into "MaskedAccount" ("caseId", sealed, "maskedBy", "maskedAt") select "caseId", sealed, ${people.amara}, ${monday} from "Report" where "caseId" = ${it.caseId}`
    expect(await given(people.efe, it)).toMatchObject({ cases: 1, accounts: 1, keys: 2 })
    await change(it, 'shareWithReviewTeam', false)
    for (const name of ['efe', 'gwen'] as const) {
      expect(await given(people[name], it)).toEqual(nothing)
      await expect(asActor({ as: 'staff', personId: people[name] }, (tx) => wordsOf(tx, it.caseId))).rejects.toBeInstanceOf(CaseNotFound)
      const ref = await refOf(owner(), it)
      await expect(asActor({ as: 'staff', personId: people[name] }, (tx) => openCase(tx, people[name], ref))).rejects.toBeInstanceOf(CaseNotFound)
    }
    expect(await stateOf(owner(), it)).toBe('resting')
  })

  test('safety routes that have begun go on: their leads keep their own part', async () => {
    const it = await nurseTells(owner(), ['contactMe', 'shareWithReviewTeam'], 'a09')
    await accepted(it)
    await change(it, 'shareWithReviewTeam', false)
    expect(await stateOf(owner(), it)).toBe('resting')
    expect((await given(steve, it)).cases).toBe(1)
  })

  test('turning it on again gives nobody a key: she is asked about people anew', async () => {
    const it = await efeAndGwenReview()
    await change(it, 'shareWithReviewTeam', false)
    await change(it, 'shareWithReviewTeam', true)
    expect(await given(people.efe, it)).toEqual(nothing)
  })
})

const { steve } = everybody

describe('share with a route', () => {
  test('on: its lead gets the part of that route and nothing of her words; off: no case, no key, no strand', async () => {
    const it = await nurseTells(owner(), ['contactMe'])
    expect(await given(steve, it)).toEqual(nothing)
    await change(it, 'shareWithRoute', true, 'abuse')
    const own = await given(steve, it)
    expect([own.cases, own.accounts, own.messages]).toEqual([1, 0, 0])
    expect(await asActor({ as: 'staff', personId: steve }, (tx) => tx.caseKey.findMany({ where: { caseId: it.caseId }, select: { tree: true } }))).toEqual([{ tree: 'work' }])
    const seen = await asActor({ as: 'staff', personId: steve }, async (tx) => openCase(tx, steve, await refOf(owner(), it)))
    expect([seen.review.state, seen.strands.map(({ machine, state }) => [machine, state])]).toEqual(['notShown', [['safety-route', 'flagged']]])
    await change(it, 'shareWithRoute', false, 'abuse')
    expect(await given(steve, it)).toEqual(nothing)
    const [strand] = await owner()<{ wish: string }[]>`select context ->> 'wish' as wish from "Workflow" where "caseId" = ${it.caseId} and machine = 'safety-route' and context ->> 'kind' = 'abuse'`
    expect(strand?.wish).toBe('no')
  })

  test('on, off and on again is the same route, with its lead back', async () => {
    const it = await nurseTells(owner(), ['contactMe'])
    for (const isOn of [true, false, true]) await change(it, 'shareWithRoute', isOn, 'abuse')
    expect((await given(steve, it)).cases).toBe(1)
    expect(await owner()`select from "Workflow" where "caseId" = ${it.caseId} and machine = 'safety-route' and context ->> 'kind' = 'abuse'`).toHaveLength(1)
  })

  test('what the law or safety asked for stays with them, and her page says so', async () => {
    // In a09 a colleague was assaulted: abuse and hate crime are looked at by duty.
    const it = await nurseTells(owner(), ['contactMe'], 'a09')
    const kept = await nurse(it, (tx, { caseId, strands }) => keptRoutes(tx, caseId, strands))
    expect(kept).toContain('hateCrime')
    await change(it, 'shareWithRoute', true, 'hateCrime')
    await change(it, 'shareWithRoute', false, 'hateCrime')
    expect((await given(everybody.farhana, it)).cases).toBe(1)
  })

  test('what was opened since in an act that could not wait stays too', async () => {
    const it = await nurseTells(owner(), ['contactMe'])
    await change(it, 'shareWithRoute', true, 'abuse')
    await owner()`insert into "WorkflowEvent" ("workflowId", "caseId", version, type, payload, "stateAfter", "byRole", "byPerson", "on", "at")
      select id, "caseId", version + 90, 'immediateAct.taken', '{}', '"opened"', 'routeLead', ${steve}, '2026-11-02', ${monday} from "Workflow"
      where "caseId" = ${it.caseId} and context ->> 'kind' = 'abuse'`
    await change(it, 'shareWithRoute', false, 'abuse')
    expect((await given(steve, it)).cases).toBe(1)
    expect(await nurse(it, (tx, { caseId, strands }) => keptRoutes(tx, caseId, strands))).toEqual(['abuse'])
  })

  test('each route that was chosen on the form is a choice of its own, and begins', async () => {
    const it = await nurseTells(owner(), [], 'a02', { choices: ['contactMe', 'shareWithRoute'], shareWithRoutes: ['abuse', 'hr'] })
    const shared = (await nurse(it, (tx) => choicesNow(tx, it.caseId))).filter(({ kind }) => kind === 'shareWithRoute')
    expect(shared.map(({ detail, isOn }) => [detail, isOn])).toEqual([['abuse', true], ['hr', true]])
    expect((await given(steve, it)).cases).toBe(1)
    await change(it, 'shareWithRoute', false, 'abuse')
    expect(await given(steve, it)).toEqual(nothing)
  })
})

describe('the other choices', () => {
  test('the effect of each is in the strands at once, and the row says who and when', async () => {
    const all: ChoiceKind[] = ['contactMe', 'shareWithReviewTeam', 'speakToThePerson', 'useInLearning', 'checkOnMeLater', 'checkThatWeAreFair', 'goAheadIfSilent']
    const it = await nurseTells(owner(), all)
    for (const kind of all) await change(it, kind, false)
    const [review] = await owner()<{ choices: Record<string, boolean> }[]>`select context -> 'choices' as choices from "Workflow" where id = ${it.reviewId}`
    expect(review?.choices).toEqual({ contactMe: false, shareWithReviewTeam: false, speakToThePerson: false, useInLearning: false, checkOnMeLater: false, checkThatWeAreFair: false, goAheadIfSilent: false })
    expect(await owner()`select from "Choice" where "caseId" = ${it.caseId} and not "isOn" and holder = 'personTellingUs' and "on" = '2026-11-02'`).toHaveLength(7)
  })

  test('speak to the other person, taken back before they were told: telling waits, and says why', async () => {
    const it = await nurseTells(owner(), ['contactMe', 'speakToThePerson'])
    const strandId = randomUUID()
    await owner()`insert into "Workflow" (id, "caseId", machine, "machineVersion", state, context, "isDone", version)
      values (${strandId}, ${it.caseId}, 'notice', 1, '"agreed"', ${owner().json({ mayBeSpokenTo: true, why: 'noChoiceYet' })}, false, 3)`
    await change(it, 'speakToThePerson', false)
    const [row] = await owner()<{ state: string; context: object }[]>`select state #>> '{}' as state, context from "Workflow" where id = ${strandId}`
    expect(row).toEqual({ state: 'waiting', context: { holds: [], mayBeSpokenTo: false, why: 'noChoiceYet' } })
  })

  test('check on me later: the checks stop, and a way to tell us stays', async () => {
    const it = await nurseTells(owner(), ['contactMe', 'checkOnMeLater'])
    const strandId = randomUUID()
    const context = { forWhom: 'personTellingUs', danger: 'low', isChecking: true, isContacted: true, made: [], toldTimes: 0 }
    await owner()`insert into "Workflow" (id, "caseId", machine, "machineVersion", state, context, "isDone", version)
      values (${strandId}, ${it.caseId}, 'protection', 1, '"watching"', ${owner().json(context)}, false, 3)`
    await owner()`insert into "WorkflowTimer" ("workflowId", "caseId", name, clock, event, "startedOn", "dueAt")
      values (${strandId}, ${it.caseId}, 'checkWeek1', 'checkWeek1', '{"type":"timer.checkWeek1Due"}', '2026-11-02', '2026-11-09T17:00:00Z')`
    await change(it, 'checkOnMeLater', false)
    expect(await owner()`select from "WorkflowTimer" where "workflowId" = ${strandId}`).toEqual([])
    expect(await nurse(it, (_, { strands }) => Promise.resolve(strands.find(({ id }) => id === strandId)?.offers))).toContain('worse.told')
  })

  test('the whole report: nobody who worked on it holds anything, and the same words open her page', async () => {
    const it = await efeAndGwenReview()
    await nurse(it, (tx, following) => withdrawReport(tx, following, { seenVersion: following.review.version }))
    expect(await given(people.efe, it)).toEqual(nothing)
    expect(await stateOf(owner(), it)).toBe('withdrawn')
  })

  test('the whole report: what only she shared ends with it, and what the law asked for stays with its lead', async () => {
    const it = await nurseTells(owner(), ['contactMe'], 'a09')
    await change(it, 'shareWithRoute', true, 'patientSafety')
    expect([(await given(everybody.olumide, it)).cases, (await given(steve, it)).cases]).toEqual([1, 1])
    await nurse(it, (tx, following) => withdrawReport(tx, following, { seenVersion: following.review.version }))
    expect(await given(everybody.olumide, it)).toEqual(nothing)
    expect((await given(steve, it)).cases).toBe(1)
  })
})
