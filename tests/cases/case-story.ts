import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { afterAll, beforeAll } from 'vitest'
import { accountTold } from '#tests/fixtures/accounts'
import { createTestDatabase } from '#tests/fixtures/database'
import { useTestKeys } from '#tests/fixtures/keys'
import { personId, plantPeople } from '#prisma/factories/people'
import type { ReviewEvent } from '#workflows/restorative-review/events'
import type { Acting } from '~/cases/acting'
import { decide } from '~/cases/decide'
import { wordsToHandOver } from '~/cases/new-code'
import { agreeNotice, tellDescribed } from '~/cases/strands/notice'
import { openCase } from '~/cases/open-case'
import { keys } from '~/confidentiality/keys'
import { injectClock } from '~/platform/clock'
import { asActor, closeDatabase } from '~/platform/database'
import type { Capacity } from '~/people/policy'
import type { Answers } from '~/reports/answers'
import { hashOf } from '~/reports/code'
import type { Sign } from '~/reports/quarantine/signs'
import { submitReport } from '~/reports/submit'
import { follows, openSteps } from './taking-steps'

/** Monday 2 November 2026, half past nine. */
export const monday = new Date('2026-11-02T09:30:00Z')

/** A case of the demo trust: what a test needs to act on it and to look behind the pages. */
export type TestCase = { ref: string; id: string; reviewId: string; code: string }

/** A database with the demo trust's people, and the clock on Monday, for the calling file. `owner()` sees every row; `url` is another login's way in. */
export function useDemoTrust() {
  let sql: postgres.Sql
  let url: (login: string) => string = () => ''
  useTestKeys()
  beforeAll(async () => {
    const database = await createTestDatabase()
    url = database.url
    sql = postgres(database.url('heard_owner'), { max: 2, onnotice: () => undefined })
    setClock(monday)
    await plantPeople(sql, { at: monday })
    await withFewReviewers(sql)
  })
  afterAll(async () => {
    await closeDatabase()
    await sql.end()
  })
  return { owner: () => sql, url: (login: string) => url(login) }
}

/** Five reviewers, so that a table of who may be asked can be written by hand; the demo trust has four more for its other cases. */
async function withFewReviewers(sql: postgres.Sql): Promise<void> {
  const others = (['maureen', 'kwame', 'gwen', 'paul'] as const).map((key) => personId(key))
  await sql`delete from "RoleAssignment" where role = 'reviewer' and "personId" = any (${others}::uuid[])`
}

export function setClock(at: Date): void {
  injectClock({ now: () => at })
}

/** The trust decides how many live cases a reviewer carries at most. */
export async function reviewersCarry(sql: postgres.Sql, atMost: number): Promise<void> {
  await sql`insert into "Setting" (key, value, "changedAt", "changedBy") values ('reviewerCap', ${sql.json(atMost)}, ${monday}, ${personId('danny')})
    on conflict (key) do update set value = excluded.value`
}

/** Somebody tells one of the sixteen accounts, with whatever a story adds. */
export async function tells(sql: postgres.Sql, account: string, more: Partial<Answers> = {}, signs: readonly Sign[] = []): Promise<TestCase & { words: string }> {
  const { answers } = accountTold(account, '2026-11-02')
  const { words } = await submitReport({ secret: randomBytes(32), answers: { ...answers, ...more }, signs })
  const { version, pepper } = await (await keys()).codePepper()
  const code = hashOf(words.join(' '), { version, key: pepper })
  const [row] = await sql<{ id: string; ref: string; reviewId: string }[]>`
    select c.id, c.ref, w.id as "reviewId" from "ReportCode" r join "Case" c on c.id = r."caseId"
    join "Workflow" w on w."caseId" = c.id and w.machine = 'restorative-review' where r.hash = decode(${code}, 'hex')`
  return { ref: row?.ref ?? '', id: row?.id ?? '', reviewId: row?.reviewId ?? '', code, words: words.join(' ') }
}

/** Bernadette tells the person described the gist, as the person agreed to, and hands over these words. */
export async function describedIsTold({ ref }: TestCase): Promise<string[]> {
  const { secret, words } = await wordsToHandOver()
  const acts = [(acting: Acting) => agreeNotice(acting, { words: 'The gist.' }), (acting: Acting) => tellDescribed(acting, { secret, words: 'A name was shortened.' })]
  for (const act of acts) {
    await asActor({ as: 'staff', personId: personId('bernadette') }, async (tx) => {
      const open = await openCase(tx, personId('bernadette'), ref)
      const strand = open.strands.find(({ machine }) => machine === 'notice')
      if (!strand) throw new Error('nobody is being told')
      await act({ tx, open, strand, personId: personId('bernadette') })
    })
  }
  return words
}

/** A colleague takes a step as its page does: it must stand open, and its form is read by its own reader. */
export function does(key: string, { ref }: TestCase, noun: string, typed: Record<string, string | readonly string[]> = {}): Promise<void> {
  return follows(personId(key), ref, noun, typed)
}

/** The steps that stand open for a colleague now, by noun. Throws CaseNotFound where the case is not theirs to see. */
export async function sees(key: string, { ref }: TestCase): Promise<string[]> {
  return (await openSteps(personId(key), ref)).map(({ noun }) => noun)
}

/** What the person does on their own pages, as events. */
export async function personSends({ id, reviewId, code }: TestCase, ...events: ReviewEvent[]): Promise<void> {
  const capacities = new Set<Capacity>(['personTellingUs', 'personAffected'])
  for (const event of events) {
    await asActor({ as: 'reporter', code }, async (tx) => {
      await decide(tx, { personId: null, capacities }, { machine: 'restorative-review', strandId: reviewId, event })
      if (event.type === 'reviewer.refused') await tx.reviewerProposal.updateMany({ where: { caseId: id, personId: event.reviewerId }, data: { answer: 'refused' } })
      if (event.type === 'obligation.answered') await tx.obligation.updateMany({ where: { id: event.obligationId }, data: { met: event.answer } })
    })
  }
}

/** The leads look at every safety route and find it not needed here: their own pages are another story. */
export async function routesEnd(key: string, { ref }: TestCase): Promise<void> {
  const who = personId(key)
  await asActor({ as: 'staff', personId: who }, async (tx) => {
    for (const { id, machine, isDone, memory } of (await openCase(tx, who, ref)).strands) {
      if (machine !== 'safety-route' || isDone) continue
      const { actor } = await openCase(tx, who, ref)
      await decide(tx, actor, { machine, strandId: id, event: { type: 'route.lookedAt' } })
      if ((memory.context as { kind: string }).kind === 'patientSafety') await decide(tx, actor, { machine, strandId: id, event: { type: 'candour.given' } })
      await decide(tx, actor, { machine, strandId: id, event: { type: 'route.foundNotNeeded', why: 'anotherRouteActs', noEvidence: 'saidWhy' } as { type: string } })
    }
  })
}

export async function stateOf(sql: postgres.Sql, { reviewId }: TestCase): Promise<string> {
  const [row] = await sql<{ state: string }[]>`select state #>> '{}' as state from "Workflow" where id = ${reviewId}`
  return row?.state ?? ''
}

/** The first look, done by Bernadette, up to the choice of a path. */
export async function firstLookDone(it: TestCase, { isMasked = true } = {}): Promise<void> {
  await does('bernadette', it, 'first-look')
  await does('bernadette', it, 'safety-look', { done: ['rangThePerson'] })
  await does('bernadette', it, 'acknowledgement', { words: 'Thank you for telling us. I am reading it today.' })
  if (isMasked) await does('bernadette', it, 'mask', { nobodyRecognisable: 'yes' })
}

/** Joe and Amara are proposed by Bernadette, and the person agrees. */
export async function inReview(it: TestCase, reviewers: readonly string[] = ['joe', 'amara']): Promise<void> {
  await firstLookDone(it)
  await does('bernadette', it, 'put-it-right')
  await does('bernadette', it, 'reviewers', { people: reviewers.map(personId) })
  await personSends(it, { type: 'reviewers.agreed' })
}

/** The ids that the person's page would name. */
export async function obligationsOf(sql: postgres.Sql, { id }: TestCase): Promise<{ id: string; ownerId: string }[]> {
  return sql<{ id: string; ownerId: string }[]>`select id, "ownerId" from "Obligation" where "caseId" = ${id} order by nth`
}

export { personId }
