import type { Sql } from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personId } from '#prisma/factories/people'
import { type Browser, openBrowser, signIn } from '#tests/auth/browser'
import { createTestTrust } from '#tests/fixtures/demo-trust'
import { ask, webDoor } from '#tests/http/web'

let sql: Sql
let port: number
let close: () => Promise<void>
let danny: Browser

beforeAll(async () => {
  ;({ sql } = await createTestTrust())
  process.env.HEARD_DEMO = '1'
  delete process.env.HEARD_PUBLIC_URL
  ;({ port, close } = await (await webDoor()).serveWeb({ port: 0 }))
  danny = openBrowser(port)
  await signIn(danny, 'danny')
})

afterAll(async () => {
  await close()
  await sql.end()
})

const chidi = `/workspace/people/${personId('chidi')}`

describe('Danny keeps people, through the pages', () => {
  test('the list names everybody, with roles in words', async () => {
    const { status, text } = await danny.get('/workspace/people')
    expect(status).toBe(200)
    for (const words of ['Amara Okafor', 'Route lead: safeguarding', 'Learning approver: patient and carer partner']) expect(text).toContain(words)
  })

  test('a role given is said, listed, and ended on a page that asks once more', async () => {
    const given = await danny.follow(await danny.post(chidi, { role: 'routeLead:hr' }))
    expect([given.status, given.path]).toEqual([200, `${chidi}?done=given`])
    expect(given.text).toContain('The role was given.')
    const end = new RegExp(`${chidi}/roles/[0-9a-f-]{36}`).exec(given.text)?.[0] ?? ''
    expect((await danny.get(end)).text).toContain('Chidi Nwosu will no longer be Route lead: people and HR.')
    expect((await danny.follow(await danny.post(end, {}))).text).toContain('No role yet.')
    const twice = await danny.follow(await danny.post(end, {}))
    expect([twice.status, twice.path]).toEqual([200, `${chidi}?done=ended`])
  })

  test.each([
    ['', 'Choose a role from the list.'],
    ['king:', 'Choose a role from the list.'],
    ['routeLead:executive', 'Choose what this role is for'],
    ['matron:11111111-2222-4333-8444-555555555555', 'Choose a ward or team that is in the directory.'],
  ])('role %j is refused on the same page', async (role, sentence) => {
    const answer = await danny.post(chidi, { role })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(sentence)
  })

  test('what is refused together keeps the choice and says why', async () => {
    const answer = await danny.post(`/workspace/people/${personId('idris')}`, { role: 'nameKeeper:' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('which nobody may have together with')
    expect(answer.text).toContain('<option value="nameKeeper:" selected="">')
  })

  test('the last administrator cannot disable himself', async () => {
    const answer = await danny.post(`/workspace/people/${personId('danny')}/disabling`, {})
    expect(answer.status).toBe(409)
    expect(answer.text).toContain('You cannot disable yourself.')
  })

  test('what is no form, and an empty one', async () => {
    const cookie = `heard-staff-${port}=${danny.cookie(`heard-staff-${port}`) ?? ''}`
    const headers = { cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json', 'content-length': '2' }
    expect((await ask(port, 'POST', chidi, headers, '{}')).status).toBe(400)
    expect((await danny.post(chidi, {})).status).toBe(422)
  })
})

describe('Danny brings in a file', () => {
  async function send(csv: string) {
    const boundary = 'heard-boundary'
    const body = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="staff.csv"\r\nContent-Type: text/csv\r\n\r\n${csv}\r\n--${boundary}--\r\n`
    const headers = {
      cookie: `heard-staff-${port}=${danny.cookie(`heard-staff-${port}`) ?? ''}`,
      'sec-fetch-site': 'same-origin',
      'content-type': `multipart/form-data; boundary=${boundary}`,
      'content-length': String(Buffer.byteLength(body)),
    }
    return ask(port, 'POST', '/workspace/people/import', headers, body)
  }

  test('a bad file: its lines are named and nothing is brought in', async () => {
    const answer = await send('staffNumber,name\nZ1,Zainab Noor\nZ2,\n')
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Nothing was brought in')
    expect(answer.text).toContain('name is empty: give the person’s name')
    expect(await sql`select from "Person" where "staffNumber" = 'Z1'`).toHaveLength(0)
  })

  test('a good file: what was done, and who is missing from it', async () => {
    const answer = await send('staffNumber,name\nZ1,Zainab Noor\n')
    expect(answer.status).toBe(200)
    expect(answer.text).toContain('1 people were added and 0 brought up to date.')
    expect(answer.text).toContain('In the directory and not in the file')
    const taken = await danny.get('/workspace/people/directory.csv')
    expect(taken.headers['content-disposition']).toBe('attachment; filename="staff-directory.csv"')
    expect(taken.text).toContain('Z1,Zainab Noor')
  })

  test('no file chosen', async () => {
    expect((await send('')).status).toBe(422)
  })
})
