import type { Account } from '~/reports/account'
import { direction, type Headline, headline } from '~/reports/direction'
import { routesOf } from '~/reports/routes'

/** What the answers suggest, as codes: from whom toward whom, which path, and whether somebody must look today. Nothing here decides. */
export function suggestedBy(answers: Account['answers']) {
  const { suggestedPath, sameDay, systemOnly, routes, hints } = routesOf(answers)
  return {
    directions: saidOf(answers).map((pair) => {
      const [from, toward] = pair.split('->') as [From, Toward]
      return { from, toward }
    }),
    routes: [...routes], isSystemOnly: systemOnly, path: suggestedPath, isSameDay: sameDay, isEvidenceToKeep: hints.evidenceToKeep, worseRisk: hints.treatedWorseRisk, areLimitsAskedFor: hints.timeLimitShown,
  }
}
export type Suggested = ReturnType<typeof suggestedBy>

type From = Headline extends `${infer Source}->${string}` ? Source : never
type Toward = Headline extends `${string}->${infer Affected}` ? Affected : never

/** Every direction; without one, the little that was said of either side. */
function saidOf(answers: Account['answers']): readonly Headline[] {
  const pairs = direction(answers)
  const head = headline(answers)
  return pairs.length > 0 || head === null ? pairs : [head]
}
