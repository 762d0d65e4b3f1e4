import { randomUUID } from 'node:crypto'
import { type Bytes, sealJson } from '~/confidentiality/envelope'
import { text } from '~/content/text'
import { Prisma } from '~/platform/database'
import type { Part } from '~/workflow/write'
import type { Answers } from './answers'

/**
 * What was typed about people who must not read the report: the one who did it, and whoever should never see it. It goes to the vault; while the report
 * is being sent it also keeps these people from getting a key. Empty where nobody was named.
 */
export function typedOfThem({ sourceName, namedExclusions }: Answers): string[] {
  return [sourceName, namedExclusions].flatMap((typed) => (typed === undefined || typed.trim() === '' ? [] : [typed]))
}

/** Who reads a new report first, as a source of `p`: whoever is on duty, or who of them the person did not keep out. */
export function firstReadersOf(typed: readonly string[]): Prisma.Sql {
  return typed.length === 0 ? Prisma.sql`app.duty_people('firstReader', null)` : Prisma.sql`app.first_readers(${[...typed]}::text[])`
}

/** The part of a condition that leaves out whom the person kept out, by the id `p`. */
export function notKeptOut(typed: readonly string[]): Prisma.Sql {
  return typed.length === 0 ? Prisma.empty : Prisma.sql`where p not in (select o from app.kept_out(${[...typed]}::text[]) o)`
}

type Keeping = { caseId: string; reviewId: string; narrative: Bytes; on: Date }

/**
 * Whom the person kept out stands aside from the case for good, like somebody who stepped back: no later share, route or handover gives them a key. Where no
 * first reader is left, the person reads who has it instead: somebody independent; or nobody, and then the executive lead is told that it waits.
 */
export function keptOutParts(typed: readonly string[], { caseId, reviewId, narrative, on }: Keeping): Part[] {
  if (typed.length === 0) return []
  const { readsFirst } = text('en')
  const said = [readsFirst.independent, readsFirst.nobody].map((words) => {
    const id = randomUUID()
    return { id, sealed: sealJson(narrative, words, { tree: 'narrative', caseId, field: `message:${id}` }) }
  })
  const [independent, nobody] = said
  if (!independent || !nobody) throw new Error('There are two things to say')
  const notice = JSON.stringify({ caseId, strandId: reviewId, to: 'executiveLead', notice: 'casesWaiting' })
  return [
    {
      name: 'keptOut',
      sql: Prisma.sql`insert into "CaseGrant" (id, "caseId", "personId", "as", "grantedAt", "endedAt", "endedBecause")
        select gen_random_uuid(), ${caseId}::uuid, o, 'keptOut', ${on}::date, ${on}::date, 'recused' from app.kept_out(${[...typed]}::text[]) o`,
    },
    {
      name: 'readInstead',
      sql: Prisma.sql`insert into "Message" (id, "caseId", thread, nth, side, sealed, "on")
        select r.id, ${caseId}::uuid, 'personTellingUs', 0, 'trust', r.sealed, ${on}::date
        from (values (${independent.id}::uuid, ${independent.sealed}::bytea, false), (${nobody.id}::uuid, ${nobody.sealed}::bytea, true)) as r(id, sealed, "isNobody")
        where case coalesce((select min(turn) from app.first_readers(${[...typed]}::text[])), 0)
          when 1 then false
          when 0 then case when r."isNobody" then coalesce(app.enqueue('notify', ${notice}::json, ${`keptOut:${caseId}`}, null)::text, '') = '' else false end
          else not r."isNobody" end`,
    },
  ]
}

/** A route each of whose leads the person kept out is for the first readers to carry: they hear of it, and its page says so. */
export function notLedParts(typed: readonly string[], { caseId, on }: { caseId: string; on: Date }, routes: readonly { routeId: string; kind: string }[]): Part[] {
  if (typed.length === 0 || routes.length === 0) return []
  const jobs = routes.map(({ routeId, kind }) => ({ kind, key: `notLed:${routeId}`, payload: { caseId, strandId: routeId, to: 'firstReader', notice: 'routeFlagged' } }))
  return [
    {
      // A part that only asks would not be carried out: this one adds no row, and puts the job in where it looks whether it should.
      name: 'notLed',
      sql: Prisma.sql`insert into "Message" (id, "caseId", thread, nth, side, sealed, "on")
        select gen_random_uuid(), ${caseId}::uuid, '', 0, '', ''::bytea, ${on}::date
        from jsonb_to_recordset(${JSON.stringify(jobs)}::jsonb) as r(kind text, key text, payload json)
        where case when exists (select from app.duty_people('routeLead', app.lead_of(r.kind)) p ${notKeptOut(typed)}) then false
          else coalesce(app.enqueue('notify', r.payload, r.key, null)::text, '') <> '' end`,
    },
  ]
}
