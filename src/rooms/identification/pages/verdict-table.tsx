import type { ReactNode } from 'react'
import { type Column, Table, tie, useLocale } from '../../../ui/index.ts'
import { runMessages } from '../messages-runs.ts'
import type { TableRow } from '../run/table-row.ts'
import { VerdictMark } from './verdict-mark.tsx'

interface VerdictTableProps {
  readonly rows: readonly TableRow[]
  readonly open: string | null
  readonly hrefOf: (schoolId: string | null) => string
  readonly why: ReactNode
}

/** Every school in natural order of names; a row opens «почему» under itself. */
export function VerdictTable({ rows, open, hrefOf, why }: VerdictTableProps) {
  const locale = useLocale()
  const t = runMessages[locale]
  const isOpen = ({ schoolId }: TableRow) => schoolId === open
  return (
    <Table
      caption={t.byName(rows.length)}
      rows={rows}
      rowKey={({ schoolId }) => schoolId}
      narrow="tight"
      columns={columnsOf(rows, locale)}
      disclosure={{
        isOpen,
        href: (row) => hrefOf(isOpen(row) ? null : row.schoolId),
        about: ({ schoolName }) => schoolName,
        content: () => why,
      }}
    />
  )
}

function columnsOf(rows: readonly TableRow[], locale: 'ru' | 'en'): Column<TableRow>[] {
  const { columns: t, ...words } = runMessages[locale]
  const years = rows[0]?.outline.low.map(({ year }) => year) ?? []
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
      cell: ({ outline }) => outline.criteria.join(words.why.and) || '–',
    },
    ...years.map(
      (year): Column<TableRow> => ({
        key: `low-${year}`,
        title: t.low(year),
        kind: 'number',
        cell: ({ outline }) => {
          const counts = outline.low.find((one) => one.year === year)
          return counts === undefined || counts.of === 0 ? '–' : words.of(counts.low, counts.of)
        },
      }),
    ),
    {
      key: 'unknown',
      title: t.unknown,
      short: t.unknownShort,
      kind: 'number',
      cell: ({ outline }) => outline.unknown,
    },
    {
      key: 'nearest',
      title: t.nearest,
      short: t.nearestShort,
      kind: 'number',
      cell: ({ nearest }) =>
        nearest === null ? '–' : words.nearestShort[nearest.direction](nearest.learners),
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
