import { describe, expect, test } from 'vitest'
import { openBrowser } from '#tests/auth/browser'
import { demoColleagues, demoTeams } from '#prisma/factories/demo-people'
import { demoTrust } from '~/trust/demo-trust'
import { text } from '~/content/text'
import { furtherStages, type Page, useReportersPages } from './pages/reporters-pages'
import { breathsOf, gradesOf, sentencesOf, wordsIn } from './pages/sentences'

const { pagesIn, port } = useReportersPages()
const [english, easy] = [text('en'), text('easy')]

/** Words that are the trust's, a colleague's or the person's own, and mail as it goes out: they are in nobody's catalogue. */
const theirs = [
  ...everyString(demoTrust), ...everyString(text('en').mail), ...everyString(demoTeams), ...demoColleagues.map(({ name }) => name), 'localhost:3000/follow-up', 'Efe', 'Gwen', 'Community', 'Rowan', 'Her name is said as she says it.',
  'Colleagues from racially minoritised groups', 'Bank and agency colleagues from racially minoritised groups', 'All colleagues', 'Colleagues who lead a team',
  'Let’s talk about race and racism: names and belonging', 'Let’s talk about race and racism: leading a team after something happened',
].flatMap((own) => own.split('\n')).map((own) => own.trim()).filter((own) => own !== '').sort((one, other) => other.length - one.length)

function everyString(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(everyString) : []
}

/** What stands on a page in plain letters and is nobody's own; `{count}` is a place that the script fills. */
function writtenByHand(page: Page): string[] {
  return [page.title, ...page.main, ...page.around].flatMap((says) => {
    const left = theirs.reduce((rest, own) => rest.split(own).join(' ').split(own.charAt(0).toLowerCase() + own.slice(1)).join(' '), says)
    return /[A-Za-z]{2,}/.test(left.replaceAll('{count}', '')) ? [`${page.name}: ${says}`] : []
  })
}

/** Asks with no cookie at all; what was typed stands in no address. */
describe('the choice of words', () => {
  test('is asked for once, goes along in links and forms, and lies in the draft from the first form on', async () => {
    const browser = openBrowser(port())
    const start = (await browser.get('/report?lang=easy')).text
    expect(start).toContain('href="/support?lang=easy"')
    expect(start).toContain('action="/report?lang=easy"')
    expect(browser.cookiesFor('/').filter((name) => !name.startsWith('heard-report'))).toEqual([])
    const asked = await browser.post('/report?lang=easy', { go: 'start' })
    expect(asked.headers.location).toBe('/report')
    expect((await browser.get('/report')).text).toContain(easy.reportPages.safe.lead)
    expect((await browser.get('/')).text).toContain(english.home.lead)
  })

  test('changes in mid-form by a button that keeps what was typed', async () => {
    const browser = openBrowser(port())
    await browser.post('/report', { go: 'start' })
    const typed = { step: 'safe', immediateDanger: 'no' }
    const page = (await browser.follow(await browser.post('/report?lang=easy', { ...typed, go: 'stay' }))).text
    expect(page).toContain(easy.reportPages.safe.lead)
    expect(page).toMatch(/<input[^>]*id="immediateDanger-no"[^>]*checked/)
    const back = (await browser.follow(await browser.post('/report?lang=en', { ...typed, go: 'stay' }))).text
    expect(back).toContain(english.reportPages.safe.lead)
  })

  test('is in the visit for following up, and the answers are the same in any words', async () => {
    const browser = openBrowser(port())
    await browser.post('/follow-up?lang=easy', { words: 'no such words' })
    expect((await browser.get('/follow-up')).text).toContain(easy.followUp.code.label)
    expect((await browser.get('/follow-up?lang=en')).text).toContain(english.followUp.code.label)
  })

  test('has no other language than those that there are', async () => {
    const browser = openBrowser(port())
    expect((await browser.get('/?lang=xx')).text).toContain(english.home.lead)
    expect((await browser.get('/?lang=easy')).text).toMatch(/<html lang="en-GB" dir="ltr" class="heard-easy">/)
    expect((await browser.get('/workspace/work?lang=easy')).headers.location).toMatch(/^\/sign-in/)
  })
})

describe('in a language that nobody wrote', () => {
  test('every page that a reporter meets speaks it, whole: nothing is written into a page by hand', async () => {
    const pages = await pagesIn('en-XA')
    expect(pages.length).toBeGreaterThan(90)
    expect(pages.filter(({ name }) => furtherStages.some((stage) => name === `${stage}: /follow-up`))).toHaveLength(furtherStages.length)
    expect(pages.flatMap(writtenByHand)).toEqual([])
    expect(new Set(pages.map(({ lang, dir }) => `${lang} ${dir}`))).toEqual(new Set(['en-XA ltr']))
  })

  test('and in one that runs from right to left', async () => {
    const pages = await pagesIn('ar-XB', { isShort: true })
    expect(pages.length).toBeGreaterThan(25)
    expect(pages.flatMap(writtenByHand)).toEqual([])
    expect(new Set(pages.map(({ lang, dir }) => `${lang} ${dir}`))).toEqual(new Set(['ar-XB rtl']))
  })

  test('the check sees a word that was written by hand', () => {
    const page = { name: 'planted', title: '⟦Ĥéáŕđ⟧', lang: '', dir: '', main: ['⟦Ţéļļ⟧ Send', '⟦ƀý Tuesday⟧', 'Samaritans'], around: [] }
    expect(writtenByHand(page)).toEqual(['planted: ⟦Ţéļļ⟧ Send', 'planted: ⟦ƀý Tuesday⟧'])
  })
})

/** In English only: it explains the words that others use for racism, and those are hard by nature (app/content/README.md). */
const notEasy = ['/education']

const never = [/perpetrator/i, /victim/i, /alleg/i, /complainant/i, /person who caused harm/i, /accus/i, /offender/i, /\bsimply\b/i, /\bclick\b/i, /\bconsents\b/i]

describe.each([
  { variant: 'en', inWords: 'English', longest: 20, hardest: 9 },
  { variant: 'easy', inWords: 'Easy Read', longest: 15, hardest: 6 },
] as const)('in $inWords, page by page', ({ variant, longest, hardest }) => {
  const elsewhere = (name: string) => variant === 'easy' && notEasy.includes(name)
  const pages = async () => (await pagesIn(variant)).filter(({ name }) => !elsewhere(name))

  test(`no sentence is longer than ${String(longest)} words`, async () => {
    const long = (await pages()).flatMap((page) => breathsOf(page).filter((sentence) => wordsIn(sentence) > longest).map((sentence) => `${page.name}: ${sentence}`))
    expect(long).toEqual([])
  })

  test('nothing is shouted, and no word is used that we do not use', async () => {
    const found = (await pages()).flatMap(({ name, title, main, around }) =>
      [title, ...main, ...around]
        .filter((says) => says.includes('!') || never.some((word) => word.test(says)) || (name !== '/education' && /micro(?!soft)/i.test(says)))
        .map((says) => `${name}: ${says}`),
    )
    expect(found).toEqual([])
  })

  test(`no page’s reading grade is above ${String(hardest)}`, async () => {
    const grades = gradesOf(await pages())
    if (process.env.HEARD_SHOW_GRADES) process.stdout.write(`${grades.map(({ name, words, grade, kincaid }) => `${variant}\t${String(grade)}\t${String(kincaid)}\t${String(words)}\t${name}`).join('\n')}\n`)
    expect(grades.length).toBeGreaterThan(10)
    expect(grades.filter(({ grade, kincaid }) => grade > hardest || kincaid > hardest)).toEqual([])
  })
})

describe('Easy Read', () => {
  test('says every page of the journey in words of its own', async () => {
    const saidInEnglish = new Set((await pagesIn('en')).map((page) => sentencesOf(page).join(' ')))
    const same = (await pagesIn('easy')).filter((page) => page.main.length > 0 && saidInEnglish.has(sentencesOf(page).join(' '))).map(({ name }) => name)
    expect(same.filter((name) => !notEasy.includes(name))).toEqual([])
  })

  test('has one idea on a line', async () => {
    const isTheirs = (line: string) => theirs.some((own) => own.length > 12 && line.includes(own))
    const full = (await pagesIn('easy')).filter(({ name }) => !notEasy.includes(name)).flatMap(({ name, main }) =>
      main.flatMap((block) => block.split('\n')).filter((line) => /[.?]”? +[A-Z“]/.test(line) && !isTheirs(line)).map((line) => `${name}: ${line}`),
    )
    expect(full).toEqual([])
  })
})

/** What somebody must know before they choose or agree to anything: who may come with them, and that nothing here is privileged. Written by hand. */
test.each([
  { variant: 'en', companion: 'You may bring somebody: a colleague, your union or a friend.', order: 'A court, a tribunal, a coroner, a regulator or the police can order us to hand it over.' },
  { variant: 'easy', companion: 'You can bring someone.', order: 'We cannot keep this from a court or the police.' },
] as const)('where the person chooses or agrees, the page says who may come with them and who can order what was said ($variant)', async ({ variant, companion, order }) => {
  const pages = await pagesIn(variant)
  const says = (stage: string, words: string) => pages.filter(({ name }) => name === `${stage}: /follow-up`).map(({ main }) => main.some((block) => block.includes(words)))
  for (const stage of ['options offered', 'preparing', 'meetingArranged', 'agreeing']) expect([stage, says(stage, companion), says(stage, order)]).toEqual([stage, [true], [true]])
  for (const stage of ['received', 'recorded', 'finished']) expect([stage, says(stage, companion), says(stage, order)]).toEqual([stage, [false], [false]])
})

test('whoever wants to hear only when something is new reads that nothing is asked of them after the end, and nobody else does', async () => {
  const says = (await pagesIn('en')).filter(({ name, main }) => /: .follow-up$/.test(name) && main.some((block) => block.includes('So we do not ask you how things are after the end.')))
  expect(says.map(({ name }) => name)).toEqual(['reviewers proposed: /follow-up'])
})

test('the grade knows a hard page, and a sentence of twenty-one words is too long', () => {
  const hard = 'Notwithstanding considerable organisational heterogeneity, practitioners characteristically operationalise multidisciplinary accountability arrangements inconsistently. '
  const page: Page = { name: 'hard', title: '', lang: '', dir: '', main: [hard.repeat(10)], around: [] }
  expect(gradesOf([page])[0]?.grade).toBeGreaterThan(9)
  expect(sentencesOf({ main: ['Send', `${'word '.repeat(21).trim()}.`] }).map(wordsIn)).toEqual([21])
})
