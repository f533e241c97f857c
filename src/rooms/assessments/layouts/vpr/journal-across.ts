import { numberFromText } from '../../../../kernel/sheets/table.ts'
import type { AgainstJournal } from '../../rules-details.ts'
import type { SheetReading } from './book-reading.ts'
import { GroupRows } from './groups.ts'
import { titleOf } from './title.ts'

const outcomes = ['lower', 'same', 'higher'] as const

/** What rounding of a share may hide. */
const HIDDEN = 0.1

/** Layout of 2024: a row a group; beside each share stands its number of participants. */
export function readAcross(reading: SheetReading, fileName: string): void {
  const title = titleOf(reading, fileName)
  if (title === undefined) return
  const participants = reading.column('participants')
  const counts = outcomes.map((outcome) => countBeside(reading, outcome))
  const groups = new GroupRows(reading, { participants, schools: -1 })
  for (const at of reading.eachRow()) {
    const spelling = reading.sheet.text(at, reading.column('school'))
    const school = groups.school(at, spelling)
    if (school === undefined) continue
    reading.rows += 1
    const against = readRow(reading, at, participants, counts)
    groups.counted(Math.max(0, reading.sheet.whole(at, participants)))
    if (against === undefined) continue
    const { procedure, year, heldOn } = title
    const own = { spelling, municipality: school.municipality, procedure, year, heldOn }
    reading.add(at, { ...own, details: { againstJournal: against } })
  }
  groups.finish()
  if (reading.rows === 0) reading.fault(reading.header.at, -1, (t) => t.noRows)
}

function countBeside(reading: SheetReading, outcome: string): number {
  const from = reading.column(outcome)
  const { headings } = reading.header
  const next = headings.findIndex((text, at) => at > from && text.startsWith('кол-во участников'))
  if (next >= 0) reading.understood(next, `${outcome}Count`)
  return next
}

function readRow(
  reading: SheetReading,
  at: number,
  participants: number,
  counts: readonly number[],
): AgainstJournal | undefined {
  const { sheet } = reading
  const before = reading.faultCount
  const numbers = counts.map((column) => {
    const count = sheet.whole(at, column)
    if (count < 0) reading.fault(at, column, (t) => t.participants)
    return count
  })
  const sum = numbers.reduce((total, count) => total + count, 0)
  const all = sheet.whole(at, participants)
  if (all < 0) reading.fault(at, participants, (t) => t.participants)
  else if (reading.faultCount === before && sum !== all) {
    reading.fault(at, participants, (t) => t.sumOfGroups(sum))
  }
  if (reading.faultCount > before) return undefined
  checkShares(reading, at, numbers, sum)
  const [lower = 0, same = 0, higher = 0] = numbers
  return { lower, same, higher }
}

function checkShares(reading: SheetReading, at: number, numbers: readonly number[], sum: number) {
  for (const [index, outcome] of outcomes.entries()) {
    const column = reading.column(outcome)
    const share = numberFromText(reading.sheet.text(at, column).replace(/\s*%$/u, ''))
    const own = sum === 0 ? 0 : ((numbers[index] ?? 0) * 100) / sum
    if (share === undefined || Math.abs(share - own) <= HIDDEN) continue
    const text = own.toFixed(2).replace('.', ',')
    reading.warn(at, column, (t) => t.shareOfCount(text))
  }
}
