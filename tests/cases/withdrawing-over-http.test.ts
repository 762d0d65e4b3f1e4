import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, signIn } from '#tests/auth/browser'
import { webDoor } from '#tests/http/web'
import { submitReport } from '~/reports/submit'
import { accountTold } from '#tests/fixtures/accounts'
import { inReview, monday, type TestCase, useDemoTrust } from './case-story'
import { keys } from '~/confidentiality/keys'
import { hashOf } from '~/reports/code'
import { randomBytes } from 'node:crypto'

const { owner } = useDemoTrust()
let port: number
let close: () => Promise<void>

beforeAll(async () => {
  delete process.env.HEARD_PUBLIC_URL
  const door = await webDoor(() => monday)
  ;({ port, close } = await door.serveWeb({ port: 0 }))
})
afterAll(() => close())

/** The nurse of a02 tells us, with the review team and the abuse team chosen. */
async function nurseTells(): Promise<TestCase & { words: string }> {
  const { answers } = accountTold('a02', '2026-11-02')
  const { words } = await submitReport({
    secret: randomBytes(32), answers: { ...answers, choices: ['contactMe', 'shareWithReviewTeam', 'shareWithRoute'], shareWithRoutes: ['abuse'] },
  })
  const { version, pepper } = await (await keys()).codePepper()
  const code = hashOf(words.join(' '), { version, key: pepper })
  const [row] = await owner()<{ id: string; ref: string; reviewId: string }[]>`
    select c.id, c.ref, w.id as "reviewId" from "ReportCode" r join "Case" c on c.id = r."caseId"
    join "Workflow" w on w."caseId" = c.id and w.machine = 'restorative-review' where r.hash = decode(${code}, 'hex')`
  return { ref: row?.ref ?? '', id: row?.id ?? '', reviewId: row?.reviewId ?? '', code, words: words.join(' ') }
}

/** What a page says, without what differs from one answer to the next. */
const said = ({ status, text }: { status: number; text: string }, ref: string) => `${status} ${text.replaceAll(/nonce="[^"]*"/g, '').replaceAll(ref, 'REF')}`

describe('what she turns off on her page is off for those who work on it', () => {
  test('withdrawalRevokesKeys: the reviewer’s next page is the 404 of a case that never was, and so is the route lead’s', async () => {
    const it = await nurseTells()
    await inReview(it)
    const [joe, steve, nurse] = [openBrowser(port), openBrowser(port), openBrowser(port)]
    await signIn(joe, 'joe')
    await signIn(steve, 'steve')
    const address = `/workspace/cases/${it.ref}`
    for (const colleague of [joe, steve]) expect((await colleague.get(address)).status).toBe(200)
    expect((await joe.get(`${address}/account`)).status).toBe(200)

    await nurse.follow(await nurse.post('/follow-up', { words: it.words }))
    expect((await nurse.get('/follow-up/choices')).text).toContain('Show this to the review team')
    const turnedOff = await nurse.post('/follow-up/choices', { kind: 'shareWithReviewTeam', way: 'off' })
    expect([turnedOff.status, turnedOff.headers.location]).toEqual([303, '/follow-up/choices'])
    expect((await nurse.get('/follow-up/choices')).text).toContain('No reviewer can open it any more.')

    const madeUp = await joe.get('/workspace/cases/AAAA-BBBB')
    for (const page of [address, `${address}/account`, `${address}/messages`, `${address}/needs`]) {
      const answer = await joe.get(page)
      expect(answer.status).toBe(404)
      expect(said(answer, it.ref)).toBe(said(madeUp, 'AAAA-BBBB'))
    }
    expect((await joe.get('/workspace/cases')).text).not.toContain(it.ref)

    // The lead of a route that she shared with holds only what she shared.
    expect((await steve.get(address)).status).toBe(200)
    await nurse.post('/follow-up/choices', { kind: 'shareWithRoute', route: 'abuse', way: 'off' })
    const gone = await steve.get(address)
    expect(said(gone, it.ref)).toBe(said(await steve.get('/workspace/cases/AAAA-BBBB'), 'AAAA-BBBB'))
    expect(gone.status).toBe(404)
  })
})
