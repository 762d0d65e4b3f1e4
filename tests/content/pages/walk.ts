import { openBrowser } from '#tests/auth/browser'
import { typedFrom } from '#prisma/factories/accounts'
import { beginDraft } from '~/reports/draft'
import { begun } from '~/reports/draft-content'
import { phraseOf } from '~/reports/draft-phrase'
import { withWords } from '~/content/use-way'
import type { Variant } from '~/content/text'
import type { Answers } from '~/reports/answers'
import type { Step, WayIn } from '~/reports/draft-content'

/** A page of the walk by a name that people understand, with its HTML. */
export type Walked = { name: string; html: string }

const publicPages = ['/', '/report', '/follow-up', '/support', '/support/form/one-to-one', '/education', '/learning', '/privacy', '/accessibility', '/too-large', '/no-such-page', '/report/paper', '/just-told'] as const
/** Behind the eight words. */
const followUpPages = ['', '/messages', '/choices', '/alert', '/my-copy', '/supporter', '/one-more-page', '/take-back', '/support', '/support/form?nth=0', '/support/form?nth=0&recall', '/learning', '/my-copy/file'] as const

/** Pages that anybody may open, asked for in a variant. */
export async function publicOnes(port: number, variant: Variant): Promise<Walked[]> {
  const browser = openBrowser(port)
  const pages: Walked[] = []
  for (const address of publicPages) pages.push({ name: address, html: (await browser.get(withWords(address, variant))).text })
  return pages
}

/** An account, the way in, and the last page that it is walked for; without one it is sent. `cameBy`: a colleague types it, from its start page on. */
export type Told = { answers: Answers; way: WayIn; name: string; until?: Step | undefined; cameBy?: 'beside' | 'paper' | undefined }

/**
 * Tells one account, page after page, as a browser without a script does. The language is asked for once, on the first page: every page after it
 * must have it from the draft. A page that was not met before (`met`) is first sent with something wrong, so that what it says then is met too.
 */
export async function telling(port: number, variant: Variant, { answers, way, name, until, cameBy }: Told, met: Set<string>): Promise<Walked[]> {
  const browser = openBrowser(port)
  const pages: Walked[] = []
  const keep = (step: string, html: string) => void pages.push({ name: `${name}: ${step}`, html })
  const send = async (fields: string[][], address = '/report') => (await browser.follow(await browser.post(address, new URLSearchParams(fields)))).text
  await browser.get(withWords('/report', variant))
  if (cameBy !== undefined) {
    await typedBy(browser, cameBy)
    keep(`start, typed by a colleague (${cameBy})`, (await browser.get(withWords('/report', variant))).text)
  }
  let html = await send([['go', way]], withWords('/report', variant))
  for (let turn = 0; stepIn(html) !== 'check'; turn += 1) {
    if (turn > 60) throw new Error(`${name} does not get past "${stepIn(html)}"`)
    const step = stepIn(html)
    if (cameBy === undefined || step === 'readBack') keep(step, html)
    if (step === until) return pages
    if (!met.has(step)) {
      const wrong = await send([['step', step], ['go', 'next'], ...wrongIn(step)])
      if (stepIn(wrong) === step) keep(`${step}, with what is wrong`, wrong)
      met.add(step)
    }
    // Whatever the wrong form led to, the page itself is sent again, answered.
    html = await send([['step', step], ['go', 'next'], ['read', readIn(html)], ...typed(answers)])
  }
  keep('check', html)
  html = await send([['step', 'check'], ['go', 'send']])
  keep('sent', html)
  if (cameBy !== undefined) return pages
  keep('sent, words typed wrong', await send([['words', 'not the words']], '/report/sent'))
  keep('sent, number too long', await send([['reference', 'x'.repeat(80)]], '/report/sent'))
  return pages
}

/** The draft of this browser is begun as the workspace begins it for a colleague who types. */
async function typedBy(browser: ReturnType<typeof openBrowser>, cameBy: 'beside' | 'paper'): Promise<void> {
  const [name = ''] = browser.cookiesFor('/report')
  const secret = Buffer.from(browser.cookie(name) ?? '', 'base64url')
  await beginDraft(secret, await phraseOf(secret), begun({ at: 'start', typed: { cameBy: [cameBy], ...(cameBy === 'paper' ? { cameOn: ['2026-10-30'] } : {}) } }))
}

/** Reads every page behind the eight words, the language asked for once at the door. */
export async function following(port: number, variant: Variant, { words, name, only = followUpPages }: { words: string; name: string; only?: readonly string[] }): Promise<Walked[]> {
  const browser = openBrowser(port)
  const pages: Walked[] = []
  const door = withWords('/follow-up', variant)
  pages.push({ name: `${name}: wrong words`, html: (await browser.follow(await browser.post(door, { words: 'eight words that nobody was ever given here' }))).text })
  await browser.follow(await browser.post(door, { words }))
  for (const page of only) pages.push({ name: `${name}: /follow-up${page}`, html: (await browser.visit(`/follow-up${page}`)).text })
  return pages
}

/** Words that a colleague saw: the page on which they are changed, and what it says of words typed wrong. */
export async function changingWords(port: number, variant: Variant, { words, name }: { words: string; name: string }): Promise<Walked[]> {
  const browser = openBrowser(port)
  const first = await browser.follow(await browser.post(withWords('/follow-up', variant), { words }))
  if (!first.path.startsWith('/follow-up/new-words')) throw new Error(`Words that were handed over lead to ${first.path}`)
  const secret = /name="secret" value="([^"]+)"/.exec(first.text)?.[1] ?? ''
  const wrong = await browser.follow(await browser.post('/follow-up/new-words', { secret, words: 'not these' }))
  return [{ name: `${name}: new words`, html: first.text }, { name: `${name}: new words, typed wrong`, html: wrong.text }]
}

function readIn(html: string): string {
  return /<input type="hidden" name="read" value="(\w+)"/.exec(html)?.[1] ?? ''
}

export function stepIn(html: string): string {
  return /<input type="hidden" name="step" value="(\w+)"/.exec(html)?.[1] ?? ''
}

function typed(answers: Answers): string[][] {
  return Object.entries(typedFrom(answers)).flatMap(([field, values]) => values.map((value) => [asShown(field, answers), value]))
}

/** The form asks for a date, and for a way to be reached, below the answer that they belong to, under a name of their own. */
function asShown(field: string, { contact, when }: Answers): string {
  if (field === 'contactDetails') return `contactDetails.${contact}`
  return field.replace(/^when\.date/, `when.${when?.kind ?? ''}`)
}

/** Something wrong for the pages whose questions may all be left out. */
function wrongIn(step: string): string[][] {
  if (step === 'where') return [['when.kind', 'exact'], ['when.exact.day', '31'], ['when.exact.month', '2'], ['when.exact.year', '2026'], ['present', 'some']]
  if (step === 'reach') return [['contact', 'phone'], ['contactDetails.phone', 'no']]
  if (step === 'impact') return [['impact', 'upset'], ['impact', 'noSuchThing']]
  if (step === 'help') return ['toBeHeard', 'apology', 'explanation', 'teamLearns'].map((code) => ['wanted', code])
  return []
}
