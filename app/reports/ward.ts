import { randomUUID } from 'node:crypto'
import { Prisma } from '~/platform/database'
import type { Part } from '~/workflow/write'
import type { Answers } from './answers'

/**
 * What a ward may know at once of what patients or the public did there: coarse, so that it says what to get ready for and nothing that only
 * the person who told us could know.
 */
export const wardKinds = ['violence', 'threat', 'sexual', 'damage', 'careRefused', 'racistWords', 'online', 'symbol', 'other'] as const
export type WardKind = (typeof wardKinds)[number]

type What = Pick<Answers, 'violenceOrThreat' | 'wordsThatFit'>
const has = ({ violenceOrThreat, wordsThatFit }: What, ...codes: string[]) => [...violenceOrThreat, ...wordsThatFit].some((code) => codes.includes(code))

const toldBy: readonly { kind: WardKind; codes: string[] }[] = [
  { kind: 'violence', codes: ['physicalContact', 'injury', 'weapon', 'assault'] },
  { kind: 'threat', codes: ['threat'] },
  { kind: 'sexual', codes: ['sexual'] },
  { kind: 'damage', codes: ['damage'] },
  { kind: 'careRefused', codes: ['careRefusedFromMe'] },
  { kind: 'racistWords', codes: ['slurInsult', 'commentsJokes', 'nameChanged', 'accentRemarked', 'askedWhereReallyFrom', 'takenForJunior'] },
  { kind: 'online', codes: ['online', 'messageOnline'] },
  { kind: 'symbol', codes: ['symbolPosterRoom'] },
]

const fromOutside: readonly Answers['source'][number][] = ['patient', 'carerFamily', 'visitorPublic']
const staff: readonly Answers['affected'][number][] = ['colleague', 'bankOrAgency', 'student', 'volunteer', 'contractor']

/** The kinds that a ward's list shows, in the order of the list. */
export function wardKindsOf(answers: What): WardKind[] {
  const kinds = toldBy.filter(({ codes }) => has(answers, ...codes)).map(({ kind }) => kind)
  return kinds.length > 0 ? kinds : ['other']
}

/**
 * The ward on whose list a report stands, as it was typed; null where none was named, and wherever anybody but patients and the public had a
 * part in it: the list must not tell a ward that one of its own is described.
 */
export function wardOf({ source, team }: Answers): string | null {
  return team !== undefined && source.length > 0 && source.every((who) => (fromOutside as readonly string[]).includes(who)) ? team : null
}

/**
 * Whether a report may be recorded together with others of its ward: toward staff alone, wanted on the record or told in ninety seconds, and
 * with nothing in it that asks for a look of its own.
 */
export function isSmallRecord(answers: Answers): boolean {
  const { affected, howAreYou, immediateDanger, kind, wanted } = answers
  const isTowardStaff = affected.length > 0 && affected.every((who) => (staff as readonly string[]).includes(who))
  const isForTheRecord = wanted.includes('putOnRecord') || (kind === 'ninetySeconds' && wanted.length === 0)
  const isGrave = immediateDanger !== 'no' || howAreYou === 'ringMe' || has(answers, 'physicalContact', 'injury', 'weapon', 'sexual', 'assault', 'treatedWorseSince')
  return isTowardStaff && isForTheRecord && !isGrave
}

/** The report's line on its ward's list, in the submit's own statement. A ward that the directory does not know has no list. */
export function wardPart(answers: Answers, caseId: string, on: Date): Part[] {
  const ward = wardOf(answers)
  if (ward === null) return []
  const id = randomUUID()
  return [
    {
      name: 'on_ward',
      sql: Prisma.sql`insert into "WardIncident" (id, "teamId", "toldOn", kinds) select ${id}::uuid, t, ${on}::date, ${wardKindsOf(answers)}::text[] from app.team_named(${ward}) t`,
    },
    {
      name: 'of_ward',
      sql: Prisma.sql`insert into "WardCase" ("caseId", "incidentId", "isSmall") select ${caseId}::uuid, ${id}::uuid, ${isSmallRecord(answers)} from app.team_named(${ward}) t`,
    },
  ]
}
