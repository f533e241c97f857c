import { knownSubject } from '../../plain-tables/subjects.ts'
import type { ProcedureKey, ResultValues } from '../../result-values.ts'
import type { WantedColumn } from '../find-header.ts'
import type { SheetReading } from './book-reading.ts'
import type { VprSay } from './messages.ts'
import { decimalsIn, type Restored, restoreRow } from './shares.ts'
import { yearClaimedBy } from './title.ts'

/** Сводная таблица региона: each row names its year, grade, subject, municipality and school. */
export const compiledColumns: readonly WantedColumn<string>[] = [
  { field: 'year', heading: /^год$/ },
  { field: 'grade', heading: /^класс$/ },
  { field: 'subject', heading: /^предмет$/ },
  { field: 'municipality', heading: /^муниципалитет|^муниципальное/, optional: true },
  { field: 'login', heading: /^логин(?: оо)?$/, optional: true },
  { field: 'school', heading: /^(?:оо|школа|название оо|наименование оо)$/ },
  { field: 'participants', heading: /^кол-во участников$/ },
]

interface RowKey {
  readonly procedure: ProcedureKey
  readonly year: number
  readonly municipality: string
}

const [FIRST_YEAR, LAST_YEAR, LAST_GRADE] = [2014, 2100, 11]

/** Reads the rows of schools and holds rows of totals against their sum. */
export function readCompiled(
  reading: SheetReading,
  fileName: string,
  told: {
    readonly shares: readonly number[]
    readonly emptyIsZero: boolean
    readonly values: (restored: Restored) => Partial<ResultValues>
  },
): void {
  const { sheet } = reading
  const participants = reading.column('participants')
  const decimals = decimalsIn(sheet, reading.header.at + 1, told.shares)
  const columns = { participants, shares: told.shares, decimals, emptyIsZero: told.emptyIsZero }
  const totals: { readonly at: number; readonly key: string }[] = []
  const sums = new Map<string, number>()
  const claimed = yearClaimedBy(fileName)
  for (const at of reading.eachRow()) {
    const spelling = spellingAt(reading, at)
    const key = keyOf(reading, at, { claimed, isTotal: spelling === '' })
    if (spelling === '' && key !== undefined) totals.push({ at, key: totalKey(key) })
    if (spelling === '') continue
    reading.rows += 1
    const restored = restoreRow(reading, at, columns)
    if (key === undefined || restored === undefined) continue
    for (const each of [totalKey(key), totalKey({ ...key, municipality: '' })]) {
      sums.set(each, (sums.get(each) ?? 0) + restored.participants)
    }
    reading.add(at, { spelling, ...key, ...told.values(restored) })
  }
  for (const { at, key } of totals) {
    const sum = sums.get(key)
    const whole = sheet.whole(at, participants)
    if (sum === undefined || whole < 0 || whole === sum) continue
    reading.warn(at, participants, (t) => t.totalParticipants(sum))
  }
  if (reading.rows === 0) reading.fault(reading.header.at, -1, (t) => t.noRows)
}

const totalKey = ({ procedure: { grade, subject }, year, municipality }: RowKey) => {
  const isWhole = /^(?:|всего|итого|регион|.*(?:край|область|республика))$/iu.test(municipality)
  return `${year}|${grade}|${subject}|${isWhole ? '' : municipality.toLowerCase()}`
}

/** Of a row without a school, nothing is refused: it may be a total, a footer, a number of a page. */
function keyOf(
  reading: SheetReading,
  at: number,
  { claimed, isTotal }: { readonly claimed: number | undefined; readonly isTotal: boolean },
): RowKey | undefined {
  const { sheet } = reading
  let isSound = true
  const refuse = (field: string, say: VprSay) => {
    isSound = false
    if (!isTotal) reading.fault(at, reading.column(field), say)
  }
  const year = sheet.whole(at, reading.column('year'))
  if (year < FIRST_YEAR || year > LAST_YEAR) refuse('year', (t) => t.year)
  else if (claimed !== undefined && claimed !== year) refuse('year', (t) => t.otherYear(claimed))
  const grade = Number(/^\d{1,2}/u.exec(sheet.text(at, reading.column('grade')))?.[0] ?? 0)
  if (grade < 1 || grade > LAST_GRADE) refuse('grade', (t) => t.grade)
  const subject = knownSubject(sheet.text(at, reading.column('subject')))
  if (subject === undefined) refuse('subject', (t) => t.subject)
  if (subject === undefined || !isSound) return undefined
  const municipality = sheet.text(at, reading.column('municipality'))
  return { procedure: { kind: 'vpr', grade, subject, level: '' }, year, municipality }
}

/** «СОШ № 1 (edu003389)»: the name with its login; empty in a row of totals. */
export function spellingAt({ sheet, header }: SheetReading, at: number): string {
  const [name = '', login = ''] = ['school', 'login'].map((field) =>
    sheet.text(at, header.columns.get(field) ?? -1),
  )
  if (login === '') return /^(?:всего|итого|все оо)/iu.test(name) ? '' : name
  if (name === '' || name.toLowerCase() === login.toLowerCase()) return login
  return name.toLowerCase().includes(login.toLowerCase()) ? name : `${name} (${login})`
}
