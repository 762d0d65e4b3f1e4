import type { Answers } from '~/reports/answers'
import { codesOf } from '~/reports/code-lists'

/** Lists of the form from which somebody may choose what they would rather not read. */
const lists = ['wordsThatFit', 'violenceOrThreat'] as const

/** Each as `list:code`; and children, whom no list of words has. */
export const ratherNotCodes: readonly string[] = [
  ...lists.flatMap((list) => codesOf(list).filter((code) => code !== 'other').map((code) => `${list}:${code}`)), 'affected:under18',
]

/** Whether a report holds something of what somebody would rather not read. */
export function holdsAny(answers: Pick<Answers, (typeof lists)[number] | 'affected'>, kinds: readonly string[]): boolean {
  return [...lists, 'affected' as const].some((list) => answers[list].some((code) => kinds.includes(`${list}:${code}`)))
}
