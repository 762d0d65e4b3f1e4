import { Client } from 'pg'
import { createHmac } from 'node:crypto'
import { afterEach, expect, test, vi } from 'vitest'
import { action } from '~/routes/follow-up/route'
import { keys } from '~/confidentiality/keys'
import { nurseTells, useFollowUpStory } from './follow-up-story'

const { owner } = useFollowUpStory()
afterEach(() => vi.restoreAllMocks())

/** What an answer costs, without a stopwatch: each statement with the kind and size of what goes into it, and each HMAC that was made. */
type Work = { statements: string[]; hmacs: number; answer: (string | number | null)[] }

/** Types words at the door, and says what was done for it. A size is what padding leaves of it; the secret of a visit is drawn anew each time. */
async function typesAtTheDoor(words: string): Promise<Work> {
  const statements: string[] = []
  const query = Reflect.get(Client.prototype, 'query') as (...given: unknown[]) => unknown
  vi.spyOn(Client.prototype, 'query').mockImplementation(function (this: Client, ...given: unknown[]) {
    const [asked] = given as [string | { text: string; values?: unknown[] }]
    statements.push(typeof asked === 'string' ? asked : `${asked.text} ${(asked.values ?? []).map(sizeOf).join()}`)
    return query.apply(this, given)
  })
  const digest = vi.spyOn(Object.getPrototypeOf(createHmac('sha256', 'any')) as { digest: () => string }, 'digest')
  const answer = await action({ request: new Request('http://localhost/follow-up', { method: 'POST', body: new URLSearchParams({ words }) }), params: {}, context: {} })
  const hmacs = digest.mock.calls.length
  vi.restoreAllMocks()
  const cookie = (answer.headers.get('Set-Cookie') ?? '').replace(/=[\w-]{43};/, '=…;')
  return { statements, hmacs, answer: [answer.status, answer.headers.get('Location'), cookie, await answer.text()] }
}

function sizeOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sizeOf).join()}]`
  return value instanceof Uint8Array ? `${value.length} bytes` : typeof value
}

test('a wrong code, one that lapsed, one that was taken back and what is no code: the same answer, by the same statements and as many HMACs', async () => {
  await (await keys()).renewCodePepper()
  const [live, lapsed, ended] = [await nurseTells(owner()), await nurseTells(owner()), await nurseTells(owner())]
  await owner()`update "ReportCode" set "lastUsedOn" = '2025-11-01' where "caseId" = ${lapsed.caseId}`
  await owner()`update "ReportCode" set "endedOn" = '2026-11-01' where "caseId" = ${ended.caseId}`
  const wrong = await typesAtTheDoor('able baker cabin dance eagle fabric gadget habit')
  // One for each version of the pepper, of which there are two; and the answer leads back to the door.
  expect([wrong.hmacs, ...wrong.answer.slice(0, 2)]).toEqual([2, 303, '/follow-up'])
  expect(wrong.statements.filter((one) => one.includes('live_code'))).toHaveLength(1)
  expect(await typesAtTheDoor(lapsed.words)).toEqual(wrong)
  expect(await typesAtTheDoor(ended.words)).toEqual(wrong)
  expect(await typesAtTheDoor('this is what somebody typed who has no code')).toEqual(wrong)
  // The measure would notice: whoever has a live code is let in, by more.
  expect((await typesAtTheDoor(live.words)).statements.length).toBeGreaterThan(wrong.statements.length)
})
