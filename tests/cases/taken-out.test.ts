import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Acting } from '~/cases/acting'
import { readAccount } from '~/cases/account'
import { readColleaguesNotes, writeNote } from '~/cases/colleagues/colleagues-notes'
import { NotReadyYet, NotYours } from '~/cases/errors'
import { follow } from '~/cases/following'
import { viewFollowUp } from '~/cases/follow-up/follow-up-view'
import { writeToUs } from '~/cases/messages'
import { takeMyCopy } from '~/cases/follow-up/my-copy'
import { openCase } from '~/cases/open-case'
import { piecesOf } from '~/cases/taken-out/pieces'
import { decideHidden, hideWords, showHidden } from '~/cases/taken-out/taken-out'
import { now } from '~/platform/clock'
import { asActor, type Transaction } from '~/platform/database'
import { copyFile } from '~/routes/follow-up/copy-file'
import * as messagesPage from '~/routes/workspace/case/messages'
import * as notesPage from '~/routes/workspace/case/notes'
import { asks, statusOf } from '../routes/asking'
import { does, inReview, monday, personId, reviewersCarry, setClock, tells, useDemoTrust, type TestCase } from './case-story'

const { owner } = useDemoTrust()
beforeAll(() => reviewersCarry(owner(), 20))
beforeEach(() => setClock(monday))

const patient = 'Winifred Achterberg'

function acts<T>(key: string, { ref }: TestCase, act: (acting: Acting) => Promise<T>): Promise<T> {
  return asActor({ as: 'staff', personId: personId(key) }, async (tx) => {
    const open = await openCase(tx, personId(key), ref)
    return act({ tx, open, strand: open.review, personId: personId(key) })
  })
}

const person = <T>({ code }: TestCase, act: (tx: Transaction) => Promise<T>) => asActor({ as: 'reporter', code }, act)
const copyOf = (it: TestCase) => person(it, async (tx) => copyFile(await takeMyCopy(tx, now()), 'en', now()))
/** Sorted: a row that was written anew may come back from the database at another place. */
const everyText = (key: string, it: TestCase) => acts(key, it, async ({ tx, open }) => (await piecesOf(tx, open.id)).map(({ piece, id, said }) => JSON.stringify([piece, id, said])).sort().join('\n'))

/** A patient's name stands in the account, in a message each way, in a need, and in a note between colleagues. */
async function namedEverywhere(): Promise<TestCase> {
  const it = await tells(owner(), 'a02', { narrative: `It was beside the bed of ${patient}. She heard it.`, wordsUsed: `Said to winifred  achterberg` })
  await inReview(it)
  await person(it, async (tx) => writeToUs(tx, await follow(tx), { id: randomUUID(), text: `${patient} can say so. Ask Winifred.`, isAddition: false }))
  await does('bernadette', it, 'word', { words: `We will not ask ${patient}.` })
  await does('joe', it, 'need', { kind: 'person', who: `The nurse of ${patient}`, need: 'Her name' })
  await acts('joe', it, (acting) => writeNote(acting, { words: `${patient} is on Rowan.`, about: 'personTellingUs' }))
  return it
}

const hide = (key: string, it: TestCase, words = patient) => acts(key, it, (acting) => hideWords(acting, { words, kind: 'patient', why: 'safety' }))

describe('words that two first readers take out', () => {
  test('hidden, nobody reads them any more; taken out by a second person, they are in no row; and what stays says what, when, who and why', async () => {
    const it = await namedEverywhere()
    expect(await copyOf(it)).toContain(patient)
    await hide('bernadette', it)

    expect(await everyText('bernadette', it)).not.toMatch(/achterberg/i)
    expect(await everyText('joe', it)).not.toMatch(/achterberg/i)
    expect(await copyOf(it)).toContain('Hidden on Monday 2 November: what shows who a patient is. It could put someone in danger. A second person decides if it stays out.')
    const account = await acts('idris', it, async ({ tx, open }) => (await readAccount(tx, it.id, open.actor)).answers.narrative)
    expect(account).toBe('It was beside the bed of [hidden: two people decide about these words]. She heard it.')

    await expect(acts('bernadette', it, (acting) => decideHidden(acting, 'removed'))).rejects.toEqual(new NotReadyYet(['secondPerson']))
    expect(await acts('idris', it, showHidden)).toEqual([patient, 'winifred  achterberg'])
    await acts('idris', it, (acting) => decideHidden(acting, 'removed'))

    expect(await everyText('bernadette', it)).not.toMatch(/achterberg/i)
    expect(await owner()`select from "HiddenWords" where "caseId" = ${it.id}`).toHaveLength(0)
    const file = await copyOf(it)
    expect(file).not.toMatch(/achterberg/i)
    expect(file).toContain('beside the bed of [taken out for good: what shows who a patient is, Monday 2 November 2026]. She heard it.')
    expect(file).toContain('Taken out for good on Monday 2 November: what shows who a patient is. It could put someone in danger. Two people did it, each as first reader.')
    // A part of the name that was not asked for stays: whole words and nothing else.
    expect(file).toContain('Ask Winifred.')
    const acted = await owner()<{ act: string; body: object }[]>`select act, body from "AuditEntry" where "caseId" = ${it.id} and act like 'words.%' order by act`
    expect(acted.map(({ act }) => act)).toEqual(['words.hidden', 'words.removed', 'words.shown'])
    expect(JSON.stringify(acted)).not.toMatch(/achterberg/i)
  })

  test('put back, everything stands as it stood, and nothing says that it was away', async () => {
    const it = await namedEverywhere()
    const before = await everyText('bernadette', it)
    await hide('bernadette', it)
    await acts('bernadette', it, (acting) => decideHidden(acting, 'putBack'))
    expect(await everyText('bernadette', it)).toBe(before)
    expect(await person(it, async (tx) => (await viewFollowUp(tx, now())).takenOut)).toEqual([])
    await hide('idris', it)
    expect(await everyText('joe', it)).not.toMatch(/achterberg/i)
  })

  test('one at a time, words that stand in the case, and by first readers alone', async () => {
    const it = await namedEverywhere()
    await expect(hide('bernadette', it, 'nobody wrote this')).rejects.toEqual(new NotReadyYet(['wordsStandHere']))
    await expect(hide('joe', it)).rejects.toBeInstanceOf(NotYours)
    await hide('bernadette', it)
    await expect(hide('idris', it, 'Rowan')).rejects.toEqual(new NotReadyYet(['oneAtATime']))
    expect(await acts('joe', it, ({ tx }) => tx.hiddenWords.count())).toBe(0)
    expect(await person(it, (tx) => tx.hiddenWords.count().catch(() => 'refused'))).toBe('refused')
  })

  test('the database lets nobody decide alone, change what was decided, or write a piece anew without a reason that waits', async () => {
    const it = await namedEverywhere()
    const anew = (key: string) => acts(key, it, ({ tx }) => tx.$queryRaw`select app.write_anew(${it.id}::uuid, 'account', ${it.id}::uuid, '\\x00'::bytea)::text`)
    await expect(anew('bernadette')).rejects.toThrow()
    await hide('bernadette', it)
    await expect(anew('joe')).rejects.toThrow()
    const alone = (key: string) => acts(key, it, ({ tx }) => tx.redaction.updateMany({ where: { caseId: it.id }, data: { standing: 'removed', decidedBy: personId(key), decidedOn: now() } }))
    await expect(alone('bernadette')).rejects.toThrow()
    await expect(alone('joe')).resolves.toEqual({ count: 0 })
    await acts('idris', it, (acting) => decideHidden(acting, 'removed'))
    await expect(alone('idris')).resolves.toEqual({ count: 0 })
    await expect(owner()`update "Redaction" set why = 'mistake' where "caseId" = ${it.id}`).rejects.toThrow('decided')
  })
})

describe('notes between colleagues', () => {
  test('those who carry the case read them, and nobody with a code does, whatever is asked of the database', async () => {
    const it = await namedEverywhere()
    expect(await acts('amara', it, ({ tx, open }) => readColleaguesNotes(tx, open))).toMatchObject([{ words: `${patient} is on Rowan.`, author: 'Joe Molyneux', about: 'personTellingUs' }])
    expect(await person(it, (tx) => tx.caseNote.count({ where: { kind: 'colleaguesNote' } }))).toBe(0)
    expect(await copyOf(it)).not.toContain('is on Rowan')
    expect(statusOf(await asks('leila', notesPage, it, 'notes'))).toBe(404)
  })
})

test('reads are part of the record: who opened the conversation is shown to the person, in the transaction that read it', async () => {
  const it = await namedEverywhere()
  setClock(new Date('2026-11-04T10:00:00Z'))
  const looked = () => person(it, async (tx) => (await viewFollowUp(tx, now())).looked.map(({ role, on }) => `${role} ${on.toISOString().slice(0, 10)}`))
  expect(await looked()).not.toContain('reviewer 2026-11-04')
  await asks('joe', messagesPage, it, 'messages')
  expect(await looked()).toContain('reviewer 2026-11-04')
})
