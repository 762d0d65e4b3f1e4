import { randomBytes, randomUUID } from 'node:crypto'
import type postgres from 'postgres'
import { accountTold } from '#tests/fixtures/accounts'
import type { ReviewEvent } from '#workflows/restorative-review/events'
import { readAccount } from '~/cases/account'
import { colleagueOn, decide } from '~/cases/decide'
import { follow, type Following } from '~/cases/following'
import { addMessage } from '~/cases/messages'
import { wordsOf } from '~/cases/words'
import { keys } from '~/confidentiality/keys'
import { injectClock } from '~/platform/clock'
import { asActor, type Transaction } from '~/platform/database'
import { dateOnly } from '~/platform/working-days'
import type { Answers } from '~/reports/answers'
import { hashOf } from '~/reports/code'
import { submitReport } from '~/reports/submit'

/** Amara reads first; Efe and Gwen may review (Gwen comes from the network), and so may Hana; Ola owns what is owed. */
export const people = {
  amara: 'a0000000-0000-4000-8000-000000000001',
  efe: 'a0000000-0000-4000-8000-000000000002',
  gwen: 'a0000000-0000-4000-8000-000000000003',
  hana: 'a0000000-0000-4000-8000-000000000004',
  ola: 'a0000000-0000-4000-8000-000000000005',
}
type Name = keyof typeof people

/** Monday 2 November 2026, half past nine. */
export const monday = new Date('2026-11-02T09:30:00Z')

/** A nurse's case: her eight words, their hash, and the ids that a test needs to look behind the pages. */
export type NursesCase = { words: string; code: string; caseId: string; reviewId: string }

/** Everybody above, in one team, with the roles that they have. */
export async function peopleArrive(sql: postgres.Sql): Promise<void> {
  const team = randomUUID()
  await sql`insert into "Team" (id, name, division, headcount) values (${team}, 'Rowan', 'Community', 40)`
  for (const [name, id] of Object.entries(people)) {
    await sql`insert into "Person" (id, "staffNumber", name, email, "teamId") values (${id}, ${name}, ${capital(name)}, ${`${name}@example.nhs.uk`}, ${team})`
  }
  await sql`insert into "RoleAssignment" (id, "personId", role, scope, "fromOn") values
    (gen_random_uuid(), ${people.amara}, 'firstReader', null, '2026-01-01'), (gen_random_uuid(), ${people.efe}, 'reviewer', null, '2026-01-01'),
    (gen_random_uuid(), ${people.gwen}, 'reviewer', 'network', '2026-01-01'), (gen_random_uuid(), ${people.hana}, 'reviewer', null, '2026-01-01'), (gen_random_uuid(), ${people.ola}, 'owner', null, '2026-01-01')`
}

/** Gives this process's clock the time. */
export function setClock(at: Date): void {
  injectClock({ now: () => at })
}

/** The nurse tells us about her colleague (a02), or another of the sixteen accounts, with these choices on and whatever else a story adds. */
export async function nurseTells(sql: postgres.Sql, choices: string[] = ['contactMe', 'shareWithReviewTeam'], account = 'a02', more: Partial<Answers> = {}): Promise<NursesCase> {
  const { answers } = accountTold(account, '2026-11-20')
  const { words } = await submitReport({ secret: randomBytes(32), answers: { ...answers, choices: choices as typeof answers.choices, ...more } })
  const { version, pepper } = await (await keys()).codePepper()
  const code = hashOf(words.join(' '), { version, key: pepper })
  const [row] = await sql<{ caseId: string }[]>`select "caseId" from "ReportCode" where hash = decode(${code}, 'hex')`
  const caseId = row?.caseId ?? ''
  const [review] = await sql<{ id: string }[]>`select id from "Workflow" where "caseId" = ${caseId} and machine = 'restorative-review'`
  return { words: words.join(' '), code, caseId, reviewId: review?.id ?? '' }
}

/** What the nurse does on her pages, in one transaction. */
export function nurse<T>({ code }: NursesCase, act: (tx: Transaction, following: Following) => Promise<T>): Promise<T> {
  return asActor({ as: 'reporter', code }, async (tx) => act(tx, await follow(tx)))
}

/** What a colleague sends to the review, one event after the other. */
export async function sends(name: Name, { caseId, reviewId }: NursesCase, ...events: ReviewEvent[]): Promise<void> {
  const personId = people[name]
  for (const event of events) {
    await asActor({ as: 'staff', personId }, async (tx) => {
      await decide(tx, await colleagueOn(tx, personId, caseId), { machine: 'restorative-review', strandId: reviewId, event })
    })
  }
}

/** The first look, done; the case waits for reviewers. */
export async function accepted(it: NursesCase): Promise<void> {
  await sends('amara', it, { type: 'firstLook.started' }, { type: 'safetyLook.recorded' }, { type: 'acknowledgement.recorded' })
  await sends('amara', it, { type: 'patient.masked' }, { type: 'case.accepted' })
}

/** Amara puts people forward to review. */
export async function proposes(sql: postgres.Sql, it: NursesCase, ...names: Name[]): Promise<void> {
  const [last] = await sql<{ nth: number }[]>`select count(*)::int as nth from "ReviewerProposal" where "caseId" = ${it.caseId}`
  for (const [index, name] of names.entries()) {
    await sql`insert into "ReviewerProposal" (id, "caseId", "personId", nth, "proposedOn") values
      (gen_random_uuid(), ${it.caseId}, ${people[name]}, ${(last?.nth ?? 0) + index}, ${dateOnly(monday)})`
  }
  await sends('amara', it, { type: 'reviewers.proposed', reviewerIds: names.map((name) => people[name]), conflictCheck: 'clear' })
}

export async function stateOf(sql: postgres.Sql, { reviewId }: NursesCase): Promise<string> {
  const [row] = await sql<{ state: string }[]>`select state #>> '{}' as state from "Workflow" where id = ${reviewId}`
  return row?.state ?? ''
}

/** Whether a colleague can see the case, its account's key, and any grant of theirs: what row security gives them. */
export async function sees(name: Name, { caseId }: NursesCase): Promise<{ cases: number; keys: number }> {
  return asActor({ as: 'staff', personId: people[name] }, async (tx) => ({
    cases: await tx.case.count({ where: { id: caseId } }),
    keys: await tx.caseKey.count({ where: { caseId } }),
  }))
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** Amara writes to the nurse: a message, and with it what it means for the review. */
export async function amaraWrites({ caseId, reviewId }: NursesCase, text: string, event: ReviewEvent = { type: 'word.given' }): Promise<void> {
  const personId = people.amara
  await asActor({ as: 'staff', personId }, async (tx) => {
    await decide(tx, await colleagueOn(tx, personId, caseId), { machine: 'restorative-review', strandId: reviewId, event })
    const author = { role: 'firstReader', personId }
    await addMessage(tx, { caseId, thread: 'personTellingUs', side: 'trust', text, author })
  })
}

/** Amara opens the account. */
export async function amaraReads({ caseId }: NursesCase): Promise<void> {
  await asActor({ as: 'staff', personId: people.amara }, async (tx) => readAccount(tx, caseId, await colleagueOn(tx, people.amara, caseId)))
}

/** Efe writes down who is hurt and what is owed, so that options can be offered: one need, one obligation of Ola's. */
export async function efeWritesItDown(it: NursesCase): Promise<void> {
  const [needId, obligationId] = [randomUUID(), randomUUID()]
  await sends('efe', it, { type: 'need.recorded', needId }, { type: 'needs.recorded' })
  await asActor({ as: 'staff', personId: people.efe }, async (tx) => {
    const { caseId } = it
    const row = { id: obligationId, caseId, nth: 0, kind: 'step', ownerId: people.ola, dueOn: new Date('2026-12-01T00:00:00Z') }
    await decide(tx, await colleagueOn(tx, people.efe, caseId), {
      machine: 'restorative-review', strandId: it.reviewId,
      event: { type: 'obligation.added', obligationId, needId, ownerId: people.ola, dueOn: '2026-12-01', isTraining: false, isConsequence: false } as { type: string },
    })
    const sealed = (await wordsOf(tx, caseId, 'work')).seal(`obligation:${obligationId}`, 'Her name is said as she says it.')
    await tx.obligation.createMany({ data: [{ ...row, sealed }] })
  })
  await sends('efe', it, { type: 'options.offered' })
}
