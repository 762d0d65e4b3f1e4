import { Fragment } from 'react'
import { fill } from '~/content/fill'
import { useText } from '~/content/use-text'
import type { Evidence } from '~/cases/review/evidence'

type Obligation = { id: string; kind: string; what: string; owner: string; dueOn: string; ownerAnswer: string | null; answer: string | null; evidence: Evidence | null; met: string | null }
type Need = { id: string; need: string; cannotBeMet: string | null; obligations: Obligation[] }
type Party = { id: string; kind: string; who: string; needs: Need[] }

/** One real table that reads like a map, from who is hurt to whether it was met: rows grouped by party, joined by lines, in black and white on A4. */
export function NeedsTable({ caption, parties }: { caption: string; parties: Party[] }) {
  const { columns } = useText().caseWork.needsPage
  return (
    <table className="nhsuk-table heard-needs" role="table">
      <caption className="nhsuk-table__caption nhsuk-u-visually-hidden">{caption}</caption>
      <thead className="nhsuk-table__head" role="rowgroup">
        <tr role="row">
          {[columns.who, columns.need, columns.owed, columns.met].map((column) => <th key={column} scope="col" role="columnheader" className="nhsuk-table__header">{column}</th>)}
        </tr>
      </thead>
      {parties.map((party) => <Rows key={party.id} {...party} />)}
    </table>
  )
}

function Rows({ kind, who, needs }: Party) {
  const { columns, kinds } = useText().caseWork.needsPage
  const rows = needs.flatMap((need) => linesOf(need).map((obligation, nth) => ({ need, obligation, isFirst: nth === 0 })))
  return (
    <tbody role="rowgroup" className="nhsuk-table__body">
      {rows.map(({ need, obligation, isFirst }, nth) => (
        <tr key={`${need.id} ${obligation?.id ?? ''}`} role="row">
          {nth === 0 && (
            <th scope="rowgroup" role="rowheader" rowSpan={rows.length} className="nhsuk-table__header">
              <Heading text={columns.who} />
              {who} <span className="heard-needs__kind">{kinds[kind as keyof typeof kinds]}</span>
            </th>
          )}
          {isFirst && <td role="cell" rowSpan={linesOf(need).length} className="nhsuk-table__cell"><Heading text={columns.need} />{need.need}</td>}
          <td role="cell" className="nhsuk-table__cell"><Heading text={columns.owed} /><Owed need={need} obligation={obligation} /></td>
          <td role="cell" className="nhsuk-table__cell"><Heading text={columns.met} /><Met obligation={obligation} /></td>
        </tr>
      ))}
    </tbody>
  )
}

/** A need without an obligation still has a line. */
function linesOf({ obligations }: Need): (Obligation | null)[] {
  return obligations.length === 0 ? [null] : obligations
}

function Owed({ need, obligation }: { need: Need; obligation: Obligation | null }) {
  const { nothingOwed, cannotBeMet, by, says, shows } = useText().caseWork.needsPage
  const why = need.cannotBeMet === null ? null : <p>{fill(cannotBeMet, { why: need.cannotBeMet })}</p>
  if (!obligation) return why ?? <Fragment>{nothingOwed}</Fragment>
  return (
    <>
      <p>{obligation.what}</p>
      <p>{fill(by, { owner: obligation.owner, day: obligation.dueOn })}</p>
      {obligation.ownerAnswer !== null && <p>{says[obligation.ownerAnswer as keyof typeof says]} {obligation.answer}</p>}
      {obligation.ownerAnswer === 'done' && <p>{obligation.evidence === null ? shows.nothing : `${shows.kinds[obligation.evidence.kind ?? 'other']} ${obligation.evidence.said}`}</p>}
      {why}
    </>
  )
}

function Met({ obligation }: { obligation: Obligation | null }) {
  const { met } = useText().caseWork.needsPage
  return obligation ? <>{met[(obligation.met ?? 'waiting') as keyof typeof met]}</> : null
}

/** On a narrow screen each cell carries its column's name. */
function Heading({ text }: { text: string }) {
  return <span className="heard-needs__column" aria-hidden="true">{text}</span>
}
