import type { Locale } from '../../kernel/i18n/catalogue.ts'
import type { Fault } from '../../kernel/sheets/faults.ts'
import { cellAddress, columnLetters } from '../../kernel/sheets/place.ts'
import { formatDay } from '../../ui/format/day.ts'
import { type ChangeLine, changesOf } from './import-view-changes.ts'
import { type FileLine, filesOf } from './import-view-files.ts'
import {
  type FileChoice,
  fileChoicesOf,
  type ImportNotice,
  isSmallGroup,
  noticesOf,
} from './import-view-notices.ts'
import { answerField } from './input.ts'
import type { RecognisedFile } from './layouts/layouts.ts'
import { leftOutText } from './left-out-text.ts'
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
  /** Schools and procedures that the files tell of. */
  readonly schools: number
  readonly notices: readonly ImportNotice[]
  readonly warnings: readonly RefusedCell[]
  readonly fileQuestions: readonly FileChoice[]
  readonly refused: readonly RefusedCell[]
  readonly refusedTotal: number
  readonly questions: readonly Question[]
  readonly changes: readonly ChangeLine[]
  readonly procedures: readonly ProcedureLine[]
  readonly columns: readonly ColumnLine[]
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

export type ProcedureLine = PlanCounts & {
  readonly key: string
  readonly name: string
  /** Groups of which each learner could be told. */
  readonly small: number
}

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
  const refused = [
    ...leftOutCells(planned, locale),
    ...cellsOf(planned, (file) => file.faults, locale),
    ...planFaults(planned, own, locale),
  ]
  const counts = countsOf(rows)
  const refusedRows = files.reduce((sum, file) => sum + file.refusedRows, 0)
  return {
    counts: { ...counts, refused: counts.refused + refusedRows },
    files: filesOf(planned, locale),
    schools: new Set(rows.map((row) => schoolOf(row))).size,
    notices: noticesOf(planned, locale),
    warnings: cellsOf(planned, (file) => file.warnings ?? [], locale).slice(0, SHOWN),
    fileQuestions: fileChoicesOf(planned, locale),
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
  questions.length > 0 &&
  rows.every(({ outcome }) => outcome === 'question') &&
  questions.every(({ because }) => because === 'unknown')

const schoolOf = (row: PlannedRow): string =>
  'schoolId' in row ? row.schoolId : readOf(row).spelling

/** Faults or warnings of all files; of a file that nobody knows the line of files tells. */
const cellsOf = (
  { files, import: { files: names } }: PlannedImport,
  which: (file: RecognisedFile) => readonly Fault[],
  locale: Locale,
) =>
  files.flatMap((file, position) =>
    which(file)
      .slice(0, SHOWN)
      .map(
        ({ place, found, expected }, index): RefusedCell => ({
          key: `${position} ${index}`,
          fileName: names[position]?.fileName ?? place.file,
          cell: cellAddress(place),
          found,
          expected: expected(locale),
        }),
      ),
  )

/** The same file again is no fault: nothing of it is missing. */
const leftOutCells = ({ import: { leftOut } }: PlannedImport, locale: Locale): RefusedCell[] =>
  leftOut.flatMap((file, at) =>
    file.reason.kind === 'sameFile'
      ? []
      : {
          ...{ key: `left ${at}`, fileName: file.fileName, cell: '', found: '' },
          expected: leftOutText(file, locale),
        },
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
    case 'schoolGone':
      return ['school', spelling, text.schoolGone(formatDay(fault.closedOn, locale))]
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
  const bySpelling = Map.groupBy(rowsOf(planned).map(readOf), (row) => row.spelling)
  return planned.questions.slice(0, SHOWN).map(({ spelling, because, candidates }) => {
    const rows = bySpelling.get(spelling) ?? []
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
    small: rows.filter(isSmallGroup).length,
  }))
}

const columnsOf = (files: readonly RecognisedFile[]): readonly ColumnLine[] =>
  (files.find(({ sheets }) => sheets.length > 0)?.sheets[0]?.columns ?? []).map(
    ({ at, heading, field }) => ({ key: String(at), letter: columnLetters(at), heading, field }),
  )
