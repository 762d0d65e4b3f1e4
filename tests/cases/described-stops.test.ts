import { beforeAll, expect, test } from 'vitest'
import { describedHere, stopAsDescribed, viewAsDescribed } from '~/cases/follow-up/described'
import { decide } from '~/cases/decide'
import { EventRefused } from '~/cases/errors'
import { viewFollowUp } from '~/cases/follow-up/follow-up-view'
import { historyOf } from '~/cases/history'
import { readMessages } from '~/cases/messages'
import { readNeeds } from '~/cases/review/needs-table'
import { openCase } from '~/cases/open-case'
import { now } from '~/platform/clock'
import { asActor, type Transaction } from '~/platform/database'
import { fireDueTimers } from '~/workflow/sweep'
import { describedIsTold, does, inReview, monday, personId, personSends, reviewersCarry, setClock, stateOf, tells, useDemoTrust, type TestCase } from './case-story'
import { changes } from './handing-over'

const { owner } = useDemoTrust()
beforeAll(() => reviewersCarry(owner(), 20))

/** Colin was told, and said yes to a letter that Catherine prepares. */
async function isPrepared(): Promise<{ it: TestCase; colin: <T>(act: (tx: Transaction) => Promise<T>) => Promise<T> }> {
  setClock(monday)
  const it = await tells(owner(), 'a02', { choices: ['contactMe', 'shareWithReviewTeam', 'speakToThePerson'] })
  await inReview(it)
  const { code } = await changes(await describedIsTold(it))
  await does('joe', it, 'need', { kind: 'person', who: 'The nurse', need: 'Her name' })
  await does('joe', it, 'needs-complete')
  const needId = await asActor({ as: 'staff', personId: personId('joe') }, async (tx) => (await readNeeds(tx, it.id))[0]?.needs[0]?.id ?? '')
  await does('joe', it, 'need-not-met', { needId, why: 'Only he can give it.' })
  await does('joe', it, 'options', { words: 'A letter would do.' })
  await does('joe', it, 'choice', { option: 'letter', words: 'A letter.' })
  await does('joe', it, 'facilitator', { personId: personId('catherine') })
  for (const precondition of ['affectedAgrees', 'otherAgrees', 'affectedPreMeeting', 'otherPreMeeting']) await does('catherine', it, 'precondition', { precondition })
  await does('catherine', it, 'precondition', { precondition: 'partAcknowledgedAfterAdvice', words: 'After advice.' })
  await does('catherine', it, 'risk', { danger: 'low', isOwnLineManager: 'no', why: 'Other floors.' })
  return { it, colin: (act) => asActor({ as: 'reporter', code }, act) }
}

const arranged = 'What you said yes to is arranged. You may stop it at any minute.'
const noMore = 'What was being prepared or arranged will not go ahead. Nobody is told who stopped it, or why.'

/** What whoever told us, and Colin, read from us, each in their own thread. */
async function readByBoth(it: TestCase, colin: <T>(act: (tx: Transaction) => Promise<T>) => Promise<T>): Promise<string[][]> {
  const hers = await asActor({ as: 'reporter', code: it.code }, (tx) => readMessages(tx, it.id, 'personTellingUs'))
  const his = (await colin(viewAsDescribed)).messages
  return [hers, his].map((messages) => messages.flatMap(({ side, text }) => (side === 'trust' && !text.startsWith('Thank you for telling us') ? [text] : [])))
}

const stops = (tx: Transaction) => describedHere(tx).then((described) => stopAsDescribed(tx, described))

test('the person described takes back their yes while it is prepared: it cannot be arranged, and no button is left', async () => {
  const { it, colin } = await isPrepared()
  expect((await colin(viewAsDescribed)).mayStop).toBe(true)
  expect(await readByBoth(it, colin)).toEqual([['A letter would do.'], []])
  await colin(stops)
  expect((await colin(viewAsDescribed)).mayStop).toBe(false)
  expect(await readByBoth(it, colin)).toEqual([['A letter would do.', noMore], [noMore]])
  await expect(colin(stops)).rejects.toBeInstanceOf(EventRefused)
  setClock(new Date('2026-11-04T17:30:00Z'))
  await fireDueTimers()
  await expect(does('catherine', it, 'meeting', { words: 'Tomorrow.' })).rejects.toThrow()
})

test('they stop what is arranged at any minute, and nobody who reads of it hears who did', async () => {
  const { it, colin } = await isPrepared()
  setClock(new Date('2026-11-04T17:30:00Z'))
  await fireDueTimers()
  await does('catherine', it, 'meeting', { words: 'I carry your letter tomorrow.' })
  expect(await stateOf(owner(), it)).toBe('meetingArranged')
  expect(await readByBoth(it, colin)).toEqual([['A letter would do.', 'I carry your letter tomorrow.'], [arranged]])
  await colin(stops)
  expect(await stateOf(owner(), it)).toBe('options')
  expect(await readByBoth(it, colin)).toEqual([['A letter would do.', 'I carry your letter tomorrow.', noMore], [arranged, noMore]])
  const page = await asActor({ as: 'reporter', code: it.code }, async (tx) => JSON.stringify({ ...(await viewFollowUp(tx, now())), looked: [] }))
  expect(page).not.toContain('personDescribed')
  const told = await asActor({ as: 'staff', personId: personId('joe') }, async (tx) => (await historyOf(tx, await openCase(tx, personId('joe'), it.ref))).find(({ type }) => type === 'meeting.calledOff'))
  expect(told).toMatchObject({ role: null })
})

test('a clock and a look end it with the same sentence, for both and once each; one that never said yes reads nothing', async () => {
  const { it, colin } = await isPrepared()
  setClock(new Date('2026-11-04T17:30:00Z'))
  await fireDueTimers()
  await does('catherine', it, 'meeting', { words: 'I carry your letter tomorrow.' })
  setClock(new Date('2026-11-16T17:30:00Z'))
  await fireDueTimers()
  expect(await stateOf(owner(), it)).toBe('preparing')
  expect((await readByBoth(it, colin)).map((read) => read.slice(-1))).toEqual([[noMore], [noMore]])
  await colin(stops)
  await does('catherine', it, 'not-ready', { words: 'We look for another way.' })
  // Colin had taken his yes back: what is stopped after that is nothing of his.
  const [hers = [], his = []] = await readByBoth(it, colin)
  expect([hers.filter((text) => text === noMore).length, his]).toEqual([3, [arranged, noMore, noMore]])
})

test('a route that holds for more than ten working days gives back no meeting: the risk is assessed anew, and the days to think were had', async () => {
  const { it, colin } = await isPrepared()
  setClock(new Date('2026-11-04T17:30:00Z'))
  await fireDueTimers()
  await does('catherine', it, 'meeting', { words: 'I carry your letter tomorrow.' })
  const [route] = await owner()<{ id: string }[]>`select gen_random_uuid() as id`
  const leads = (type: 'route.held' | 'route.released') => asActor({ as: 'staff', personId: personId('bernadette') }, async (tx) => {
    const { actor } = await openCase(tx, personId('bernadette'), it.ref)
    await decide(tx, actor, { machine: 'restorative-review', strandId: it.reviewId, event: { type, routeId: route?.id, ...(type === 'route.held' ? { kind: 'safeguarding' } : {}) } as { type: string } })
  })
  await leads('route.held')
  expect(await stateOf(owner(), it)).toBe('heldByRoute')
  setClock(new Date('2026-11-17T17:30:00Z'))
  await fireDueTimers()
  await leads('route.released')
  expect(await stateOf(owner(), it)).toBe('preparing')
  await expect(does('catherine', it, 'meeting', { words: 'Tomorrow, then.' })).rejects.toThrow('it waits for riskAssessed')
  await does('catherine', it, 'risk', { danger: 'low', isOwnLineManager: 'no', why: 'Nothing has changed.' })
  await does('catherine', it, 'meeting', { words: 'Tomorrow, then.' })
  expect((await readByBoth(it, colin))[1]).toEqual([arranged, noMore, arranged])
})

test('what was arranged, said and agreed stands on their own page too, in the words that both sides read; nothing further once the choice is off', async () => {
  const { it, colin } = await isPrepared()
  setClock(new Date('2026-11-04T17:30:00Z'))
  await fireDueTimers()
  await does('catherine', it, 'meeting', { words: 'I carry your letter tomorrow.', described: 'I bring you a letter on Thursday at two, in room 4.' })
  await does('catherine', it, 'meeting-ended', { words: 'Please use my whole name.' })
  const [, his = []] = await readByBoth(it, colin)
  expect(his).toEqual([
    `${arranged}\n\nI bring you a letter on Thursday at two, in room 4.`, 'This is what was said or written. The other side reads the same.\n\nPlease use my whole name.',
  ])
  await personSends(it, { type: 'choice.changed', choice: 'speakToThePerson', on: false })
  await does('catherine', it, 'agreement', { words: 'Names are said in full.' })
  const hers = await asActor({ as: 'reporter', code: it.code }, async (tx) => (await viewFollowUp(tx, now())).agreed.map(({ words }) => words))
  expect([hers, (await readByBoth(it, colin))[1]]).toEqual([['Please use my whole name.', 'Names are said in full.'], his])
})
