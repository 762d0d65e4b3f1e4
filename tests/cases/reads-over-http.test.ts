import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { webDoor } from '#tests/http/web'
import { CaseOf, Colleague } from '#tests/stories/colleague'
import { Person } from '#tests/stories/person'
import { readNeeds } from '~/cases/review/needs-table'
import { asActor } from '~/platform/database'
import { does, inReview, monday, personId, tells, type TestCase, useDemoTrust } from './case-story'

const { owner } = useDemoTrust()
let at = monday
let port: number
let close: () => Promise<void>
let it: TestCase
let nurse: Person
let joe: CaseOf

/** Joe wrote down a need and what the nurse chose: there is something to read on each page of her case. */
beforeAll(async () => {
  delete process.env.HEARD_PUBLIC_URL
  const door = await webDoor(() => at)
  ;({ port, close } = await door.serveWeb({ port: 0 }))
  const told = await tells(owner(), 'a02')
  await inReview(told)
  await does('joe', told, 'need', { kind: 'person', who: 'The nurse', need: 'To be called by her name.' })
  await does('joe', told, 'needs-complete')
  const needId = await asActor({ as: 'staff', personId: personId('joe') }, async (tx) => (await readNeeds(tx, told.id))[0]?.needs[0]?.id ?? '')
  await does('joe', told, 'need-not-met', { needId, why: 'Only she can give it.' })
  await does('joe', told, 'options', { words: 'No meeting is a whole outcome.' })
  await does('joe', told, 'choice', { option: 'letter', words: 'A letter, and no room.' })
  it = told
  nurse = new Person(port, told.words.split(' '))
  joe = new CaseOf(new Colleague(port, 'joe'), told.ref)
})
afterAll(() => close())

/** What each page shows of what people said, the act that opening it is, and the day on which Joe opens it. */
const pages: [page: string, opens: () => Promise<unknown>, words: string, act: string, day: string, inWords: string][] = [
  ['the messages', () => joe.open('messages'), 'I am reading it today.', 'messages.read', '2026-11-03', 'Tuesday 3 November'],
  ['the needs', () => joe.open('needs'), 'To be called by her name.', 'needs.read', '2026-11-04', 'Wednesday 4 November'],
  ['the record', () => joe.open(), 'A letter, and no room.', 'record.read', '2026-11-05', 'Thursday 5 November'],
  ['the account', () => joe.readAccount(), 'a shortened name', 'account.read', '2026-11-06', 'Friday 6 November'],
]

const audited = async (day: string) =>
  (await owner()<{ act: string; role: string; who: string }[]>`
    select act, body->>'byRole' as role, body->>'byPerson' as who from "AuditEntry" where "caseId" = ${it.id} and "on" = ${day} order by act`).map((row) => ({ ...row }))

describe.each(pages)('%s', (_page, opens, words, act, day, inWords) => {
  beforeEach(() => {
    at = new Date(`${day}T10:00:00Z`)
  })

  test('where the opening cannot be written down, nothing is read: both are one transaction', async () => {
    await owner().unsafe(`create function refuse() returns trigger language plpgsql as $$ begin raise 'not written down'; end $$;
      create trigger refuse before insert on "AuditEntry" for each row when (new.act = '${act}') execute function refuse()`)
    try {
      await opens()
      expect(joe.who.status).toBe(500)
      expect(joe.who.text).not.toContain(words)
    } finally {
      await owner().unsafe('drop trigger refuse on "AuditEntry"; drop function refuse()')
    }
    expect(await audited(day)).toEqual([])
    expect(await nurse.looked()).not.toContain(inWords)
  })

  test('opening it is one line of the audit, by role and person, and stands on her page by role and day alone', async () => {
    await opens()
    expect([joe.who.status, joe.who.text]).toEqual([200, expect.stringContaining(words)])
    expect(await audited(day)).toEqual([{ act, role: 'reviewer', who: personId('joe') }])
    expect(await nurse.looked()).toContain(`Reviewer, ${inWords}`)
    expect(nurse.text).not.toContain(`Joe Molyneux, ${inWords}`)
  })
})
