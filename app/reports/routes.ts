import type { Answers } from '~/reports/answers'
import type { CodeOf } from '~/reports/code-lists'
import { direction, putFirst } from '~/reports/direction'

/** What the answers alone say about where a report must go. The first reader decides; nothing here opens or refuses anything. */
export type RoutesOfReport = {
  /** Safety routes to flag, in the order of the table. */
  routes: readonly DerivedRoute[]
  /** Somebody must look on the same working day. */
  sameDay: boolean
  /** Nobody did it: a rule, a process or a place. */
  systemOnly: boolean
  suggestedPath: CodeOf<'path'>
  hints: Hints
}

export type Hints = {
  /** Camera pictures are overwritten, often in about 30 days (DOMAIN.md 3.2, hate crime). */
  evidenceToKeep: boolean
  /** How likely the person is to be treated worse for speaking, as they see it. A person sets the real one. */
  treatedWorseRisk: 'high' | 'possible' | 'low' | 'notKnown'
  /** They asked about formal routes: the legal time limits are shown, and the routes explained. */
  timeLimitShown: boolean
}

export type DerivedRoute = Extract<
  CodeOf<'route'>,
  'abuse' | 'hateCrime' | 'safeguarding' | 'patientSafety' | 'sexualSafety' | 'useOfForce'
>

/** DESIGN.md 8.11, a line for each route. */
const routeTable: readonly { route: DerivedRoute; isFlagged: (answers: Answers) => boolean }[] = [
  {
    route: 'abuse',
    isFlagged: (answers) =>
      isFromPublicTowardStaff(answers) &&
      (isViolent(answers) || hasWords(answers, 'threat', 'slurInsult', 'assault', 'careRefusedFromMe')),
  },
  { route: 'hateCrime', isFlagged: isViolent },
  { route: 'safeguarding', isFlagged: isSafeguarding },
  { route: 'patientSafety', isFlagged: (answers) => isPatientAffected(answers) && hasWords(answers, 'painNotBelieved', 'poorerCare') },
  { route: 'sexualSafety', isFlagged: ({ violenceOrThreat }) => violenceOrThreat.includes('sexual') },
  { route: 'useOfForce', isFlagged: (answers) => hasWords(answers, 'moreRestriction') },
]

export function routesOf(answers: Answers): RoutesOfReport {
  const routes = routeTable.filter(({ isFlagged }) => isFlagged(answers)).map(({ route }) => route)
  const systemOnly = isSystemOnly(answers)
  return {
    routes,
    sameDay:
      answers.immediateDanger !== 'no' || isViolent(answers) || hasWords(answers, 'slurInsult') || (isSafeguarding(answers) && !systemOnly),
    systemOnly,
    suggestedPath: suggestedPath(answers),
    hints: {
      evidenceToKeep: routes.includes('hateCrime'),
      treatedWorseRisk: treatedWorseRisk(answers),
      timeLimitShown: answers.wanted.includes('formalRoutes'),
    },
  }
}

/** The first match wins. */
function suggestedPath(answers: Answers): CodeOf<'path'> {
  if (isSystemOnly(answers) || answers.mode === 'unknown') return 'changeTheSystem'
  const first = putFirst(answers.source, answers.sourceFirst)[0]
  const isFirstFromPublic = first === 'patient' || first === 'carerFamily' || first === 'visitorPublic'
  if (isFirstFromPublic || isPatientAffected(answers) || answers.wanted.includes('putOnRecord')) return 'recordAndMakeSafe'
  return 'putItRight'
}

function isFromPublicTowardStaff(answers: Answers): boolean {
  const pairs = direction(answers)
  return pairs.includes('patient->staff') || pairs.includes('carerPublic->staff')
}

function isViolent({ violenceOrThreat }: Answers): boolean {
  return violenceOrThreat.some((code) => code !== 'ratherNotSay')
}

function isSafeguarding(answers: Answers): boolean {
  return isPatientAffected(answers) || answers.affected.includes('under18')
}

function isPatientAffected({ affected }: Answers): boolean {
  return affected.includes('patient')
}

/** Every source is a rule, process or place; or none is named and what was hurt is not a person. */
function isSystemOnly({ source, affected }: Answers): boolean {
  if (source.length > 0) return source.every((code) => code === 'processPolicyPlace')
  return affected.length > 0 && affected.every((code) => code === 'notAPerson')
}

function hasWords({ wordsThatFit }: Answers, ...words: CodeOf<'wordsThatFit'>[]): boolean {
  return words.some((word) => wordsThatFit.includes(word))
}

function treatedWorseRisk({ fearOfRetaliation, wordsThatFit }: Answers): Hints['treatedWorseRisk'] {
  if (fearOfRetaliation === 'alreadyBegun') return 'high'
  if (fearOfRetaliation === 'aLot' || fearOfRetaliation === 'aLittle' || wordsThatFit.includes('treatedWorseSince')) return 'possible'
  return fearOfRetaliation === 'no' ? 'low' : 'notKnown'
}
