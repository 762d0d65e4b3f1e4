import { Lines, SummaryList } from '~/components/lists'
import { fill } from '~/content/fill'
import { useText } from '~/content/use-text'
import type { Suggested } from './suggested'

/** What the answers alone suggest to the first reader, who decides. */
export function Suggestion({ directions, routes, isSystemOnly, path, isSameDay, isEvidenceToKeep, worseRisk, areLimitsAskedFor }: Suggested) {
  const { suggestion, routeNames } = useText().caseWork
  const rows = [
    { key: suggestion.direction, value: directions.length === 0 ? suggestion.notSaid : <Lines lines={directions.map(({ from, toward }) => fill(suggestion.fromToward, { from: suggestion.from[from], toward: suggestion.toward[toward] }))} /> },
    ...(isSystemOnly ? [{ key: suggestion.who, value: suggestion.systemOnly }] : []),
    { key: suggestion.routes, value: routes.length === 0 ? suggestion.noRoutes : <Lines lines={routes.map((route) => routeNames[route])} /> },
    { key: suggestion.path, value: suggestion.paths[path] },
    { key: suggestion.safety, value: isSameDay ? suggestion.sameDay : suggestion.notSameDay },
    { key: suggestion.worse, value: suggestion.risks[worseRisk] },
    ...(isEvidenceToKeep ? [{ key: suggestion.evidence, value: suggestion.keepToday }] : []),
    ...(areLimitsAskedFor ? [{ key: suggestion.formal, value: suggestion.limits }] : []),
  ]
  return (
    <section aria-labelledby="suggestion">
      <h2 id="suggestion">{suggestion.heading}</h2>
      <p>{suggestion.lead}</p>
      <SummaryList rows={rows} />
    </section>
  )
}
