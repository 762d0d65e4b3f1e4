import { beforeAll, describe, expect, test } from 'vitest'
import { historyOf } from '~/cases/history'
import { openCase } from '~/cases/open-case'
import { mapOf } from '~/cases/workflow-map'
import { text } from '~/content/text'
import { restorativeReviewPolicy } from '~/people/policy/restorative-review'
import * as strands from '~/people/policy/strands'
import { asActor } from '~/platform/database'
import { restorativeReview } from '#workflows/restorative-review'
import { does, inReview, personId, reviewersCarry, tells, useDemoTrust, type TestCase } from './case-story'

const { owner } = useDemoTrust()
beforeAll(() => reviewersCarry(owner(), 20))

const { happened, map: words } = text('en').caseWork

function mapFor(key: string, { ref }: TestCase) {
  return asActor({ as: 'staff', personId: personId(key) }, async (tx) => mapOf(tx, await openCase(tx, personId(key), ref)))
}

describe('the map of a case', () => {
  test('says where it was, where it is and where it can go now, from the machine itself', async () => {
    const it = await tells(owner(), 'a02')
    await inReview(it)
    const { places, ways } = await mapFor('joe', it)
    const at = (standing: string) => places.filter((place) => place.standing === standing).map(({ state }) => state)
    expect(at('here')).toEqual(['needs'])
    expect(at('was')).toEqual(['received', 'firstLook', 'reviewerChoice'])
    // A reviewer may step back, the person may take back the share or all of it, and somebody may ask for a look at the handling.
    expect(at('next').sort()).toEqual(['allocating', 'beingLookedAt', 'resting', 'withdrawn'])
    expect(at('later')).toEqual(expect.arrayContaining(['obligationsDraft', 'meetingArranged', 'finished']))
    const named = ways.filter(({ isTaken }) => isTaken).map(({ from, to }) => `${places[from]?.state ?? ''} ${places[to]?.state ?? ''}`)
    expect(named).toEqual(['received firstLook', 'firstLook allocating', 'allocating reviewerChoice', 'reviewerChoice needs'])
    expect(places.find(({ state }) => state === 'needs')?.days).toHaveLength(1)
  })

  test('opens the next place as soon as its guard lets the case through', async () => {
    const it = await tells(owner(), 'a02')
    await inReview(it)
    await does('joe', it, 'need', { kind: 'person', who: 'The nurse', need: 'Her name' })
    expect((await mapFor('joe', it)).places.find(({ state }) => state === 'obligationsDraft')?.standing).toBe('next')
  })

  test('has a name for every state of the review', () => {
    expect(Object.keys(words.places).sort()).toEqual([...restorativeReview.states].sort())
  })
})

describe('the history of a case', () => {
  const historyFor = (key: string, { ref }: TestCase) => asActor({ as: 'staff', personId: personId(key) }, async (tx) => historyOf(tx, await openCase(tx, personId(key), ref)))

  test('says what happened, the day and the role, and never who stepped back; support is not in it', async () => {
    const it = await tells(owner(), 'a02', { supportNow: ['oneToOneTherapy'] })
    await inReview(it)
    await does('joe', it, 'recusal')
    const history = await historyFor('amara', it)
    const of = (type: string) => history.filter((line) => line.type === type).map(({ role, on }) => [role, on.toISOString().slice(0, 10)])
    expect(of('firstLook.started')).toEqual([['firstReader', '2026-11-02']])
    expect(of('reviewers.agreed')).toEqual([['personTellingUs', '2026-11-02']])
    expect(of('reviewer.recused')).toEqual([[null, '2026-11-02']])
    expect(history.map(({ type }) => type).indexOf('firstLook.started')).toBeLessThan(history.map(({ type }) => type).indexOf('reviewers.proposed'))
    expect(await owner()`select from "Workflow" where "caseId" = ${it.id} and machine = 'support-offer'`).not.toHaveLength(0)
    expect(history.filter(({ machine }) => machine === 'support-offer')).toEqual([])
  })

  test('has words for every event that can happen', () => {
    const shown = [restorativeReviewPolicy, strands.safetyRoutePolicy, strands.protectionPolicy, strands.noticePolicy, strands.learningCapturePolicy, strands.handlingReviewPolicy]
    const events = shown.flatMap((policy) => Object.keys(policy)).filter((type) => !type.startsWith('timer.'))
    expect(events.filter((type) => !(type in happened))).toEqual([])
  })
})
