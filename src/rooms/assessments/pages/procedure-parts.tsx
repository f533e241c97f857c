import {
  ChartFigure,
  Histogram,
  Notice,
  Section,
  Table,
  tie,
  useLocale,
} from '../../../ui/index.ts'
import { resultMessages } from '../messages-results.ts'
import type { YearOfProcedure } from '../results/procedure-results.ts'
import type { MarkBands } from '../scales/rules-scale.ts'

interface PartProps {
  readonly shown: YearOfProcedure
}

const FEW = 5

/** Marks of the file against those computed from scores. */
export function ScaleCheck({ shown }: PartProps) {
  const t = resultMessages[useLocale()]
  const { againstScale, scale, restored, participants } = shown
  const notes = [
    ...(restored === null || restored === undefined ? [] : [t.restored[restored]]),
    ...(participants !== null && participants < FEW ? [t.small] : []),
    ...(againstScale?.kind === 'agree' ? [t.agree] : []),
    ...(againstScale?.kind === 'overMaximum' ? [t.overMaximum(againstScale.participants)] : []),
    ...(againstScale === null || !scale?.conditions ? [] : [t.conditions(tie(scale.conditions))]),
  ]
  return (
    <>
      {notes.length === 0 ? null : (
        <Notice title={t.check}>
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </Notice>
      )}
      {againstScale?.kind === 'differ' ? (
        <Notice kind="risk" title={t.differ}>
          <p>{t.differText}</p>
          <Difference file={againstScale.file} scale={againstScale.scale} />
        </Notice>
      ) : null}
    </>
  )
}

type Told = number | readonly [number, number, number, number]

function Difference({ file, scale }: { file: Told; scale: Told }) {
  const t = resultMessages[useLocale()]
  const counts = (told: Told) => (typeof told === 'number' ? [told] : told)
  const titles = typeof file === 'number' ? [t.lowCount] : [2, 3, 4, 5].map((mark) => t.mark(mark))
  return (
    <Table
      caption={t.check}
      captionUnseen
      narrow="plain"
      density="compact"
      rows={[
        { key: t.file, counts: counts(file) },
        { key: t.computed, counts: counts(scale) },
      ]}
      rowKey={({ key }) => key}
      columns={[
        { key: 'what', title: t.check, titleUnseen: true, cell: ({ key }) => key },
        ...titles.map((title, at) => ({
          key: title,
          title,
          kind: 'number' as const,
          cell: (row: { readonly counts: readonly number[] }) => row.counts[at] ?? '–',
        })),
      ]}
    />
  )
}

interface ScoresProps extends PartProps {
  readonly name: string
  readonly yearName: string
}

/** Histogram of the scores with the borders of the marks, and the same as a table. */
export function ScoresSection({ shown: { scores, scale }, name, yearName }: ScoresProps) {
  const locale = useLocale()
  const t = resultMessages[locale]
  if (scores === null) {
    return (
      <Section title={t.scores(yearName)}>
        <p>{t.noScores}</p>
      </Section>
    )
  }
  const caption = scale === null ? t.noScale : t.scaleSource(tie(scale.source))
  return (
    <Section title={t.scores(yearName)}>
      <ChartFigure
        title={name}
        caption={caption}
        table={<ScoresTable scores={scores} bands={scale?.bands ?? null} />}
      >
        <Histogram
          title={name}
          counts={scores}
          borders={scale === null ? [] : bordersOf(scale.bands)}
          locale={locale}
        />
      </ChartFigure>
    </Section>
  )
}

const bordersOf = ({ maxFor2, maxFor3, maxFor4 }: MarkBands) => [
  { from: maxFor2 + 1, label: '2 | 3' },
  ...(maxFor3 === null ? [] : [{ from: maxFor3 + 1, label: '3 | 4' }]),
  ...(maxFor4 === null ? [] : [{ from: maxFor4 + 1, label: '4 | 5' }]),
]

function ScoresTable({ scores, bands }: { scores: readonly number[]; bands: MarkBands | null }) {
  const t = resultMessages[useLocale()]
  const markOf = (score: number) => {
    if (bands === null || score > bands.maxScore) return '–'
    if (score <= bands.maxFor2) return 2
    if (bands.maxFor3 === null || bands.maxFor4 === null) return '3–5'
    return score <= bands.maxFor3 ? 3 : score <= bands.maxFor4 ? 4 : 5
  }
  const rows = scores.map((count, score) => ({ count, score })).filter(({ count }) => count > 0)
  return (
    <Table
      caption={t.score}
      captionUnseen
      narrow="plain"
      density="compact"
      rows={rows}
      rowKey={({ score }) => String(score)}
      columns={[
        { key: 'score', title: t.score, kind: 'number', cell: ({ score }) => score },
        { key: 'people', title: t.people, kind: 'number', cell: ({ count }) => count },
        { key: 'mark', title: t.byScale, kind: 'number', cell: ({ score }) => markOf(score) },
      ]}
    />
  )
}

/** Marks of the work against those of the school journal. */
export function JournalSection({ shown, yearName }: PartProps & { readonly yearName: string }) {
  const t = resultMessages[useLocale()]
  const { journal, againstJournal, marks } = shown
  if (!journal && !againstJournal) {
    return (
      <Section title={t.journal(yearName)}>
        <p>{t.noJournal}</p>
      </Section>
    )
  }
  const rows = [
    ...(marks === null ? [] : [{ name: t.workMarks, counts: marks, missing: 0 }]),
    ...(journal ? [{ name: t.journalMarks, counts: journal.marks, missing: journal.missing }] : []),
  ]
  return (
    <Section title={t.journal(yearName)}>
      {againstJournal ? (
        <p>
          {[
            `${t.lower}: ${againstJournal.lower}`,
            `${t.same}: ${againstJournal.same}`,
            `${t.higher}: ${againstJournal.higher}`,
          ].join('; ')}
        </p>
      ) : null}
      {journal ? (
        <Table
          caption={t.journal(yearName)}
          captionUnseen
          narrow="plain"
          density="compact"
          rows={rows}
          rowKey={({ name }) => name}
          columns={[
            { key: 'name', title: t.check, titleUnseen: true, cell: ({ name }) => name },
            ...[0, 1, 2, 3].map((at) => ({
              key: `mark${at}`,
              title: t.mark(at + 2),
              kind: 'number' as const,
              cell: ({ counts }: (typeof rows)[number]) => counts[at] ?? 0,
            })),
            { key: 'missing', title: t.missing, kind: 'number', cell: ({ missing }) => missing },
          ]}
        />
      ) : null}
    </Section>
  )
}
