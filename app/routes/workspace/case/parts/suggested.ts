import type { Account } from '~/reports/account'
import { direction } from '~/reports/direction'
import { routesOf } from '~/reports/routes'

/** What the answers suggest, as codes: from whom toward whom, which path, and whether somebody must look today. Nothing here decides. */
export function suggestedBy(answers: Account['answers']) {
  const { suggestedPath, sameDay, systemOnly, routes, hints } = routesOf(answers)
  return {
    directions: direction(answers).map((pair) => {
      const [from, toward] = pair.split('->') as [From, Toward]
      return { from, toward }
    }),
    routes: [...routes], isSystemOnly: systemOnly, path: suggestedPath, isSameDay: sameDay, isEvidenceToKeep: hints.evidenceToKeep, worseRisk: hints.treatedWorseRisk, areLimitsAskedFor: hints.timeLimitShown,
  }
}
export type Suggested = ReturnType<typeof suggestedBy>

type Pair = ReturnType<typeof direction>[number]
type From = Pair extends `${infer Source}->${string}` ? Source : never
type Toward = Pair extends `${string}->${infer Affected}` ? Affected : never
