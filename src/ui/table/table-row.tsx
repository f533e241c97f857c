// biome-ignore-all lint/a11y/noRedundantRoles: cards lose the roles of a table with `display: block`; said outright they stay
import { useTexts } from '../locale/locale.ts'
import { cellClass, type Disclosure, labelOf, type TableProps } from './columns.ts'
import { messages } from './messages.ts'

interface RowProps<Row> {
  readonly table: TableProps<Row>
  readonly row: Row
}

export function TableRow<Row>({ table, row }: RowProps<Row>) {
  const { columns, disclosure, rowKey } = table
  const isOpen = disclosure?.isOpen(row) ?? false
  const key = rowKey(row)
  return (
    <>
      <tr
        role="row"
        id={disclosure && `row-${key}`}
        className={isOpen ? 'table-open' : 'table-row'}
      >
        {columns.map((column, index) =>
          index === 0 ? (
            <th key={column.key} role="rowheader" scope="row" className={cellClass(column)}>
              {column.cell(row)}
            </th>
          ) : (
            <td
              key={column.key}
              role="cell"
              className={cellClass(column)}
              data-label={column.titleUnseen ? undefined : labelOf(column)}
            >
              <div className="table-in">{column.cell(row)}</div>
            </td>
          ),
        )}
        {disclosure === undefined ? null : (
          <td role="cell" className="table-act">
            <Toggle disclosure={disclosure} row={row} id={key} isOpen={isOpen} />
          </td>
        )}
      </tr>
      {isOpen && disclosure !== undefined ? (
        <tr role="row" className="table-why" id={`why-${key}`}>
          <td role="cell" colSpan={columns.length + 1}>
            <div className="table-why-in">{disclosure.content(row)}</div>
          </td>
        </tr>
      ) : null}
    </>
  )
}

interface ToggleProps<Row> {
  readonly disclosure: Disclosure<Row>
  readonly row: Row
  readonly id: string
  readonly isOpen: boolean
}

function Toggle<Row>({ disclosure, row, id, isOpen }: ToggleProps<Row>) {
  const t = useTexts(messages)
  const { open = t.why, close = t.close } = disclosure.words ?? {}
  return (
    <a
      href={`${disclosure.href(row)}#row-${id}`}
      aria-expanded={isOpen}
      aria-controls={isOpen ? `why-${id}` : undefined}
    >
      {isOpen ? close : open}
      <span className="unseen">: {disclosure.about(row)}</span>
    </a>
  )
}
