import type { RouteKind } from '#workflows/effects'
import { fill } from '~/content/fill'
import { useText } from '~/content/use-text'

/** The teams that keep their part because the law or somebody's safety asks for it: said by name, before a report is taken back and after. */
export function KeptTeams({ kept }: { kept: readonly RouteKind[] }) {
  const { followUp, followUpChoices } = useText()
  if (kept.length === 0) return null
  return <p>{fill(followUpChoices.withdrawal.keptTeams, { teams: kept.map((kind) => followUp.routes[kind]).join(', ') })}</p>
}
