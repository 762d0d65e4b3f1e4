import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase } from '#tests/fixtures/database'
import { useTestKeys } from '#tests/fixtures/keys'
import { ask, webDoor } from './web'

useTestKeys()
let web: Awaited<ReturnType<Awaited<ReturnType<typeof webDoor>>['serveWeb']>>
const ours = { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'navigate', accept: 'text/html' }

beforeAll(async () => {
  await createTestDatabase()
  web = await (await webDoor()).serveWeb({ port: 0 })
})
afterAll(() => web.close())

async function posts(cookie: string, fields: Record<string, string>): Promise<string> {
  const body = new URLSearchParams(fields).toString()
  const answer = await ask(web.port, 'POST', '/report', { ...ours, cookie, 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(body.length) }, body)
  expect(answer.status).toBe(303)
  return answer.headers['set-cookie']?.[0]?.split(';')[0] ?? cookie
}

test.each([['two bytes', 'é'], ['three bytes', '’'], ['four bytes', '😔']])('letters of %s come back whole, wherever on the page they fall', async (_, letter) => {
  const cookie = await posts('', { go: 'again' })
  for (const shift of [0, 1, 2, 3]) {
    // Short enough to go into React’s buffer in one piece, long enough to reach over its end.
    const said = 'a'.repeat(shift) + letter.repeat(600)
    await posts(cookie, { step: 'again', go: 'page:again', narrative: said })
    const { text } = await ask(web.port, 'GET', '/report', { ...ours, cookie })
    expect(text).not.toContain('\0')
    expect(text).toContain(said)
  }
})
