import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase } from '#tests/fixtures/database'
import { useTestKeys } from '#tests/fixtures/keys'
import { page, pdfWithScript, screenshot } from '#tests/reports/files/pictures'
import { ask, webDoor } from './web'

useTestKeys()
let web: Awaited<ReturnType<Awaited<ReturnType<typeof webDoor>>['serveWeb']>>
let owner: postgres.Sql
let cookie = ''
const ours = { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'navigate', accept: 'text/html' }

beforeAll(async () => {
  const database = await createTestDatabase()
  owner = postgres(database.url('heard_owner'), { max: 1, onnotice: () => undefined })
  web = await (await webDoor()).serveWeb({ port: 0 })
  await sends({ step: 'start', go: 'start' })
  for (const step of [{ step: 'safe', immediateDanger: 'no' }, { step: 'you' }]) await sends({ go: 'next', ...step })
})
afterAll(async () => {
  await web.close()
  await owner.end()
})

async function sends(words: Record<string, string>): Promise<void> {
  const { headers } = await ask(web.port, 'POST', '/report', { ...ours, cookie, 'content-type': 'application/x-www-form-urlencoded' }, new URLSearchParams(words).toString())
  cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? cookie
}

const part = (name: string, more = '') => Buffer.from(`--b\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n`)
const line = Buffer.from('\r\n')
const words = (values: Record<string, string>) => Object.entries(values).map(([name, value]) => Buffer.concat([part(name), Buffer.from(value), line]))
const file = (bytes: Buffer) => Buffer.concat([part('file', '; filename="a.jpg"'), bytes, line])
const end = Buffer.from('--b--\r\n')

/** Posts a form with files as a browser would, and reads the page that it is led to. */
async function postsFiles(body: Buffer, more: Record<string, string> = {}) {
  const answer = await ask(web.port, 'POST', '/report', { ...ours, cookie, 'content-type': 'multipart/form-data; boundary=b', ...more }, body)
  return { ...answer, page: (await ask(web.port, 'GET', '/report', { ...ours, cookie })).text }
}

/** The files that the draft holds: nothing may be half there. */
const kept = async () => (await owner<{ files: number; pieces: number }[]>`select (select count(*)::int from "DraftFile") as files, (select count(distinct "fileId")::int from "FileChunk") as pieces`)[0]

describe('a form with files at the running server', () => {
  test('26 MB in one file, and 26 MB in three: the words are kept, and the page says what to do', async () => {
    const story = 'It was written on the board'
    const one = await postsFiles(Buffer.concat([...words({ step: 'what', narrative: `${story}, one`, go: 'next' }), file(Buffer.alloc(26_000_000)), end]))
    expect([one.status, one.headers.location]).toEqual([303, '/report'])
    expect(one.page).toContain('This file is larger than 10 MB.')
    expect(one.page).toContain(`${story}, one`)
    const shot = await screenshot()
    const large = Buffer.concat([shot, Buffer.alloc(8_700_000)])
    const three = await postsFiles(Buffer.concat([...words({ step: 'what', narrative: `${story}, three` }), file(large), file(large), file(large), ...words({ wordsUsed: 'behind the files' }), end]))
    expect(three.page).toContain('File 3: The files are larger than 25 MB together.')
    for (const said of [`${story}, three`, 'behind the files', 'Image 2', 'We took out: hidden data behind the picture.']) expect(three.page).toContain(said)
    expect(await kept()).toEqual({ files: 2, pieces: 2 })
  })

  test('a page and a PDF that call themselves JPEG, beside a good picture', async () => {
    const mixed = await postsFiles(Buffer.concat([...words({ step: 'what', narrative: 'Look at this' }), file(page), file(pdfWithScript), file(await screenshot()), end]))
    expect(mixed.status).toBe(303)
    for (const said of ['File 1: This is not a picture that we can open.', 'File 2: We do not take documents.', 'Everything that you typed is still here.', 'Look at this', 'Image 3']) expect(mixed.page).toContain(said)
    expect(mixed.page).not.toContain('alert(1)')
    expect(await kept()).toEqual({ files: 3, pieces: 3 })
  })

  test.each([
    ['cut in a file', () => Buffer.concat([...words({ step: 'what', narrative: 'Cut, and still here' }), part('file', '; filename="a.jpg"'), Buffer.alloc(3_000)])],
    ['without its end', () => Buffer.concat(words({ step: 'what', narrative: 'Cut, and still here' }))],
    ['of another boundary', () => Buffer.from('--other\r\n\r\nnonsense\r\n--other--\r\n')],
    ['of noise', () => Buffer.alloc(70_000, 7)],
  ])('a body %s: a clear sentence, with our script and without, the words that arrived, and no half picture', async (_, body) => {
    const cut = await postsFiles(body())
    expect([cut.status, cut.headers.location]).toEqual([303, '/report'])
    expect(cut.page).toContain('What you sent did not arrive whole.')
    expect(cut.page).toContain('Cut, and still here')
    const withScript = await postsFiles(body(), { 'x-heard-fetch': '1' })
    expect([withScript.status, withScript.text]).toEqual([400, 'What you sent did not arrive whole. Your words are still here. Send it again.'])
    expect(await kept()).toEqual({ files: 3, pieces: 3 })
  })

  test('words without end among files are refused as words without end are', async () => {
    const body = Buffer.concat([...words({ step: 'what', narrative: 'x'.repeat(1_000_001) }), end])
    const answer = await postsFiles(body)
    expect([answer.status, answer.headers.location]).toEqual([303, '/too-large'])
    expect(answer.page).toContain('Cut, and still here')
    const withScript = await postsFiles(body, { 'x-heard-fetch': '1' })
    expect([withScript.status, withScript.headers['content-type'], withScript.text.slice(0, 42)]).toEqual([400, 'text/plain; charset=utf-8', 'What you sent is too big for us to take. N'])
  })
})

test('in ninety seconds: a picture comes with the one line, and both are there before anything is sent', async () => {
  cookie = ''
  await sends({ step: 'start', go: 'again' })
  const quick = await postsFiles(Buffer.concat([...words({ step: 'again', immediateDanger: 'no', narrative: 'It is on the board again.', contact: 'codeOnly', go: 'next' }), file(await screenshot()), end]))
  expect([quick.status, quick.headers.location]).toEqual([303, '/report'])
  for (const said of ['Image 1', 'It is on the board again.']) expect(quick.page).toContain(said)
  await sends({ step: 'again', immediateDanger: 'no', narrative: 'It is on the board again.', contact: 'codeOnly', go: 'next' })
  const check = (await ask(web.port, 'GET', '/report', { ...ours, cookie })).text
  for (const said of ['You can send this now', 'Image 1', 'It is on the board again.']) expect(check).toContain(said)
})
