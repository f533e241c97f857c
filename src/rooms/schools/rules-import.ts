import { type Change, changesOf } from './rules-changes.ts'
import type { CodeKind } from './rules-codes.ts'
import {
  type MainSchool,
  type MainSchoolReading,
  mainSchoolReader,
} from './rules-import-branches.ts'
import { type RowValues, readRow } from './rules-import-cells.ts'
import { type ColumnReading, isExample, readColumns } from './rules-import-columns.ts'
import { rowFaults } from './rules-import-faults.ts'
import { refusedPairs } from './rules-import-pairs.ts'
import {
  columnOf,
  type ImportQuestion,
  namesIn,
  type PlacedFault,
  type PlanContext,
  type ReadRow,
  type RowTarget,
} from './rules-import-row.ts'
import { type SchoolMatch, type SchoolSpelling, schoolMatcher } from './rules-matching.ts'
import { knownOf, type RegisterSchool } from './rules-register.ts'

/** A table as it was read: texts only, rows numbered as a spreadsheet shows them. */
export interface ImportSheet {
  readonly headerRow: number
  readonly header: readonly string[]
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[]
}

/** Ответ человека на «какая это школа?»: a school of the register, or a new one. */
export type RowChoice = string | 'new'

interface RowBase {
  readonly row: number
  readonly name: string
  readonly values: RowValues
  readonly main: MainSchool | null
  /** A person said which school it is: its spelling is remembered. */
  readonly isChosen: boolean
}

/** Что станет со строкой после подтверждения. */
export type PlannedRow = RowBase &
  (
    | { readonly outcome: 'new' }
    | {
        readonly outcome: 'changed'
        readonly schoolId: string
        readonly changes: readonly Change[]
      }
    | { readonly outcome: 'same'; readonly schoolId: string }
    | { readonly outcome: 'question'; readonly question: ImportQuestion }
    | { readonly outcome: 'refused'; readonly faults: readonly PlacedFault[] }
  )

export interface ImportPlan {
  readonly columns: ColumnReading
  readonly rows: readonly PlannedRow[]
}

export interface PlanInput {
  readonly sheet: ImportSheet
  readonly register: readonly RegisterSchool[]
  readonly choices: ReadonlyMap<number, RowChoice>
  /** The day from which the file speaks: codes and names of a change are valid from it. */
  readonly on: string
}

/** Предпросмотр загрузки реестра. The same file over the same register gives the same plan. */
export function planImport({ sheet, register, choices, on }: PlanInput): ImportPlan {
  const columns = readColumns(sheet.header)
  if (!columns.saysWhichSchool) return { columns, rows: [] }
  const matcher = schoolMatcher(register.map(knownOf))
  const told = sheet.rows.filter(({ cells }) => !isExample(cells))
  const rows = told.map(({ number, cells }): ReadRow => {
    const { values, faults } = readRow(columns.found, cells)
    const placed = faults.map(({ column, fault }) => ({
      at: { row: number, column: column.index },
      fault,
    }))
    const target = targetOf(matcher.match(spellingOf(values, on)), choices.get(number), register)
    return { row: number, name: nameOf(values), values, faults: placed, target }
  })
  const context = { register, rows, columns: columns.found, on }
  return { columns, rows: withoutLostMains(planRows(context), context) }
}

function planRows(context: PlanContext): readonly PlannedRow[] {
  const pairs = refusedPairs(context.rows, context.columns)
  const mainOf = mainSchoolReader(context)
  return context.rows.map((row) => {
    const reading = mainOf(row)
    const faults = [
      ...row.faults,
      ...(pairs.get(row.row) ?? []),
      ...rowFaults(row, context),
      ...(reading.fault === null ? [] : [reading.fault]),
    ]
    return planned(row, { faults, reading }, context)
  })
}

function targetOf(
  match: SchoolMatch,
  choice: RowChoice | undefined,
  register: readonly RegisterSchool[],
): RowTarget {
  if (match.outcome === 'none') return { kind: 'new' }
  if (match.outcome === 'choice' && choice === 'new') return { kind: 'new' }
  const id = match.outcome === 'found' ? match.school.id : choice
  const school = register.find((each) => each.id === id)
  if (school !== undefined) return { kind: 'school', school, isChosen: match.outcome === 'choice' }
  const candidates = match.outcome === 'choice' ? match.candidates : []
  const because = match.outcome === 'choice' ? match.because : 'likely'
  return { kind: 'question', question: { because, candidates } }
}

interface Checked {
  readonly faults: readonly PlacedFault[]
  readonly reading: MainSchoolReading
}

function planned(row: ReadRow, { faults, reading }: Checked, context: PlanContext): PlannedRow {
  const isChosen = row.target.kind === 'school' && row.target.isChosen
  const base = { row: row.row, name: row.name, values: row.values, main: reading.main, isChosen }
  if (faults.length > 0) return { ...base, outcome: 'refused', faults }
  if (row.target.kind === 'question') {
    return { ...base, outcome: 'question', question: row.target.question }
  }
  if (row.target.kind === 'new') return { ...base, outcome: 'new' }
  const { school } = row.target
  const changes = changesOf(school, row.values, context.on, mainChange(school, reading, context))
  return changes.length === 0
    ? { ...base, outcome: 'same', schoolId: school.id }
    : { ...base, outcome: 'changed', schoolId: school.id, changes }
}

function mainChange(school: RegisterSchool, { main }: MainSchoolReading, context: PlanContext) {
  if (main === null || (main.kind === 'school' && main.id === school.mainSchoolId)) return undefined
  const before = context.register.find((each) => each.id === school.mainSchoolId)
  return { before: before?.shortName ?? null, after: main.name }
}

/** A branch cannot be stored without the main school that another row was to add. */
function withoutLostMains(
  rows: readonly PlannedRow[],
  context: PlanContext,
): readonly PlannedRow[] {
  const added = new Set(rows.filter((row) => row.outcome === 'new').map((row) => row.row))
  return rows.map((row) => {
    if (row.outcome === 'refused' || row.main?.kind !== 'row' || added.has(row.main.row)) return row
    const at = { row: row.row, column: columnOf(context.columns, 'mainSchool') }
    const fault = { kind: 'mainSchoolUnknown', found: row.main.name } as const
    const { row: number, name, values, main, isChosen } = row
    return {
      row: number,
      name,
      values,
      main,
      isChosen,
      outcome: 'refused',
      faults: [{ at, fault }],
    }
  })
}

function spellingOf(values: RowValues, on: string): SchoolSpelling {
  const codes = values.codes.map((code): { kind: CodeKind; text: string } => ({
    kind: code.kind,
    text: code.value,
  }))
  return { names: namesIn(values), codes, on }
}

const nameOf = (values: RowValues): string =>
  values.shortName ?? values.name ?? values.fullName ?? values.codes[0]?.value ?? ''
