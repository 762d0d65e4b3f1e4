import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { monday, nurseTells, type NursesCase, people, useFollowUpStory } from '#tests/cases/follow-up-story'
import { page, screenshot } from '#tests/reports/files/pictures'
import { filesOn } from '~/cases/files'
import { files, filesTold } from '~/content/en/files'
import { asActor } from '~/platform/database'
import { decoded } from './bad-input/controls'
import { ask, webDoor } from './web'

type Door = Awaited<ReturnType<typeof webDoor>> & { injectClock: (clock: { now: () => Date }) => unknown }
const { owner } = useFollowUpStory()
const running: { port: number; close: () => Promise<void> } = { port: 0, close: () => Promise.resolve() }
const ours = { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'navigate', accept: 'text/html' }

beforeAll(async () => {
  delete process.env.HEARD_PUBLIC_URL
  const door = (await webDoor()) as Door
  door.injectClock({ now: () => monday })
  Object.assign(running, await door.serveWeb({ port: 0 }))
})
afterAll(() => running.close())

const boundary = '----a-boundary-as-browsers-make-it'
const part = (name: string, value: string | Buffer) => Buffer.concat([Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"${typeof value === 'string' ? '' : '; filename="holiday.jpg"'}\r\n\r\n`), Buffer.from(value), Buffer.from('\r\n')])
const form = (parts: Readonly<Record<string, string | readonly Buffer[]>>) => Buffer.concat([...Object.entries(parts).flatMap(([name, value]) => (typeof value === 'string' ? [part(name, value)] : value.map((bytes) => part(name, bytes)))), Buffer.from(`--${boundary}--\r\n`)])

/** The nurse with her messages open, as a browser without a script. */
class Nurse {
  private constructor(readonly it: NursesCase, readonly cookie: string) {}

  static async opens(it: NursesCase): Promise<Nurse> {
    const { headers } = await ask(running.port, 'POST', '/follow-up', { ...ours, 'content-type': 'application/x-www-form-urlencoded' }, new URLSearchParams({ words: it.words }).toString())
    return new Nurse(it, headers['set-cookie']?.at(-1)?.split(';')[0] ?? '')
  }

  async reads(address = '/follow-up/messages'): Promise<string> {
    return decoded((await ask(running.port, 'GET', address, { ...ours, cookie: this.cookie })).text)
  }

  /** Sends the form of the page with these words and files; `body` instead sends what it is. */
  async sends(words: string, chosen: readonly Buffer[], more: { id?: string; body?: (whole: Buffer) => Buffer; headers?: Record<string, string> } = {}) {
    const html = await this.reads()
    const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? ''
    const id = more.id ?? hidden('id')
    const whole = form({ strand: hidden('strand'), seen: hidden('seen'), id, text: words, file: chosen })
    const body = more.body?.(whole) ?? whole
    const answer = await ask(running.port, 'POST', '/follow-up/messages', { ...ours, cookie: this.cookie, 'content-type': `multipart/form-data; boundary=${boundary}`, 'content-length': String(body.length), ...more.headers }, body)
    return { ...answer, id, page: await this.reads() }
  }
}

const amaraSees = ({ caseId }: NursesCase) => asActor({ as: 'staff', personId: people.amara }, (tx) => filesOn(tx, caseId))
const pieces = async ({ caseId }: NursesCase) => (await owner()<{ n: number }[]>`select count(*)::int as n from "FileChunk" c join "Attachment" a on a.id = c."fileId" where a."caseId" = ${caseId}`)[0]?.n

describe('pictures that are added to a report later', () => {
  test('come with words, are drawn anew like those of the form, and only the first reader sees them', async () => {
    const nurse = await Nurse.opens(await nurseTells(owner()))
    expect(await nurse.reads()).toContain(files.label)
    const sent = await nurse.sends('This was on the board today.', [await screenshot()])
    expect([sent.status, sent.headers.location]).toEqual([303, '/follow-up/messages'])
    for (const said of [filesTold.added, 'Image 1', 'This was on the board today.']) expect(sent.page).toContain(said)
    expect(await nurse.reads()).not.toContain(filesTold.added)
    expect(await nurse.reads('/follow-up')).toContain('Image 1')
    expect(await amaraSees(nurse.it)).toMatchObject([{ nth: 1, standing: 'clear', isReleased: false }])
    expect(await pieces(nurse.it)).toBe(1)
  })

  test('the same form twice adds them once; a picture alone says so in words; what is no picture is refused with a sentence, and the words are sent', async () => {
    const nurse = await Nurse.opens(await nurseTells(owner()))
    const first = await nurse.sends('', [await screenshot()])
    expect(first.page).toContain(filesTold.alone)
    await nurse.sends('', [await screenshot()], { id: first.id })
    expect(await amaraSees(nurse.it)).toHaveLength(1)
    const bad = await nurse.sends('Look at the second one.', [page, await screenshot()])
    for (const said of ['File 1: This is not a picture that we can open.', 'Image 2', 'Look at the second one.']) expect(bad.page).toContain(said)
    expect(bad.page).not.toContain('alert(1)')
    expect(await amaraSees(nurse.it)).toHaveLength(2)
  })

  test('words that cannot be taken keep the picture, and stand in the form again', async () => {
    const nurse = await Nurse.opens(await nurseTells(owner()))
    const sent = await nurse.sends(`hidden\u0007 and more`, [await screenshot()])
    for (const said of [filesTold.added, 'There are signs in this that nobody can see.']) expect(sent.page).toContain(said)
    expect(await amaraSees(nurse.it)).toHaveLength(1)
  })

  test('a form that was cut adds nothing, says so, and gives back the words that arrived', async () => {
    const nurse = await Nurse.opens(await nurseTells(owner()))
    const cut = (whole: Buffer) => whole.subarray(0, whole.length - 400)
    const sent = await nurse.sends('Cut, and still here', [await screenshot()], { body: cut })
    for (const said of [files.cut, 'Cut, and still here']) expect(sent.page).toContain(said)
    const withScript = await nurse.sends('Cut, and still here', [await screenshot()], { body: cut, headers: { 'x-heard-fetch': '1' } })
    expect([withScript.status, withScript.text]).toEqual([400, files.cut])
    expect([await amaraSees(nurse.it), await pieces(nurse.it)]).toEqual([[], 0])
  })

  test('twenty on one report, and no more', async () => {
    const nurse = await Nurse.opens(await nurseTells(owner()))
    const shot = await screenshot()
    await owner()`insert into "Attachment" (id, "caseId", nth, sealed, standing) select gen_random_uuid(), ${nurse.it.caseId}, n, '\\x00', 'clear' from generate_series(1, 20) n`
    // What stands there cannot be read, so nothing is shown of it: only the count matters here.
    const { status } = await nurse.sends('One more', [shot])
    expect(status).toBe(303)
    expect((await owner()<{ n: number }[]>`select count(*)::int as n from "Attachment" where "caseId" = ${nurse.it.caseId}`)[0]?.n).toBe(20)
  })

  test('a picture that was chosen when the page put itself away: the page that comes back says so, once', async () => {
    const it = await nurseTells(owner())
    const nurse = await Nurse.opens(it)
    const html = await nurse.reads()
    const strand = /name="strand" value="([^"]+)"/.exec(html)?.[1] ?? ''
    const put = await ask(running.port, 'POST', '/follow-up/messages', { ...ours, cookie: nurse.cookie, 'content-type': 'application/x-www-form-urlencoded' }, new URLSearchParams({ strand, seen: '0', text: 'Half a sentence', go: 'putAway', putAway: 'yes', hadPicture: 'yes' }).toString())
    const cookie = put.headers['set-cookie']?.at(-1)?.split(';')[0] ?? nurse.cookie
    const back = await ask(running.port, 'POST', '/follow-up', { ...ours, cookie, 'content-type': 'application/x-www-form-urlencoded' }, new URLSearchParams({ words: it.words }).toString())
    expect(back.headers.location).toBe('/follow-up/messages')
    const again = back.headers['set-cookie']?.at(-1)?.split(';')[0] ?? ''
    const shown = decoded((await ask(running.port, 'GET', '/follow-up/messages', { ...ours, cookie: again })).text)
    for (const said of [filesTold.goneWithPage, 'Half a sentence']) expect(shown).toContain(said)
    expect(decoded((await ask(running.port, 'GET', '/follow-up/messages', { ...ours, cookie: again })).text)).not.toContain(filesTold.goneWithPage)
  })
})
