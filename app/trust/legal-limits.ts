/**
 * How long the law gives for a claim, as the trust's settings have it: never worked out for a person, never a promise.
 * `from` is the day, YYYY-MM-DD, on which the rule took effect; `days` its shortest length, to show the shorter of two first.
 */
export type LegalLimit = { claim: string; limit: string; days: number; from: string; law: string }

/** The limits in effect on a day, the shortest first. A longer one that came later stands beside the shorter one and never hides it. */
export function limitsInEffect(limits: readonly LegalLimit[], today: string): LegalLimit[] {
  return limits.filter(({ from }) => from <= today).sort((one, other) => one.days - other.days)
}
