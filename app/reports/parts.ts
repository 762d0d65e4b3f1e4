import type { Answers } from '~/reports/answers'

/** What is kept apart from the account: names and ways to reach a person, whoever they belong to. It goes under the identity keys. */
export const sealedFields = [
  'yourName', 'contactDetails', 'safeTimes', 'sourceName', 'namedExclusions', 'statusWords',
] as const satisfies readonly (keyof Answers)[]

export type Sealed = Pick<Answers, (typeof sealedFields)[number]>
export type Account = Omit<Answers, keyof Sealed>

/** Splits a report into what reviewers may come to read and what they never do. Together the two are the whole report. */
export function partsOf(answers: Answers): { account: Account; sealed: Sealed } {
  const { yourName, contactDetails, safeTimes, sourceName, namedExclusions, statusWords, ...account } = answers
  const sealed = { yourName, contactDetails, safeTimes, sourceName, namedExclusions, statusWords }
  return { account, sealed: Object.fromEntries(Object.entries(sealed).filter(([, value]) => value !== undefined)) }
}
