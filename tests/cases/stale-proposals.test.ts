import { beforeEach, describe, expect, test } from 'vitest'
import { changeChoice } from '~/cases/choices'
import { viewFollowUp } from '~/cases/follow-up/follow-up-view'
import { openCase } from '~/cases/open-case'
import { peopleOn } from '~/cases/colleagues/people-on-case'
import { askAgain } from '~/cases/follow-up/persons-answers'
import { agreeToReviewers, endReviewer } from '~/cases/follow-up/reviewers-answer'
import { now } from '~/platform/clock'
import { asActor } from '~/platform/database'
import { fireDueTimers } from '~/workflow/sweep'
import { accepted, monday, nurse, nurseTells, type NursesCase, people, proposes, sees, sends, setClock, stateOf, useFollowUpStory } from './follow-up-story'

const { owner } = useFollowUpStory()
beforeEach(() => setClock(monday))

/** Whom the nurse's page asks about, and whom it names as carrying it with her. */
async function herPage(it: NursesCase) {
  const { reviewers } = await nurse(it, (tx) => viewFollowUp(tx, now()))
  const named = (answer: string | null) => reviewers.filter((one) => one.answer === answer).map(({ name }) => name)
  return { askedAbout: named(null), carriedBy: named('agreed') }
}

/** Who is put forward and waits, on the page of those who carry the case. */
async function staffPage({ caseId }: NursesCase): Promise<string[]> {
  const [row] = await owner()<{ ref: string }[]>`select ref from "Case" where id = ${caseId}`
  return asActor({ as: 'staff', personId: people.amara }, async (tx) => (await peopleOn(tx, await openCase(tx, people.amara, row?.ref ?? ''))).proposed)
}

async function tenWorkingDaysOfSilence(): Promise<void> {
  setClock(new Date('2026-11-17T09:00:00Z'))
  await fireDueTimers()
}

describe('silenceNeverAgrees', () => {
  test('silenceNeverAgrees: rested in silence and taken up again, she is asked about the two put forward now, and only they carry it', async () => {
    const it = await nurseTells(owner())
    await accepted(it)
    await proposes(owner(), it, 'efe', 'gwen')
    expect(await herPage(it)).toEqual({ askedAbout: ['Efe', 'Gwen'], carriedBy: [] })
    await tenWorkingDaysOfSilence()
    expect(await stateOf(owner(), it)).toBe('resting')
    expect(await herPage(it)).toEqual({ askedAbout: [], carriedBy: [] })
    expect(await staffPage(it)).toEqual([])

    await nurse(it, (tx, following) => askAgain(tx, following, { seenVersion: following.review.version }))
    await sends('amara', it, { type: 'case.accepted' })
    await owner()`insert into "RoleAssignment" (id, "personId", role, scope, "fromOn") values (gen_random_uuid(), ${people.ola}, 'reviewer', null, '2026-01-01')`
    await proposes(owner(), it, 'hana', 'ola')
    expect(await herPage(it)).toEqual({ askedAbout: ['Hana', 'Ola'], carriedBy: [] })
    expect(await staffPage(it)).toEqual(['Hana', 'Ola'])
    await nurse(it, (tx, following) => agreeToReviewers(tx, following, { seenVersion: following.review.version }))
    expect(await herPage(it)).toEqual({ askedAbout: [], carriedBy: ['Hana', 'Ola'] })
    expect([(await sees('efe', it)).cases, (await sees('gwen', it)).cases, (await sees('hana', it)).cases, (await sees('ola', it)).cases]).toEqual([0, 0, 1, 1])
  })

  test('silenceNeverAgrees but where she chose it beforehand: then her page names who carries it, and she may still say "not this person"', async () => {
    const it = await nurseTells(owner(), ['contactMe', 'shareWithReviewTeam', 'goAheadIfSilent'])
    await accepted(it)
    await proposes(owner(), it, 'efe', 'gwen')
    await tenWorkingDaysOfSilence()
    expect(await stateOf(owner(), it)).toBe('needs')
    expect((await sees('efe', it)).cases).toBe(1)
    expect(await herPage(it)).toEqual({ askedAbout: [], carriedBy: ['Efe', 'Gwen'] })
    const rows = await owner()`select answer, "answeredOn" from "ReviewerProposal" where "caseId" = ${it.caseId}`
    expect(rows.map((row) => ({ ...row }))).toEqual([1, 2].map(() => ({ answer: 'agreed', answeredOn: new Date('2026-11-17T00:00:00Z') })))
    await nurse(it, (tx, following) => endReviewer(tx, following, { nth: 0 }))
    expect((await sees('efe', it)).cases).toBe(0)
    expect(await herPage(it)).toEqual({ askedAbout: [], carriedBy: ['Gwen'] })
  })

  test('she takes back what she shared: nobody is named as carrying it, because nobody does', async () => {
    const it = await nurseTells(owner())
    await accepted(it)
    await proposes(owner(), it, 'efe', 'gwen')
    await nurse(it, (tx, following) => agreeToReviewers(tx, following, { seenVersion: following.review.version }))
    await nurse(it, (tx, following) => changeChoice(tx, following, { kind: 'shareWithReviewTeam', detail: null, isOn: false }))
    expect((await sees('efe', it)).cases).toBe(0)
    expect(await herPage(it)).toEqual({ askedAbout: [], carriedBy: [] })
  })
})
