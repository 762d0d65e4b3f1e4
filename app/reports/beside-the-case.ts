import { createHmac } from 'node:crypto'
import { Prisma } from '~/platform/database'
import type { Part } from '~/workflow/write'
import type { Answers } from './answers'
import { headline } from './direction'
import { isToldByWhoeverDidIt } from './strands'

/**
 * What a report leaves beside its case: the affected person's own agreement, the same person's earlier report, and what makes cases alike.
 * Each is a part of the submit's one statement, and there only where the answers have it.
 */

/** The affected person's agreement, one row for each thing agreed to. Nobody is asked for it who tells of their own harm, or of what they did. */
export function agreementPart({ affectedKnows, agreedHow, agreedTo, reporterRole }: Answers, caseId: string, on: Date): Part[] {
  if (affectedKnows !== 'yesAgrees' || isToldByWhoeverDidIt({ reporterRole })) return []
  const how = agreedHow === 'ratherNotSay' ? null : (agreedHow ?? null)
  const agreed = ['telling', ...agreedTo.filter((to) => to !== 'telling')].map((to, nth) => ({ to, nth }))
  return [{
    name: 'agreed',
    sql: Prisma.sql`insert into "Agreement" ("caseId", nth, holder, "to", how, "isOn", "on")
      select ${caseId}::uuid, r.nth, 'personAffected', r."to", ${how}, true, ${on}::date from jsonb_to_recordset(${JSON.stringify(agreed)}::jsonb) as r("to" text, nth int)`,
  }]
}

/** A note for first readers that the holder of this code told us before. Where the code is nobody's, or was ended, there is no row. */
export function linkPart(caseId: string, earlier: Buffer | null): Part[] {
  if (earlier === null) return []
  return [{
    name: 'linked',
    sql: Prisma.sql`insert into "CaseLink" ("caseId", "earlierCaseId")
      select ${caseId}::uuid, "caseId" from "ReportCode" where hash = ${earlier} and holder = 'personTellingUs' and "endedOn" is null`,
  }]
}

/** They are treated worse since they told us: a case of its own, which nobody with a part in the first one reads. */
export function apartPart(caseId: string, earlier: Buffer): Part {
  return { name: 'linked', sql: Prisma.sql`insert into "CaseLink" ("caseId", "earlierCaseId", kind) select ${caseId}::uuid, app.case_before(${earlier}), 'treatedWorse'` }
}

/**
 * What makes cases alike: from the same group toward the same group, in the same place; somebody unknown, and nobody in person, count as a side. Where no place was said, as in ninety seconds, the same
 * words for it stand in its stead, each a pattern of its own: who ticks two is like who ticked one of them.
 */
export function patternPart(answers: Answers, caseId: string, key: Uint8Array): Part[] {
  const head = headline(answers)
  if (head === null) return []
  const place = answers.team ?? answers.division
  const marks = place === undefined ? answers.wordsThatFit.filter((word) => word !== 'ratherNotSay').map((word) => `words:${word}`) : [place.trim().toLowerCase()]
  if (marks.length === 0) return []
  const patterns = marks.map((mark) => createHmac('sha256', key).update(`heard pattern 1:${head}:${mark}`).digest())
  return [{
    name: 'alike',
    sql: Prisma.sql`insert into "CasePattern" ("caseId", pattern) values ${Prisma.join(patterns.map((pattern) => Prisma.sql`(${caseId}::uuid, ${pattern})`))}`,
  }]
}
