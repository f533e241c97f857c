import {
  Figures,
  formatPercent,
  formatShare,
  Section,
  Table,
  useLocale,
} from '../../../ui/index.ts'
import { runMessages } from '../messages-runs.ts'
import { sheetMessages } from '../messages-sheets.ts'
import type { Origins } from '../origins.ts'
import type { ShownVerdict, StoredRun } from '../queries-runs.ts'
import { procedureName } from '../rule-texts.ts'
import type { CellExplanation } from '../rules.ts'
import { isCounted, resultKey } from '../run/cell-groups.ts'
import type { SheetContent } from '../sheets/content.ts'
import type { MunicipalityFigure } from '../sheets/municipality-figure.ts'
import { OwnTracks } from './tracks.tsx'
import { WhyPanel } from './why-panel.tsx'

export interface SheetBodyProps {
  readonly run: StoredRun
  readonly verdict: ShownVerdict
  readonly origins: Origins
  readonly threshold: number | null
  readonly content: SheetContent
}

/** The figures first, then why, then the school beside the municipality. */
export function SheetBody(props: SheetBodyProps) {
  const t = runMessages[useLocale()]
  return (
    <>
      <SheetFigures {...props} />
      <OwnTracks verdict={props.verdict} />
      <Section title={t.conclusions} titleUnseen>
        <WhyPanel {...props} diagnosis={null} schoolHref={null} />
      </Section>
      <Beside {...props} />
    </>
  )
}

function SheetFigures({ run, verdict, threshold, content }: SheetBodyProps) {
  const locale = useLocale()
  const {
    sheet: { figures: t },
  } = sheetMessages[locale]
  const { cells, criteria } = verdict.explanation
  const counted = cells.filter((cell) => cell.year === run.year && isCounted(cell))
  const low = counted.filter(({ outcome }) => outcome === 'low').length
  const given = content.paper.rules.low?.basis ?? null
  const basis = given === null ? t.noBasis : t.basis(given)
  const met = criteria.filter(({ outcome }) => outcome === 'met').length
  return (
    <Figures
      cells={[
        { name: t.low(run.year), value: low, of: t.of(counted.length) },
        {
          name: t.threshold,
          value: threshold === null ? t.noThreshold : formatPercent(threshold, locale, 0),
          note: threshold === null ? undefined : `${t.thresholdNote}; ${basis}`,
        },
        { name: t.criteria, value: met, of: t.ofCriteria(criteria.length) },
        { name: t.missing, value: verdict.outline.unknown },
      ]}
    />
  )
}

/** Own counts beside the sum of all schools, where the sum gives nobody away. */
function Beside({ verdict, content }: SheetBodyProps) {
  const locale = useLocale()
  const {
    sheet: { municipality: t },
  } = sheetMessages[locale]
  const rows = verdict.explanation.cells.filter(isCounted)
  if (rows.length === 0) return null
  return (
    <Section title={t.title} note={t.note} id="municipality">
      <Table
        caption={t.caption}
        captionUnseen
        narrow="scroll"
        density="compact"
        rows={rows}
        rowKey={resultKey}
        columns={[
          {
            key: 'procedure',
            title: t.procedure,
            cell: (cell) => `${procedureName(cell, locale)}, ${cell.year}`,
          },
          {
            key: 'own',
            title: t.own,
            kind: 'number',
            cell: ({ low, participants }: CellExplanation) =>
              formatShare({ count: low, of: participants }, locale),
          },
          {
            key: 'whole',
            title: t.whole,
            kind: 'number',
            cell: (cell) => <Whole figure={content.figures[resultKey(cell)]} />,
          },
        ]}
      />
      <p className="note">{t.why}</p>
    </Section>
  )
}

function Whole({ figure }: { figure: MunicipalityFigure | undefined }) {
  const locale = useLocale()
  const {
    sheet: { municipality: t },
  } = sheetMessages[locale]
  if (figure === undefined || figure.kind === 'withheld') return t.withheld
  if (figure.kind === 'nobodyElse') return t.nobodyElse
  const { low, participants, schools } = figure
  return `${formatShare({ count: low, of: participants }, locale)}, ${t.schools(schools)}`
}
