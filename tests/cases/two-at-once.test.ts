import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, openBrowser, signIn } from '#tests/auth/browser'
import { webDoor } from '#tests/http/web'
import { text } from '~/content/text'
import { hideWords } from '~/cases/taken-out/taken-out'
import { openCase } from '~/cases/open-case'
import { asActor } from '~/platform/database'
import { filledIn } from './cells/filled-in'
import { does, firstLookDone, inReview, monday, obligationsOf, personId, stateOf, tells, useDemoTrust, type TestCase } from './case-story'

type Door = Awaited<ReturnType<typeof webDoor>> & { injectClock: (clock: { now: () => Date }) => unknown }

/** Two people do the same thing at once, through the running server: one wins, the other is told and keeps what was typed. */
const { owner } = useDemoTrust()
const colleagues = {} as Record<'bernadette' | 'idris', Browser>
let grace: Browser
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
  grace = openBrowser(port)
  await signIn(grace, 'grace')
})
afterAll(() => close())

const { form } = text('en').caseWork

const nameOf = new Map([[personId('amara'), 'Amara Okafor'], [personId('joe'), 'Joe Molyneux'], [personId('shufen'), 'Shu-Fen Lau']])

/** Both open the step's page, fill it in, and send it in the same moment: it happens once. */
async function bothSend(it: TestCase, noun: string, event: string, { strand = '', people = 2, already = 0 } = {}): Promise<void> {
  const address = `/workspace/cases/${it.ref}/${noun}${strand}`
  const both = Object.entries(colleagues)
  const typed = await Promise.all(both.map(async ([key, browser]) => {
    const said = filledIn((await browser.get(address)).text, people) ?? new URLSearchParams()
    if (said.has('words')) said.set('words', `Typed for an hour by ${key}.`)
    return said
  }))
  const answers = await Promise.all(both.map(([, browser], at) => browser.post(address, typed[at] ?? {})))
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
  const slower = answers.findIndex(({ status }) => status === 409)
  expect(answers[slower]?.text).toContain(form.movedOn)
  const words = typed[slower]?.get('words')
  if (words) expect(answers[slower]?.text).toContain(words)
  const picked = typed[slower]?.getAll('people') ?? []
  expect(picked).toHaveLength(noun === 'reviewers' ? people : 0)
  for (const id of picked) {
    const [tick = ''] = new RegExp(`<input[^>]*type="checkbox"[^>]*value="${id}"[^>]*>`).exec(answers[slower]?.text ?? '') ?? []
    expect(tick).toContain('checked')
    expect(answers[slower]?.text).toMatch(new RegExp(`for="people-${id}"[^>]*>${nameOf.get(id) ?? 'nobody'}<`))
  }
  expect(await owner()`select from "WorkflowEvent" where "caseId" = ${it.id} and type = ${event}`).toHaveLength(already + 1)
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
    await bothSend(it, 'notice-agreed', 'notice.agreed', { strand: `?strand=${notice?.id ?? ''}` })
  })

  test('allocate again, after a reviewer stepped back: one person more is put forward, and not two', async () => {
    const it = await tells(owner(), 'a02')
    await inReview(it)
    await does('joe', it, 'recusal')
    await bothSend(it, 'reviewers', 'reviewers.proposed', { people: 1, already: 1 })
    expect(await owner()`select from "ReviewerProposal" where "caseId" = ${it.id}`).toHaveLength(3)
  })

  const notes = (it: TestCase) => `/workspace/cases/${it.ref}/notes`
  const both = () => Object.values(colleagues)
  const patient = 'Winifred Achterberg'

  test('hide words: they wait once for a second person, and whoever was slower still has what was typed', async () => {
    const it = await tells(owner(), 'a02', { narrative: `It was beside the bed of ${patient}, on Rowan ward.` })
    await firstLookDone(it)
    const typed = [patient, 'Rowan ward']
    const answers = await Promise.all(both().map((browser, at) => browser.post(notes(it), { way: 'hide', words: typed[at] ?? '', kind: 'patient', why: 'safety' })))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
    const slower = answers.findIndex(({ status }) => status === 409)
    expect(answers[slower]?.text).toContain(text('en').takenOut.notNow)
    expect(answers[slower]?.text).toContain(typed[slower])
    expect(await owner()`select from "Redaction" where "caseId" = ${it.id}`).toHaveLength(1)
  })

  test.each([['removed', 'removed'], ['removed', 'putBack'], ['putBack', 'putBack']])('decide as second person on hidden words, %s and %s: one decision stands, and the other is told', async (...ways) => {
    const it = await tells(owner(), 'a02', { narrative: `It was beside the bed of ${patient}.` })
    await firstLookDone(it)
    // Hidden by a third, who is a first reader of this case too.
    await owner()`insert into "RoleAssignment" (id, "personId", role, "fromOn") values (gen_random_uuid(), ${personId('amara')}, 'firstReader', '2026-01-01')`
    await owner()`insert into "CaseGrant" (id, "caseId", "personId", "as", "grantedAt") values (gen_random_uuid(), ${it.id}, ${personId('amara')}, 'firstReader', ${monday})`
    try {
      await asActor({ as: 'staff', personId: personId('amara') }, async (tx) => {
        const open = await openCase(tx, personId('amara'), it.ref)
        await hideWords({ tx, open, strand: open.review, personId: personId('amara') }, { words: patient, kind: 'patient', why: 'safety' })
      })
    } finally {
      await owner()`delete from "RoleAssignment" where "personId" = ${personId('amara')} and role = 'firstReader'`
    }
    for (const browser of both()) expect((await browser.post(notes(it), { way: 'show' })).text).toContain(patient)
    const answers = await Promise.all(both().map((browser, at) => browser.post(notes(it), { way: ways[at] ?? '' })))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
    expect(answers.find(({ status }) => status === 409)?.text).toContain(text('en').takenOut.notNow)
    const won = ways[answers.findIndex(({ status }) => status === 303)]
    expect(await owner()`select standing from "Redaction" where "caseId" = ${it.id}`).toEqual([{ standing: won }])
    expect(await owner()`select from "AuditEntry" where "caseId" = ${it.id} and act in ('words.removed', 'words.putBack')`).toHaveLength(1)
  })
})

describe('an owner at two screens, or two who share a screen', () => {
  test('answers what is owed: the first answer stands, the other is told and still has what was typed, and may send it again over what it has now read', async () => {
    const it = await owedByGrace()
    const address = `/workspace/cases/${it.ref}/obligations`
    const [owed] = await obligationsOf(owner(), it)
    const said = ['At the first screen: it hangs in the office.', 'At the second: it is in the rota.']
    const forms = await Promise.all(said.map(async (words) => {
      const [, seen = 'no form'] = /name="seen" value="(\w*)"/.exec((await grace.get(address)).text) ?? []
      return new URLSearchParams({ obligationId: owed?.id ?? '', seen, answer: 'willDo', words })
    }))
    const answers = await Promise.all(forms.map((form) => grace.post(address, form)))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
    const slower = answers.findIndex(({ status }) => status === 409)
    expect(answers[slower]?.text).toContain(form.movedOn)
    expect(answers[slower]?.text).toContain(said[slower])
    expect(answers[slower]?.text).toContain(said[1 - slower])
    const again = /name="seen" value="([0-9a-f]{16})"/.exec(answers[slower]?.text ?? '')?.[1] ?? ''
    forms[slower]?.set('seen', again)
    expect((await grace.post(address, forms[slower] ?? {})).status).toBe(303)
    expect(await owner()`select from "AuditEntry" where "caseId" = ${it.id} and act = 'obligation.answeredByOwner'`).toHaveLength(2)
  })
})

/** On record, with one thing that Grace owes. */
async function owedByGrace(): Promise<TestCase & { words: string }> {
  const it = await tells(owner(), 'a02')
  await firstLookDone(it)
  await does('bernadette', it, 'record-and-make-safe')
  await does('bernadette', it, 'safety-steps', { done: ['nothingNeededNow'] })
  await does('bernadette', it, 'need', { kind: 'person', who: 'The nurse', need: 'To have it on record' })
  const [need] = await owner()<{ id: string }[]>`select id from "Need" where "caseId" = ${it.id}`
  await does('bernadette', it, 'obligation', { needId: need?.id ?? '', kind: 'rule', what: 'It is on record', ownerId: personId('grace'), 'dueOn.day': '20', 'dueOn.month': '11', 'dueOn.year': '2026' })
  return it
}

describe('a person with two browsers, or a supporter beside them', () => {
  test('finishes: one answer counts, and the other is told, with what was typed still there', async () => {
    const it = await owedByGrace()
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
