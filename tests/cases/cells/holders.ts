import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { afterAll, beforeAll, expect } from 'vitest'
import { type Browser, openBrowser } from '#tests/auth/browser'
import { webDoor } from '#tests/http/web'
import { knock } from '~/cases/follow-up/door'
import { codeRow, wordsToHandOver } from '~/cases/new-code'
import { newVisitSecret, nothingTyped, readVisit, saveVisit } from '~/cases/follow-up/visit'
import { defaultVariant } from '~/content/text'
import type { Capacity } from '~/people/policy'
import { monday, tells, useDemoTrust } from '../case-story'
import { changes } from '../handing-over'
import { keepRows } from './kept-rows'
import { type WholeCase, wholeCase } from './the-case'

type Door = Awaited<ReturnType<typeof webDoor>> & { injectClock: (clock: { now: () => Date }) => unknown }
export type Holder = Extract<Capacity, 'personTellingUs' | 'personAffected' | 'personWhoTold' | 'personDescribed'> | 'supporter'

/** Whoever tells us of their own harm is the person affected too. A supporter reads what they were given to read, and does nothing in anybody's name. */
export const holders: Record<Holder, readonly Capacity[]> = {
  personTellingUs: ['personTellingUs', 'personAffected'], personAffected: ['personAffected'], personWhoTold: ['personWhoTold'], personDescribed: ['personDescribed'], supporter: [],
}

/** A form of a person's own pages: its address, and what it holds. */
export type PersonsForm = readonly [string, Record<string, string>]

/** What became of a form: its page says why it was not taken (a code of the catalogue), or nothing. */
type Became = { problem: string | null }

/** One case for the calling file, and everybody who holds eight words for it. */
export function useHolders() {
  const { owner, url } = useDemoTrust()
  const codes = {} as Record<Holder, string>
  let superuser: postgres.Sql
  let whole: WholeCase
  let rows: Awaited<ReturnType<typeof keepRows>>
  let web: { port: number; close: () => Promise<void> }
  let cookie: string

  beforeAll(async () => {
    delete process.env.HEARD_PUBLIC_URL
    const door = (await webDoor()) as Door
    door.injectClock({ now: () => monday })
    web = await door.serveWeb({ port: 0 })
    const it = await tells(owner(), 'a02', { choices: ['contactMe', 'shareWithReviewTeam', 'speakToThePerson'] })
    whole = await wholeCase(owner(), it)
    Object.assign(codes, { personTellingUs: it.code, personWhoTold: it.code, personDescribed: (await changes(whole.described)).code })
    superuser = postgres(url('postgres'), { max: 1, onnotice: () => undefined })
    rows = await keepRows(superuser, it.id)
    await givesWords('personAffected')
    await givesWords('supporter')
    // The door itself, once: the words open their page, and name the cookie.
    const browser = openBrowser(web.port)
    expect((await browser.post('/follow-up', { words: it.words })).status).toBe(303)
    expect((await browser.get('/follow-up')).text).toContain('/follow-up/messages')
    cookie = browser.cookiesFor('/follow-up')[0] ?? ''
  })
  afterAll(async () => {
    await web.close()
    await superuser.end()
  })

  const rowsOf: Partial<Record<Holder, Awaited<ReturnType<typeof codeRow>>>> = {}
  async function givesWords(holder: 'personAffected' | 'supporter'): Promise<void> {
    const { secret, words } = await wordsToHandOver()
    rowsOf[holder] = await codeRow(secret)
    await givenTo(holder)
    const known = await knock(words.join(' '))
    if (known.is !== 'open') throw new Error(`The words of ${holder} open nothing`)
    codes[holder] = known.code
    await rows.restore()
  }

  async function givenTo(holder: Holder): Promise<void> {
    const row = rowsOf[holder]
    if (!row) return
    const [givenBy, shows] = holder === 'supporter' ? ['personTellingUs', ['progress', 'told', 'messages', 'owed']] : [null, []]
    await owner()`insert into "ReportCode" (id, "caseId", holder, hash, pepper, "lastUsedOn", "givenBy", shows)
      values (${randomUUID()}, ${whole.it.id}, ${holder}, ${row.hash}, ${row.pepper}, ${monday}, ${givenBy}, ${shows})`
  }

  /** A browser in which somebody typed their words a moment ago. */
  async function visits(as: Holder): Promise<{ browser: Browser; secret: Buffer }> {
    const secret = newVisitSecret()
    await saveVisit({ secret, code: codes[as], draft: nothingTyped, variant: defaultVariant })
    const browser = openBrowser(web.port)
    browser.setCookie(cookie, Buffer.from(secret).toString('base64url'), '/follow-up')
    return { browser, secret: Buffer.from(secret) }
  }

  return {
    owner,
    whole: () => whole,
    print: () => rows.print(),
    restore: () => rows.restore(),
    /** The case as it was kept, with words for whoever holds them beside the one who told us: then the choices are those of the person affected. */
    arrives: async (as: Holder) => {
      await rows.restore()
      if (as === 'personWhoTold') await givenTo('personAffected')
      else await givenTo(as)
    },
    /** Their form, sent from their page. Every form is answered with the way back to it. `page`: what stands there then. */
    sends: async (as: Holder, cell: string, [address, fields]: PersonsForm): Promise<Became & { page: () => Promise<string> }> => {
      const { browser, secret } = await visits(as)
      const answer = await browser.post(`/follow-up/${address}`, { strand: whole.it.reviewId, ...fields })
      expect([cell, as, answer.status]).toEqual([cell, as, 303])
      const problem = (await readVisit(secret))?.draft.problem ?? null
      return { problem, page: async () => (await browser.get('/follow-up')).text }
    },
  }
}
