import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, webDoor } from './web'

let web: Awaited<ReturnType<Awaited<ReturnType<typeof webDoor>>['serveWeb']>>

beforeAll(async () => {
  web = await (await webDoor()).serveWeb({ port: 0 })
})
afterAll(() => web.close())

const typed = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' }

test.each(['/workspace/cases/H%00', '/workspace/cases/%00/account', '/learning/%00', '/workspace/cases/%E0%A4%A'])('%s is no address', async (address) => {
  expect((await ask(web.port, 'GET', address)).status).toBe(400)
})

test.each([['text/plain', 'words=a'], ['multipart/form-data; boundary=b', '--b\r\nContent-Disp'], ['application/json', '{}']])(
  'a body of %s where a form belongs is refused, and no error of ours', async (kind, body) => {
    expect((await ask(web.port, 'POST', '/follow-up', { ...typed, 'content-type': kind }, body)).status).toBe(400)
  })
