import type { ReactNode } from 'react'

export interface Column<Row> {
  readonly key: string
  readonly title: ReactNode
  readonly cell: (row: Row) => ReactNode
  /** Numbers stand on the right in digits of one width. */
  readonly kind?: 'words' | 'number'
  /** Does not break where the screen is wide: a name, a state. */
  readonly keep?: boolean
  /** The head as a label of a card; otherwise the title, when it is a string. */
  readonly short?: string
  /** The title is for a reader of the screen only: a column of actions. */
  readonly titleUnseen?: boolean
  /** What stands in the sum row. */
  readonly sum?: ReactNode
  /** Links the head to the same list in another order; never by badness. */
  readonly sort?: { readonly href: string; readonly order?: 'ascending' | 'descending' }
}

/** A row that opens what stands behind it; the address keeps what is open, so it works without script. */
export interface Disclosure<Row> {
  readonly isOpen: (row: Row) => boolean
  /** The address of the list with this row opened (or closed again). */
  readonly href: (row: Row) => string
  readonly content: (row: Row) => ReactNode
  /** What is opened, for the ear: «СОШ № 7». */
  readonly about: (row: Row) => string
  readonly words?: { readonly open: string; readonly close: string }
}

export interface TableProps<Row> {
  readonly caption: ReactNode
  /** The caption is for a reader of the screen only: the title above says it already. */
  readonly captionUnseen?: boolean
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /**
   * `cards`: objects fold into cards; `tight`: the same with many short figures, three across under
   * the name and the state (the first two columns); `scroll`: figures scroll under a sticky first
   * column; `plain`: two or three narrow columns stay as they are.
   */
  readonly narrow?: 'cards' | 'tight' | 'scroll' | 'plain'
  /** The name of the scrolling region, when the caption is not a string. */
  readonly label?: string
  readonly density?: 'usual' | 'compact'
  readonly disclosure?: Disclosure<Row>
  /** Rows of one part stand together; its name heads them. */
  readonly partOf?: (row: Row) => string
  /** First cell of the sum row; the sums stand in their columns. */
  readonly sumTitle?: ReactNode
  /** What stands instead of rows: what is missing and what to do. */
  readonly empty?: ReactNode
}

export const labelOf = <Row>({ short, title }: Column<Row>): string =>
  short ?? (typeof title === 'string' ? title : '')

/** Rows in their order, cut where the part changes. */
export function partsOf<Row>(
  rows: readonly Row[],
  partOf: ((row: Row) => string) | undefined,
): readonly { readonly title: string | null; readonly rows: readonly Row[] }[] {
  if (partOf === undefined) return [{ title: null, rows }]
  const parts: { title: string; rows: Row[] }[] = []
  for (const row of rows) {
    const title = partOf(row)
    const last = parts.at(-1)
    if (last?.title === title) last.rows.push(row)
    else parts.push({ title, rows: [row] })
  }
  return parts
}

/** The class of a cell and of its head. */
export const cellClass = <Row>({ kind, keep }: Column<Row>): string | undefined =>
  kind === 'number' ? 'number' : keep ? 'table-keep' : undefined
