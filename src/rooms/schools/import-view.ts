import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { columnLetters } from '../../kernel/sheets/place.ts'
import { type changeParts, changeParts as partsOf } from './change-texts.ts'
import { faultTextOf, foundText, reasonText } from './import-texts.ts'
import { messages } from './messages.ts'
import type { PlannedImport } from './queries-imports.ts'
import { formatGrades } from './rules-grades.ts'
import type { PlannedRow } from './rules-import.ts'
import { importHeadings } from './rules-import-columns.ts'

/** Предпросмотр, ready to be shown: texts and numbers, at most so many rows of each kind. */
export interface ImportView {
  readonly counts: Readonly<Record<PlannedRow['outcome'], number>>
  readonly columns: readonly {
    readonly letter: string
    readonly heading: string
    readonly meaning: string
  }[]
  readonly unknownColumns: readonly string[]
  readonly repeatedColumns: readonly string[]
  readonly refused: readonly RefusedCell[]
  readonly questions: readonly Question[]
  readonly changes: readonly ChangeLine[]
  readonly added: readonly AddedSchool[]
}

export interface RefusedCell {
  /** «F12», or the row alone. */
  readonly address: string
  readonly row: number
  readonly school: string
  readonly found: string
  readonly why: string
}

export interface Question {
  readonly row: number
  readonly name: string
  readonly because: 'sameName' | 'codesDisagree' | 'codeAndNameDisagree' | 'likely'
  readonly answer: string
  readonly candidates: readonly {
    readonly id: string
    readonly name: string
    readonly why: string
  }[]
}

export type ChangeLine = ReturnType<typeof changeParts> & {
  readonly key: string
  readonly row: number
  readonly school: string
}

export interface AddedSchool {
  readonly row: number
  readonly name: string
  readonly kind: string
  readonly grades: string
}

const SHOWN = 300

export function importView(planned: PlannedImport, locale: Locale): ImportView {
  const { plan, choices } = planned
  const of = <Outcome extends PlannedRow['outcome']>(outcome: Outcome) =>
    plan.rows.filter(
      (row): row is Extract<PlannedRow, { outcome: Outcome }> => row.outcome === outcome,
    )
  const heading = ({ heading }: { heading: string }) => heading
  return {
    counts: {
      new: of('new').length,
      changed: of('changed').length,
      same: of('same').length,
      question: of('question').length,
      refused: of('refused').length,
    },
    columns: plan.columns.found.map(({ index, heading, field }) => ({
      letter: columnLetters(index),
      heading,
      meaning: importHeadings[field][0],
    })),
    unknownColumns: plan.columns.unknown.map(heading),
    repeatedColumns: plan.columns.repeated.map(heading),
    refused: of('refused')
      .flatMap((row) => refusedCells(row, locale))
      .slice(0, SHOWN),
    questions: questionsOf(planned, choices, locale),
    changes: of('changed')
      .flatMap((row) => changeLines(row, planned, locale))
      .slice(0, SHOWN),
    added: of('new')
      .slice(0, SHOWN)
      .map((row) => addedSchool(row, locale)),
  }
}

type Row<Outcome extends PlannedRow['outcome']> = Extract<PlannedRow, { outcome: Outcome }>

const refusedCells = (row: Row<'refused'>, locale: Locale): readonly RefusedCell[] =>
  row.faults.map(({ at, fault }) => ({
    address: at.column === null ? String(at.row) : `${columnLetters(at.column)}${at.row}`,
    row: row.row,
    school: row.name,
    found: foundText(fault),
    why: faultTextOf(fault, locale),
  }))

/** Rows that wait for an answer, and rows that have one: it can be taken back. */
function questionsOf(
  { plan, register }: PlannedImport,
  choices: PlannedImport['choices'],
  locale: Locale,
): readonly Question[] {
  return plan.rows
    .flatMap((row): readonly Question[] => {
      if (row.outcome === 'question') {
        const { because, candidates } = row.question
        const shown = candidates.map(({ id, name, reasons }) => ({
          id,
          name,
          why: reasons.map((reason) => reasonText(reason, locale)).join(', '),
        }))
        return [{ row: row.row, name: row.name, because, answer: '', candidates: shown }]
      }
      const answer = choices.get(row.row)
      if (answer === undefined) return []
      const school = register.find((each) => each.id === answer)
      const candidates =
        school === undefined ? [] : [{ id: school.id, name: school.shortName, why: '' }]
      return [{ row: row.row, name: row.name, because: 'likely', answer, candidates }]
    })
    .slice(0, SHOWN)
}

function changeLines(
  row: Row<'changed'>,
  { register }: PlannedImport,
  locale: Locale,
): readonly ChangeLine[] {
  const school = register.find((each) => each.id === row.schoolId)?.shortName ?? row.name
  return row.changes.map((change) => ({
    ...partsOf(change, locale),
    key: `${row.row} ${change.field}`,
    row: row.row,
    school,
  }))
}

const addedSchool = ({ row, name, values }: Row<'new'>, locale: Locale): AddedSchool => ({
  row,
  name,
  kind: values.kind === undefined ? '' : messages[locale].kinds[values.kind],
  grades: values.grades === undefined ? '' : formatGrades(values.grades),
})
