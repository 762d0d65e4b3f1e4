import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountTold } from '#prisma/factories/accounts'
import { ask, webDoor } from './web'
import { all, tagged, textOf } from '#tests/stories/html'
import { Teller } from '#tests/stories/telling'
import { monday, useDemoTrust } from '#tests/cases/case-story'
import { text } from '~/content/text'

/** The next person at a ward computer: they have the browser and its cookies, and not the words. */
useDemoTrust()
const words = text('en')
const { reportShut: shut, reportStart: start } = words
const story = 'She would not take the cup from my hand.'
const { answers } = accountTold('a02', '2026-11-02')
let at = monday
let port: number
let close: () => Promise<void>

beforeAll(async () => {
  delete process.env.HEARD_PUBLIC_URL
  process.env.HEARD_DEMO = '1'
  ;({ port, close } = await (await webDoor(() => at)).serveWeb({ port: 0 }))
})
afterAll(() => close())

/** Nkechi on the page about what happened, with her story half typed; the four words as the start page showed them. */
async function halfTold({ keep = false } = {}): Promise<{ nkechi: Teller; four: string }> {
  at = monday
  const nkechi = new Teller(port)
  await nkechi.opens('/report')
  const four = textOf(tagged(nkechi.main, 'p', { class: 'heard-phrase__words' })[0] ?? nkechi.main)
  await nkechi.browser.post('/report', { go: 'start', ...(keep ? { keep: 'week' } : {}) })
  for (const step of [{ step: 'safe', immediateDanger: 'no' }, { step: 'you' }]) await nkechi.browser.post('/report', { ...step, go: 'next' })
  await nkechi.browser.post('/report', { step: 'what', narrative: story, go: 'stay' })
  await nkechi.go('/report')
  expect(nkechi.text).toContain(story)
  return { nkechi, four }
}

const field = (teller: Teller) => tagged(teller.main, 'input', { name: 'phrase' })[0]?.attributes.value

describe('a form that was begun and is opened anew', () => {
  test('shows nothing of the story, by no reload and no link of ours either, and opens by its four words where it was', async () => {
    const { nkechi, four } = await halfTold()
    await nkechi.opens('/report')
    expect(nkechi.heading).toBe(shut.heading)
    for (const address of ['/report', '/report?lang=en', '/report/sent', '/report']) {
      await nkechi.go(address)
      expect([nkechi.heading, nkechi.text.includes(story)], address).toEqual([shut.heading, false])
    }
    await nkechi.browser.post('/report', { go: 'goOn' })
    await nkechi.go('/report')
    expect(nkechi.heading).toBe(shut.heading)
    await nkechi.press(shut.button, { [start.comeBack.label]: 'zebra zebra zebra zebra' })
    expect([nkechi.heading, field(nkechi)]).toEqual([shut.heading, 'zebra zebra zebra zebra'])
    expect(nkechi.text).toContain(start.comeBack.wrong)
    await nkechi.press(shut.button, { [start.comeBack.label]: four.toUpperCase() })
    expect([nkechi.step(), nkechi.text.includes(story)]).toEqual(['what', true])
    await nkechi.go('/report')
    expect(nkechi.text).toContain(story)
  })

  test('asks for them after six days too, where seven were asked for; a look starts no time again', async () => {
    const { nkechi, four } = await halfTold({ keep: true })
    at = new Date(monday.getTime() + 6 * 24 * 3_600_000)
    await nkechi.opens('/report')
    expect(nkechi.heading).toBe(shut.heading)
    at = new Date(monday.getTime() + 7 * 24 * 3_600_000 + 60_000)
    await nkechi.opens('/report')
    expect(nkechi.heading).toBe(start.heading)
    await nkechi.browser.post('/report', { go: 'comeBack', phrase: four })
    await nkechi.go('/report')
    expect(nkechi.text).toContain(start.comeBack.wrong)
  })

  test('lets somebody else begin anew: then what was typed is gone, by the four words too', async () => {
    const { nkechi, four } = await halfTold()
    await nkechi.opens('/report')
    await nkechi.press(shut.anew.button)
    expect([nkechi.heading, nkechi.text.includes(four)]).toEqual([start.heading, false])
    const elsewhere = new Teller(port)
    await elsewhere.browser.post('/report', { go: 'comeBack', phrase: four })
    await elsewhere.go('/report')
    expect(elsewhere.text).toContain(start.comeBack.wrong)
  })

  test('is not shut for its own person: the next page, other words, a second tab that sends its page; nor where nothing was answered', async () => {
    const { nkechi } = await halfTold()
    const tab = nkechi.browser
    await nkechi.opens('/report')
    // The first tab was open all the while, and sends its page.
    await tab.post('/report?lang=easy', { step: 'what', narrative: `${story} Twice.`, go: 'stay' })
    await nkechi.go('/report')
    expect(nkechi.text).toContain(`${story} Twice.`)
    const empty = new Teller(port)
    await empty.opens('/report')
    await empty.browser.post('/report', { go: 'start' })
    await empty.opens('/report')
    expect(empty.step()).toBe('safe')
  })

  test('where a browser sends no Sec-Fetch-Site, the page that it came from decides', async () => {
    const { nkechi } = await halfTold()
    const [name = ''] = nkechi.browser.cookiesFor('/report')
    const cookie = `${name}=${nkechi.browser.cookie(name) ?? ''}`
    const host = `localhost:${port}`
    const shown = async (headers: Record<string, string>) => (await ask(port, 'GET', '/report', { host, cookie, ...headers })).text.includes(story)
    expect(await shown({ referer: `http://${host}/report` })).toBe(true)
    expect(await shown({ referer: 'https://www.bbc.co.uk/weather' })).toBe(false)
    expect(await shown({ referer: `http://${host}/report` }), 'and it stays shut').toBe(false)
  })
})

/** A browser that sends neither Sec-Fetch-Site nor Referer: its cookies, by name, and requests with nothing but these. */
function silentBrowser() {
  const jar = new Map<string, string>()
  const origin = `http://localhost:${port}`
  const request = async (method: 'GET' | 'POST', address: string, fields: Record<string, string> = {}) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const body = new URLSearchParams(fields).toString()
    const typed = method === 'POST' ? { origin, 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(body.length) } : {}
    const answer = await ask(port, method, address, { host: `localhost:${port}`, accept: 'text/html', ...(cookie === '' ? {} : { cookie }), ...typed }, method === 'POST' ? body : undefined)
    for (const line of answer.headers['set-cookie'] ?? []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/max-age=0(;|$)/i.test(line)) jar.delete(name)
      else jar.set(name, value)
    }
    return answer
  }
  const opens = async (address: string): Promise<{ text: string; path: string }> => {
    const { headers, text: page } = await request('GET', address)
    return headers.location === undefined ? { text: page, path: address } : opens(headers.location)
  }
  const sends = async (address: string, fields: Record<string, string>) => opens((await request('POST', address, fields)).headers.location ?? '')
  return { jar, request, opens, sends }
}

describe('a browser that says nothing of where it comes from', () => {
  test('goes on from each form of ours to its page, and no further: the same page opened anew a moment later asks for the words', async () => {
    const { four } = await halfTold()
    const hers = silentBrowser()
    // Two redirects, or one: the four words lead to where she was.
    expect((await hers.sends('/report', { go: 'comeBack', phrase: four })).text).toContain(story)
    expect([...hers.jar.keys()].filter((name) => name.startsWith('heard-led-on'))).toEqual([])
    const on = await hers.sends('/report', { step: 'what', narrative: `${story} Twice.`, go: 'stay' })
    expect(on.text).toContain(`${story} Twice.`)
    expect((await hers.opens('/report')).text).not.toContain(story)
    expect((await hers.opens('/report')).text).toContain(shut.heading)
  })

  test('is asked for the eight words at each link, and led to the page that it asked for; other words are not', async () => {
    const { eight } = await sent()
    const hers = silentBrowser()
    const { code, page, messages } = words.followUp
    expect((await hers.sends('/follow-up', { words: eight.join(' ') })).text).toContain(page.heading)
    const closed = await hers.opens('/follow-up/messages')
    expect([closed.path, closed.text.includes(code.heading)]).toEqual(['/follow-up', true])
    const asked = await hers.sends('/follow-up', { words: eight.join(' ') })
    expect([asked.path, asked.text.includes(messages.heading)]).toEqual(['/follow-up/messages', true])
    await hers.opens('/follow-up/messages')
    const another = await sent()
    expect((await hers.sends('/follow-up', { words: another.eight.join(' ') })).path).toBe('/follow-up')
  })

  test('the cookie of a form that was sent lives for seconds, is said to no browser that says where it comes from, and opens nothing to another site', async () => {
    const { four } = await halfTold()
    const hers = silentBrowser()
    const { headers } = await hers.request('POST', '/report', { go: 'comeBack', phrase: four })
    expect(headers['set-cookie']?.find((line) => line.startsWith('heard-led-on'))).toMatch(/; Max-Age=20; Path=\/; HttpOnly; SameSite=Strict$/)
    const cookie = [...hers.jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const elsewhere = await ask(port, 'GET', '/report', { host: `localhost:${port}`, cookie, referer: 'https://www.bbc.co.uk/weather' })
    expect(elsewhere.text).not.toContain(story)
    const { nkechi } = await halfTold()
    await nkechi.browser.post('/report', { step: 'what', narrative: story, go: 'stay' })
    expect(nkechi.browser.cookiesFor('/report')).toHaveLength(1)
  })
})

/** Nkechi before her eight words, and the four that led there. */
async function sent(): Promise<{ nkechi: Teller; four: string; eight: string[] }> {
  at = monday
  const nkechi = new Teller(port)
  await nkechi.go('/report')
  const four = textOf(tagged(nkechi.main, 'p', { class: 'heard-phrase__words' })[0] ?? nkechi.main)
  await nkechi.fillIn({ answers })
  return { nkechi, four, eight: await nkechi.sends() }
}

describe('the eight words', () => {
  const listed = (teller: Teller) => all(teller.main, ({ attributes }) => (attributes.class ?? '').includes('heard-words')).flatMap((list) => tagged(list, 'li')).map(textOf)
  const showsThem = (teller: Teller, eight: string[]) => listed(teller).join(' ') === eight.join(' ')

  test('go when they were typed back right, with the cookie; nothing leads back to them', async () => {
    const { nkechi, four, eight } = await sent()
    const { back, kept } = words.reportSent
    expect(eight).toHaveLength(8)
    // Each way out blanks the page before it goes, and not the red button alone.
    const leaving = tagged(nkechi.main, 'a').filter(({ attributes }) => attributes.href === '/report/leave')
    expect(leaving.map(({ attributes }) => 'data-leave' in attributes)).toEqual([true])
    await nkechi.press(back.button, { [back.label]: 'not the words' })
    expect([nkechi.text.includes(back.wrong), showsThem(nkechi, eight)]).toEqual([true, true])
    await nkechi.press(back.button, { [back.label]: eight.join(' ') })
    expect([nkechi.said, nkechi.heading, showsThem(nkechi, eight)]).toEqual([`${words.frame.done} ${back.right}`, kept.heading, false])
    expect(nkechi.browser.cookiesFor('/report')).toEqual([])
    // In Easy Read and back it is the same page: the link in its head keeps what the address says.
    for (const variant of ['easy', 'en'] as const) {
      const other = text(variant)
      await nkechi.go(tagged(nkechi.page, 'a', { class: 'heard-header__words' })[0]?.attributes.href ?? '')
      expect([nkechi.said, nkechi.heading], variant).toEqual([`${other.frame.done} ${other.reportSent.back.right}`.replace(/\s+/g, ' '), other.reportSent.kept.heading])
    }
    for (const address of ['/report/sent', '/report']) {
      await nkechi.go(address)
      expect([nkechi.heading, showsThem(nkechi, eight)], address).toEqual([start.heading, false])
    }
    await nkechi.browser.post('/report', { go: 'comeBack', phrase: four })
    await nkechi.go('/report')
    expect(nkechi.text).toContain(start.comeBack.wrong)
  })

  test('are not shown to whoever opens the page anew, or after it was put away; the four words show them, whoever began anew meanwhile', async () => {
    const { nkechi, four, eight } = await sent()
    for (const address of ['/report/sent', '/report']) {
      await nkechi.opens(address)
      expect([nkechi.heading, showsThem(nkechi, eight)], address).toEqual([shut.heading, false])
    }
    await nkechi.press(shut.button, { [start.comeBack.label]: four })
    expect([nkechi.address, showsThem(nkechi, eight)]).toEqual(['/report/sent', true])
    await nkechi.browser.post('/report', { go: 'putAway', putAway: 'yes' })
    expect(nkechi.browser.cookiesFor('/report')).toEqual([])
    await nkechi.go('/report')
    expect(nkechi.heading).toBe(start.heading)
    await nkechi.browser.post('/report', { go: 'comeBack', phrase: four })
    await nkechi.opens('/report')
    await nkechi.press(shut.anew.button)
    expect(nkechi.heading).toBe(start.heading)
    await nkechi.browser.post('/report', { go: 'comeBack', phrase: four })
    await nkechi.go('/report')
    expect(showsThem(nkechi, eight)).toBe(true)
    at = new Date(monday.getTime() + 31 * 60_000)
    await nkechi.browser.post('/report', { go: 'comeBack', phrase: four })
    await nkechi.go('/report')
    expect(nkechi.heading).toBe(start.heading)
  })

  test('go as well when the person says that they have them; the page that they open asks for them again when it is opened anew, and what was typed waits', async () => {
    const { nkechi, eight } = await sent()
    await nkechi.press(words.reportSent.back.kept)
    expect([nkechi.heading, nkechi.said]).toEqual([words.reportSent.kept.heading, ''])
    await nkechi.go('/report')
    expect([nkechi.heading, showsThem(nkechi, eight)]).toEqual([start.heading, false])
    const reader = new Teller(port)
    await reader.opens('/follow-up')
    const { code, problems, page } = words.followUp
    const opens = () => reader.press(code.button, { [code.label]: eight.join(' ') })
    await opens()
    expect(reader.heading).toBe(page.heading)
    for (const address of ['/follow-up', '/follow-up/messages', '/follow-up/choices']) {
      await reader.go(address)
      expect(reader.heading, address).not.toBe(code.heading)
      await reader.opens(address)
      expect([reader.address, reader.heading], address).toEqual(['/follow-up', code.heading])
      expect(reader.text).toContain(problems.openedAnew.heading)
      await reader.go(address)
      expect(reader.heading, 'a link of ours opens it no more').toBe(code.heading)
      await opens()
    }
    await reader.go('/follow-up/messages')
    await reader.press(words.followUp.messages.button, { [words.followUp.messages.label]: `xxxx \u0007` })
    await reader.opens('/follow-up/messages')
    expect(reader.text).not.toContain('xxxx')
    await opens()
    expect(reader.address).toBe('/follow-up/messages')
    expect(reader.text).toContain('xxxx')
  })
})
