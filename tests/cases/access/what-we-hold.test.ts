import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { askForCopy, makeCopy, openCopy, recordHandedOver, releaseCopy, requestsOn, sendCopyBack, takeCopyReleased } from '~/cases/access/asking'
import type { AccessFor } from '~/cases/access/content'
import { withoutOthers } from '~/cases/access/names'
import type { Acting } from '~/cases/acting'
import { writeNote } from '~/cases/colleagues/colleagues-notes'
import { answerNotice, describedHere, writeAsDescribed } from '~/cases/follow-up/described'
import { CaseNotFound, NotReadyYet, NotYours } from '~/cases/errors'
import { follow } from '~/cases/following'
import { writeToUs } from '~/cases/messages'
import { readNeeds } from '~/cases/review/needs-table'
import { wordsToHandOver } from '~/cases/new-code'
import { agreeNotice, tellDescribed } from '~/cases/strands/notice'
import { openCase } from '~/cases/open-case'
import { inviteAffected, writeToOther } from '~/cases/follow-up/other-people'
import { wordsOf } from '~/cases/words'
import { now } from '~/platform/clock'
import { asActor, type Transaction } from '~/platform/database'
import type { Answers } from '~/reports/answers'
import * as accessPage from '~/routes/workspace/case/access'
import * as copyFile from '~/routes/workspace/case/access-copy'
import { accessFile } from '~/routes/workspace/case/access-file'
import * as work from '~/routes/workspace/work'
import { remindOfCopies } from '~/duties/copies'
import { asks, statusOf } from '../../routes/asking'
import { does, inReview, monday, personId, reviewersCarry, setClock, tells, useDemoTrust, type TestCase } from '../case-story'
import { changes } from '../handing-over'

const { owner } = useDemoTrust()
beforeAll(() => reviewersCarry(owner(), 40))
beforeEach(() => setClock(monday))

function acts<T>(key: string, { ref }: TestCase, act: (acting: Acting) => Promise<T>, beside?: 'notice'): Promise<T> {
  return asActor({ as: 'staff', personId: personId(key) }, async (tx) => {
    const open = await openCase(tx, personId(key), ref)
    const strand = beside === undefined ? open.review : open.strands.find(({ machine }) => machine === beside)
    if (!strand) throw new Error('no such strand')
    return act({ tx, open, strand, personId: personId(key) })
  })
}

type Story = { it: TestCase; blessing: string; colin: string }
const as = <T>(code: string, act: (tx: Transaction) => Promise<T>) => asActor({ as: 'reporter', code }, act)

/**
 * Somebody saw it happen to Blessing. Blessing has words of her own, Colin was told and heard, Joe reviews. Each of them says something that stands
 * nowhere else, and Bernadette's words name colleagues.
 */
async function everybodySaysSomething(more: Partial<Answers> = {}): Promise<Story> {
  const it = await tells(owner(), 'a02', {
    narrative: 'CANARY-ACCOUNT was said to her at handover.', reporterRole: 'sawOrHeard', affectedKnows: 'yesAgrees', mode: 'named', yourName: 'Tillie Teller', division: undefined, team: undefined,
    choices: ['contactMe', 'shareWithReviewTeam', 'speakToThePerson'], ...more,
  })
  await inReview(it)
  await as(it.code, async (tx) => writeToUs(tx, await follow(tx), { id: randomUUID(), text: 'CANARY-TELLER and Joe Molyneux', isAddition: false }))
  const forColin = await wordsToHandOver()
  await acts('bernadette', it, (acting) => agreeNotice(acting, { words: 'CANARY-RISK' }), 'notice')
  await acts('bernadette', it, (acting) => tellDescribed(acting, { secret: forColin.secret, words: 'CANARY-GIST, says Bernadette Halloran.' }), 'notice')
  const { code: colin } = await changes(forColin.words)
  await as(colin, async (tx) => {
    const described = await describedHere(tx)
    await answerNotice(tx, described, { text: 'CANARY-DESCRIBED', seenVersion: described.notice.version })
    await writeAsDescribed(tx, described, { id: randomUUID(), text: 'CANARY-MESSAGE-OF-COLIN' })
  })
  const forBlessing = await wordsToHandOver()
  await acts('bernadette', it, (acting) => inviteAffected(acting, forBlessing.secret))
  const { code: blessing } = await changes(forBlessing.words)
  await as(blessing, async (tx) => writeToUs(tx, await follow(tx), { id: randomUUID(), text: 'CANARY-AFFECTED', isAddition: false }))
  await acts('bernadette', it, (acting) => writeToOther(acting, { thread: 'personAffected', text: 'CANARY-REPLY: Joe will ring you. So will shu-fen lau.' }))
  await does('joe', it, 'need', { kind: 'person', who: 'Blessing', need: 'CANARY-NEED from Amara Okafor' })
  const needId = await acts('joe', it, async ({ tx }) => (await readNeeds(tx, it.id))[0]?.needs[0]?.id ?? '')
  await does('joe', it, 'obligation', { needId, kind: 'consequence', what: 'CANARY-CONSEQUENCE', ownerId: personId('grace'), 'dueOn.day': '20', 'dueOn.month': '11', 'dueOn.year': '2026' })
  for (const about of ['personTellingUs', 'personAffected', 'personDescribed', 'work'] as const) {
    await acts('joe', it, (acting) => writeNote(acting, { about, words: `CANARY-NOTE-${about} by Joe` }))
  }
  return { it, blessing, colin }
}

async function asked(it: TestCase, forWhom: AccessFor, colleague?: string): Promise<string> {
  await acts('bernadette', it, (acting) => askForCopy(acting, { forWhom, personId: colleague && personId(colleague), askedOn: '2026-11-02', knownBy: 'inPerson' }))
  return acts('bernadette', it, async ({ tx, open }) => (await requestsOn(tx, open)).at(-1)?.id ?? '')
}

const made = (it: TestCase, id: string, listed: string[] = []) => acts('bernadette', it, (acting) => makeCopy(acting, { id, listed }, (content) => accessFile(content, now())))

async function copyFor(it: TestCase, forWhom: AccessFor, colleague?: string): Promise<string> {
  const id = await asked(it, forWhom, colleague)
  await made(it, id)
  return acts('patricia', it, (acting) => openCopy(acting, id))
}

const everyCanary = [
  'CANARY-ACCOUNT', 'CANARY-TELLER', 'CANARY-GIST', 'CANARY-DESCRIBED', 'CANARY-MESSAGE-OF-COLIN', 'CANARY-AFFECTED', 'CANARY-REPLY', 'CANARY-NEED', 'CANARY-CONSEQUENCE', 'CANARY-RISK',
  'CANARY-NOTE-personTellingUs', 'CANARY-NOTE-personAffected', 'CANARY-NOTE-personDescribed', 'CANARY-NOTE-work',
]
/** Written from DOMAIN.md 3.1 and 3.7: what each of the four gets, and nobody anything else. */
const theirs: [AccessFor, string[], string][] = [
  ['personTellingUs', ['CANARY-ACCOUNT', 'CANARY-TELLER', 'CANARY-NOTE-personTellingUs'], 'You told us about something on Monday 2 November.'],
  ['personAffected', ['CANARY-AFFECTED', 'CANARY-REPLY', 'CANARY-NEED', 'CANARY-NOTE-personAffected'], 'Somebody told us about something that happened to you.'],
  ['personDescribed', ['CANARY-GIST', 'CANARY-DESCRIBED', 'CANARY-MESSAGE-OF-COLIN', 'CANARY-CONSEQUENCE', 'CANARY-NOTE-personDescribed'], 'You were told about something that concerns you.'],
  ['staff', [], 'Your part began: reviewer, Monday 2 November'],
]

describe('what we hold about somebody, and nobody else', () => {
  let story: Story
  const files = new Map<AccessFor, string>()
  beforeAll(async () => {
    setClock(monday)
    story = await everybodySaysSomething()
    for (const [forWhom] of theirs) files.set(forWhom, await copyFor(story.it, forWhom, forWhom === 'staff' ? 'joe' : undefined))
  })

  test.each(theirs)('%s: their own words and what is about them; of everybody else not a word', (forWhom, own, begins) => {
    const file = files.get(forWhom) ?? ''
    expect(everyCanary.filter((canary) => file.includes(canary))).toEqual(own)
    expect(file).toContain(begins)
    expect(file).toContain('What is left out, and why')
  })

  test('nobody else’s name: colleagues, on the case or not, whoever told us, and however it was typed', () => {
    for (const [forWhom, file] of files) {
      const ours = forWhom === 'personTellingUs' ? file.replace('CANARY-TELLER and Joe Molyneux', '') : file
      for (const name of ['Joe', 'Molyneux', 'Bernadette', 'Halloran', 'Shu-Fen', 'shu-fen', 'Amara', 'Okafor', 'Tillie', 'Teller', 'Patricia', 'Grace']) expect(ours, forWhom).not.toMatch(new RegExp(`\\b${name}\\b`))
    }
    expect(files.get('personAffected')).toContain('CANARY-REPLY: [a colleague] will ring you. So will [a colleague].')
    // What they typed themselves is theirs, whole.
    expect(files.get('personTellingUs')).toContain('CANARY-TELLER and Joe Molyneux')
  })

  test('exportHasNoInternalIds: no id, no reference, no code and no time of day, and nothing that runs, is fetched or says who made the file', () => {
    for (const [forWhom, file] of files) {
      expect(file, forWhom).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-|\b\d{1,2}:\d{2}\b|T\d{2}:|<script|<img|<link|<a |https?:|undefined|\[object|null/)
      for (const inner of [story.it.ref, story.it.code, story.colin, story.blessing]) expect(file, forWhom).not.toContain(inner)
      expect(file, forWhom).not.toMatch(/<h3>[a-z]+[A-Z.]\w+,/)
      expect([...file.matchAll(/<meta ([a-z-]+="[^"]+")/g)].map(([, first]) => first)).toEqual(['charset="utf-8"', 'name="viewport"', 'http-equiv="Content-Security-Policy"', 'name="referrer"'])
    }
  })

  test('information governance reads no word of the case but the copy, and is not told where the case stands', async () => {
    const { it } = story
    await acts('patricia', it, async ({ tx, open }) => {
      expect([open.review.state, open.review.offers, open.review.deadlines, open.strands]).toEqual(['notShown', [], [], []])
      expect([await tx.report.count(), await tx.message.count(), await tx.caseNote.count(), await tx.need.count()]).toEqual([0, 0, 0, 0])
      await expect(wordsOf(tx, open.id)).rejects.toBeInstanceOf(CaseNotFound)
      await expect(wordsOf(tx, open.id, 'work')).rejects.toBeInstanceOf(CaseNotFound)
    })
    for (const key of ['joe', 'leila', 'grace']) expect(statusOf(await asks(key, accessPage, it, 'access')), key).toBe(404)
    expect(statusOf(await asks('joe', copyFile, it, 'access'))).toBe(404)
  })
})

test('who told us is not to be found: named or unknown to us, whoever they are and whatever they wrote, the copies of the two others are the same to the letter', async () => {
  const named = await everybodySaysSomething()
  const unknown = await everybodySaysSomething({ mode: 'unknown', yourName: undefined, narrative: 'CANARY-ACCOUNT, shorter.', reporterRole: 'someoneToldMe', contact: 'codeOnly', impact: [] })
  for (const forWhom of ['personDescribed', 'personAffected'] as const) expect(await copyFor(unknown.it, forWhom)).toBe(await copyFor(named.it, forWhom))
})

test('two people: a first reader makes it, information governance releases it, each step is on the record, and only whom it is for finds it', async () => {
  const { it, colin, blessing } = await everybodySaysSomething()
  const id = await asked(it, 'personDescribed')
  await expect(acts('patricia', it, (acting) => releaseCopy(acting, id))).rejects.toEqual(new NotReadyYet(['copyStanding']))
  await made(it, id, ['CANARY-CONSEQUENCE'])
  await expect(acts('bernadette', it, (acting) => releaseCopy(acting, id))).rejects.toBeInstanceOf(NotYours)
  await expect(as(colin, takeCopyReleased)).rejects.toBeInstanceOf(CaseNotFound)
  await acts('patricia', it, (acting) => sendCopyBack(acting, { id, why: 'somethingMissing' }))
  expect(await owner()`select from "AccessRequest" where id = ${id} and sealed is null`).toHaveLength(1)
  await made(it, id, ['CANARY-CONSEQUENCE'])
  await expect(owner()`update "AccessRequest" set standing = 'released', "releasedBy" = "preparedBy" where id = ${id}`).rejects.toThrow('two_different_people')
  await acts('patricia', it, (acting) => releaseCopy(acting, id))

  const { file } = await as(colin, takeCopyReleased)
  expect(file).toContain('CANARY-DESCRIBED')
  expect(file).toContain('[left out]')
  for (const code of [it.code, blessing]) {
    await expect(as(code, takeCopyReleased)).rejects.toBeInstanceOf(CaseNotFound)
    expect(await as(code, (tx) => tx.accessRequest.count())).toBe(0)
  }
  await acts('patricia', it, (acting) => recordHandedOver(acting, id))
  await expect(acts('patricia', it, () => Promise.resolve())).rejects.toBeInstanceOf(CaseNotFound)
  const rows = await owner()<{ act: string; body: { byPerson: string | null } }[]>`select act, body from "AuditEntry" where "caseId" = ${it.id} and (act like 'pack.%' or act = 'access.asked') order by act`
  expect(rows.map(({ act, body }) => [act, body.byPerson])).toEqual([
    ['access.asked', personId('bernadette')], ['pack.handedOver', personId('patricia')], ['pack.prepared', personId('bernadette')], ['pack.prepared', personId('bernadette')],
    ['pack.released', personId('patricia')], ['pack.sentBack', personId('patricia')], ['pack.taken', null],
  ])
})

test('before the person described was told there is no copy for them; nor for a colleague who was never on the case', async () => {
  const it = await tells(owner(), 'a02')
  await expect(asked(it, 'personDescribed')).rejects.toEqual(new NotReadyYet(['describedTold']))
  await expect(asked(it, 'personAffected')).rejects.toEqual(new NotReadyYet(['describedTold']))
  await expect(asked(it, 'staff', 'leila')).rejects.toEqual(new NotReadyYet(['whichColleague']))
  expect(await asks('bernadette', accessPage, it, 'access')).toMatchObject({ may: ['personTellingUs', 'staff'], requests: [] })
  expect(statusOf(await asks('bernadette', accessPage, it, 'access', { way: 'ask', forWhom: 'staff' }))).toBe(400)
  expect(statusOf(await asks('bernadette', accessPage, it, 'access', { way: 'ask', forWhom: 'personTellingUs', 'askedOn.day': '1', 'askedOn.month': '11', 'askedOn.year': '2026', knownBy: 'ownWords' }))).toBe(303)
  for (const id of ['', 'no-id', '00000000-0000-4000-8000-000000000000']) {
    expect(statusOf(await asks('bernadette', accessPage, it, 'access', { way: 'make', id }))).toBe(404)
    expect(statusOf(await asks('patricia', accessPage, it, 'access', { way: 'handOver', id }))).toBe(404)
  }
  expect(await asks('patricia', accessPage, it, 'access')).toMatchObject({ isMaker: false, isReleaser: true, requests: [{ forWhom: 'personTellingUs', dueOn: 'Tuesday 1 December', standing: 'asked' }] })
})

test('a copy that nobody makes is not forgotten: it stands in the list of who makes it, they are reminded once in the week before, and it is late after a month', async () => {
  const it = await tells(owner(), 'a02')
  setClock(new Date('2027-01-04T09:00:00Z'))
  await acts('bernadette', it, (acting) => askForCopy(acting, { forWhom: 'personTellingUs', personId: undefined, askedOn: '2027-01-04', knownBy: 'ownWords' }))
  const listed = async (key: string) => ((await asks(key, work, it)) as { lines: { ref: string; what: string; group: string; day: string; href: string }[] }).lines.filter(({ href }) => href === `/workspace/cases/${it.ref}/access`)
  const reminded = async () => {
    await remindOfCopies()
    const rows = await owner()<{ to: string }[]>`
      select payload ->> 'to' || ' ' || (payload ->> 'notice') as "to" from graphile_worker._private_jobs where key like 'copy:%' and payload ->> 'caseId' = ${it.id} order by 1`
    await owner()`delete from graphile_worker._private_jobs where key like 'copy:%'`
    return rows.map(({ to }) => to)
  }
  expect(await listed('bernadette')).toMatchObject([{ what: 'Make a copy of what we hold', group: 'later', day: 'Thursday 4 February' }])
  expect(await listed('patricia')).toMatchObject([{ group: 'waiting' }])
  expect(await listed('joe')).toEqual([])
  expect(await reminded()).toEqual([])

  setClock(new Date('2027-01-29T09:00:00Z'))
  expect(await listed('bernadette')).toMatchObject([{ group: 'week' }])
  expect(await reminded()).toEqual(['firstReader copyDue'])
  expect(await reminded(), 'once').toEqual([])
  const [{ id } = { id: '' }] = await acts('bernadette', it, ({ tx, open }) => requestsOn(tx, open))
  await made(it, id)
  expect(await listed('bernadette')).toMatchObject([{ group: 'waiting' }])
  expect(await listed('patricia')).toMatchObject([{ what: 'Read a copy of what we hold, and release it', group: 'week' }])

  setClock(new Date('2027-02-05T09:00:00Z'))
  expect(await listed('patricia')).toMatchObject([{ group: 'late' }])
  expect(await asks('patricia', accessPage, it, 'access')).toMatchObject({ requests: [{ isLate: true }] })
  expect(await reminded()).toEqual(['executiveLead promiseLate', 'informationGovernance promiseLate'])
  await acts('patricia', it, (acting) => releaseCopy(acting, id))
  await acts('patricia', it, (acting) => recordHandedOver(acting, id))
  expect([await listed('bernadette'), await reminded()]).toEqual([[], []])
})

test.each([
  ['Ask Joe Molyneux.', 'Ask [a colleague].'], ['JOE  MOLYNEUX said it.', '[a colleague] said it.'], ['Joe’s word', '[a colleague]’s word'], ['A joey, and the grace of it', 'A joey, and the grace of it'],
  ['Bed 4, Mrs Ng', 'Bed 4, [left out]'], ['Grace knows', '[a colleague] knows'],
])('a text of ours without others: %s', (text, expected) => {
  expect(withoutOthers(text, { names: ['Joe Molyneux', 'Grace Adeyemi-Holt'], listed: [' mrs ng '] }, { name: '[a colleague]', leftOut: '[left out]' })).toBe(expected)
})
