import { beforeEach, describe, expect, test } from 'vitest'
import { CaseNotFound, NotYours } from '~/cases/errors'
import { follow } from '~/cases/following'
import { knock } from '~/cases/follow-up/door'
import { viewFollowUp } from '~/cases/follow-up/follow-up-view'
import { wordsToHandOver } from '~/cases/new-code'
import { withdrawReport } from '~/cases/follow-up/persons-answers'
import { giveKey, keysGiven, type SupporterPart, takeKeyBack, viewAsSupporter } from '~/cases/follow-up/supporter'
import { now } from '~/platform/clock'
import { asActor } from '~/platform/database'
import { amaraWrites, monday, nurse, nurseTells, type NursesCase, setClock, useFollowUpStory } from './follow-up-story'

const { owner } = useFollowUpStory()
let minute = 0
beforeEach(() => setClock(new Date(monday.getTime() + ++minute * 60_000)))

/** The nurse gives her union representative a key; the eight words and what their page acts with. */
async function keyFor(it: NursesCase, ...shows: SupporterPart[]): Promise<{ words: string; code: string }> {
  const { secret, words } = await wordsToHandOver()
  await nurse(it, (tx, following) => giveKey(tx, following, { secret, shows }))
  const known = await knock(words.join(' '))
  if (known.is !== 'open') throw new Error('The key opens nothing')
  return { words: words.join(' '), code: known.code }
}

const seenBy = (code: string) => asActor({ as: 'reporter', code }, (tx) => viewAsSupporter(tx, now()))

/** How many rows of each kind the database gives a code. */
const rowsFor = (code: string) => asActor({ as: 'reporter', code }, async (tx) => ({
  reports: await tx.report.count(), keys: await tx.caseKey.count(), messages: await tx.message.count(), strands: await tx.workflow.count(), choices: await tx.choice.count(),
  notes: await tx.caseNote.count(), grants: await tx.caseGrant.count(), audit: await tx.auditEntry.count(), alerts: await tx.alert.count(),
}))
const none = { reports: 0, keys: 0, messages: 0, strands: 0, choices: 0, notes: 0, grants: 0, audit: 0, alerts: 0 }

describe('a supporter’s key', () => {
  test('is eight words of its own that open what the person chose, and nothing else, in the database too', async () => {
    const it = await nurseTells(owner())
    await amaraWrites(it, 'Thank you for telling me.')
    const progress = await keyFor(it, 'progress')
    expect(progress.words.split(' ')).toHaveLength(8)
    expect(progress.words).not.toBe(it.words)
    expect(await seenBy(progress.code)).toMatchObject({ shows: ['progress'], progress: { state: 'received' }, told: null, messages: null, owed: null })
    expect(await rowsFor(progress.code)).toEqual({ ...none, strands: 1 })
    const messages = await keyFor(it, 'messages')
    expect((await seenBy(messages.code)).messages?.map(({ text }) => text)).toEqual(['Thank you for telling me.'])
    expect(await rowsFor(messages.code)).toEqual({ ...none, keys: 1, messages: 1 })
    const told = await keyFor(it, 'told')
    expect((await seenBy(told.code)).told).toContain('a shortened name that is not mine')
    expect(await rowsFor(told.code)).toEqual({ ...none, reports: 1, keys: 1 })
  })

  test('does nothing in the person’s name: the person’s own pages are not there for it', async () => {
    const it = await nurseTells(owner())
    const { code } = await keyFor(it, 'progress', 'told', 'messages', 'owed')
    await expect(asActor({ as: 'reporter', code }, (tx) => follow(tx))).rejects.toBeInstanceOf(CaseNotFound)
    await expect(asActor({ as: 'reporter', code }, (tx) => tx.choice.createMany({ data: [{ caseId: it.caseId, nth: 90, holder: 'supporter', kind: 'contactMe', isOn: true, on: monday }] }))).rejects.toThrow()
  })

  test('that they read what she told us is on her page, with the day', async () => {
    const it = await nurseTells(owner())
    await seenBy((await keyFor(it, 'told')).code)
    expect((await nurse(it, (tx) => viewFollowUp(tx, now()))).looked).toEqual([{ role: 'supporter', on: new Date('2026-11-02T00:00:00Z') }])
  })

  test('taken back: at once the same answer as words that nobody has, and no row', async () => {
    const it = await nurseTells(owner())
    const { words, code } = await keyFor(it, 'progress', 'told', 'messages')
    const [given] = await nurse(it, keysGiven)
    expect(given).toMatchObject({ shows: ['progress', 'told', 'messages'] })
    await nurse(it, (tx, following) => takeKeyBack(tx, following, given?.id ?? ''))
    expect(await knock(words)).toEqual(await knock('able acorn actor adapt adult again agent agree'))
    await expect(seenBy(code)).rejects.toBeInstanceOf(CaseNotFound)
    expect(await rowsFor(code)).toEqual(none)
    expect(await nurse(it, keysGiven)).toEqual([])
    // Her own words still open her page, and her own code cannot be taken back this way.
    expect((await knock(it.words)).is).toBe('open')
  })

  test('somebody else’s key cannot be taken back, and taking the whole report back ends every key', async () => {
    const [hers, his] = [await nurseTells(owner()), await nurseTells(owner())]
    const { words } = await keyFor(hers, 'progress')
    const [given] = await nurse(hers, keysGiven)
    await nurse(his, (tx, following) => takeKeyBack(tx, following, given?.id ?? ''))
    expect((await knock(words)).is).toBe('open')
    await nurse(hers, (tx, following) => withdrawReport(tx, following, {}))
    expect((await knock(words)).is).toBe('notKnown')
  })

  test('three at most, the same form twice is one, and a secret that is none of ours gives none', async () => {
    const it = await nurseTells(owner())
    const { secret } = await wordsToHandOver()
    await nurse(it, (tx, following) => giveKey(tx, following, { secret, shows: ['progress'] }))
    await expect(nurse(it, (tx, following) => giveKey(tx, following, { secret, shows: ['progress'] }))).rejects.toBeInstanceOf(NotYours)
    await expect(nurse(it, (tx, following) => giveKey(tx, following, { secret: 'short', shows: ['progress'] }))).rejects.toBeInstanceOf(NotYours)
    await keyFor(it, 'progress')
    await keyFor(it, 'progress')
    await expect(keyFor(it, 'progress')).rejects.toBeInstanceOf(NotYours)
    expect(await nurse(it, keysGiven)).toHaveLength(3)
  })
})
