import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { copyFile } from '~/routes/follow-up/copy-file'
import { takeMyCopy } from '~/cases/follow-up/my-copy'
import { writeToUs } from '~/cases/messages'
import { agreeToReviewers } from '~/cases/follow-up/reviewers-answer'
import { now } from '~/platform/clock'
import { accepted, amaraReads, amaraWrites, efeWritesItDown, monday, nurse, nurseTells, type NursesCase, proposes, setClock, useFollowUpStory } from './follow-up-story'
import { refOf } from './strands-story'

const { owner } = useFollowUpStory()
beforeEach(() => setClock(monday))

const fileOf = async (it: NursesCase) => copyFile(await nurse(it, (tx) => takeMyCopy(tx, now())), 'en', now())

async function nursesFile(): Promise<{ it: NursesCase; file: string }> {
  const it = await nurseTells(owner())
  await amaraReads(it)
  await accepted(it)
  await amaraWrites(it, 'Thank you for telling me.')
  await nurse(it, (tx, following) => writeToUs(tx, following, { id: randomUUID(), text: '<img src=x onerror=alert(1)> & "more"', isAddition: true }))
  await proposes(owner(), it, 'efe', 'gwen')
  await nurse(it, (tx, following) => agreeToReviewers(tx, following, { seenVersion: following.review.version }))
  await efeWritesItDown(it)
  return { it, file: await fileOf(it) }
}

test('one file: what she said and when, what was promised, her choices and messages, and who looked', async () => {
  const { file } = await nursesFile()
  for (const said of [
    'a shortened name that is not mine', 'You told us on Monday 2 November', 'What was promised', 'We got what you told us. Monday 2 November', 'Her name is said as she says it.',
    'Show this to the review team: On since Monday 2 November', 'Thank you for telling me.', 'First reader, Monday 2 November',
  ]) expect(file).toContain(said)
})

test('exportHasNoInternalIds: no id, no reference, no code, and nothing that runs or is fetched', async () => {
  const { it, file } = await nursesFile()
  expect(file).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/)
  for (const inner of [await refOf(owner(), it), it.caseId, it.code, it.words, it.words.split(' ').slice(0, 3).join(' ')]) expect(file).not.toContain(inner)
  expect(file).not.toMatch(/<script|<img|<link|<a |https?:|onerror=alert\(1\)>(?!.*&lt;)/)
  expect(file).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;more&quot;')
  expect(file).not.toMatch(/undefined|\[object|null/)
})

test('nobody else is in it: no name of a colleague', async () => {
  const { file } = await nursesFile()
  for (const name of ['Efe', 'Gwen', 'Amara', 'Ola']) expect(file).not.toMatch(new RegExp(`\\b${name}\\b`))
})

test('that it was taken is on the record, with a day and no time', async () => {
  const { it } = await nursesFile()
  const rows = await owner()<{ body: object; at: Date | null }[]>`select body, "at" from "AuditEntry" where "caseId" = ${it.caseId} and act = 'copy.taken'`
  expect(rows).toEqual([{ body: { byRole: 'personTellingUs', byPerson: null }, at: null }])
})

test('accounts of every kind make a file whose every question has its own words', async () => {
  for (const account of ['a01', 'a03', 'a05', 'a08', 'a12', 'a15', 'a16']) {
    const file = await fileOf(await nurseTells(owner(), ['contactMe'], account))
    expect(file, account).not.toContain('I also said')
    expect(file, account).not.toMatch(/<dd[^>]*>[a-z]+[A-Z]\w+<\/dd>/)
  }
})
