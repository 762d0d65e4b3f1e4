import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Browser, openBrowser, signIn } from '#tests/auth/browser'
import { webDoor } from '#tests/http/web'
import { teamId } from '#prisma/factories/people'
import { NotReadyYet } from '~/cases/errors'
import { holdsAny, ratherNotCodes } from '~/cases/colleagues/rather-not'
import { SEALED_NAME_BYTES } from '~/confidentiality/vault'
import { asActor, Prisma } from '~/platform/database'
import type { Answers } from '~/reports/answers'
import { does, firstLookDone, inReview, monday, personId, personSends, reviewersCarry, setClock, stateOf, tells, useDemoTrust, type TestCase } from './case-story'
import { lookAt } from './taking-steps'

type Door = Awaited<ReturnType<typeof webDoor>> & { injectClock: (clock: { now: () => Date }) => unknown }

const { owner } = useDemoTrust()
let port: number
let close: () => Promise<void>
let joe: Browser
let at = monday
const timeIs = (moment: Date) => {
  at = moment
  setClock(moment)
}
beforeAll(async () => {
  delete process.env.HEARD_PUBLIC_URL
  await reviewersCarry(owner(), 20)
  const door = (await webDoor()) as Door
  door.injectClock({ now: () => at })
  ;({ port, close } = await door.serveWeb({ port: 0 }))
  joe = await browserOf('joe')
})
afterAll(() => close())
beforeEach(async () => {
  timeIs(monday)
  await owner()`truncate "HoursSpent", "AgreedHours", "RatherNot", "Debrief", "Interest"`
})

async function browserOf(key: string): Promise<Browser> {
  const browser = openBrowser(port)
  await signIn(browser, key)
  return browser
}
const plain = (text: string) => (/<main[\s\S]*<\/main>/.exec(text)?.[0] ?? text).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const page = '/workspace/care'
const agrees = (key: string, hours: number) => owner()`insert into "AgreedHours" ("personId", "hoursAMonth") values (${personId(key)}, ${hours})`

async function allocating(more: Partial<Answers> = {}): Promise<TestCase> {
  const it = await tells(owner(), 'a02', { mode: 'keptApart', division: undefined, team: undefined, reviewerPrefs: [], ...more })
  await firstLookDone(it)
  await does('bernadette', it, 'put-it-right')
  return it
}
const everybody = ['Amara Okafor', 'Joe Molyneux', 'Shu-Fen Lau']
const offered = async (it: TestCase) => (await lookAt(personId('bernadette'), it.ref, 'reviewers')).lists.people

describe('hours', () => {
  test('a reviewer writes down hours on their own cases; at the agreed hours they are not offered, and whoever allocates sees it', async () => {
    const [mine, others] = [await tells(owner(), 'a02'), await tells(owner(), 'a02')]
    await inReview(mine, ['joe', 'shufen'])
    await inReview(others, ['amara', 'shufen'])
    await agrees('joe', 4)
    expect((await joe.post(page, { ref: mine.ref, hours: '2.5' })).headers.location).toBe('/workspace/care?done=hours')
    expect((await joe.post(page, { ref: others.ref, hours: '1' })).status).toBe(409)
    const wrong = await joe.post(page, { ref: mine.ref, hours: 'two' })
    expect([wrong.status, wrong.text.includes('value="two"')]).toEqual([400, true])
    expect(plain((await joe.get(page)).text)).toContain('2.5 hours are written down. 4 are agreed.')

    const next = await allocating()
    expect(await offered(next)).toContain('Joe Molyneux')
    await joe.post(page, { ref: mine.ref, hours: '1,5' })
    expect(plain((await joe.get(page)).text)).toContain('You have reached what was agreed.')
    expect(await offered(next)).not.toContain('Joe Molyneux')
    const bernadette = await browserOf('bernadette')
    expect(plain((await bernadette.get('/workspace/hours')).text)).toMatch(/Joe Molyneux Agreed a month 4 Written down this month 4 Cases now \d+ Agreed hours Has reached the agreed hours/)
    expect((await bernadette.get('/workspace/hours')).text).not.toContain(mine.ref)
    expect(plain((await bernadette.get(`/workspace/cases/${next.ref}/reviewers`)).text)).toContain('Not available for this one: Joe Molyneux.')
    await expect(does('bernadette', next, 'reviewers', { people: [personId('joe'), personId('amara')] })).rejects.toEqual(new NotReadyYet(['notEligible']))

    // A new month begins with no hours.
    timeIs(new Date('2026-12-01T10:00:00Z'))
    expect(await offered(next)).toContain('Joe Molyneux')
  })

  test('the administrator writes down what was agreed, with reviewers and facilitators alone', async () => {
    const danny = await browserOf('danny')
    const address = (key: string) => `/workspace/people/${personId(key)}/hours`
    expect((await danny.post(address('joe'), { hours: '8' })).headers.location).toBe(`/workspace/people/${personId('joe')}?done=hours`)
    expect(plain((await danny.get(`/workspace/people/${personId('joe')}`)).text)).toContain('Agreed: 8 hours a month.')
    expect((await danny.post(address('joe'), { hours: 'eight' })).status).toBe(422)
    expect(plain((await danny.post(address('kelly'), { hours: '8' })).text)).toContain('Hours are agreed with reviewers and facilitators.')
    expect(await owner()`select from "AuditEntry" where act = 'hours.agreed'`).toHaveLength(1)
  })
})

describe('what somebody would rather not read', () => {
  test('is theirs alone: the proposer sees that they are not available, and nobody sees why', async () => {
    const slur = await allocating({ wordsThatFit: ['slurInsult'], violenceOrThreat: [] })
    const other = await allocating({ wordsThatFit: ['nameChanged'], violenceOrThreat: [] })
    expect((await joe.post(page, new URLSearchParams([['rather', 'yes'], ['kind', 'wordsThatFit:slurInsult'], ['kind', 'made:up']]))).headers.location).toBe('/workspace/care?done=rather')
    expect(await owner()`select kinds from "RatherNot"`).toEqual([{ kinds: ['wordsThatFit:slurInsult'] }])
    expect((await joe.get(page)).text).toMatch(/id="rather-wordsThatFit-slurInsult"[^>]*checked|checked[^>]*id="rather-wordsThatFit-slurInsult"/)

    expect(await offered(slur)).not.toContain('Joe Molyneux')
    expect(await offered(other)).toContain('Joe Molyneux')
    await expect(does('bernadette', slur, 'reviewers', { people: [personId('joe'), personId('amara')] })).rejects.toEqual(new NotReadyYet(['notEligible']))
    const bernadette = await browserOf('bernadette')
    const said = plain((await bernadette.get(`/workspace/cases/${slur.ref}/reviewers`)).text)
    expect(said).toContain('Not available for this one: Joe Molyneux.')
    expect(said).not.toMatch(/rather|slur|insult/i)

    // Whoever has no room and whoever would rather not stand in one list.
    await agrees('amara', 0)
    expect(plain((await bernadette.get(`/workspace/cases/${slur.ref}/reviewers`)).text)).toContain('Not available for this one: Amara Okafor, Joe Molyneux.')

    for (const key of ['bernadette', 'danny', 'ewa', 'amara'] as const) {
      expect([key, await asActor({ as: 'staff', personId: personId(key) }, (tx) => tx.$queryRaw(Prisma.sql`select * from "RatherNot"`))]).toEqual([key, []])
    }
    const audited = await owner()<{ body: object }[]>`select body from "AuditEntry" where "caseId" = ${slur.id} and act = 'conflict.checked'`
    expect(JSON.stringify(audited)).not.toMatch(/slur|rather/i)
  })

  test('nobody is left who would read it: somebody from outside is asked, and the case does not wait for ever', async () => {
    const it = await allocating({ violenceOrThreat: ['sexual'] })
    for (const key of ['joe', 'shufen', 'amara']) await owner()`insert into "RatherNot" ("personId", kinds) values (${personId(key)}, ${['violenceOrThreat:sexual']})`
    expect(await offered(it)).toEqual([])
    await does('bernadette', it, 'nobody-independent')
    expect(await offered(it)).toEqual(['Marcus Bello'])
  })

  test('is chosen from the words of the form, and children', () => {
    expect(ratherNotCodes).toEqual(expect.arrayContaining(['wordsThatFit:slurInsult', 'violenceOrThreat:sexual', 'affected:under18']))
    expect(holdsAny({ wordsThatFit: ['threat'], violenceOrThreat: [], affected: ['colleague'] }, ['violenceOrThreat:threat'])).toBe(false)
    expect(holdsAny({ wordsThatFit: [], violenceOrThreat: [], affected: ['student', 'under18'] }, ['affected:under18'])).toBe(true)
  })
})

describe('what stands between a colleague and a case', () => {
  test('is theirs alone: it stands sealed, nobody is told that there is anything, and taken back is gone', async () => {
    const address = '/workspace/interests'
    const it = await allocating({ sourceName: 'Tegan Price' })
    for (const typed of [{ about: 'person', name: 'Li' }, { about: 'team', team: personId('joe') }, { about: 'matter', matter: 'money' }, { about: 'everything' }, {}]) {
      expect([typed, (await joe.post(address, typed as Record<string, string>)).status]).toEqual([typed, 400])
    }
    expect((await joe.post(address, { about: 'person', name: 'Li', team: '' })).text).toContain('value="Li"')
    expect((await joe.post(address, { about: 'person', name: 'Tegan Price' })).headers.location).toBe(`${address}?done=declared`)
    await joe.post(address, { about: 'person', name: 'tegan price' })
    await joe.post(address, { about: 'team', team: teamId('Alder Ward') })
    await joe.post(address, { about: 'matter', matter: 'rules' })
    const shown = plain((await joe.get(address)).text)
    for (const line of ['Tegan Price, not in the staff directory.', 'The team Alder Ward Since Monday 2 November', 'A rule, a form or a place of the trust Since']) expect(shown).toContain(line)

    // On the disk: whose, since when, and a row of one size.
    const rows = await owner()<{ personId: string; sealed: Buffer; on: string }[]>`select "personId", sealed, "declaredOn"::text as on from "Interest"`
    expect(rows.map(({ personId: whose, sealed, on }) => [whose, sealed.length, on])).toEqual(Array(3).fill([personId('joe'), SEALED_NAME_BYTES, '2026-11-02']))
    expect(rows.some(({ sealed }) => /tegan|alder|rules/i.test(sealed.toString('latin1')))).toBe(false)

    expect(await offered(it)).toEqual(['Amara Okafor', 'Shu-Fen Lau'])
    await expect(does('bernadette', it, 'reviewers', { people: [personId('joe'), personId('amara')] })).rejects.toEqual(new NotReadyYet(['notEligible']))
    const bernadette = await browserOf('bernadette')
    expect(plain((await bernadette.get(`/workspace/cases/${it.ref}/reviewers`)).text)).not.toMatch(/Joe Molyneux|interest/i)
    expect((await bernadette.get(address)).status).toBe(403)
    for (const key of ['bernadette', 'danny', 'ewa', 'amara'] as const) {
      expect([key, await asActor({ as: 'staff', personId: personId(key) }, (tx) => tx.interest.findMany())]).toEqual([key, []])
    }
    expect(JSON.stringify(await owner()`select act, body from "AuditEntry"`)).not.toMatch(/interest|Tegan/i)

    // Another's page does not take it back; one's own does.
    const amara = await browserOf('amara')
    const lines = [...(await joe.get(address)).text.matchAll(/name="takeBack" value="([0-9a-f-]+)"/g)].map(([, id]) => id ?? '')
    for (const id of lines) await amara.post(address, { takeBack: id })
    expect(await owner()`select from "Interest"`).toHaveLength(3)
    for (const id of lines) expect((await joe.post(address, { takeBack: id })).headers.location).toBe(`${address}?done=takenBack`)
    expect(await owner()`select from "Interest"`).toEqual([])
    expect(await offered(it)).toEqual(everybody)
  })

  test('somebody who may owe something declares it too, and is not asked', async () => {
    const mayOwe = async (it: TestCase) => (await lookAt(personId('joe'), it.ref, 'obligation')).lists.ownerId ?? []
    const it = await tells(owner(), 'a02', { mode: 'keptApart', division: undefined, team: undefined, reviewerPrefs: [], setting: 'interviewAppraisal' })
    await inReview(it, ['joe', 'amara'])
    await does('joe', it, 'need', { kind: 'person', who: 'The nurse', need: 'To be called by her name' })
    await does('joe', it, 'needs-complete')
    const before = await mayOwe(it)
    expect(before).toContain('Martin Rimmer')
    const martin = await browserOf('martin')
    await martin.post('/workspace/interests', { about: 'matter', matter: 'choosing' })
    expect(await mayOwe(it)).toEqual(before.filter((name) => name !== 'Martin Rimmer'))
  })
})

describe('talking it through', () => {
  test('is asked after the needs and at the end, of those who did it; either answer ends it and nobody else sees it', async () => {
    const it = await tells(owner(), 'a02')
    await inReview(it, ['joe', 'amara'])
    expect(plain((await joe.get('/workspace/work')).text)).not.toContain('Have you talked it through')
    await does('joe', it, 'need', { kind: 'person', who: 'The nurse', need: 'To be called by her name' })
    await does('joe', it, 'needs-complete')
    expect(plain((await joe.get('/workspace/work')).text)).toContain('Have you talked it through with somebody?')
    const asked = await joe.get(page)
    expect(plain(asked.text)).toContain('On Monday 2 November what somebody needs was written down on a case of yours.')
    expect((await owner()`select "personId" from "Debrief" order by 1`).map(({ personId: who }) => who as string).sort()).toEqual([personId('joe'), personId('amara')].sort())

    const id = /name="debrief" value="([0-9a-f-]+)"/.exec(asked.text)?.[1] ?? ''
    const amara = await browserOf('amara')
    await amara.post(page, { debrief: id, answer: 'talked' })
    expect(await owner()`select from "Debrief" where answer is not null`).toHaveLength(0)
    expect((await joe.post(page, { debrief: id, answer: 'talked' })).headers.location).toBe('/workspace/care?done=talked')
    expect(plain((await joe.get('/workspace/work')).text)).not.toContain('Have you talked it through')
    for (const key of ['bernadette', 'danny']) expect(await asActor({ as: 'staff', personId: personId(key) }, (tx) => tx.debrief.count())).toBe(0)
  })

  test('the end of a case asks its reviewers, once', async () => {
    const it = await tells(owner(), 'a02')
    await inReview(it, ['joe', 'amara'])
    await owner()`update "Workflow" set state = '"finishing"', context = jsonb_set(jsonb_set(context, '{isAsked}', 'true'), '{openRoutes}', '[]') where id = ${it.reviewId}`
    await personSends(it, { type: 'person.content' })
    expect(await stateOf(owner(), it)).toBe('finished')
    await personSends(it, { type: 'addition.made' })
    const rows = await owner()<{ after: string; personId: string }[]>`select after, "personId" from "Debrief" where "caseId" = ${it.id}`
    expect(rows.map(({ after, personId: who }) => `${after} ${who}`).sort()).toEqual([`finishing ${personId('amara')}`, `finishing ${personId('joe')}`].sort())
  })
})
