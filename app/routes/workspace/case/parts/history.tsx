import { Details } from '~/components/asides'
import { Table } from '~/components/lists'
import { fill } from '~/content/fill'
import { strandWords } from '~/content/step-words'
import { useText } from '~/content/use-text'
import type { Story } from './story'

/** What happened, day by day: ids and codes become words here, and nobody's own words are in it. */
export function History({ lines }: { lines: Story['history'] }) {
  const words = useText()
  const { history, happened, doers } = words.caseWork
  const [events, roles] = [happened, doers] as readonly Readonly<Record<string, string | undefined>>[]
  const where = (machine: string, kind: string | null) => (machine === 'restorative-review' ? history.review : strandWords(words, machine, kind))
  return (
    <section aria-labelledby="history">
      <h2 id="history">{history.heading}</h2>
      <p>{history.lead}</p>
      <Details summary={fill(history.open, { count: lines.length })}>
        <Table
          id="history-table"
          caption={history.heading}
          isCaptionHidden
          columns={[history.columns.day, history.columns.what, history.columns.role, history.columns.where]}
          rows={lines.map(({ day, type, role, machine, kind }, nth) => ({
            id: `${nth}`,
            cells: [day, events?.[type] ?? history.other, role === null ? history.notTold : (roles?.[role] ?? doers.unknown), where(machine, kind)],
          }))}
        />
      </Details>
    </section>
  )
}
