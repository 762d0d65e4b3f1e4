import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, openBrowser, signIn } from '#tests/auth/browser'
import { monday, useDemoTrust } from '#tests/cases/case-story'
import { asRead, attacks } from '#tests/http/bad-input/attacks'
import { webDoor } from '#tests/http/web'
import { personId } from '#prisma/factories/people'
import { holderOf } from '~/cases/holders'
import { asActor } from '~/platform/database'
import { cameByMark, cameMark } from '~/reports/came-mark'

const { owner } = useDemoTrust()
let port: number
let close: () => Promise<void>

beforeAll(async () => {
  delete process.env.HEARD_PUBLIC_URL
  process.env.HEARD_DEMO = '1'
  const door = await webDoor(() => monday)
  ;({ port, close } = await door.serveWeb({ port: 0 }))
})
afterAll(() => close())

/** The page that the form shows, by its own name for it, and for a page that is read back the page that is read. */
const stepIn = (html: string) => /name="step" value="(\w+)"/.exec(html)?.[1] ?? ''
const readIn = (html: string) => /name="read" value="(\w+)"/.exec(html)?.[1] ?? ''
const wordsIn = (html: string) => [...(/<ol class="heard-words"[^>]*>(.*?)<\/ol>/s.exec(html)?.[1] ?? '').matchAll(/<li>(\w+)<\/li>/g)].map(([, word]) => word ?? '').join(' ')
const hiddenIn = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''

/** What the form on paper asks, one question of each page, by hand from DOMAIN.md 2.2. */
const lists = [
  'Is anyone in danger right now?', 'How are you today?', 'Tell us what happened', 'When did it happen?', 'Which team?', 'Which fits you best?', 'Who was hurt by it?', 'Where did it come from?', 'How much?',
  'What was it about?', 'What would help?', 'Which of these fit?', 'How may we reach you?', 'Which way do you want to tell us?', 'What may we do?', 'Who should never see this?', 'What makes it easier for you?',
]

/** What chidi says, page by page; of the other pages nothing. */
const said: Record<string, Record<string, string>> = {
  safe: { immediateDanger: 'no' }, what: { narrative: 'She would not let me wash her because of my colour.' }, who: { reporterRole: 'happenedToMe' }, reach: { contact: 'codeOnly' },
}

/** Goes on with the form until the page is `until`. */
async function typesUntil(browser: Browser, until: string, answers = said): Promise<string> {
  for (let page = (await browser.get('/report')).text; ; page = (await browser.get('/report')).text) {
    const step = stepIn(page)
    if (step === until) return page
    expect((await browser.post('/report', { step, go: 'next', ...answers[step] })).status).toBe(303)
    expect(stepIn((await browser.get('/report')).text), 'the page let it through').not.toBe(step)
  }
}

async function signedIn(key: string): Promise<Browser> {
  const browser = openBrowser(port)
  await signIn(browser, key)
  return browser
}

async function beginsToType(key: string, fields: Record<string, string>, browser?: Browser): Promise<Browser> {
  browser ??= await signedIn(key)
  const begun = await browser.post('/workspace/telling', fields)
  expect([begun.status, begun.headers.location]).toEqual([303, '/report'])
  return browser
}

/** In how many rows of each table a colleague stands. */
async function rowsOf(key: string): Promise<Record<string, number>> {
  const tables = await owner()<{ name: string }[]>`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'vault') and tablename not in ('StaffSession', 'AuditEvent')`
  const counted: Record<string, number> = {}
  for (const { name } of tables) counted[name] = Number((await owner().unsafe<{ count: string }[]>(`select count(*) from ${name} t where t::text like '%${personId(key)}%'`))[0]?.count)
  return counted
}

const casesNow = async () => (await owner()<{ ref: string }[]>`select ref from "Case"`).map(({ ref }) => ref)

async function readsAccount(ref: string): Promise<string> {
  const bernadette = await signedIn('bernadette')
  return (await bernadette.post(`/workspace/cases/${ref}/account`, {})).text
}

describe('chidi tells, and blessing types with him beside her', () => {
  let blessing: Browser
  let given = ''
  let before: Record<string, number>
  const chidi = () => openBrowser(port)

  test('she is handed over to the form, where nothing of her sign-in travels', async () => {
    const browser = await signedIn('blessing')
    before = await rowsOf('blessing')
    blessing = await beginsToType('blessing', { cameBy: 'beside' }, browser)
    expect(blessing.cookiesFor('/report')).toEqual([expect.stringMatching(/^heard-report-/)])
    const start = (await blessing.get('/report')).text
    expect(start).toContain('You are typing for somebody who is with you.')
    // With somebody of ours beside them, patients and families tell by the same form.
    expect(start).toContain('value="patient"')
    expect((await openBrowser(port).get('/report')).text).not.toContain('value="patient"')
  })

  test('nothing is sent before every page was read back as it stands', async () => {
    await blessing.post('/report', { go: 'start' })
    await typesUntil(blessing, 'readBack')
    await blessing.post('/report', { step: 'check', go: 'send' })
    expect(await casesNow()).toEqual([])
    const read: string[] = []
    for (let page = (await blessing.get('/report')).text; stepIn(page) === 'readBack'; page = (await blessing.get('/report')).text) {
      if (readIn(page) === 'what') expect(page).toContain('She would not let me wash her because of my colour.')
      read.push(readIn(page))
      await blessing.post('/report', { step: 'readBack', read: readIn(page), go: 'next' })
    }
    expect(read).toEqual(['safe', 'what', 'who', 'reach'])
    expect((await blessing.get('/report')).text).toContain('Now ask: shall I send it?')

    // He changes a word: that page, and no other, is read to him again.
    await blessing.post('/report', { step: 'check', go: 'page:what' })
    await blessing.post('/report', { step: 'what', go: 'next', narrative: 'She would not let me wash her because I am Black.' })
    const again = (await blessing.get('/report')).text
    expect([stepIn(again), readIn(again)]).toEqual(['readBack', 'what'])
    await blessing.post('/report', { step: 'readBack', read: 'what', go: 'next' })
    expect(stepIn((await blessing.get('/report')).text)).toBe('check')
  })

  test('it arrives as a report like any other, and says that it was typed for him', async () => {
    const sent = await blessing.follow(await blessing.post('/report', { step: 'check', go: 'send' }))
    expect(sent.path).toBe('/report/sent')
    expect(sent.text).toContain('Give them these eight words')
    expect(sent.text).not.toContain('Type them once, to be sure')
    given = wordsIn(sent.text)
    expect(given.split(' ')).toHaveLength(8)
    const [ref = ''] = await casesNow()
    expect(await readsAccount(ref)).toContain('Typed by a colleague with the person beside them, and read back')
  })

  test('she has no part in the case by having typed, and stands in no row of it', async () => {
    expect(await rowsOf('blessing')).toEqual(before)
    const [ref = ''] = await casesNow()
    const atWork = await signedIn('blessing')
    expect((await atWork.get(`/workspace/cases/${ref}`)).status).toBe(404)
    expect((await atWork.get('/workspace/cases')).text).not.toContain(ref)
  })

  test('the words that she saw open one page and nothing else, in the database too', async () => {
    const seenByHer = chidi()
    await seenByHer.post('/follow-up', { words: given })
    for (const address of ['/follow-up', '/follow-up/messages', '/follow-up/choices', '/follow-up/my-copy']) {
      const shown = await seenByHer.visit(address)
      expect([address, shown.path]).toEqual([address, '/follow-up/new-words'])
      expect(shown.text).not.toMatch(/wash her|What happens now/)
    }
    const [row] = await owner()<{ hash: Buffer }[]>`select hash from "ReportCode" where "mustChange" and "endedOn" is null`
    const code = row?.hash.toString('hex') ?? ''
    const counted = await asActor({ as: 'reporter', code }, async (tx) => [await tx.case.count(), await tx.report.count(), await tx.message.count(), await tx.caseKey.count(), await tx.choice.count()])
    expect(counted).toEqual([0, 0, 0, 0, 0])
    await expect(asActor({ as: 'reporter', code }, holderOf)).rejects.toThrow()
  })

  test('he gets words of his own; then hers are words that nobody knows', async () => {
    const his = chidi()
    const shown = await his.follow(await his.post('/follow-up', { words: given }))
    const own = wordsIn(shown.text)
    const secret = hiddenIn(shown.text, 'secret')
    expect(own).not.toBe(given)

    const wrong = await his.follow(await his.post('/follow-up/new-words', { secret, words: given }))
    expect(wrong.text).toContain('These are not the eight new words above.')
    expect(wordsIn(wrong.text), 'the same words, because he may have written them down').toBe(own)
    const made = await his.follow(await his.post('/follow-up/new-words', { secret: 'made-up', words: own }))
    expect(made.path).toBe('/follow-up/new-words')

    const right = await his.follow(await his.post('/follow-up/new-words', { secret, words: own.toUpperCase() }))
    expect([right.path, right.text.includes('Your new words work now.')]).toEqual(['/follow-up', true])
    expect(right.text).toContain('What happens now')
    const hers = chidi()
    expect((await hers.follow(await hers.post('/follow-up', { words: given }))).text).toContain('These words do not open a page')
    const later = chidi()
    expect((await later.follow(await later.post('/follow-up', { words: own }))).text).toContain('What happens now')
  })
})

describe('efua rings, and blessing types what she says', () => {
  test('each page is read to her, the words are given by voice and no card is printed; they open nothing until she has changed them', async () => {
    const before = await casesNow()
    const blessing = await beginsToType('blessing', { cameBy: 'phone' })
    const start = (await blessing.get('/report')).text
    expect(start).toContain('You are typing for somebody on the phone. Read this page to them first.')
    await blessing.post('/report', { go: 'start' })
    const efua = { ...said, what: { narrative: 'They laughed at my accent on the ward round.' } }
    await typesUntil(blessing, 'readBack', efua)
    await blessing.post('/report', { step: 'check', go: 'send' })
    expect(await casesNow(), 'nothing goes before she has heard it').toEqual(before)
    const read: string[] = []
    for (let page = (await blessing.get('/report')).text; stepIn(page) === 'readBack'; page = (await blessing.get('/report')).text) {
      expect(page).toContain('They cannot see this page.')
      expect(page).not.toContain('let them read it here')
      if (readIn(page) === 'what') expect(page).toContain('They laughed at my accent on the ward round.')
      read.push(readIn(page))
      await blessing.post('/report', { step: 'readBack', read: readIn(page), go: 'next' })
    }
    expect(read).toEqual(['safe', 'what', 'who', 'reach'])

    const sent = await blessing.follow(await blessing.post('/report', { step: 'check', go: 'send' }))
    for (const line of ['Say them one at a time, and spell each one.', 'They write them down and read them back to you.', 'The first time that they type them, they get new words.']) expect(sent.text).toContain(line)
    for (const line of ['print the card', 'heard-plain-card', 'Type them once, to be sure']) expect(sent.text).not.toContain(line)
    const spoken = wordsIn(sent.text)
    const [ref = ''] = (await casesNow()).filter((known) => !before.includes(known))
    expect(await readsAccount(ref)).toContain('Typed by a colleague with the person on the phone, and read back')

    const hers = openBrowser(port)
    // She heard them: four letters of each, as she wrote them down.
    const shown = await hers.follow(await hers.post('/follow-up', { words: spoken.split(' ').map((word) => word.slice(0, 4)).join(' ') }))
    expect(shown.path).toBe('/follow-up/new-words')
    expect((await hers.visit('/follow-up/my-copy')).path).toBe('/follow-up/new-words')
    const own = wordsIn(shown.text)
    const changed = await hers.follow(await hers.post('/follow-up/new-words', { secret: hiddenIn(shown.text, 'secret'), words: own }))
    expect(changed.text).toContain('What happens now')
    const overheard = openBrowser(port)
    expect((await overheard.follow(await overheard.post('/follow-up', { words: spoken }))).text).toContain('These words do not open a page')
  })
})

describe('the form on paper, before anybody wrote on it', () => {
  test('has every answer of every list that the screen asks, and says which version they are', async () => {
    const page = (await openBrowser(port).get('/report/paper')).text
    const plain = page.replaceAll('&quot;', '"').replaceAll('&#x27;', '’').replaceAll(/<[^>]+>/g, '\n')
    for (const said of ['Care refused from me because of who I am', 'An injury', 'Race: Gypsy, Roma or Traveller', 'Talk with the other person, with help', 'Freedom to Speak Up guardian', 'An advocate', 'Share this with a team that I name', 'British Sign Language', 'Which language?', 'It was heard', 'Through an interpreter', 'I am a patient']) {
      expect(plain.toLowerCase(), said).toContain(said.toLowerCase())
    }
    expect(page).toContain('Version 3 of the lists')
    for (const asked of lists) expect(plain).toContain(asked)
  })

  test('needs no screen: who reads it, where it goes and whom to ring stand on it, and it carries no code', async () => {
    const page = (await openBrowser(port).get('/report/paper')).text
    const [main = ''] = /<main.*<\/main>/s.exec(page) ?? []
    for (const said of ['A first reader reads it first.', 'Staff Experience, Freepost Box 14', '0151 496 0140', 'This form has no code on it', 'A person answers within 3 working days', 'We tell you within 5 working days', 'Telling us does not stop the clock', 'This is not a private confession', '116 123']) expect(main).toContain(said)
    expect(main).not.toMatch(/https?:|www\.|heard-words/)
    // The one link is the way back, and it stays on the screen.
    expect([...main.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href]) => href)).toEqual(['/report'])
  })
})

describe('a form that came on paper', () => {
  const onPaper = { cameBy: 'paper', 'cameOn.day': '30', 'cameOn.month': '10', 'cameOn.year': '2026' }

  test('only first readers type it in, with the day on which it came', async () => {
    const [bernadette, blessing] = [await signedIn('bernadette'), await signedIn('blessing')]
    expect((await blessing.post('/workspace/telling', onPaper)).status).toBe(422)
    expect((await blessing.get('/workspace/telling')).text).not.toContain('On the paper form')
    for (const wrong of [{ cameBy: 'paper' }, { ...onPaper, 'cameOn.year': '2027' }, { ...onPaper, 'cameOn.day': '31', 'cameOn.month': '2' }]) {
      const refused = await bernadette.post('/workspace/telling', wrong)
      expect(refused.status).toBe(422)
      expect(refused.text).toContain('Give the day on which the paper came.')
    }
    expect((await bernadette.post('/workspace/telling', {})).text).toContain('Choose how they are telling us.')
    for (const name of Object.keys(onPaper)) {
      for (const { sent, name: attack } of attacks.filter(({ isFile }) => !isFile)) {
        const entry = Object.entries(onPaper).filter(([key]) => key !== name)
        const refused = await bernadette.post('/workspace/telling', new URLSearchParams([...entry, ...sent.map((value) => [name, asRead(value)])]))
        expect([refused.status, /<script>alert|<img src=x/.test(refused.text)], `${name}: ${attack}`).toEqual([422, false])
        expect(refused.text, `${name}: ${attack}`).toContain(name === 'cameBy' ? 'Choose how they are telling us.' : 'Give the day on which the paper came.')
      }
    }
  })

  test('whoever can be reached gets a letter with words to change, and the first reader sees how and when it came', async () => {
    const before = await casesNow()
    const bernadette = await beginsToType('bernadette', onPaper)
    await bernadette.post('/report', { go: 'start' })
    const check = await typesUntil(bernadette, 'check', { ...said, reach: { contact: 'phone', 'contactDetails.phone': '0151 496 0199' }, people: { communicationNeeds: 'interpreter', interpreterLanguage: 'Somali' } })
    expect(check).toContain('The first reader sees that you need an interpreter before they answer you.')
    expect(check).toContain('Hold it beside the paper.')
    const sent = await bernadette.follow(await bernadette.post('/report', { step: 'check', go: 'send' }))
    expect(sent.text).toContain('Print this letter')
    expect(wordsIn(sent.text).split(' ')).toHaveLength(8)
    expect(sent.text).not.toMatch(/wash her|racis/i)
    const ref = (await casesNow()).find((known) => !before.includes(known)) ?? ''
    const account = await readsAccount(ref)
    expect(account).toContain('On paper')
    expect(account).toContain('Friday 30 October')
    expect(account).toContain('The answer that is promised by Thursday 5 November comes in this way.')
    expect(account).toMatch(/Interpreter and language(<!-- -->)?: <span translate="no">Somali<\/span>/)
    expect(account).toContain('0151 496 0195')
    const [{ must } = { must: false }] = await owner()<{ must: boolean }[]>`select c."mustChange" as must from "ReportCode" c join "Case" k on k.id = c."caseId" where k.ref = ${ref}`
    expect(must).toBe(true)
  })

  test('nobody writes to somebody who may not be reached', async () => {
    const bernadette = await beginsToType('bernadette', onPaper)
    await bernadette.post('/report', { go: 'start' })
    await typesUntil(bernadette, 'check')
    const sent = await bernadette.follow(await bernadette.post('/report', { step: 'check', go: 'send' }))
    expect(sent.text).toContain('No letter is needed')
    expect(wordsIn(sent.text)).toBe('')
  })

  test('a draft that ran out still comes in as paper, with the page that was sent', async () => {
    const bernadette = await beginsToType('bernadette', onPaper)
    await bernadette.post('/report', { go: 'start' })
    const page = (await bernadette.get('/report')).text
    await owner()`delete from "Draft"`
    await bernadette.post('/report', { step: 'safe', go: 'next', immediateDanger: 'no', came: hiddenIn(page, 'came') })
    expect(await cameByMark(hiddenIn((await bernadette.get('/report')).text, 'came'))).toEqual({ cameBy: ['paper'], cameOn: ['2026-10-30'] })
  })

  test('nor does it become an ordinary report where the first page was read aloud for longer than a draft lasts', async () => {
    const bernadette = await beginsToType('bernadette', onPaper)
    const first = (await bernadette.get('/report')).text
    await owner()`delete from "Draft"`
    await bernadette.post('/report', { go: 'start', came: hiddenIn(first, 'came') })
    expect(await cameByMark(hiddenIn((await bernadette.get('/report')).text, 'came'))).toEqual({ cameBy: ['paper'], cameOn: ['2026-10-30'] })
  })

  test('nobody says of themselves that a colleague types for them: only a mark of ours counts', async () => {
    const ours = (await cameMark({ cameBy: ['beside'] })) ?? ''
    expect(await cameByMark(ours)).toEqual({ cameBy: ['beside'] })
    for (const made of ['beside', ours.replace('beside', 'phone'), ours.slice(0, -1), `9${ours}`, '', 'x'.repeat(5_000)]) expect(await cameByMark(made), made.slice(0, 40)).toEqual({})
  })
})
