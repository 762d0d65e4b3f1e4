import { describe, expect, test } from 'vitest'
import { demoTrust } from '~/trust/demo-trust'
import { text } from '~/content/text'
import { type Page, useReportersPages } from './pages/reporters-pages'
import { gradesOf, sentencesOf, wordsIn } from './pages/sentences'

const { pagesIn } = useReportersPages()

/** Words that are the trust's, a colleague's or the person's own, and mail as it goes out: they are in nobody's catalogue. */
const theirs = [
  ...everyString(demoTrust), ...everyString(text('en').mail), 'Efe', 'Gwen', 'Community', 'Rowan', 'Her name is said as she says it.',
  'Colleagues from racially minoritised groups', 'Bank and agency colleagues from racially minoritised groups', 'All colleagues', 'Colleagues who lead a team',
  'Let’s talk about race and racism: names and belonging', 'Let’s talk about race and racism: leading a team after something happened',
].map((own) => own.replace(/\s+/g, ' ')).sort((one, other) => other.length - one.length)

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

describe('in a language that nobody wrote', () => {
  test('every page that a reporter meets speaks it, whole: nothing is written into a page by hand', async () => {
    const pages = await pagesIn('en-XA')
    expect(pages.length).toBeGreaterThan(100)
    expect(pages.flatMap(writtenByHand)).toEqual([])
    expect(new Set(pages.map(({ lang, dir }) => `${lang} ${dir}`))).toEqual(new Set(['en-XA ltr']))
  })

  test('and in one that runs from right to left', async () => {
    const pages = await pagesIn('ar-XB', { isShort: true })
    expect(pages.length).toBeGreaterThan(30)
    expect(pages.flatMap(writtenByHand)).toEqual([])
    expect(new Set(pages.map(({ lang, dir }) => `${lang} ${dir}`))).toEqual(new Set(['ar-XB rtl']))
  })

  test('the check sees a word that was written by hand', () => {
    const page = { name: 'planted', title: '⟦Ĥéáŕđ⟧', lang: '', dir: '', main: ['⟦Ţéļļ⟧ Send', '⟦ƀý Tuesday⟧', 'Samaritans'], around: [] }
    expect(writtenByHand(page)).toEqual(['planted: ⟦Ţéļļ⟧ Send', 'planted: ⟦ƀý Tuesday⟧'])
  })
})

const never = [/perpetrator/i, /victim/i, /alleg/i, /complainant/i, /person who caused harm/i, /accus/i, /offender/i, /\bsimply\b/i, /\bclick\b/i, /\bconsents\b/i]

describe.each([
  { variant: 'en', inWords: 'English', longest: 20, hardest: 9 },
  { variant: 'easy', inWords: 'Easy Read', longest: 15, hardest: 6 },
] as const)('in $inWords, page by page', ({ variant, longest, hardest }) => {
  const elsewhere = (name: string) => variant === 'easy' && ['/privacy', '/accessibility', '/education', '/just-told', '/report/paper'].includes(name)
  const pages = async () => (await pagesIn(variant)).filter(({ name }) => !elsewhere(name))

  test(`no sentence is longer than ${String(longest)} words`, async () => {
    const long = (await pages()).flatMap((page) => sentencesOf(page).filter((sentence) => wordsIn(sentence) > longest).map((sentence) => `${page.name}: ${sentence}`))
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
