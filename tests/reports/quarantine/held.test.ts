import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountTold } from '#tests/fixtures/accounts'
import { createTestDatabase } from '#tests/fixtures/database'
import { useTestKeys } from '#tests/fixtures/keys'
import { readSigns, release } from '~/cases/held-report'
import { newDraftSecret } from '~/confidentiality/draft'
import { injectClock } from '~/platform/clock'
import { asActor, closeDatabase } from '~/platform/database'
import { beginDraft, readDraft } from '~/reports/draft'
import { begun } from '~/reports/draft-content'
import { phraseOf } from '~/reports/draft-phrase'
import { tokenBucket } from '~/platform/token-bucket'
import { bucketHolds } from '~/reports/quarantine/held'
import { fasterThanReading, signsIn } from '~/reports/quarantine/signs'
import { submitReport } from '~/reports/submit'
import { action } from '~/routes/report/route'

const amara = 'a0000000-0000-4000-8000-000000000001'
const farah = 'a0000000-0000-4000-8000-000000000002'
const noon = new Date('2026-11-20T12:00:00Z')
let owner: postgres.Sql
let at = noon

useTestKeys()
beforeAll(async () => {
  const database = await createTestDatabase()
  injectClock({ now: () => at })
  owner = postgres(database.url('heard_owner'), { max: 2, onnotice: () => undefined })
  await owner`insert into "Person" (id, "staffNumber", name, email) values (${amara}, '1', 'Amara', 'a@example.nhs.uk'), (${farah}, '2', 'Farah', 'f@example.nhs.uk')`
  await owner`insert into "RoleAssignment" (id, "personId", role, scope, "fromOn") values
    (gen_random_uuid(), ${amara}, 'firstReader', null, '2026-01-01'), (gen_random_uuid(), ${farah}, 'reviewer', null, '2026-01-01')`
})
afterAll(async () => {
  await closeDatabase()
  await owner.end()
})

const rows = async (query: string) => Number((await owner.unsafe<{ count: string }[]>(`select count(*) from ${query}`))[0]?.count)

/** A draft that is ready to send, begun some seconds ago; sends it through the form's own action, as a browser would. */
async function send(secondsAgo: number, more: Record<string, string> = {}): Promise<Response> {
  const secret = newDraftSecret()
  const typed = { kind: ['account'], immediateDanger: ['no'], narrative: ['He said it again, in front of everybody.'], contact: ['codeOnly'] }
  await beginDraft(secret, await phraseOf(secret), { ...begun({ at: 'check' }), began: at.getTime() - secondsAgo * 1000, typed })
  const cookie = `heard-report-${process.env.PORT ?? '3000'}=${Buffer.from(secret).toString('base64url')}`
  const request = new Request('http://localhost:3000/report', { method: 'POST', headers: { cookie }, body: new URLSearchParams({ step: 'check', go: 'send', ...more }) })
  return action({ request, params: {}, context: {} })
}

describe('signs of a machine', () => {
  const draft = begun({ at: 'check' })
  test('a filled field that nobody sees, and a form that was filled in faster than it can be read', () => {
    expect(signsIn({ ...draft, began: noon.getTime() - fasterThanReading }, noon)).toEqual([])
    expect(signsIn({ ...draft, began: noon.getTime() - fasterThanReading + 1 }, noon)).toEqual(['tooFast'])
    expect(signsIn({ ...draft, began: noon.getTime() - 60_000, hasHiddenField: true }, noon)).toEqual(['hiddenField'])
  })

  test('the bucket empties, fills again by the hour, and never holds more than it can', () => {
    const bucket = tokenBucket({ holds: 2, perHour: 60 })
    expect([bucket.take(0), bucket.take(0), bucket.take(0)]).toEqual([true, true, false])
    expect([bucket.take(60_000), bucket.take(60_000)]).toEqual([true, false])
    expect([bucket.take(9e9), bucket.take(9e9), bucket.take(9e9)]).toEqual([true, true, false])
  })
})

describe('nothing is refused', () => {
  test('what shows signs is kept whole, and only a first reader of the case sees the mark and takes it away', async () => {
    expect((await send(2, { website: 'https://spam.example' })).headers.get('location')).toBe('/report/sent')
    const [held] = await owner<{ caseId: string; signs: string[] }[]>`select "caseId", signs from "HeldReport"`
    expect(held?.signs).toEqual(['hiddenField', 'tooFast'])
    const caseId = held?.caseId ?? ''
    const found = await Promise.all(['"Report"', '"ReportCode"', '"WorkflowTimer"', '"CaseGrant"'].map((table) => rows(`${table} where "caseId" = '${caseId}'`)))
    expect(found.every((count) => count > 0)).toBe(true)
    const signsFor = (personId: string) => asActor({ as: 'staff', personId }, (tx) => readSigns(tx, caseId))
    expect([await signsFor(amara), await signsFor(farah)]).toEqual([['hiddenField', 'tooFast'], []])
    expect(await asActor({ as: 'staff', personId: farah }, (tx) => release(tx, caseId, farah))).toBe(false)
    expect(await asActor({ as: 'staff', personId: amara }, (tx) => release(tx, caseId, amara))).toBe(true)
    expect(await signsFor(amara)).toEqual([])
    expect(await rows(`"AuditEntry" where act = 'report.released' and "caseId" = '${caseId}'`)).toBe(1)
  })

  test.each([
    ['without the start stamp', ''], ['with a stamp that was changed', `heard-report-${process.env.PORT ?? '3000'}=${'A'.repeat(43)}`], ['with a stamp that was cut', `heard-report-${process.env.PORT ?? '3000'}=cut`],
  ])('whoever comes %s is not refused and loses no word: what they send is read, and a person looks first', async (_, stamp) => {
    const said: Record<string, Record<string, string>> = { safe: { immediateDanger: 'no' }, what: { narrative: 'She said it, and nobody answered.' }, reach: { contact: 'codeOnly' } }
    const posts = (cookie: string, words: Record<string, string>) =>
      action({ request: new Request('http://localhost:3000/report', { method: 'POST', headers: { cookie }, body: new URLSearchParams(words) }), params: {}, context: {} })
    const [before, tooFast] = [await rows('"HeldReport"'), await rows(`"HeldReport" where signs = '{tooFast}'`)]
    // There is no draft that the last button could send; a page that holds words begins one, with a stamp of its own.
    expect([(await posts(stamp, { step: 'check', go: 'send' })).status, await rows('"HeldReport"')]).toEqual([303, before])
    const begins = await posts(stamp, { step: 'what', go: 'next', ...said.what })
    const cookie = begins.headers.get('set-cookie')?.split(';')[0] ?? ''
    const secret = Buffer.from(cookie.split('=')[1] ?? '', 'base64url')
    for (let draft = await readDraft(secret); draft?.is === 'writing'; draft = await readDraft(secret)) {
      expect(draft.typed.narrative).toEqual([said.what?.narrative])
      await posts(cookie, { step: draft.at, go: draft.at === 'check' ? 'send' : 'next', ...said[draft.at] })
    }
    expect((await readDraft(secret))?.is).toBe('sent')
    expect([await rows('"HeldReport"'), await rows(`"HeldReport" where signs = '{tooFast}'`)]).toEqual([before + 1, tooFast + 1])
  })

  test('three hundred reports in a row from one address are all kept, with a code each; the later ones have a mark', async () => {
    const before = [await rows('"Case"'), await rows('"ReportCode"'), await rows('"Report"')]
    for (let nth = 0; nth < 300; nth += 1) expect((await send(60)).headers.get('location')).toBe('/report/sent')
    expect([await rows('"Case"'), await rows('"ReportCode"'), await rows('"Report"')]).toEqual(before.map((count) => count + 300))
    const marked = await rows(`"HeldReport" where 'flood' = any (signs)`)
    expect(marked).toBeGreaterThanOrEqual(300 - bucketHolds)
    expect(marked).toBeLessThan(300)
    expect(await rows('"HeldReport" where "heldOn" <> \'2026-11-20\'')).toBe(0)
    at = new Date(noon.getTime() + 2 * 3_600_000)
    await send(60)
    expect(await rows(`"HeldReport" where 'flood' = any (signs)`)).toBe(marked)
  })

  test('a report without signs has no row here at all', async () => {
    const before = await rows('"HeldReport"')
    await submitReport({ secret: randomBytes(32), answers: accountTold('a02', '2026-11-20').answers })
    expect(await rows('"HeldReport"')).toBe(before)
  })
})
