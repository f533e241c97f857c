import type { ReactNode } from 'react'
import { type Column, Table, tie, useLocale } from '../../../ui/index.ts'
import { runMessages } from '../messages-runs.ts'
import type { Counted, TableRow } from '../run/table-row.ts'
import { VerdictMark } from './verdict-mark.tsx'

interface VerdictTableProps {
  /** Of the run. */
  readonly year: number
  readonly rows: readonly TableRow[]
  readonly open: string | null
  readonly hrefOf: (schoolId: string | null) => string
  readonly why: ReactNode
}

/** Every school in natural order of names; a row opens «почему» under itself. */
export function VerdictTable({ year, rows, open, hrefOf, why }: VerdictTableProps) {
  const locale = useLocale()
  const t = runMessages[locale]
  const isOpen = ({ schoolId }: TableRow) => schoolId === open
  return (
    <Table
      caption={t.byName(rows.length)}
      rows={rows}
      rowKey={({ schoolId }) => schoolId}
      narrow="tight"
      columns={columnsOf(year, locale)}
      disclosure={{
        isOpen,
        href: (row) => hrefOf(isOpen(row) ? null : row.schoolId),
        about: ({ schoolName }) => schoolName,
        content: () => why,
      }}
    />
  )
}

function columnsOf(year: number, locale: 'ru' | 'en'): Column<TableRow>[] {
  const { columns: t, ...words } = runMessages[locale]
  const countOf = (counts: Counted) => {
    const [low = 0, of = 0] = counts?.split('/').map(Number) ?? []
    return counts === null ? '–' : words.of(low, of)
  }
  return [
    { key: 'school', title: t.school, keep: true, cell: ({ schoolName }) => tie(schoolName) },
    {
      key: 'verdict',
      title: t.verdict,
      keep: true,
      cell: ({ verdict, needsExpert }) => (
        <>
          <VerdictMark verdict={verdict} />
          {needsExpert ? <div className="note">{words.expertMark}</div> : null}
        </>
      ),
    },
    {
      key: 'criteria',
      title: t.criteria,
      cell: ({ criteria }) => criteria.replaceAll(' ', words.why.and) || '–',
    },
    { key: 'low', title: t.low(year), kind: 'number', cell: ({ low }) => countOf(low) },
    {
      key: 'lowBefore',
      title: t.low(year - 1),
      kind: 'number',
      cell: ({ lowBefore }) => countOf(lowBefore),
    },
    {
      key: 'unknown',
      title: t.unknown,
      short: t.unknownShort,
      kind: 'number',
      cell: ({ unknown }) => unknown,
    },
    {
      key: 'nearest',
      title: t.nearest,
      short: t.nearestShort,
      kind: 'number',
      cell: ({ nearest, learners }) =>
        nearest === null ? '–' : words.nearestShort[nearest](learners),
    },
    {
      key: 'stability',
      title: t.stability,
      short: t.stabilityShort,
      keep: true,
      cell: ({ stability }) => (stability === null ? '–' : words.stabilityShort[stability]),
    },
  ]
}
