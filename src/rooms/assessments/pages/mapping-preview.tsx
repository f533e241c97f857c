import { formatNumber, Table, useLocale } from '../../../ui/index.ts'
import { mappingFromFields } from '../mapping/fields.ts'
import type { TableMapping } from '../mapping/mapping.ts'
import { readMapped } from '../mapping/read-mapped.ts'
import { gridOfSample } from '../mapping/sample.ts'
import type { MappingView } from '../mapping-view.ts'
import { mappingMessages } from '../messages-mapping.ts'
import { procedureName } from '../procedure-name.ts'
import type { ReadFacts, ReadResult } from '../result-values.ts'
import type { Typed } from './mapping-page.tsx'

interface Line {
  readonly key: string
  readonly row: number
  readonly school: string
  readonly procedure: string
  readonly participants: number | null
  readonly low: number | null
  readonly marks: string
  readonly mean: number | null
  readonly others: string
}

const MOST_LINES = 24

/** The first rows of the file, read by what the form says at this moment. */
export function MappingPreview({ view, typed }: { view: MappingView; typed: Typed | null }) {
  const locale = useLocale()
  const t = mappingMessages[locale]
  const { sample, fileName } = view
  const told =
    typed === null ? view.mapping : mappingFromFields(typed, sample.headings, view.mapping).mapping
  // The sample carries its headings in one row, whatever the file does.
  const mapping: TableMapping = { ...told, headerDepth: 1, sheet: null }
  const { results, facts } = readMapped(mapping, [gridOfSample(sample)], { position: 0, fileName })
  const name = (read: ReadResult) => `${procedureName(read.procedure, locale)}, ${read.year}`
  const lines = [...results.map((read) => lineOf(read, name(read))), ...facts.map(lineOfFacts)]
  const number = (value: number | null) => (value === null ? '–' : formatNumber(value, locale))
  // As the file gives it: a rounded mean would look like another one.
  const points = (value: number | null) =>
    value === null ? '–' : new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(value)
  return (
    <Table
      caption={t.preview}
      captionUnseen
      narrow="scroll"
      label={t.previewTable}
      density="compact"
      rows={lines.slice(0, MOST_LINES)}
      rowKey={({ key }) => key}
      empty={t.previewEmpty}
      columns={[
        { key: 'row', title: t.row, kind: 'number', cell: ({ row }) => row },
        { key: 'school', title: t.school, cell: ({ school }) => school },
        { key: 'procedure', title: t.procedure, cell: ({ procedure }) => procedure },
        {
          key: 'participants',
          title: t.participants,
          kind: 'number',
          cell: ({ participants }) => number(participants),
        },
        { key: 'low', title: t.low, kind: 'number', cell: ({ low }) => number(low) },
        { key: 'marks', title: t.marks, cell: ({ marks }) => marks },
        { key: 'mean', title: t.mean, kind: 'number', cell: ({ mean }) => points(mean) },
        { key: 'others', title: t.others, cell: ({ others }) => others },
      ]}
    />
  )
}

const lineOf = (read: ReadResult, procedure: string): Line => ({
  key: `${read.row} ${procedure}`,
  row: read.row,
  school: read.spelling,
  procedure,
  participants: read.participants,
  low: read.low,
  marks: read.marks?.join('–') ?? '–',
  mean: read.details?.mean ?? null,
  others: wordsOf(read.facts ?? {}),
})

const lineOfFacts = (read: ReadFacts): Line => ({
  key: `${read.row} ${read.year}`,
  row: read.row,
  school: read.spelling,
  procedure: String(read.year),
  ...{ participants: null, low: null, marks: '–', mean: null },
  others: wordsOf(read.values),
})

const wordsOf = (values: Readonly<Record<string, number | string | null>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ')
