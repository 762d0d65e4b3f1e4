import postgres from 'postgres'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { newDraftSecret } from '~/confidentiality/draft'
import { clearWhatIsOver } from '~/duties/clearing'
import { injectClock } from '~/platform/clock'
import { beginDraft, changeDraft, findWayBack, keepReceipt, readDraft, removeDraft, removeEndedDrafts } from '~/reports/draft'
import { begun, type Draft } from '~/reports/draft-content'
import { phraseOf } from '~/reports/draft-phrase'
import { createTestDatabase, type TestDatabase } from '#tests/fixtures/database'
import { useTestKeys } from '#tests/fixtures/keys'

useTestKeys()
let database: TestDatabase
let minutesAhead = 0
let restoreClock: () => void

beforeAll(async () => {
  restoreClock = injectClock({ now: () => new Date(Date.now() + minutesAhead * 60_000) })
  database = await createTestDatabase()
})

afterEach(() => later(0))
afterAll(() => restoreClock())

const typed = { narrative: ['He said kanarienvogel to me.'] }
const amarasDraft: Draft = { ...begun({ at: 'what' }), typed }

async function amaraBegins(draft = amarasDraft) {
  const secret = newDraftSecret()
  const phrase = await phraseOf(secret)
  await beginDraft(secret, phrase, draft)
  return { secret, phrase }
}

function later(minutes: number): void {
  minutesAhead = minutes
}

describe('a draft', () => {
  test('is opened by its own secret and by no other', async () => {
    const { secret } = await amaraBegins()
    expect(await readDraft(secret)).toEqual(amarasDraft)
    expect(await readDraft(newDraftSecret())).toBeNull()
  })

  test('is found by its four words, which are the same each time they are asked for', async () => {
    const { secret, phrase } = await amaraBegins()
    expect(phrase.split(' ')).toHaveLength(4)
    expect(await phraseOf(secret)).toBe(phrase)
    expect(await findWayBack(phrase)).toEqual(Buffer.from(secret))
    expect(await findWayBack('zebra zebra zebra zebra')).toBeNull()
  })

  test('ends half an hour after the last touch, and after seven days where that was asked for', async () => {
    const { secret } = await amaraBegins()
    const { secret: kept } = await amaraBegins({ ...begun({ at: 'what', isKept: true }), typed })
    later(29)
    await changeDraft(secret, (draft) => draft)
    later(58)
    expect(await readDraft(secret)).not.toBeNull()
    later(60)
    expect(await readDraft(secret)).toBeNull()
    expect(await changeDraft(secret, (draft) => draft)).toBeNull()
    later(7 * 24 * 60 - 1)
    expect(await readDraft(kept)).not.toBeNull()
    later(7 * 24 * 60 + 1)
    expect(await readDraft(kept)).toBeNull()
  })

  test('loses nothing when twenty changes come at once', async () => {
    const { secret } = await amaraBegins()
    const add = (nth: number) => changeDraft(secret, (draft) => (draft.is === 'sent' ? draft : { ...draft, typed: { ...draft.typed, [`n${nth}`]: ['x'] } }))
    await Promise.all(Array.from({ length: 20 }, (_, nth) => add(nth)))
    const draft = await readDraft(secret)
    expect(draft?.is === 'writing' && Object.keys(draft.typed)).toHaveLength(21)
  })

  test('is gone after quick exit, with its way back', async () => {
    const { secret, phrase } = await amaraBegins()
    await removeDraft(secret, phrase)
    expect([await readDraft(secret), await findWayBack(phrase)]).toEqual([null, null])
  })

  test('leaves only a receipt after sending, and its phrase leads there for as long as it lives, and no longer', async () => {
    const { secret, phrase } = await amaraBegins()
    const receipt = { is: 'sent', variant: 'en', typedBack: 'notYet', typed: '', paragraph: null, reference: 'notYet', referenceTyped: '', keepsEvidence: false, equality: 'notAsked', mayJoin: false, days: { safety: null, answer: '2026-11-26', look: '2026-11-30' } } as const
    await keepReceipt(secret, phrase, receipt)
    expect(await readDraft(secret)).toEqual(receipt)
    expect(await findWayBack(phrase)).toEqual(Buffer.from(secret))
    later(31)
    expect([await readDraft(secret), await findWayBack(phrase)]).toEqual([null, null])
  })

  test('is swept from the disk when its time is over, and not before', async () => {
    await removeEndedDrafts()
    const { secret } = await amaraBegins()
    expect(await removeEndedDrafts()).toBe(0)
    later(31)
    expect(await removeEndedDrafts()).toBeGreaterThan(0)
    later(0)
    expect(await readDraft(secret)).toBeNull()
  })

  test('leaves no row behind once the worker has cleared, neither itself nor its way back; what was kept for seven days stays as long', async () => {
    const sql = postgres(database.url('postgres'), { max: 1 })
    const rows = async () => (await sql`select 1 from "Draft"`).length
    await sql`delete from "Draft"`
    const { secret } = await amaraBegins()
    await amaraBegins({ ...begun({ at: 'what', isKept: true }), typed })
    later(29)
    await changeDraft(secret, (draft) => draft)
    later(58)
    await clearWhatIsOver()
    expect(await rows()).toBe(4)
    later(60)
    await clearWhatIsOver()
    expect(await rows()).toBe(2)
    later(7 * 24 * 60 - 1)
    await clearWhatIsOver()
    expect(await rows()).toBe(2)
    later(7 * 24 * 60 + 1)
    await clearWhatIsOver()
    expect(await rows()).toBe(0)
    await sql.end()
  })

  test('stands nowhere in clear, and its row is not found by anybody who does not hold the secret', async () => {
    await amaraBegins()
    const sql = postgres(database.url('postgres'), { max: 1 })
    const rows = await sql<{ row: string }[]>`select d::text as row from "Draft" d`
    await sql.end()
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter(({ row }) => /kanarienvogel|wayBackTo/.test(row) || row.includes(Buffer.from('kanarienvogel').toString('hex')))).toEqual([])
    const asIntake = postgres(database.url('heard_intake'), { max: 1 })
    const seen = await asIntake`select 1 from "Draft"`
    await asIntake.end()
    expect(seen).toEqual([])
  })
})
