import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Browser, openBrowser, signIn } from '#tests/auth/browser'
import { decoded } from '#tests/http/bad-input/controls'
import { webDoor } from '#tests/http/web'
import { openLeft } from '~/confidentiality/vault'
import { accountTold } from '~/cases/account'
import { changeChoice } from '~/cases/choices'
import { follow } from '~/cases/following'
import { readNeeds } from '~/cases/review/needs-table'
import { chasing } from '~/content/en/chasing'
import { followUp } from '~/content/en/follow-up'
import { followUpChoices as words } from '~/content/en/follow-up-choices'
import { followUpSupport } from '~/content/en/follow-up-support'
import { reportErrors } from '~/content/en/report-errors'
import { asActor } from '~/platform/database'
import type { Answers } from '~/reports/answers'
import { does, inReview, monday, obligationsOf, personId, reviewersCarry, tells, useDemoTrust, type TestCase } from './case-story'

const { owner } = useDemoTrust()
let port: number
let close: () => Promise<void>
const browsers = new Map<string, Browser>()
beforeAll(async () => {
  delete process.env.HEARD_PUBLIC_URL
  await reviewersCarry(owner(), 20)
  ;({ port, close } = await (await webDoor(() => monday)).serveWeb({ port: 0 }))
})
afterAll(() => close())

const number = '0151 496 0199'
/** Sunita says who she is, allows contact and wants it by phone, once the children are in bed. */
const sunita = {
  mode: 'named', yourName: 'Sunita Rao', contact: 'phone', contactDetails: number, safeTimes: 'After eight, the children sleep then', howAreYou: 'allRight',
  choices: ['contactMe', 'shareWithReviewTeam'], immediateDanger: 'no', violenceOrThreat: [], fearOfRetaliation: 'no', wordsThatFit: [],
} satisfies Partial<Answers>
const told = (more: Partial<Answers> = {}) => tells(owner(), 'a02', { ...sunita, ...more })

async function as(key: string): Promise<Browser> {
  const known = browsers.get(key)
  if (known) return known
  const browser = openBrowser(port)
  await signIn(browser, key)
  browsers.set(key, browser)
  return browser
}

/** What a page says, without its tags. */
const plain = (text: string) => decoded(/<main[\s\S]*<\/main>/.exec(text)?.[0] ?? '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const at = ({ ref }: TestCase) => `/workspace/cases/${ref}/reach`

async function looks(key: string, it: TestCase, page = at(it)): Promise<{ status: number; says: string; hasButton: boolean }> {
  const { status, text } = await (await as(key)).get(page)
  return { status, says: plain(text), hasButton: text.includes(`action="${at(it)}"`) }
}

async function opens(key: string, it: TestCase): Promise<{ status: number; says: string; cached: string | undefined }> {
  const { status, text, headers } = await (await as(key)).post(at(it), {})
  return { status, says: plain(text), cached: headers['cache-control'] }
}

const audited = ({ id }: TestCase) => owner()<{ body: Record<string, unknown> }[]>`select body from "AuditEntry" where "caseId" = ${id} and act = 'contact.opened'`
const contact = ({ code }: TestCase, isOn: boolean) => asActor({ as: 'reporter', code }, async (tx) => changeChoice(tx, await follow(tx), { kind: 'contactMe', detail: null, isOn }))
const row = (says: string, from: string, to: string) => says.slice(says.indexOf(from), to === '' ? undefined : says.indexOf(to, says.indexOf(from))).trim()

test('Sunita wants to be rung: closed it says how, opened it says where, when and who, once and on the record', async () => {
  const it = await told({ howAreYou: 'ringMe' })
  for (const page of [`/workspace/cases/${it.ref}`, `/workspace/cases/${it.ref}/account`, at(it)]) {
    const { status, says, hasButton } = await looks('bernadette', it, page)
    expect([page, status, hasButton]).toEqual([page, 200, true])
    expect(says).toContain('They would like somebody to ring them.')
    for (const sealed of [number, 'After eight', 'Sunita Rao']) expect(says).not.toContain(sealed)
  }
  expect(await audited(it)).toEqual([])

  const { status, says, cached } = await opens('bernadette', it)
  expect([status, cached]).toEqual([200, 'no-store'])
  expect(row(says, 'Contact details', '')).toContain(`Contact details ${number} When it is safe After eight, the children sleep then Name Sunita Rao`)
  expect((await audited(it)).map(({ body }) => body)).toEqual([{ byRole: 'firstReader', byPerson: personId('bernadette'), vaultId: expect.any(String) as string, what: 'both' }])
  expect((await looks('bernadette', it)).says, 'nothing stays open').not.toContain(number)

  const hers = openBrowser(port)
  await hers.follow(await hers.post('/follow-up', { words: it.words }))
  expect(plain((await hers.get('/follow-up')).text)).toMatch(/Who has looked at what you told us.*[Ff]irst reader.*2 November/)
})

test('a name comes out where it was given openly, and nowhere else: the page has the same rows whether or not there is one', async () => {
  const rows = async (more: Partial<Answers>) => row((await opens('bernadette', await told(more))).says, 'Contact details', '')
  const start = `Contact details ${number} When it is safe After eight, the children sleep then Name `
  const apart = `${start}Kept apart from the case. It is not shown here, and no colleague can open it here.`
  expect(await rows({ mode: 'keptApart' })).toBe(apart)
  expect(await rows({ mode: 'keptApart', yourName: undefined })).toBe(apart)
  expect(await rows({ mode: 'unknown' })).toBe(`${start}We do not know who they are.`)
  expect(await rows({ yourName: undefined })).toBe(`${start}They wrote no name.`)
})

test('who stayed unknown gives a name later: locked away in the row that was there, then openly; wrong input is kept, and nobody goes back', async () => {
  const it = await told({ mode: 'unknown', yourName: undefined, sourceName: 'Gwen Hughes', contact: 'codeOnly', contactDetails: undefined, safeTimes: undefined, choices: [] })
  const shape = () => owner()`select length(sealed) as sealed, length(wrapped) as wrapped from vault."Name"`
  const [page, before] = [openBrowser(port), await shape()]
  const sent = async (fields: Record<string, string>) => {
    const html = (await page.get('/follow-up/choices')).text
    const held = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? ''
    return page.follow(await page.post('/follow-up/reach', { strand: held('strand'), seen: held('seen'), mode: 'unknown', yourName: '', contact: 'same', contactDetails: '', safeTimes: '', ...fields }))
  }
  const chosen = (html: string) => /name="mode" type="radio" value="(\w+)" checked/.exec(html.replace(/<input[^>]*>/g, (tag) => `${/name="[^"]*"/.exec(tag)?.[0] ?? ''} ${/type="[^"]*"/.exec(tag)?.[0] ?? ''} ${/value="[^"]*"/.exec(tag)?.[0] ?? ''}${tag.includes('checked') ? ' checked' : ''} `))?.[1]
  const modes = (html: string) => ['unknown', 'keptApart', 'named'].filter((mode) => html.includes(`id="reach-mode-${mode}"`))
  await page.follow(await page.post('/follow-up', { words: it.words }))
  const first = (await page.get('/follow-up/choices')).text
  for (const line of [words.reach.stands.unknown, ...words.reach.before]) expect(plain(first)).toContain(line)
  expect(modes(first)).toEqual(['unknown', 'keptApart', 'named'])

  // What is wrong is said, and what was typed stands in the form again.
  for (const [fields, says] of [
    [{}, words.reach.nothingGiven], [{ mode: 'named' }, words.reach.noName], [{ yourName: 'Sunita Rao' }, reportErrors['mode.missing']],
    [{ contact: 'phone', contactDetails: '0151' }, reportErrors['contact.phoneUnreadable']], [{ contactDetails: '0151 496 0199' }, followUp.choose],
  ] as const) {
    const { text } = await sent(fields)
    expect(plain(text)).toContain(says)
    for (const typed of Object.values(fields).filter((value) => /[ \d]/.test(value))) expect(text).toContain(`value="${typed}"`)
  }
  expect(await owner()`select 1 from "CaseNote" where "caseId" = ${it.id} and kind = 'reach'`).toEqual([])

  const apart = (await sent({ mode: 'keptApart', yourName: 'Sunita Rao', contact: 'phone', contactDetails: number, safeTimes: 'After eight' })).text
  expect([plain(apart).includes(words.reach.done), plain(apart).includes(words.reach.stands.keptApart), modes(apart), chosen(apart)]).toEqual([true, true, ['keptApart', 'named'], 'keptApart'])
  for (const secret of ['Sunita Rao', number, 'After eight']) expect(apart).not.toContain(secret)
  expect(row((await opens('bernadette', it)).says, 'Contact details', '')).toContain(`Contact details ${number} When it is safe After eight Name Kept apart from the case.`)

  await sent({ mode: 'named' })
  expect(row((await opens('bernadette', it)).says, 'Contact details', '')).toContain(`${number} When it is safe After eight Name Sunita Rao`)
  expect(plain((await sent({ mode: 'unknown', contact: 'other', contactDetails: 'By post' })).text), 'nobody goes back').toContain(words.reach.stands.named)
  expect(row((await opens('bernadette', it)).says, 'Contact details', '')).toContain('By post When it is safe After eight Name Sunita Rao')

  // sameShapeWhetherNameExists: the same rows of the same size, and no row outside the vault says that a name is in it. What was there stays.
  expect(await shape()).toEqual(before)
  const left = await owner()<{ body: object; at: Date | null }[]>`select body, "at" from "AuditEntry" where "caseId" = ${it.id} and act = 'reach.left'`
  expect(left).toEqual(Array.from({ length: 3 }, () => ({ body: { byRole: 'personTellingUs', byPerson: null }, at: null })))
  const { nameId } = await asActor({ as: 'reporter', code: it.code }, async (tx) => (await accountTold(tx, it.id)) ?? expect.fail('her account'))
  const kept = await asActor({ as: 'vault', personId: null }, (tx) => tx.vaultName.findUniqueOrThrow({ where: { id: nameId } }))
  expect(await openLeft(kept)).toMatchObject({ yourName: 'Sunita Rao', sourceName: 'Gwen Hughes' })
})

test('contact that was on and is off again: no button, and the form of a page that was open before gets nothing', async () => {
  const it = await told({ mode: 'keptApart' })
  expect((await looks('bernadette', it)).hasButton).toBe(true)
  await contact(it, false)
  const { says, hasButton } = await looks('bernadette', it)
  expect([hasButton, says.includes('They turned it off')]).toEqual([false, true])
  const refused = await opens('bernadette', it)
  expect([refused.status, refused.says.includes(number)]).toEqual([409, false])
  expect(await audited(it)).toEqual([])
  await contact(it, true)
  expect((await opens('bernadette', it)).says).toContain(number)
})

test('who is named stays known with contact off: the name opens, and how to reach them does not', async () => {
  const it = await told()
  await contact(it, false)
  const { status, says } = await opens('bernadette', it)
  expect([status, says.includes('Sunita Rao'), says.includes(number), says.includes('After eight')]).toEqual([200, true, false, false])
  expect((await audited(it)).map(({ body }) => body.what)).toEqual(['name'])
})

test.each<[string, Partial<Answers>, boolean]>([
  ['asked to be rung, and said nothing of contact', { howAreYou: 'ringMe', choices: [] }, true],
  ['another way, with contact on', { contact: 'other', contactDetails: 'By post' }, true],
  ['asked to be rung, and left another way than a number', { howAreYou: 'ringMe', contact: 'other', contactDetails: 'By post', choices: [] }, false],
  ['a phone alone is no yes', { choices: [] }, false],
  ['a private alert says what the person picked, and no more', { contact: 'alert', contactDetails: 'sunita@home.example', alertWording: 'first', howAreYou: 'ringMe' }, false],
  ['the code alone', { contact: 'codeOnly', contactDetails: undefined, howAreYou: 'ringMe' }, false],
])('%s', async (_, more, isOpen) => {
  const it = await told({ mode: 'unknown', yourName: undefined, ...more })
  expect([(await looks('bernadette', it)).hasButton, (await opens('bernadette', it)).status]).toEqual([isOpen, isOpen ? 200 : 409])
})

test('those who carry the words reach her; an owner, a route’s lead, a line manager, a reviewer who stepped back and whoever looks at the handling find no page', async () => {
  const it = await told()
  expect((await looks('joe', it)).status).toBe(404)
  await inReview(it)
  await does('joe', it, 'need', { kind: 'person', who: 'The nurse', need: 'That it stops' })
  await does('joe', it, 'needs-complete')
  const needId = await asActor({ as: 'staff', personId: personId('joe') }, async (tx) => (await readNeeds(tx, it.id))[0]?.needs[0]?.id ?? '')
  await does('joe', it, 'obligation', { needId, kind: 'rule', what: 'The rota rule', ownerId: personId('grace'), 'dueOn.day': '20', 'dueOn.month': '11', 'dueOn.year': '2026' })
  await does('joe', it, 'options', { words: 'No meeting, first of all.' })
  await does('joe', it, 'choice', { option: 'shuttle', words: 'You carry it.' })
  await does('joe', it, 'facilitator', { personId: personId('catherine') })
  expect(await obligationsOf(owner(), it)).toHaveLength(1)
  for (const key of ['joe', 'catherine']) expect([key, (await opens(key, it)).says]).toEqual([key, expect.stringContaining(`${number} When it is safe After eight, the children sleep then Name Sunita Rao`)])
  expect((await audited(it)).map(({ body }) => body.byRole).sort()).toEqual(['facilitator', 'reviewer'])

  await does('amara', it, 'recusal')
  for (const [key, capacity] of [['kelly', 'owner'], ['marcus', 'handlingReviewer'], ['nuala', 'routeLead']] as const) {
    await owner()`insert into "CaseGrant" (id, "caseId", "personId", "as", "grantedAt") values (gen_random_uuid(), ${it.id}, ${personId(key)}, ${capacity}, ${monday})`
  }
  for (const key of ['grace', 'kelly', 'marcus', 'nuala', 'amara']) expect([key, (await looks(key, it)).status, (await opens(key, it)).status]).toEqual([key, 404, 404])
  expect(await audited(it)).toHaveLength(2)
})

test('a patient’s name and number are for first readers: reviewers see that there is a way, and open nothing', async () => {
  const it = await told({ teller: 'patient' })
  await inReview(it)
  const { status, says, hasButton } = await looks('joe', it)
  expect([status, hasButton, says.includes('A first reader reaches them.')]).toEqual([200, false, true])
  expect((await opens('joe', it)).status).toBe(409)
  expect((await opens('bernadette', it)).says).toContain('Sunita Rao')
})

test('the database itself gives the row to nobody else, and for contact to nobody once it is off, whatever the application asks', async () => {
  const it = await told()
  await opens('bernadette', it)
  const [{ body } = { body: {} }] = await audited(it)
  const asks = (key: string, forContact: boolean) => asActor({ as: 'vault', personId: personId(key) }, (tx) =>
    tx.$queryRaw<unknown[]>`select 1 from app.name_to_reach(${it.id}::uuid, ${String(body.vaultId)}::uuid, ${forContact})`)
  expect([await asks('bernadette', true), await asks('joe', true), await asks('danny', false)].map(({ length }) => length)).toEqual([1, 0, 0])
  await contact(it, false)
  expect([await asks('bernadette', true), await asks('bernadette', false)].map(({ length }) => length)).toEqual([0, 1])
})

test('"chase for me": the coordinator sees a name, a way and the service, asks by the day that was said, and then sees nothing', async () => {
  const [it, other] = [await told({ mode: 'unknown', yourName: undefined, supportNow: ['oneToOneTherapy'] }), await told()]
  for (const each of [it, other]) for (const [noun, fields] of [['first-look', {}], ['acknowledgement', { words: 'We read it today.' }]] as const) await does('bernadette', each, noun, fields)
  const hers = openBrowser(port)
  await hers.follow(await hers.post('/follow-up', { words: it.words }))
  const support = async () => (await hers.get('/follow-up/support')).text
  const press = async (answer: string, more: Record<string, string> = {}) => {
    const held = /name="strand" value="([^"]+)"/.exec(await support())?.[1] ?? ''
    return (await hers.follow(await hers.post('/follow-up/support', { strand: held, seen: '0', nth: '0', answer, ...more }))).text
  }
  const offersIt = (html: string) => html.includes('name="answer" value="chase"')
  const list = async (key = 'leila') => { const { status, text } = await (await as(key)).get('/workspace/chasing'); return { status, says: plain(text), strand: /name="strand" value="([^"]+)"/.exec(text)?.[1] ?? '' } }
  const { chase } = followUpSupport.keep

  // Nothing to chase before it was sent, whatever is posted.
  expect(offersIt(await support())).toBe(false)
  await press('chase', { yourName: 'Ada', contactDetails: number })
  await press('keep')
  expect(offersIt(await support())).toBe(false)
  const sent = await press('sentIt')
  expect(offersIt(sent)).toBe(true)
  expect((await list()).says).toContain(chasing.empty)
  // What happens, and by when, is said first: two working days from a Monday (DOMAIN.md 3.4 has no length of its own for it).
  for (const line of chase.body) expect(plain(sent)).toContain(line.replace('{day}', 'Wednesday 4 November'))

  const half = await press('chase', { yourName: 'Ada Nwosu', contactDetails: '' })
  expect([half.includes('value="Ada Nwosu"'), plain(half).includes(followUp.empty)]).toEqual([true, true])
  expect(await owner()`select 1 from "SupportChase"`).toEqual([])
  const asked = await press('chase', { yourName: 'Ada Nwosu', contactDetails: number })
  for (const says of [chase.done, chase.standing, 'By Wednesday 4 November: Our support coordinator asks the service for you.']) expect(plain(asked)).toContain(says)
  expect([offersIt(asked), asked.includes('Ada Nwosu')]).toEqual([false, false])
  expect(plain((await hers.get('/follow-up')).text)).toContain('Our support coordinator asks the service for you.')

  const seen = await list()
  expect(seen.status).toBe(200)
  for (const says of ['Ada Nwosu', number, followUpSupport.names.oneToOneTherapy, 'Wednesday 4 November']) expect(seen.says).toContain(says)
  expect(seen.says).not.toContain(it.ref)
  for (const key of ['bernadette', 'joe', 'danny']) expect([key, (await list(key)).status]).toEqual([key, 403])
  // The database gives the coordinator this row, its strand and its dates, and nothing else of the case.
  const rows = await asActor({ as: 'staff', personId: personId('leila') }, async (tx) => ({
    chases: await tx.supportChase.count(), strands: await tx.workflow.findMany({ select: { machine: true } }), cases: await tx.case.count(), events: await tx.workflowEvent.count(), notes: await tx.caseNote.count(),
  }))
  expect(rows).toEqual({ chases: 1, strands: [{ machine: 'support-offer' }], cases: 0, events: 0, notes: 0 })
  expect(await asActor({ as: 'staff', personId: personId('bernadette') }, (tx) => tx.supportChase.count())).toBe(0)
  expect(await asActor({ as: 'reporter', code: other.code }, (tx) => tx.supportChase.count())).toBe(0)
  expect(plain((await hers.get('/follow-up')).text)).toMatch(/Who has looked at what you told us.*Support coordinator.*2 November/)

  const leila = await as('leila')
  const done = await leila.follow(await leila.post('/workspace/chasing', { strand: seen.strand }))
  expect([plain(done.text).includes(chasing.done), done.text.includes('Ada Nwosu')]).toEqual([true, false])
  expect(await owner()`select 1 from "SupportChase"`).toEqual([])
  expect(plain((await leila.follow(await leila.post('/workspace/chasing', { strand: seen.strand }))).text)).toContain(chasing.gone)
  expect(plain((await hers.get('/follow-up')).text)).toContain('Our support coordinator asked the service for you.')
  expect(offersIt(await support()), 'it may be asked for again').toBe(true)

  // Whoever heard from the service says so, and the name goes at once.
  await press('chase', { yourName: 'Ada Nwosu', contactDetails: number })
  expect((await list()).says).toContain('Ada Nwosu')
  await press('heard')
  expect((await list()).says).toContain(chasing.empty)
  expect(await owner()`select 1 from "WorkflowTimer" where "caseId" = ${it.id} and name = 'chase'`).toEqual([])
})
