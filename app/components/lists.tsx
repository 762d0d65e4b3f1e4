import type { ReactNode } from 'react'
import { classNames } from './class-names'

export type SummaryRow = { key: string; value: ReactNode; change?: { href: string; text: string; about: string } | undefined }

/** What was answered, one row an answer. `about` says to a screen reader which answer the link changes. */
export function SummaryList({ rows, id }: { rows: SummaryRow[]; id?: string }) {
  return (
    <dl className="nhsuk-summary-list" id={id}>
      {rows.map(({ key, value, change }) => (
        <div className="nhsuk-summary-list__row" key={key}>
          <dt className="nhsuk-summary-list__key">{key}</dt>
          <dd className="nhsuk-summary-list__value">{value}</dd>
          {change && (
            <dd className="nhsuk-summary-list__actions">
              <a href={change.href}>
                {change.text}
                <span className="nhsuk-u-visually-hidden"> {change.about}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

/** Names and what each of them means, in the order in which they are to be read. */
export function Terms({ terms }: { terms: readonly { name: string; says: string }[] }) {
  return (
    <dl className="heard-terms">
      {terms.map(({ name, says }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{says}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Several things in one cell of a table, each on a line of its own. */
export function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="nhsuk-list nhsuk-u-margin-bottom-0">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

export type TagColour = 'white' | 'grey' | 'green' | 'aqua-green' | 'blue' | 'purple' | 'pink' | 'red' | 'orange' | 'yellow'

/** A word or two about the state of something. Colour never says it alone. */
export function Tag({ children, colour = 'blue' }: { children: ReactNode; colour?: TagColour }) {
  return <strong className={`nhsuk-tag nhsuk-tag--${colour}`}>{children}</strong>
}

export type TableProps = {
  id: string
  caption: string
  columns: string[]
  /** Each row as long as `columns`; its first cell names the row. */
  rows: { id: string; cells: ReactNode[] }[]
  isCaptionHidden?: boolean
}

/** Rows and columns. On a narrow screen each row becomes a block and each cell carries its column's name; the roles keep it a table. */
export function Table({ id, caption, columns, rows, isCaptionHidden = false }: TableProps) {
  return (
    <table className="nhsuk-table nhsuk-table--responsive" id={id} role="table">
      <caption className={classNames('nhsuk-table__caption nhsuk-table__caption--m', isCaptionHidden && 'nhsuk-u-visually-hidden')}>{caption}</caption>
      <thead className="nhsuk-table__head" role="rowgroup">
        <tr className="nhsuk-table__row" role="row">
          {columns.map((column) => (
            <th className="nhsuk-table__header" key={column} scope="col" role="columnheader">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="nhsuk-table__body" role="rowgroup">
        {rows.map((row) => (
          <tr className="nhsuk-table__row" key={row.id} role="row">
            {row.cells.map((cell, index) => (
              <Cell key={columns[index]} column={columns[index] ?? ''} isRowName={index === 0}>
                {cell}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell({ column, isRowName, children }: { column: string; isRowName: boolean; children: ReactNode }) {
  const content = (
    <>
      <span className="nhsuk-table__heading" aria-hidden="true">
        {column}{' '}
      </span>
      {children}
    </>
  )
  if (isRowName) {
    return (
      <th className="nhsuk-table__header" scope="row" role="rowheader">
        {content}
      </th>
    )
  }
  return <td className="nhsuk-table__cell" role="cell">{content}</td>
}
