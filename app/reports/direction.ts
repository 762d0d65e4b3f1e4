import type { Answers } from '~/reports/answers'
import type { CodeOf } from '~/reports/code-lists'

type From = CodeOf<'directionFrom'>
type Toward = CodeOf<'directionToward'>

/** From whom toward whom, in groups: `patient->staff`. */
export type Direction = `${From}->${Toward}`

/** Who was said, where there is no group on one side: somebody unknown, or nobody in person, as with a poster. */
export type Headline = `${From | 'unknown' | 'notSaid'}->${Toward | 'under18' | 'notAPerson' | 'notSaid'}`

/** What the direction is derived from; a whole report has it. */
export type SourcesAndAffected = Pick<Answers, 'source' | 'affected' | 'sourceFirst' | 'affectedFirst'>

type SourceCode = Answers['source'][number]
type AffectedCode = Answers['affected'][number]

/** The groups of DOMAIN.md 2.2 page 3. Someone unknown has no group, and neither has "anyone under 18", which is ticked beside others. */
const groupOfSource: Record<SourceCode, From | null> = {
  colleagueSenior: 'staff',
  colleaguePeer: 'staff',
  colleagueJunior: 'staff',
  someoneIManage: 'staff',
  patient: 'patient',
  carerFamily: 'carerPublic',
  visitorPublic: 'carerPublic',
  partnerOrganisation: 'partner',
  processPolicyPlace: 'system',
  unknown: null,
  ratherNotSay: null,
}

const groupOfAffected: Record<AffectedCode, Toward | null> = {
  colleague: 'staff',
  bankOrAgency: 'staff',
  student: 'staff',
  volunteer: 'staff',
  contractor: 'staff',
  patient: 'patient',
  carerFamily: 'carerPublic',
  visitor: 'carerPublic',
  group: 'group',
  under18: null,
  notAPerson: null,
  ratherNotSay: null,
}

/** Every pair of a source and a person affected, once each, the headline first (DESIGN.md 8.12). Empty where either is not said. */
export function direction(answers: SourcesAndAffected): readonly Direction[] {
  const from = groups(putFirst(answers.source, answers.sourceFirst), groupOfSource)
  const toward = groups(putFirst(answers.affected, answers.affectedFirst), groupOfAffected)
  return from.flatMap((source) => toward.map((affected): Direction => `${source}->${affected}`))
}

/** The first direction; without one, what was said of either side, so that a poster that comes back is still known again. Null where nothing was said. */
export function headline(answers: SourcesAndAffected): Headline | null {
  const from = groups(putFirst(answers.source, answers.sourceFirst), groupOfSource)[0] ?? answers.source.find((code) => code === 'unknown')
  const toward = groups(putFirst(answers.affected, answers.affectedFirst), groupOfAffected)[0] ?? putFirst(answers.affected, answers.affectedFirst).find((code) => code === 'under18' || code === 'notAPerson')
  return from === undefined && toward === undefined ? null : `${from ?? 'notSaid'}->${toward ?? 'notSaid'}`
}

function groups<Code extends string, Group extends string>(codes: readonly Code[], groupOf: Record<Code, Group | null>): Group[] {
  return [...new Set(codes.map((code) => groupOf[code]).filter((group) => group !== null))]
}

/** The ticked codes with the one that was named as first in front. */
export function putFirst<Code>(codes: readonly Code[], first: Code | undefined): readonly Code[] {
  if (first === undefined || !codes.includes(first)) return codes
  return [first, ...codes.filter((code) => code !== first)]
}
