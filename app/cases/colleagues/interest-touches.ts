import type { Answers } from '~/reports/answers'
import { isSameName, mentionedIn } from './mentioned'

/** What a matter is known by in a report: codes of the form, as `field:code`. */
const marks = {
  choosing: ['setting:interviewAppraisal', 'relation:interviewPanel', 'wordsThatFit:deniedOpportunity'],
  teaching: ['setting:trainingPlacement', 'relation:teacherAssessor', 'affected:student'],
  disciplining: ['wordsThatFit:blamedFaster', 'wordsThatFit:nothingDone'],
  restraining: ['wordsThatFit:moreRestriction'],
  rules: ['affected:notAPerson', 'source:processPolicyPlace'],
} as const

export type Matter = keyof typeof marks
export const matters = Object.keys(marks) as readonly Matter[]

/** What stands between a colleague and a case. A person's name is as the colleague typed it; a team is one of the directory. */
export type Interest = { about: 'person'; name: string } | { about: 'team'; teamId: string } | { about: 'matter'; matter: Matter }

/** A colleague of the directory, as far as an interest in them matters. */
type Known = { id: string; name: string; teamId: string | null; team: string | null; division: string | null }
type Team = { id: string; name: string; division: string }

/** What a report tells, and how the directory reads it: `named` are the sealed names as they were typed, `close` whoever is meant by them or stands close to them. */
export type Told = {
  answers: Pick<Answers, 'team' | 'division' | 'setting' | 'relation' | 'wordsThatFit' | 'affected' | 'source'>
  named: readonly string[]
  close: (personId: string) => boolean
  about: readonly Known[]
  people: readonly Known[]
  teams: readonly Team[]
}

/**
 * Whether a declared interest may touch what was told. Unknown is never "no": an interest is clear only where the report says enough to tell it
 * apart, by another team or division for a colleague and a team, by a name for somebody whom the directory does not know, by an answer for a matter.
 */
export function mayTouch(interest: Interest, told: Told): boolean {
  switch (interest.about) {
    case 'person':
      return mayTouchPerson(interest.name, told)
    case 'team': {
      const team = told.teams.find(({ id }) => id === interest.teamId)
      return team === undefined || told.about.some(({ teamId }) => teamId === team.id) || !isElsewhere(team, told)
    }
    case 'matter':
      return mayTouchMatter(marks[interest.matter], told.answers)
  }
}

function mayTouchPerson(name: string, { people, named, close, teams, ...told }: Told): boolean {
  const names = people.map((one) => one.name)
  if (mentionedIn(named, name, [...names, name])) return true
  const meant = people.filter((one) => mentionedIn([name], one.name, names))
  if (meant.length === 0) return named.every((typed) => typed.trim() === '')
  return meant.some((one) => close(one.id) || !isElsewhere({ name: one.team, division: one.division }, { teams, ...told }))
}

/** The report says where it was, in words that the directory knows, and it was not there. */
function isElsewhere(place: { name: string | null; division: string | null }, { answers, teams }: Pick<Told, 'answers' | 'teams'>): boolean {
  if (place.name === null || place.division === null) return false
  if (teams.some(({ name }) => isSameName(name, answers.team))) return !isSameName(place.name, answers.team)
  return teams.some(({ division }) => isSameName(division, answers.division)) && !isSameName(place.division, answers.division)
}

/** Answers that say nothing of what it was. */
const silent: readonly string[] = ['ratherNotSay', 'unknown', 'other']

function mayTouchMatter(marked: readonly string[], answers: Told['answers']): boolean {
  const fields = [...new Set(marked.map((mark) => mark.split(':')[0] as Exclude<keyof Told['answers'], 'team' | 'division'>))]
  const said = fields.flatMap((field) => [answers[field] ?? []].flat().filter((code) => !silent.includes(code)).map((code) => `${field}:${code}`))
  return said.length === 0 || said.some((one) => marked.includes(one))
}
