import {
  ChartFigure,
  DisclosureBox,
  Figure,
  formatNumber,
  formatPercent,
  type KnownShare,
  Mark,
  Multiples,
  ProcedureChart,
  ProcedureLegend,
  type ShareValue,
  scaleEndOf,
  Table,
  useLocale,
} from '../../../ui/index.ts'
import { identificationMessages } from '../messages.ts'
import { runMessages } from '../messages-runs.ts'
import { type Origins, originKey } from '../origins.ts'
import { procedureName } from '../rule-texts.ts'
import type { CellExplanation, Explanation } from '../rules.ts'
import { isCounted, type ProcedureCells, procedureCells } from '../run/cell-groups.ts'

interface MultiplesProps {
  readonly explanation: Explanation
  readonly origins: Origins
  readonly threshold: number | null
  readonly ruleVersion: number
}

/** Small multiples of every procedure that the rules look at, and the table behind them with the origin of each figure. */
export function ProcedureMultiples(props: MultiplesProps) {
  const { explanation, threshold } = props
  const locale = useLocale()
  const { why: t } = runMessages[locale]
  const groups = procedureCells(explanation)
  const values = groups.flatMap(({ cells }) => cells.map((cell) => shareOf(cell, locale)))
  const scaleEnd = scaleEndOf(values, threshold)
  return (
    <>
      <div className="row row-spread">
        <h4>{t.procedures}</h4>
        <ProcedureLegend threshold={threshold} locale={locale} />
      </div>
      <Multiples>
        {groups.map((group) => (
          <ChartFigure
            key={group.key}
            level={4}
            title={procedureName(group.procedure, locale)}
            mark={<GroupMark group={group} />}
          >
            <ProcedureChart
              title={procedureName(group.procedure, locale)}
              years={group.cells.map((cell) => ({
                year: String(cell.year),
                value: shareOf(cell, locale),
              }))}
              threshold={threshold}
              scaleEnd={scaleEnd}
              locale={locale}
            />
          </ChartFigure>
        ))}
      </Multiples>
      <DisclosureBox title={t.table}>
        <CellTable {...props} />
      </DisclosureBox>
    </>
  )
}

function shareOf(cell: CellExplanation, locale: 'ru' | 'en'): ShareValue {
  if (isCounted(cell)) {
    const [low, high] = cell.interval
    const known: KnownShare = {
      count: cell.low,
      of: cell.participants,
      interval: { low, high },
      isLow: cell.outcome === 'low',
    }
    return known
  }
  const t = identificationMessages[locale].missingShort
  return { unknown: cell.reason === null ? t.missing : t[cell.reason] }
}

function GroupMark({ group: { cells } }: { group: ProcedureCells }) {
  const { why: t } = runMessages[useLocale()]
  const low = cells.filter(({ outcome }) => outcome === 'low').map(({ year }) => year)
  if (low.length > 0) return <Mark kind="diamond">{t.lowIn(low.join(t.and))}</Mark>
  if (cells.some(({ outcome }) => outcome === 'notLow'))
    return <Mark kind="circle">{t.notLow}</Mark>
  const unknown = cells.some(({ outcome }) => outcome === 'undetermined')
  return <Mark kind="dashed">{unknown ? t.unknown : t.leftOut}</Mark>
}

function CellTable({ explanation, origins, ruleVersion }: MultiplesProps) {
  const locale = useLocale()
  const { why: t } = runMessages[locale]
  const rows = procedureCells(explanation).flatMap(({ cells }) => cells)
  const bare = (share: number) => formatPercent(share, locale).replace(/[\s\u00a0]?%$/, '')
  return (
    <Table
      caption={t.tableCaption}
      narrow="scroll"
      density="compact"
      rows={rows}
      rowKey={originKey}
      columns={[
        { key: 'procedure', title: t.procedure, cell: (cell) => procedureName(cell, locale) },
        { key: 'year', title: t.year, kind: 'number', cell: ({ year }) => year },
        {
          key: 'counts',
          title: t.counts,
          kind: 'number',
          cell: (cell) => <CellCounts cell={cell} origins={origins} ruleVersion={ruleVersion} />,
        },
        {
          key: 'share',
          title: t.share,
          kind: 'number',
          cell: (cell) => {
            if (!isCounted(cell)) return '–'
            return cell.outcome === 'low' ? <b>{bare(cell.share)}</b> : bare(cell.share)
          },
        },
        {
          key: 'interval',
          title: t.interval,
          kind: 'number',
          cell: (cell) =>
            isCounted(cell) ? `${bare(cell.interval[0])}–\u2060${bare(cell.interval[1])}` : '–',
        },
        {
          key: 'origin',
          title: t.origin,
          cell: (cell) => <CellOrigin cell={cell} origins={origins} />,
        },
      ]}
    />
  )
}

function CellCounts(props: { cell: CellExplanation; origins: Origins; ruleVersion: number }) {
  const { cell, origins, ruleVersion } = props
  const locale = useLocale()
  const { why, of, rulesVersion } = runMessages[locale]
  if (!isCounted(cell)) return '–'
  const counts = of(cell.low, cell.participants)
  const [origin] = origins[originKey(cell)] ?? []
  if (origin === undefined) return counts
  const terms = why.originTerms
  return (
    <Figure
      href={origin.href}
      origin={[
        { term: terms.file, value: origin.fileName },
        ...(origin.sheet === null ? [] : [{ term: terms.sheet, value: origin.sheet }]),
        { term: terms.cell, value: placeText(origin.cell, why.ruleCell) },
        { term: terms.rules, value: rulesVersion(ruleVersion) },
      ]}
    >
      {counts}
    </Figure>
  )
}

function CellOrigin({ cell, origins }: { cell: CellExplanation; origins: Origins }) {
  const locale = useLocale()
  const { why: t } = runMessages[locale]
  const missing = identificationMessages[locale].missing
  const found = origins[originKey(cell)] ?? []
  if (found.length === 0) {
    if (cell.reason === null || cell.reason === 'pooled') return '–'
    return [missing[cell.reason], cell.basis].filter(Boolean).join('; ')
  }
  return found.map(({ fileName, cell: place, level, href }) => (
    <div key={`${fileName} ${place}`}>
      <a href={href}>
        {fileName} · {placeText(place, t.ruleCell)}
      </a>
      {level === null ? null : ` (${level})`}
    </div>
  ))
}

const placeText = (cell: string, row: (cell: string) => string): string =>
  /^[A-Z]/.test(cell) ? cell : row(formatNumber(Number(cell), 'ru'))
