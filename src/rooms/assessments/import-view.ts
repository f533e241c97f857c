import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { cellAddress, columnLetters } from '../../kernel/sheets/place.ts'
import { type ChangeLine, changesOf } from './import-view-changes.ts'
import { answerField } from './input.ts'
import type { RecognisedFile } from './layouts/layouts.ts'
import { importMessages } from './messages-import.ts'
import { countsOf, type PlanCounts } from './plan-counts.ts'
import { nameOf, type PlannedRow, readOf, rowsOf } from './planned-row.ts'
import type { PlannedImport } from './queries-plan.ts'
import type { ReadResult } from './result-values.ts'
import { procedureText } from './rules-keys.ts'

/** Предпросмотр, ready to be shown: texts and numbers, at most so many lines of each kind. */
export interface ImportView {
  readonly counts: PlanCounts
  readonly files: readonly FileLine[]
  readonly foreign: readonly string[]
  /** Not one school of the files is known: somebody else's table, most likely. */
  readonly isAllUnknown: boolean
  readonly refused: readonly RefusedCell[]
  readonly refusedTotal: number
  readonly questions: readonly Question[]
  readonly changes: readonly ChangeLine[]
  readonly procedures: readonly ProcedureLine[]
  readonly columns: readonly ColumnLine[]
}

export interface FileLine {
  readonly fileName: string
  readonly layout: string
  readonly rows: number
  readonly schools: number
  readonly refusedRows: number
  readonly isUnknown: boolean
}

export interface RefusedCell {
  readonly key: string
  readonly fileName: string
  /** «F12», the row alone, or nothing when the whole file is meant. */
  readonly cell: string
  readonly found: string
  readonly expected: string
}

export interface Question {
  readonly field: string
  readonly spelling: string
  /** Where it stands first. */
  readonly fileName: string
  readonly cell: string
  readonly hint: string
  readonly answer: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}

export type ProcedureLine = PlanCounts & { readonly key: string; readonly name: string }

export interface ColumnLine {
  readonly key: string
  readonly letter: string
  readonly heading: string
  /** Null: kept as a fact. */
  readonly field: string | null
}

interface School {
  readonly id: string
  readonly name: string
}

const SHOWN = 300

export function importView(
  planned: PlannedImport,
  { schools, own, locale }: { schools: readonly School[]; own: string; locale: Locale },
): ImportView {
  const { files } = planned
  const rows = rowsOf(planned)
  const refused = [...readFaults(planned, locale), ...planFaults(planned, own, locale)]
  const counts = countsOf(rows)
  const refusedRows = files.reduce((sum, file) => sum + file.refusedRows, 0)
  return {
    counts: { ...counts, refused: counts.refused + refusedRows },
    files: files.map((file, position) => fileLine(file, planned.import.files[position]?.fileName)),
    foreign: foreignOnly(rows),
    isAllUnknown: isAllUnknown(planned, rows),
    refused: refused.slice(0, SHOWN),
    refusedTotal: refused.length,
    questions: questionsOf(planned, schools, locale),
    changes: changesOf(rows, schools, locale).slice(0, SHOWN),
    procedures: proceduresOf(rows, locale),
    columns: columnsOf(files),
  }
}

const fileLine = (file: RecognisedFile, fileName = ''): FileLine => ({
  fileName,
  layout: file.layout,
  rows: file.results.length + file.facts.length + file.refusedRows,
  schools: new Set([...file.results, ...file.facts].map(({ spelling }) => spelling)).size,
  refusedRows: file.refusedRows,
  isUnknown: file.layout === 'unknown',
})

/** Municipalities of a table in which nothing is ours. */
function foreignOnly(plan: readonly PlannedRow[]): readonly string[] {
  const foreign = new Set<string>()
  for (const row of plan) {
    if (row.outcome !== 'refused' || row.fault.kind !== 'otherMunicipality') return []
    foreign.add(row.fault.found)
  }
  return [...foreign].slice(0, 5)
}

const isAllUnknown = ({ questions }: PlannedImport, rows: readonly PlannedRow[]): boolean =>
  rows.length > 0 &&
  rows.every(({ outcome }) => outcome === 'question') &&
  questions.every(({ because }) => because === 'unknown')

const readFaults = ({ files, import: { files: names } }: PlannedImport, locale: Locale) =>
  files.flatMap((file, position) =>
    file.faults.slice(0, SHOWN).map(
      ({ place, found, expected }, index): RefusedCell => ({
        key: `${position} ${index}`,
        fileName: names[position]?.fileName ?? place.file,
        cell: cellAddress(place),
        found,
        expected: expected(locale),
      }),
    ),
  )

function planFaults(planned: PlannedImport, own: string, locale: Locale): RefusedCell[] {
  return rowsOf(planned).flatMap((row): RefusedCell[] => {
    if (row.outcome !== 'refused') return []
    const read = readOf(row)
    const [field, found, expected] = planFault(planned, row, { own, locale })
    const fileName = fileNameOf(planned, read.file)
    const cell = cellOf(planned, read, field)
    return [{ key: `${read.file} ${cell}`, fileName, cell, found, expected }]
  })
}

/** The column in which the reason stands, what is there and what was expected. */
function planFault(
  planned: PlannedImport,
  row: Extract<PlannedRow, { outcome: 'refused' }>,
  { own, locale }: { own: string; locale: Locale },
): readonly [field: string, found: string, expected: string] {
  const text = importMessages[locale].faults
  const { municipality, spelling } = readOf(row)
  const { fault } = row
  switch (fault.kind) {
    case 'otherMunicipality':
      return ['municipality', municipality, text.otherMunicipality(own)]
    case 'notHeld':
      return ['kind', nameOf(row, locale), text.notHeld(fault.basis)]
    case 'sameSchoolTwice': {
      const say = 'result' in row ? text.sameSchoolTwice : text.sameSchoolOfYearTwice
      return ['school', spelling, say(fileNameOf(planned, fault.file), fault.row)]
    }
  }
}

const fileNameOf = ({ import: { files } }: PlannedImport, position: number): string =>
  files[position]?.fileName ?? ''

function cellOf(
  { files }: PlannedImport,
  { file, sheet, row }: Pick<ReadResult, 'file' | 'sheet' | 'row'>,
  field: string,
): string {
  const columns = files[file]?.sheets[sheet]?.columns ?? []
  const column = columns.find((each) => each.field === field)
  return column === undefined ? String(row) : `${columnLetters(column.at)}${row}`
}

function questionsOf(
  planned: PlannedImport,
  schools: readonly School[],
  locale: Locale,
): readonly Question[] {
  const text = importMessages[locale]
  return planned.questions.slice(0, SHOWN).map(({ spelling, because, candidates }) => {
    const rows = rowsOf(planned)
      .map(readOf)
      .filter((row) => row.spelling === spelling)
    const [first] = rows
    const cell = first === undefined ? '' : cellOf(planned, first, 'school')
    const likely = new Set(candidates.map(({ id }) => id))
    return {
      field: answerField(spelling),
      spelling,
      fileName: first === undefined ? '' : fileNameOf(planned, first.file),
      cell,
      hint: text.questionHint(text.because[because], rows.length, cell),
      answer: planned.choices.get(spelling) ?? '',
      choices: [
        ...candidates.map(({ id, name }) => ({ value: id, label: text.likely(name) })),
        ...schools
          .filter(({ id }) => !likely.has(id))
          .map(({ id, name }) => ({ value: id, label: name })),
        { value: 'none', label: text.notOurs },
      ],
    }
  })
}

function proceduresOf(plan: readonly PlannedRow[], locale: Locale): readonly ProcedureLine[] {
  const lines = new Map<string, { name: string; rows: PlannedRow[] }>()
  for (const row of plan) {
    const { year } = readOf(row)
    const key = `${year} ${'result' in row ? procedureText(row.result.procedure) : ''}`
    const line = lines.get(key)
    if (line === undefined) lines.set(key, { name: `${nameOf(row, locale)}, ${year}`, rows: [row] })
    else line.rows.push(row)
  }
  return [...lines].map(([key, { name, rows }]) => ({
    key,
    name,
    ...countsOf(rows),
  }))
}

const columnsOf = (files: readonly RecognisedFile[]): readonly ColumnLine[] =>
  (files.find(({ sheets }) => sheets.length > 0)?.sheets[0]?.columns ?? []).map(
    ({ at, heading, field }) => ({ key: String(at), letter: columnLetters(at), heading, field }),
  )
