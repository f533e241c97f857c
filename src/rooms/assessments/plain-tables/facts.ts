import type { FaultList } from '../../../kernel/sheets/faults.ts'
import type { PlainTable } from '../../../kernel/sheets/table.ts'
import { Cells, factValue } from './cells.ts'
import { plainTableTexts } from './messages.ts'

export interface FactSink {
  school(name: string, municipality: string): number
  municipalityOf(school: number): string
  addFacts(
    school: string,
    year: number,
    values: Readonly<Record<string, number | string | null>>,
    municipality?: string,
  ): void
}

const FIRST_YEAR = 1990
const LAST_YEAR = 2100

/** Reads a plain table of facts: `school`, `year`, then any columns. */
export function readFacts(table: PlainTable, sink: FactSink, faults: FaultList): void {
  const cells = new Cells(table, faults)
  const school = cells.required('school')
  const year = cells.required('year')
  const municipality = cells.optional('municipality')
  const named = cells.others([school, year])
  if (cells.complete && named.length === 0) cells.incomplete('factColumns')
  if (!cells.complete) return
  const firstRows = new Map<string, number>()
  const before = faults.total
  let rows = 0
  table.eachRow(faults, (row) => {
    rows += 1
    const name = row.text(school.at)
    const inYear = row.whole(year.at)
    if (name === '') cells.fault(row, school, 'school')
    if (inYear < FIRST_YEAR || inYear > LAST_YEAR) return cells.fault(row, year, 'year')
    if (name === '') return
    const key = `${inYear} ${name}`
    const first = firstRows.get(key)
    if (first !== undefined) {
      return cells.fault(row, school, (locale) => {
        const texts = plainTableTexts[locale]
        return texts.duplicateFacts(texts.line(table.file, first))
      })
    }
    firstRows.set(key, row.number)
    const where = row.text(municipality.at)
    const known = sink.municipalityOf(sink.school(name, where))
    if (where !== '' && known !== where) {
      return cells.fault(row, municipality, (l) =>
        plainTableTexts[l].otherMunicipality(name, known),
      )
    }
    const values = Object.fromEntries(named.map((column) => [column.name, factValue(row, column)]))
    sink.addFacts(name, inYear, values, where)
  })
  if (rows === 0 && faults.total === before) cells.incomplete('noRows')
}
