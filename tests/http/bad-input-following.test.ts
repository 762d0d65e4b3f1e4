import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plantSessions } from '#prisma/factories/support'
import { tells as tellsDescribed } from '#tests/cases/handing-over'
import { accepted, monday, nurse, nurseTells, proposes, useFollowUpStory, efeWritesItDown } from '#tests/cases/follow-up-story'
import { refOf } from '#tests/cases/strands-story'
import { chooseOption } from '~/cases/follow-up/persons-answers'
import { agreeToReviewers } from '~/cases/follow-up/reviewers-answer'
import { followUp } from '~/content/en/follow-up'
import { fill } from '~/content/fill'
import routes from '~/routes'
import { asParts, asRead, attacks, forLists, typeOfParts } from './bad-input/attacks'
import { decoded, problemsOn, typedOn } from './bad-input/controls'
import { apart, buttons, type Field, fields, filledByPage, notShownNow, readBehind, type Who } from './bad-input/following-fields'
import { ask, webDoor } from './web'

type Door = Awaited<ReturnType<typeof webDoor>> & { injectClock: (clock: { now: () => Date }) => unknown }
const { owner } = useFollowUpStory()
const running: { port: number; close: () => Promise<void> } = { port: 0, close: () => Promise.resolve() }
const ours = { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'navigate', accept: 'text/html' }
const cookies: Record<Who, string> = { teller: '', choosing: '', owing: '', described: '', handed: '' }
const strands: Record<Who, Record<string, string>> = { teller: {}, choosing: {}, owing: {}, described: {}, handed: {} }

beforeAll(async () => {
  delete process.env.HEARD_PUBLIC_URL
  const door = (await webDoor()) as Door
  door.injectClock({ now: () => monday })
  await plantSessions(owner(), { at: monday })
  Object.assign(running, await door.serveWeb({ port: 0 }))
  const teller = await nurseTells(owner(), ['contactMe', 'shareWithReviewTeam'], 'a02', { supportNow: ['oneToOneTherapy'] })
  const [choosing, owing] = [await optionsOffered(), await optionsOffered()]
  await nurse(owing, (tx, hers) => chooseOption(tx, hers, { option: 'forPersonOnly', text: '', seenVersion: hers.review.version }))
  const spoken = await nurseTells(owner(), ['contactMe', 'shareWithReviewTeam', 'speakToThePerson'])
  await accepted(spoken)
  const described = await tellsDescribed(await refOf(owner(), spoken), 'Something was said in the office.')
  const handed = await nurseTells(owner(), ['contactMe'], 'a02', { cameBy: 'beside' })
  cookies.handed = await opens(handed.words)
  for (const [who, { words }] of Object.entries({ teller, choosing, owing, described })) {
    cookies[who as Who] = await opens(words)
    strands[who as Who] = stateOn(await reads(who as Who, '/follow-up'))
  }
})
afterAll(() => running.close())

async function optionsOffered() {
  const it = await nurseTells(owner())
  await accepted(it)
  await proposes(owner(), it, 'efe', 'gwen')
  await nurse(it, (tx, hers) => agreeToReviewers(tx, hers, { seenVersion: hers.review.version }))
  await efeWritesItDown(it)
  return it
}

async function opens(words: string): Promise<string> {
  const { headers } = await ask(running.port, 'POST', '/follow-up', { ...ours, 'content-type': 'application/x-www-form-urlencoded' }, new URLSearchParams({ words }).toString())
  return headers['set-cookie']?.at(-1)?.split(';')[0] ?? ''
}

/** Posts a form and reads the page that it leads to. */
async function posts(who: Who, { door, body, type = 'application/x-www-form-urlencoded' }: { door: string; body: string | Buffer; type?: string }) {
  const answer = await ask(running.port, 'POST', door, { ...ours, cookie: cookies[who], 'content-type': type, 'content-length': String(Buffer.byteLength(body)) }, body)
  expect(answer.status, door).toBe(303)
  const page = answer.headers.location ?? ''
  const shown = page === '/too-large' ? '' : await reads(who, page)
  return { page, html: shown }
}

async function reads(who: Who, page: string): Promise<string> {
  const { status, text } = await ask(running.port, 'GET', page, { ...ours, cookie: cookies[who] })
  expect(status, page).toBe(200)
  return text
}

const written = async () => (await owner()<{ events: number; messages: number; choices: number; notes: number; keys: number }[]>`select (select count(*)::int from "WorkflowEvent") as events,
  (select count(*)::int from "Message") as messages, (select count(*)::int from "Choice") as choices, (select count(*)::int from "CaseNote") as notes, (select count(*)::int from "ReportCode") as keys`)[0]

/** What is said of words that cannot be taken; nothing where they can. */
function sentenceFor({ limit = 0, isNeeded, list, says }: Field, attack: string): string | null {
  if (says !== undefined) return says
  if (list) return followUp.choose
  if (attack === 'a control character' || attack === 'NUL') return followUp.hiddenCharacters
  if (attack === 'too long') return fill(followUp.tooLong, { limit: limit.toLocaleString('en-GB') })
  // Nothing arrives where a file came.
  if (attack === 'the field missing' || attack === 'a file') return isNeeded ? followUp.empty : null
  return null
}

/** The modules behind the addresses of following up that take what somebody sends. */
function doorsInRoutes(): { door: string; source: string }[] {
  const [shell] = routes as { children?: { path?: string; file: string }[] }[]
  return (shell?.children ?? []).flatMap(({ path = '', file }) => {
    const source = /^follow-up(\/|$)/.test(path) ? readFileSync(`app/${file}`, 'utf8') : ''
    return /export (async )?function action\(/.test(source) ? [{ door: `/${path}`, source }] : []
  })
}

describe('the list', () => {
  test('holds every address that takes a form, and everything that is read there', () => {
    const found = doorsInRoutes()
    expect(found.map(({ door }) => door).sort()).toEqual([...new Set([...fields.map(({ door }) => door), ...buttons, ...apart])].sort())
    for (const { door, source } of found.filter((each) => !apart.includes(each.door))) {
      const listed = fields.filter((field) => field.door === door).map(({ name }) => name)
      const isListed = (name: string) => listed.some((each) => new RegExp(`^${name.replace('*', '\\w+')}$`).test(each))
      expect(readBehind(source).filter((name) => !filledByPage.includes(name) && !isListed(name)), `read at ${door}, and attacked nowhere`).toEqual([])
    }
  })

  test('holds every control of a person’s own that stands on their pages', async () => {
    const missing = new Set<string>()
    for (const who of ['teller', 'choosing', 'owing', 'described'] as const) {
      for (const page of who === 'described' ? ['/follow-up'] : ['/follow-up', '/follow-up/messages', '/follow-up/choices', '/follow-up/alert', '/follow-up/supporter', '/follow-up/support', '/follow-up/learning']) {
        for (const { door, name } of controlsOn(await reads(who, page))) {
          const isListed = fields.some((field) => field.door === door && (field.name === name || (name.startsWith('each-') && field.name.startsWith('each-'))))
          if (!filledByPage.includes(name) && !isListed) missing.add(`${door} ${name}`)
        }
      }
    }
    expect([...missing].filter((each) => !each.endsWith(' file'))).toEqual([])
  })

  test('would see a field that is missing', () => {
    expect(readBehind("const { code } = oneIn(typed, 'kind', all); typed.way; wordsIn(typed, 'said', {}); typed[`shows-${part}`]; oneIn(typed, goal, goals)").sort()).toEqual(['*', 'kind', 'said', 'shows-*', 'way'])
    expect(controlsOn('<form action="/follow-up/rhythm"><input name="rhythm"/><button name="way">x</button></form>')).toEqual([{ door: '/follow-up/rhythm', name: 'rhythm' }, { door: '/follow-up/rhythm', name: 'way' }])
  })
})

describe('every field behind the eight words', () => {
  test.each(attacks.map((attack) => [attack.name, attack] as const))('%s: a sentence or its letters, what was typed beside it still there, and nothing written', async (name, attack) => {
    const before = await written()
    for (const field of fields) {
      const told = `${field.door} ${field.name}`
      const sentence = sentenceFor(field, name)
      if ((sentence === null && field.isTakenAlone) || (field.list && !forLists.includes(name))) continue
      // Old on purpose: words that could be taken are given back, and nothing is done with them.
      const others = [...Object.entries({ ...field.beside, ...strands[field.who] })]
      const all = [...others, ...attack.sent.map((value) => [field.name, value] as [string, string])]
      const sent = attack.isFile
        ? { door: field.door, body: asParts(all, field.name), type: typeOfParts }
        : { door: field.door, body: all.map(([key, value]) => `${key}=${key === field.name ? value : encodeURIComponent(value)}`).join('&') }
      const { html } = await posts(field.who, sent)
      const isShown = field.isShownLater !== true && !notShownNow.includes(field.door)
      // A form that is not on the page any more was not taken: the page says that it changed.
      if (!isShown) expect(decoded(html), told).toContain(followUp.problems.changed.heading)
      if (sentence !== null && isShown) expect([...problemsOn(html).values()].join(' '), told).toContain(sentence)
      for (const [key, value] of Object.entries(field.beside ?? {})) if (/\s|@/.test(value)) expect(decoded(html), `${told}: ${key}`).toContain(value)
      const last = attack.sent.at(-1)
      if (sentence === null && last !== undefined && !attack.isFile) expect(decoded(html), told).toContain(asRead(last))
      if (sentence === null && last !== undefined && !attack.isFile && isShown) expect(typedOn(html).get(field.name), told).toContain(asRead(last))
      expect(/<script>alert|<img src=x/.test(html), told).toBe(false)
    }
    expect(await written()).toEqual(before)
  })

  test('1 MB in any of them leads to the page that says what to do', async () => {
    const before = await written()
    for (const { who, door, name } of fields) expect((await posts(who, { door, body: `${name}=${'a'.repeat(1_048_576)}` })).page).toBe('/too-large')
    expect(await written()).toEqual(before)
  })

  test('what a page fills in itself, filled in by somebody else', async () => {
    const before = await written()
    const whose = (door: string) => fields.find((field) => field.door === door && ['described', 'handed'].includes(field.who))?.who ?? 'choosing'
    for (const door of [...new Set(fields.map((field) => field.door)), ...buttons]) {
      for (const bad of ['%00', '-1', '%3Cscript%3Ealert(1)']) {
        // With the boxes of a supporter ticked, so that the words made for them are looked at too; and a meaning that was never read.
        const more = '&shows-told=yes&kind=speakToThePerson'
        const { html } = await posts(whose(door), { door, body: `${filledByPage.map((name) => `${name}=${bad}`).join('&')}&way=${door === '/follow-up/choices' ? 'on' : bad}${more}` })
        expect(html.includes('<script>alert'), `${door} ${bad}`).toBe(false)
      }
    }
    expect(await written()).toEqual(before)
  })
})

describe('the eight words themselves', () => {
  test.each(attacks.map((attack) => [attack.name, attack] as const))('%s in their box: a sentence, and nothing opens', async (_, attack) => {
    const body = attack.isFile ? asParts([['words', attack.sent[0] ?? '']], 'words') : attack.sent.map((value) => `words=${value}`).join('&')
    const type = attack.isFile ? typeOfParts : 'application/x-www-form-urlencoded'
    const { status, headers } = await ask(running.port, 'POST', '/follow-up', { ...ours, 'content-type': type, 'content-length': String(Buffer.byteLength(body)) }, body)
    expect([status, headers.location]).toEqual([303, '/follow-up'])
    const { text } = await ask(running.port, 'GET', '/follow-up', { ...ours, cookie: headers['set-cookie']?.at(-1)?.split(';')[0] ?? '' })
    const { nothing, notKnown } = followUp.problems
    expect([nothing.heading, notKnown.heading].some((heading) => decoded(text).includes(heading))).toBe(true)
    expect(text).not.toContain('<script>alert')
  })
})

test('words taken into a message and into my own copy are letters there, and no formula, link or markup', async () => {
  for (const { sent, name } of attacks.filter(({ name }) => /markup|formula|override/.test(name))) {
    const html = await reads('teller', '/follow-up/messages')
    const state = stateOn(html)
    const id = /name="id" value="([^"]+)"/.exec(html)?.[1] ?? ''
    const { html: after } = await posts('teller', { door: '/follow-up/messages', body: `${new URLSearchParams({ ...state, seen: '0', id }).toString()}&text=${sent[0] ?? ''}` })
    expect(decoded(after), name).toContain(asRead(sent[0] ?? ''))
    expect(after).not.toContain('<script>alert')
  }
  const copy = await reads('teller', '/follow-up/my-copy/file')
  expect(copy).toContain("default-src 'none'")
  expect(copy).not.toMatch(/<(script|img|table|td|a) ?/)
  // A spreadsheet that opens the file makes a cell of each paragraph: none begins as a formula does.
  for (const [, own = ''] of copy.matchAll(/<(?:p|dd|li)\b[^>]*>([^<]*)/g)) expect(own.replaceAll('&#39;', "'")).not.toMatch(/^\s*[=+\-@]/)
})

/** Each control of each form that leads to an address of following up. */
function controlsOn(html: string): { door: string; name: string }[] {
  return [...html.matchAll(/<form\b[^>]*action="(\/follow-up\/[\w-]+)[^"]*"[^>]*>([\s\S]*?)<\/form>/g)].flatMap(([, door = '', inner = '']) =>
    [...inner.matchAll(/<(?:input|textarea|select|button)\b[^>]*\sname="([^"]+)"/g)].map(([, name = '']) => ({ door, name })),
  )
}

/** What a page puts into its forms, with a version that is none any more. */
function stateOn(html: string): Record<string, string> {
  const strand = /name="strand" value="([^"]+)"/.exec(html)?.[1]
  return strand === undefined ? {} : { strand, seen: '999999' }
}
