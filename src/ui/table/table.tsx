// biome-ignore-all lint/a11y/noRedundantRoles: cards lose the roles of a table with `display: block`; said outright they stay
import { Fragment } from 'react'
import { useTexts } from '../locale/locale.ts'
import { type Column, cellClass, partsOf, type TableProps } from './columns.ts'
import { messages } from './messages.ts'
import { TableRow } from './table-row.tsx'

const folding = {
  cards: 'table-cards',
  tight: 'table-cards table-tight',
  scroll: 'table-wide',
  plain: 'table-plain',
}

/** Words left, numbers right, heavy rule above, hairlines inside. The first column names the row. */
export function Table<Row>(props: TableProps<Row>) {
  const { narrow = 'cards', density = 'usual', caption, captionUnseen, rows } = props
  const table = (
    <table role="table" className={`table ${folding[narrow]} table-${density}`}>
      <caption className={captionUnseen ? 'unseen' : undefined}>{caption}</caption>
      <Head {...props} />
      <tbody role="rowgroup">
        {rows.length === 0 ? <Empty {...props} /> : <Body {...props} />}
      </tbody>
      {rows.length > 0 && props.sumTitle !== undefined ? <Sums {...props} /> : null}
    </table>
  )
  if (narrow !== 'scroll') return table
  const label = props.label ?? (typeof caption === 'string' ? caption : undefined)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
    <section className="table-scroll" tabIndex={0} aria-label={label}>
      {table}
    </section>
  )
}

const width = <Row,>({ columns, disclosure }: TableProps<Row>) =>
  columns.length + (disclosure === undefined ? 0 : 1)

function Head<Row>({ columns, disclosure }: TableProps<Row>) {
  const t = useTexts(messages)
  return (
    <thead role="rowgroup">
      <tr role="row">
        {columns.map((column) => (
          <th
            key={column.key}
            role="columnheader"
            scope="col"
            className={cellClass(column)}
            aria-sort={column.sort?.order}
          >
            <HeadWords column={column} />
          </th>
        ))}
        {disclosure === undefined ? null : (
          <th role="columnheader" scope="col" className="table-act-head">
            <span className="unseen">{t.action}</span>
          </th>
        )}
      </tr>
    </thead>
  )
}

function HeadWords<Row>({ column }: { column: Column<Row> }) {
  const { title, titleUnseen, sort } = column
  if (titleUnseen) return <span className="unseen">{title}</span>
  if (sort === undefined) return title
  return (
    <a className="table-sort" href={sort.href}>
      {title}
      <span aria-hidden="true">{sort.order === 'descending' ? '\u00a0↓' : '\u00a0↑'}</span>
    </a>
  )
}

function Body<Row>(props: TableProps<Row>) {
  return partsOf(props.rows, props.partOf).map((part) => (
    <Fragment key={part.rows.map(props.rowKey).join(' ')}>
      {part.title === null ? null : (
        <tr role="row" className="table-part">
          <th scope="rowgroup" colSpan={width(props)}>
            {part.title}
          </th>
        </tr>
      )}
      {part.rows.map((row) => (
        <TableRow key={props.rowKey(row)} table={props} row={row} />
      ))}
    </Fragment>
  ))
}

function Empty<Row>(props: TableProps<Row>) {
  const t = useTexts(messages)
  return (
    <tr role="row" className="table-empty">
      <td role="cell" colSpan={width(props)}>
        {props.empty ?? t.nothing}
      </td>
    </tr>
  )
}

function Sums<Row>({ columns, disclosure, sumTitle }: TableProps<Row>) {
  const first = columns.findIndex((column) => column.sum !== undefined)
  const span = first === -1 ? columns.length : first
  return (
    <tfoot role="rowgroup">
      <tr role="row">
        <th role="rowheader" scope="row" colSpan={span}>
          {sumTitle}
        </th>
        {columns.slice(span).map((column) => (
          <td
            key={column.key}
            role="cell"
            className={cellClass(column)}
            data-label={typeof column.title === 'string' ? column.title : column.short}
          >
            <div className="table-in">{column.sum}</div>
          </td>
        ))}
        {disclosure === undefined ? null : <td role="cell" className="table-act" />}
      </tr>
    </tfoot>
  )
}
