import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from '#tests/auth/browser'
import { monday, useFollowUpStory } from '#tests/cases/follow-up-story'
import { circleOfRegard, highmoor, lowfield } from '#tests/reports/other-trusts'
import { openKeyFolder } from '~/confidentiality/key-folder'
import { environment } from '~/platform/environment'
import { keysLive } from '../../scripts/backup/places.mjs'
import { codesOf } from '~/reports/code-lists'
import { beginDraft } from '~/reports/draft'
import { begun } from '~/reports/draft-content'
import { phraseOf } from '~/reports/draft-phrase'
import { demoTrust } from '~/trust/demo-trust'
import type { TrustSettings } from '~/trust/settings'
import { webDoor } from './web'

/** Each with its settings in a file of its own, as `HEARD_TRUST` names it. By hand: the legends of the list, in order, and how many words stand in the ring. */
const trusts: readonly (readonly [string, TrustSettings, string | null, readonly string[], number])[] = [
  ['northshore', demoTrust, 'Respect and Civility Wheel', ['1. My name, my voice, my roots', '2. How my work is seen', '3. Left out, not believed', '4. Care', '5. Abuse', 'Words outside the wheel'], 22],
  ['highmoor', { ...highmoor, showsLozenge: true }, circleOfRegard.name, ['1. Words', '2. Chances', 'Words outside the wheel'], 5],
  ['lowfield', lowfield, null, [], 0],
]

useFollowUpStory()
const folder = { is: '' }
const services = new Map<string, { port: number; close: () => Promise<void> }>()

/** A service of each trust: a copy of the build is modules of its own, so that each reads its own file. */
beforeAll(async () => {
  delete process.env.HEARD_PUBLIC_URL
  delete process.env.HEARD_DEMO
  // A service that is no demo makes no keys of its own.
  await openKeyFolder(environment().HEARD_KEYS, { mayCreate: true })
  await webDoor()
  mkdirSync('.heard', { recursive: true })
  folder.is = mkdtempSync(path.resolve('.heard', 'three-trusts-'))
  for (const [name, trust] of trusts) {
    const own = path.join(folder.is, name)
    cpSync(path.resolve('build', 'server'), own, { recursive: true })
    process.env.HEARD_TRUST = path.join(own, 'trust.json')
    writeFileSync(process.env.HEARD_TRUST, JSON.stringify(trust))
    const door = (await import(/* @vite-ignore */ pathToFileURL(path.join(own, 'server.js')).href)) as Awaited<ReturnType<typeof webDoor>>
    door.injectClock({ now: () => monday })
    services.set(name, await door.serveWeb({ port: 0 }))
  }
})
afterAll(async () => {
  for (const { close } of services.values()) await close()
  rmSync(folder.is, { recursive: true, force: true })
})

const inMain = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0].replace(/<template[\s\S]*?<\/template>/g, '') ?? ''

/** The page on which the words of others stand, of a draft that has come so far, and the same on paper. */
async function pagesOf(name: string): Promise<{ screen: string; paper: string }> {
  const browser = openBrowser(services.get(name)?.port ?? 0)
  await browser.get('/report')
  const [cookie = ''] = browser.cookiesFor('/report')
  const secret = Buffer.from(browser.cookie(cookie) ?? '', 'base64url')
  await beginDraft(secret, await phraseOf(secret), begun({ at: 'words' }))
  const screen = inMain((await browser.get('/report')).text)
  return { screen, paper: inMain((await browser.get('/report/paper')).text) }
}

describe('the words that other people have used, as the running service of a trust shows them', () => {
  test.each(trusts)('%s', async (name, trust, wheel, legends, pieces) => {
    const { screen, paper } = await pagesOf(name)
    const boxes = [...screen.matchAll(/<input[^>]*name="wordsThatFit"[^>]*value="(\w+)"/g)].map(([, value]) => value ?? '')
    expect([...boxes].sort()).toEqual([...codesOf('wordsThatFit'), 'ratherNotSay'].sort())
    const own = [...screen.matchAll(/<legend[^>]*>(.*?)<\/legend>/g)].map(([, text]) => text ?? '').filter((text) => legends.includes(text))
    expect(own).toEqual(legends)
    expect([...screen.matchAll(/<path [^>]*heard-wheel__piece/g)]).toHaveLength(pieces)
    if (wheel === null) {
      for (const html of [screen, paper]) expect(html).not.toMatch(/<svg|wheel/i)
      return
    }
    expect(screen).toContain(`<title id="ring-title">${wheel}</title>`)
    for (const { name: segment } of trust.wheel?.segments ?? []) expect(paper).toContain(segment)
    // No other trust's.
    for (const [, other] of trusts) if (other.wheel && other.wheel.name !== wheel) expect(screen + paper).not.toContain(other.wheel.name)
  })
})

test('the lozenge of the NHS stands on the pages of the trust that set it, for everybody and for colleagues, and on no other’s', async () => {
  for (const [name, { showsLozenge }] of trusts) {
    const browser = openBrowser(services.get(name)?.port ?? 0)
    for (const address of ['/', '/report', '/privacy', '/sign-in', '/no-such-page']) {
      const header = /<header[\s\S]*?<\/header>/.exec((await browser.get(address)).text)?.[0] ?? ''
      expect(header, address).toContain('Heard')
      expect(/<svg[^>]*aria-label="NHS"/.test(header), `${name} ${address}`).toBe(showsLozenge)
    }
  }
})

/** By hand from the law (UK GDPR, Article 35(7)): each risk to people, what is done against it, and what is left; and who decides. */
const risks: readonly (readonly [string, string, string])[] = [
  ['A manager or a colleague finds out who told us.', 'Names are locked apart.', 'Someone who was there may guess.'],
  ['A person in the case gets to review it.', 'Reviewers are checked for ties, and you agree to each.', 'Ties that nobody knows of.'],
  ['Published numbers point to one person.', 'small ones are left out and the others are rounded.', 'What people already know of each other.'],
  ['The next user of a ward computer sees it.', 'Pages are not stored.', 'The browser’s own list of visited pages.'],
  ['Someone steals the database.', 'Words and names are locked with keys that are not in the database.', 'The order of rows may remain.'],
  ['Someone inside changes the record.', 'Every act is written to a chain that cannot be changed unseen.', 'The last ten seconds before a theft.'],
  ['A person is named and is never heard.', 'Nothing is decided about a person before they are heard.', 'The worry of knowing that something was said.'],
  ['Someone is treated worse for speaking up.', 'We ask at the start, and again at set times.', 'What happens where nobody sees it.'],
  ['It becomes known who has therapy.', 'We help with the form, and then we forget.', 'Time away from a shift may be noticed.'],
]

test('the summary of the data-protection impact assessment says each risk, what is done, what is left and who decides; and when emergency copies of keys go', async () => {
  const browser = openBrowser(services.get('northshore')?.port ?? 0)
  const page = inMain((await browser.get('/privacy')).text)
  const [summary = ''] = /<section aria-labelledby="impact">[\s\S]*?<\/section>/.exec(page) ?? []
  const rows = [...summary.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].slice(1).map(([, row = '']) => [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) => cell.replace(/<[^>]+>/g, '')))
  expect(rows).toHaveLength(risks.length)
  for (const [nth, cells] of risks.entries()) for (const [at, says] of cells.entries()) expect(rows[nth]?.[at]).toContain(says)
  expect(summary).toContain('It is called a data-protection impact assessment.')
  expect(summary).toContain('The trust decides if Heard may be used with what is left.')
  expect(summary).toContain(`it must ask its data protection officer. You can write to them at ${demoTrust.dataProtectionOfficer.email}.`)
  expect(summary).toContain('If a high risk is left, it must ask the Information Commissioner first.')

  const easy = inMain((await browser.get('/privacy?lang=easy')).text)
  expect(page).toContain(`The key of a deleted report goes from them within ${keysLive} days.`)
  expect(easy).toContain(`The spare key goes within ${keysLive} days.`)
  expect(easy).toContain('The trust decides if this is safe enough.')
})
