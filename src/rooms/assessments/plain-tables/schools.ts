import type { Result } from '../../../kernel/result.ts'
import type { FaultList } from '../../../kernel/sheets/faults.ts'
import type { PlainRow, PlainTable } from '../../../kernel/sheets/table.ts'
import { Cells, type Column, dayFromText } from './cells.ts'
import { plainTableTexts } from './messages.ts'

export interface SchoolSink {
  school(name: string, municipality: string): number
  municipalityOf(school: number): string
  register(school: {
    readonly municipality: string
    readonly school: string
    readonly name: string
    readonly type: string
    readonly grades: readonly number[] | null
    readonly closedOn: string | null
  }): void
}

/** «5-9;11» → grades; the room of schools knows how people write them. */
export type GradesFromText = (text: string) => Result<readonly number[], unknown>

/** Reads the register of schools: `municipality, school, name, type, grades, closed_on`; all but `school` may be missing. */
export function readSchools(
  table: PlainTable,
  sink: SchoolSink,
  faults: FaultList,
  gradesFromText: GradesFromText,
): void {
  const cells = new Cells(table, faults)
  const columns = {
    municipality: cells.optional('municipality'),
    school: cells.required('school'),
    name: cells.optional('name'),
    type: cells.optional('type'),
    grades: cells.optional('grades'),
    closedOn: cells.optional('closed_on'),
  }
  if (!cells.complete) return
  const firstRows = new Map<string, number>()
  const before = faults.total
  let rows = 0
  table.eachRow(faults, (row) => {
    rows += 1
    const school = row.text(columns.school.at)
    if (school === '') return cells.fault(row, columns.school, 'school')
    const first = firstRows.get(school)
    if (first !== undefined) {
      return cells.fault(row, columns.school, (locale) => {
        const texts = plainTableTexts[locale]
        return texts.duplicateSchool(texts.line(table.file, first))
      })
    }
    firstRows.set(school, row.number)
    const municipality = row.text(columns.municipality.at)
    const known = sink.municipalityOf(sink.school(school, municipality))
    if (municipality !== '' && known !== municipality) {
      return cells.fault(row, columns.municipality, (locale) =>
        plainTableTexts[locale].otherMunicipality(school, known),
      )
    }
    sink.register({
      municipality: known,
      school,
      name: row.text(columns.name.at) || school,
      type: row.text(columns.type.at),
      grades: gradesIn(cells, row, columns.grades, gradesFromText),
      closedOn: dayIn(cells, row, columns.closedOn),
    })
  })
  if (rows === 0 && faults.total === before) cells.incomplete('noRows')
}

function gradesIn(
  cells: Cells,
  row: PlainRow,
  column: Column,
  gradesFromText: GradesFromText,
): readonly number[] | null {
  const text = row.text(column.at)
  if (text === '') return null
  const grades = gradesFromText(text)
  if (!grades.ok) cells.fault(row, column, 'grades')
  return grades.ok ? grades.value : null
}

function dayIn(cells: Cells, row: PlainRow, column: Column): string | null {
  const text = row.text(column.at)
  if (text === '') return null
  const day = dayFromText(text)
  if (day === undefined) cells.fault(row, column, 'date')
  return day ?? null
}
