import { patternOf } from '~/platform/pattern'
import { anyOf, matches, type Span, type TeamSize } from './spans'

/** A team with fewer people than this is small: "somebody in the team" is then few people (DESIGN.md 8.14 has the same floor). */
export const smallBelow = 20

const few = anyOf(['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', '[2-9]', '1[0-9]'])
const people = anyOf(['nurses', 'doctors', 'porters', 'midwives', 'consultants', 'registrars', 'hcas', 'students', 'staff', 'people', 'women', 'men', 'girls', 'lads', 'colleagues', 'apprentices', 'trainees', 'cleaners', 'cooks', 'chefs', 'drivers', 'receptionists', 'secretaries', 'therapists', 'physios', 'pharmacists'])

const counted = [
  new RegExp(`\\b(?:${few})\\s+of\\s+us\\b`, 'gi'),
  new RegExp(`\\bwe\\s+(?:are|were)\\s+(?:only\\s+|just\\s+)?(?:${few})\\b(?!\\s+(?:years?|months?|weeks?|days?|hours?|minutes?|short|down|out)\\b)`, 'gi'),
  new RegExp(`\\b(?:team|group|crew|office|department|unit|cohort|batch)\\s+of\\s+(?:only\\s+)?(?:${few})\\b`, 'gi'),
  new RegExp(`\\bone\\s+of\\s+(?:only\\s+|just\\s+|the\\s+)*(?:${few})\\b(?:\\s+[\\w-]+){0,2}`, 'gi'),
  new RegExp(`\\b(?:there\\s+are|there\\s+were|there's)\\s+(?:only|just)\\s+(?:${few})\\b(?:\\s+[\\w-]+){0,2}`, 'gi'),
  new RegExp(`\\b(?:the|us|only)\\s+(?:${few})\\s+(?:[\\w-]+\\s+){0,2}(?:${people})\\b(?=\\s+(?:in|on|who|at|from|here)\\b)`, 'gi'),
]

/** "The falls team", "the salt team": a team by what it is called here. General words before "team" say nothing. */
const named = /\b(?:the|our)\s+((?!(?:whole|same|entire|other|new|old|rest|review|right|wrong|clinical|medical|nursing|ward|night|day|management|senior|leadership|wider|home|best|first|next|only|previous|current|support|hr|care|great|good|small|big|large)\s)[\w&-]+\s+team)\b/gi
const place = /(?<=\s)(?:[A-Z][\p{L}'’-]+\s+){1,3}(?:Ward|Unit|Team|Clinic|Centre|Suite|Lounge|Lodge|House|Surgery)\b/gu

/** Teams that are small by the directory or by the person's own count, and teams that the directory does not know. */
export function teamsIn(text: string, directory: readonly TeamSize[]): Span[] {
  const large = placesOf(text, directory.filter(({ headcount }) => headcount >= smallBelow))
  const small = placesOf(text, directory.filter(({ headcount }) => headcount < smallBelow))
  const unknown = [...matches(text, named, 'team', 1), ...matches(text, place, 'team')].filter((span) => !large.some((other) => overlap(span, other)))
  return [...small, ...counted.flatMap((pattern) => matches(text, pattern, 'team')), ...unknown]
}

/** Where teams of twenty or more are named: their name alone gives nobody away. */
export function largeTeamsIn(text: string, directory: readonly TeamSize[]): Span[] {
  return placesOf(text, directory.filter(({ headcount }) => headcount >= smallBelow))
}

/** What is known of a team that stands in a field of its own: small, large, or not in the directory. */
export function sizeOfTeam(name: string, directory: readonly TeamSize[]): 'small' | 'large' | 'unknown' {
  const wanted = name.trim().toLowerCase()
  const found = directory.find(({ team }) => namesOf(team).some((known) => known.toLowerCase() === wanted))
  if (found === undefined) return 'unknown'
  return found.headcount < smallBelow ? 'small' : 'large'
}

function placesOf(text: string, teams: readonly TeamSize[]): Span[] {
  return teams.flatMap(({ team }) => namesOf(team).flatMap((name) => {
    const isShort = name === name.toUpperCase()
    return matches(text, new RegExp(`(?<![\\p{L}\\d])${patternOf(name)}(?![\\p{L}\\d])`, isShort ? 'gu' : 'giu'), 'team')
  }))
}

/** A team as it stands in the directory, and its first letters where those are three or more: Speech and Language Therapy is SLT. */
function namesOf(team: string): string[] {
  const letters = team.split(/\s+/).filter((word) => !/^(and|of|the|for|&)$/i.test(word)).map((word) => word.charAt(0).toUpperCase()).join('')
  return letters.length >= 3 ? [team, letters] : [team]
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
}
