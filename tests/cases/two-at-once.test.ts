import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, openBrowser, signIn } from '#tests/auth/browser'
import { webDoor } from '#tests/http/web'
import { text } from '~/content/text'
import { filledIn } from './cells/filled-in'
import { does, firstLookDone, inReview, monday, obligationsOf, personId, stateOf, tells, useDemoTrust, type TestCase } from './case-story'

type Door = Awaited<ReturnType<typeof webDoor>> & { injectClock: (clock: { now: () => Date }) => unknown }

/** Two people do the same thing at once, through the running server: one wins, the other is told and keeps what was typed. */
const { owner } = useDemoTrust()
const colleagues = {} as Record<'bernadette' | 'idris', Browser>
let port: number
let close: () => Promise<void>

beforeAll(async () => {
  delete process.env.HEARD_PUBLIC_URL
  const door = (await webDoor()) as Door
  door.injectClock({ now: () => monday })
  ;({ port, close } = await door.serveWeb({ port: 0 }))
  for (const key of ['bernadette', 'idris'] as const) {
    colleagues[key] = openBrowser(port)
    await signIn(colleagues[key], key)
  }
})
afterAll(() => close())

const { form } = text('en').caseWork

/** Both open the step's page, fill it in, and send it in the same moment: it happens once. */
async function bothSend(it: TestCase, noun: string, event: string, strand = ''): Promise<void> {
  const address = `/workspace/cases/${it.ref}/${noun}${strand}`
  const both = Object.entries(colleagues)
  const typed = await Promise.all(both.map(async ([key, browser]) => {
    const said = filledIn((await browser.get(address)).text) ?? new URLSearchParams()
    if (said.has('words')) said.set('words', `Typed for an hour by ${key}.`)
    return said
  }))
  const answers = await Promise.all(both.map(([, browser], at) => browser.post(address, typed[at] ?? {})))
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
  const slower = answers.findIndex(({ status }) => status === 409)
  expect(answers[slower]?.text).toContain(form.movedOn)
  const words = typed[slower]?.get('words')
  if (words) expect(answers[slower]?.text).toContain(words)
  expect(await owner()`select from "WorkflowEvent" where "caseId" = ${it.id} and type = ${event}`).toHaveLength(1)
}

describe('two first readers', () => {
  test('choose the path: the case goes one way', async () => {
    const it = await tells(owner(), 'a02')
    await firstLookDone(it)
    await bothSend(it, 'put-it-right', 'case.accepted')
  })

  test('allocate: two people are put forward, and not four', async () => {
    const it = await tells(owner(), 'a02')
    await firstLookDone(it)
    await does('bernadette', it, 'put-it-right')
    await bothSend(it, 'reviewers', 'reviewers.proposed')
    expect(await owner()`select from "ReviewerProposal" where "caseId" = ${it.id}`).toHaveLength(2)
  })

  test('approve that the person described is told', async () => {
    const it = await tells(owner(), 'a02', { choices: ['contactMe', 'shareWithReviewTeam', 'speakToThePerson'] })
    await inReview(it)
    const [notice] = await owner()<{ id: string }[]>`select id from "Workflow" where "caseId" = ${it.id} and machine = 'notice'`
    await bothSend(it, 'notice-agreed', 'notice.agreed', `?strand=${notice?.id ?? ''}`)
  })
})

describe('a person with two browsers, or a supporter beside them', () => {
  test('finishes: one answer counts, and the other is told, with what was typed still there', async () => {
    const it = await tells(owner(), 'a02')
    await firstLookDone(it)
    await does('bernadette', it, 'record-and-make-safe')
    await does('bernadette', it, 'safety-steps', { done: ['nothingNeededNow'] })
    await does('bernadette', it, 'need', { kind: 'person', who: 'The nurse', need: 'To have it on record' })
    const [need] = await owner()<{ id: string }[]>`select id from "Need" where "caseId" = ${it.id}`
    await does('bernadette', it, 'obligation', { needId: need?.id ?? '', kind: 'rule', what: 'It is on record', ownerId: personId('grace'), 'dueOn.day': '20', 'dueOn.month': '11', 'dueOn.year': '2026' })
    const [owed] = await obligationsOf(owner(), it)
    await owner()`update "Obligation" set "ownerAnswer" = 'done' where id = ${owed?.id ?? ''}`
    await does('grace', it, 'owner-answer', { words: 'It is.' })
    expect(await stateOf(owner(), it)).toBe('finishing')
    const [row] = await owner()<{ version: number }[]>`select version from "Workflow" where id = ${it.reviewId}`

    const browsers = [openBrowser(port), openBrowser(port)]
    for (const browser of browsers) await browser.follow(await browser.post('/follow-up', { words: it.words }))
    const said = ['What I got, typed at home.', 'What I got, typed at work.']
    await Promise.all(browsers.map((browser, at) => browser.post('/follow-up/finishing', { seen: String(row?.version), strand: it.reviewId, end: 'anotherTry', got: said[at] ?? '' })))
    expect(await owner()`select from "WorkflowEvent" where "caseId" = ${it.id} and type = 'person.notContent'`).toHaveLength(1)
    const pages = await Promise.all(browsers.map(async (browser) => (await browser.get('/follow-up')).text))
    const told = pages.filter((page) => page.includes(text('en').followUp.problems.changed.heading))
    expect(told).toHaveLength(1)
    expect(told[0]).toContain(said[pages.indexOf(told[0] ?? '')])
  })
})
