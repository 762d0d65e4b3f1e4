import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { raiseDuty } from '~/cases/review/after'
import { changeChoice } from '~/cases/choices'
import { CaseNotFound, NotReadyYet, NotYours } from '~/cases/errors'
import { askForLook, decideLook, giveLook, independentOf, makeLook } from '~/cases/strands/handling-look'
import { openNameAlone, reviewNameOpening } from '~/cases/review/life-at-risk'
import { wordsToHandOver } from '~/cases/new-code'
import { agreeNotice, hearTheirAccount, tellDescribed } from '~/cases/strands/notice'
import { askAgain, withdrawReport } from '~/cases/follow-up/persons-answers'
import { assessDanger, hearWorse, startUrgentLook } from '~/cases/strands/protection'
import { considerCapacity, gradeHarm, recordAlert, reportInjury } from '~/cases/strands/route-duties'
import { actAtOnce, decideOpening, lookAtRoute, placeHold, recordWish } from '~/cases/strands/safety-route'
import { checkWithdrawal } from '~/cases/review/withdrawal'
import { asActor } from '~/platform/database'
import { EventRefused } from '~/workflow/errors'
import { fireDueTimers } from '~/workflow/sweep'
import { amaraWrites, monday, nurse, nurseTells, people, sees, sends, setClock, stateOf, useFollowUpStory } from './follow-up-story'
import { accepted, caseFor, does, everybody, found, morePeopleArrive, refOf } from './strands-story'

const { owner } = useFollowUpStory()
beforeAll(async () => {
  await morePeopleArrive(owner())
  const roles = [['gwen', 'handlingReviewer', null], ['ola', 'nameKeeper', null], ['hana', 'firstReader', null], ['gareth', 'routeLead', 'healthAndSafety'], ['precious', 'routeLead', 'lifeAtRisk']] as const
  for (const [name, role, scope] of roles) {
    await owner()`insert into "RoleAssignment" (id, "personId", role, scope, "fromOn") values (gen_random_uuid(), ${everybody[name]}, ${role}, ${scope}, '2026-01-01')`
  }
})
beforeEach(() => setClock(monday))

const allOn = ['contactMe', 'shareWithReviewTeam', 'speakToThePerson']
const reported = (choices = allOn) => nurseTells(owner(), choices)
const words = { words: 'As it was.' }

describe('telling the person described', () => {
  const waiting = async (choices = allOn) => {
    const it = await reported(choices)
    await accepted(it)
    return it
  }

  test('begins with the path, and being heard is told to the review in the same transaction', async () => {
    const it = await waiting()
    expect(found(await caseFor(owner(), 'amara', it), 'notice')).toMatchObject({ state: 'waiting', deadlines: [expect.objectContaining({ clock: 'noticeLook' })] })
    await does(owner(), 'amara', it, 'notice', (at) => agreeNotice(at, words))
    await does(owner(), 'amara', it, 'notice', async (at) => tellDescribed(at, { ...words, secret: (await wordsToHandOver()).secret }))
    await does(owner(), 'amara', it, 'notice', (at) => hearTheirAccount(at, words))
    expect(found(await caseFor(owner(), 'amara', it), 'restorative-review').memory.context).toMatchObject({ isDescribedHeard: true })
  })

  test('noContactWithDescribedPersonWithoutAgreement: the choice off, nobody may agree or tell; taken back in between, it waits again', async () => {
    const off = await waiting(['contactMe', 'shareWithReviewTeam'])
    expect(found(await caseFor(owner(), 'amara', off), 'notice').offers).not.toContain('notice.agreed')
    await expect(does(owner(), 'amara', off, 'notice', (at) => agreeNotice(at, words))).rejects.toBeInstanceOf(EventRefused)
    const it = await waiting()
    await does(owner(), 'amara', it, 'notice', (at) => agreeNotice(at, words))
    await nurse(it, (tx, following) => changeChoice(tx, following, { kind: 'speakToThePerson', detail: null, isOn: false }))
    await expect(does(owner(), 'amara', it, 'notice', async (at) => tellDescribed(at, { ...words, secret: (await wordsToHandOver()).secret }))).rejects.toBeInstanceOf(EventRefused)
    expect(found(await caseFor(owner(), 'amara', it), 'notice').state).toBe('waiting')
  })

  test('telling begins the weeks in which we ask whether anybody is treated worse', async () => {
    const it = await waiting([...allOn, 'checkOnMeLater'])
    await does(owner(), 'amara', it, 'restorative-review', (at) => assessDanger(at, { forWhom: 'personTellingUs', danger: 'low', isBank: false, why: 'Small team.' }))
    await does(owner(), 'amara', it, 'notice', (at) => agreeNotice(at, words))
    await does(owner(), 'amara', it, 'notice', async (at) => tellDescribed(at, { ...words, secret: (await wordsToHandOver()).secret }))
    const { deadlines } = found(await caseFor(owner(), 'amara', it), 'protection')
    expect(deadlines.map(({ clock }) => clock).sort()).toEqual(['checkMonth3', 'checkMonth6', 'checkWeek1', 'checkWeek4'])
  })

  test('whoever did not turn on “check on me later” is not checked, until they turn it on', async () => {
    const it = await waiting()
    await does(owner(), 'amara', it, 'restorative-review', (at) => assessDanger(at, { forWhom: 'personTellingUs', danger: 'high', isBank: false, why: 'Small team.' }))
    await does(owner(), 'amara', it, 'notice', (at) => agreeNotice(at, words))
    await does(owner(), 'amara', it, 'notice', async (at) => tellDescribed(at, { ...words, secret: (await wordsToHandOver()).secret }))
    const checks = async () => found(await caseFor(owner(), 'amara', it), 'protection').deadlines.length
    expect(await checks()).toBe(0)
    await nurse(it, (tx, following) => changeChoice(tx, following, { kind: 'checkOnMeLater', detail: null, isOn: true }))
    expect(await checks()).toBe(4)
  })

  test('a route that holds a meeting holds the telling too', async () => {
    const it = await nurseTells(owner(), allOn, 'a01')
    await accepted(it)
    await does(owner(), 'amara', it, 'notice', (at) => agreeNotice(at, words))
    await does(owner(), 'farhana', it, 'hateCrime', (at) => actAtOnce(at, 'Rang 999.'))
    await does(owner(), 'farhana', it, 'hateCrime', (at) => placeHold(at, 'The officer asked.'))
    expect(found(await caseFor(owner(), 'amara', it), 'notice')).toMatchObject({ state: 'waiting', memory: { context: { why: 'routeHolds' } } })
  })
})

describe('being treated worse', () => {
  test('an urgent look is made by somebody who has done nothing on the case', async () => {
    const it = await reported()
    await accepted(it)
    await does(owner(), 'amara', it, 'restorative-review', (at) => assessDanger(at, { forWhom: 'personTellingUs', danger: 'high', isBank: false, why: 'She is afraid.' }))
    await does(owner(), 'amara', it, 'protection', (at) => hearWorse(at, words))
    await expect(does(owner(), 'amara', it, 'protection', (at) => startUrgentLook(at, words))).rejects.toEqual(new NotReadyYet(['freshPerson']))
    await does(owner(), 'hana', it, 'protection', (at) => startUrgentLook(at, words))
    expect(found(await caseFor(owner(), 'hana', it), 'protection').offers).toContain('remedy.decided')
    expect(found(await caseFor(owner(), 'amara', it), 'protection').offers).not.toContain('remedy.decided')
  })
})

describe('a look at the handling', () => {
  test('the person described asks through a colleague; whoever looks had no part in it, and their key ends with it', async () => {
    const it = await reported()
    await accepted(it)
    await does(owner(), 'amara', it, 'restorative-review', (at) => askForLook(at, { by: 'personDescribed', ...words }))
    let free: string[] = []
    await does(owner(), 'amara', it, 'handling-review', async (at) => {
      free = (await independentOf(at)).map(({ id }) => id)
    })
    expect(free).toEqual([everybody.gwen])
    await expect(does(owner(), 'amara', it, 'handling-review', (at) => giveLook(at, { reviewerId: everybody.hana }))).rejects.toBeInstanceOf(NotReadyYet)
    await does(owner(), 'amara', it, 'handling-review', (at) => giveLook(at, { reviewerId: everybody.gwen }))
    await does(owner(), 'gwen', it, 'handling-review', (at) => makeLook(at, words))
    await expect(does(owner(), 'gwen', it, 'handling-review', (at) => decideLook(at, { outcome: 'partly', ...words }))).rejects.toEqual(new NotReadyYet(['remedy']))
    await does(owner(), 'gwen', it, 'handling-review', (at) => decideLook(at, { outcome: 'partly', ...words, remedy: 'They are rung by Friday.' }))
    expect(await stateOf(owner(), it)).toBe('allocating')
    await expect(caseFor(owner(), 'gwen', it)).rejects.toBeInstanceOf(CaseNotFound)
    expect(await owner()`select from "Message" where "caseId" = ${it.caseId} and side = 'trust'`).toHaveLength(0)
  })
})

describe('a report taken back', () => {
  test('leads keep their part, everybody else loses it, and information governance checks what must be kept', async () => {
    const it = await nurseTells(owner(), allOn, 'a01')
    await accepted(it)
    await nurse(it, (tx, following) => withdrawReport(tx, following, {}))
    expect(found(await caseFor(owner(), 'farhana', it), 'hateCrime').offers).toContain('route.lookedAt')
    expect(await sees('ola', it)).toEqual({ cases: 1, keys: 0 })
    expect(found(await caseFor(owner(), 'ola', it), 'restorative-review').offers).toEqual(['withdrawal.checked'])
    await does(owner(), 'ola', it, 'restorative-review', (at) => checkWithdrawal(at, { found: 'claim' }))
    expect(await stateOf(owner(), it)).toBe('withdrawn')
    await does(owner(), 'ola', it, 'restorative-review', (at) => checkWithdrawal(at, { found: 'nothing' }))
    expect(await stateOf(owner(), it)).toBe('cleared')
    await expect(caseFor(owner(), 'ola', it)).rejects.toBeInstanceOf(CaseNotFound)
    await nurse(it, (tx, following) => askAgain(tx, following, {}))
    expect(await stateOf(owner(), it)).toBe('firstLook')
  })

  test('not checked within five working days, it is late', async () => {
    const it = await reported()
    await nurse(it, (tx, following) => withdrawReport(tx, following, {}))
    setClock(new Date('2026-11-09T17:30:00Z'))
    await fireDueTimers({ caseId: it.caseId })
    expect(await owner()`select from "WorkflowEvent" where "caseId" = ${it.caseId} and type = 'timer.withdrawalCheckDue'`).toHaveLength(1)
  })
})

describe('safety routes', () => {
  test('sharing with a route taken back: its wish opens nothing any more', async () => {
    const it = await nurseTells(owner(), allOn, 'a01')
    await does(owner(), 'farhana', it, 'hateCrime', (at) => lookAtRoute(at, 'Seen.'))
    await does(owner(), 'farhana', it, 'hateCrime', (at) => recordWish(at, { wish: 'yes', words: undefined }))
    await nurse(it, (tx, following) => changeChoice(tx, following, { kind: 'shareWithRoute', detail: 'hateCrime', isOn: true }))
    await nurse(it, (tx, following) => changeChoice(tx, following, { kind: 'shareWithRoute', detail: 'hateCrime', isOn: false }))
    await expect(does(owner(), 'farhana', it, 'hateCrime', (at) => decideOpening(at, { basis: 'wish', ...words }))).rejects.toBeInstanceOf(EventRefused)
  })

  test('an alert lapses after 28 days; an injury begins a route of its own with its own lead', async () => {
    const it = await nurseTells(owner(), allOn, 'a01')
    await expect(does(owner(), 'steve', it, 'abuse', (at) => recordAlert(at, words))).rejects.toBeInstanceOf(EventRefused)
    await does(owner(), 'steve', it, 'abuse', (at) => considerCapacity(at, { how: 'clinicalPlan', ...words }))
    await expect(does(owner(), 'amara', it, 'abuse', (at) => recordAlert(at, words))).rejects.toBeInstanceOf(NotYours)
    await does(owner(), 'steve', it, 'abuse', (at) => recordAlert(at, words))
    await does(owner(), 'steve', it, 'abuse', (at) => reportInjury(at, { what: 'injured', ...words }))
    expect(found(await caseFor(owner(), 'gareth', it), 'healthAndSafety').state).toBe('flagged')
    expect((found(await caseFor(owner(), 'amara', it), 'restorative-review').memory.context as { openRoutes: string[] }).openRoutes).toHaveLength(3)
    setClock(new Date('2026-12-01T09:00:00Z'))
    await fireDueTimers({ caseId: it.caseId })
    expect(found(await caseFor(owner(), 'steve', it), 'abuse').memory.context).toMatchObject({ alert: 'lapsed' })
  })

  test('harm is graded by the patient safety lead alone', async () => {
    const it = await nurseTells(owner(), allOn, 'a03')
    await expect(does(owner(), 'amara', it, 'patientSafety', (at) => gradeHarm(at, { harm: 'low', ...words }))).rejects.toBeInstanceOf(NotYours)
    await does(owner(), 'olumide', it, 'patientSafety', (at) => gradeHarm(at, { harm: 'low', ...words }))
  })

  test('noNameWithoutTwoKeepers: a life at risk, one opens the name at once and is audited; whoever opened it does not review it', async () => {
    const kept = { yourName: 'Ngozi Eze', contactDetails: '07700 900123', sourceName: 'Colin', namedExclusions: 'Joe', statusWords: 'sponsored' }
    const it = await nurseTells(owner(), allOn, 'a02', { mode: 'named', ...kept })
    await does(owner(), 'amara', it, 'restorative-review', (at) => raiseDuty(at, { kind: 'lifeAtRisk', why: 'She wrote goodbye.', personTold: 'first', words: 'I have to raise this now.' }))
    await does(owner(), 'amara', it, 'lifeAtRisk', async (at) => {
      // Who they are and how to reach them: not whom they named, kept out, or what they said of their right to work.
      expect(await openNameAlone(at, { reason: 'suicideRisk', ...words })).toEqual(['Ngozi Eze', '07700 900123'])
    })
    expect(await owner()`select from "AuditEntry" where "caseId" = ${it.caseId} and act = 'name.opened'`).toHaveLength(1)
    expect(found(await caseFor(owner(), 'amara', it), 'lifeAtRisk').offers).not.toContain('nameOpening.reviewed')
    await expect(does(owner(), 'amara', it, 'lifeAtRisk', (at) => reviewNameOpening(at, 'Me again.'))).rejects.toBeInstanceOf(EventRefused)
    await does(owner(), 'hana', it, 'lifeAtRisk', (at) => reviewNameOpening(at, 'It was right.'))
  })
})

test('describedPersonNeverSeesReport: a code of the person described opens no report, no key, no choice, no name, nothing that anybody wrote', async () => {
  const it = await reported()
  await accepted(it)
  await amaraWrites(it, 'For her alone.')
  await sends('amara', it, { type: 'reviewers.proposed', reviewerIds: [people.efe, people.gwen], conflictCheck: 'clear' })
  const code = 'aa'.repeat(32)
  await owner()`insert into "ReportCode" (id, "caseId", holder, hash, pepper, "lastUsedOn") values (gen_random_uuid(), ${it.caseId}, 'personDescribed', decode(${code}, 'hex'), 1, '2026-11-02')`
  const rows = (hash: string) => asActor({ as: 'reporter', code: hash }, async (tx) => ({
    reports: await tx.report.count(), keys: await tx.caseKey.count(), choices: await tx.choice.count(), messages: await tx.message.count(),
    grants: await tx.caseGrant.count(),
  }))
  expect(await rows(code)).toEqual({ reports: 0, keys: 0, choices: 0, messages: 0, grants: 0 })
  const hers = await rows(it.code)
  for (const [what, count] of Object.entries(hers)) expect(count, what).toBeGreaterThan(0)
  expect(await refOf(owner(), it)).not.toBe('')
})
