import { knownSubject } from '../../plain-tables/subjects.ts'
import type { SheetReading } from './book-reading.ts'
import { ParticipantReader } from './participants.ts'
import { addTally, Tally } from './tally.ts'
import { type VprTitle, yearClaimedBy } from './title.ts'

const [FIRST_YEAR, LAST_YEAR, LAST_GRADE] = [2014, 2100, 11]
const SUBJECTS = new Map([
  ['1', 'RU'],
  ['2', 'MA'],
])

/** «Класс; Код предмета; ОО; Код ученика; Балл; Отметка; Year»: a row a participant, counted by school and procedure. */
export function readPupils(reading: SheetReading, fileName: string): void {
  const tallies = new Map<string, { readonly tally: Tally; readonly title: VprTitle }>()
  const readers = new Map<string, ParticipantReader>()
  const columns = {
    ...{ code: reading.column('code'), variants: [], tasks: [] },
    ...{ total: reading.column('total'), mark: reading.column('mark'), journal: -1 },
  }
  const claimed = yearClaimedBy(fileName)
  for (const at of reading.eachRow()) {
    const title = titleAt(reading, at, claimed)
    const spelling = reading.sheet.text(at, reading.column('school'))
    if (spelling === '') reading.fault(at, reading.column('school'), (t) => t.school)
    if (title === undefined || spelling === '') {
      reading.rows += 1
      continue
    }
    const procedure = `${title.year}|${title.procedure.grade}|${title.procedure.subject}`
    const key = `${procedure}|${spelling.toLowerCase()}`
    const { tally } = tallies.get(key) ?? { tally: new Tally(spelling, at) }
    tallies.set(key, { tally, title })
    // A code is one participant within a procedure; in another it is somebody else.
    const reader =
      readers.get(procedure) ??
      new ParticipantReader(reading, columns, { maximum: null, doubtful: 'fault' })
    readers.set(procedure, reader)
    reader.read(at, tally)
  }
  for (const reader of readers.values()) reader.finish()
  for (const { tally, title } of tallies.values()) {
    addTally(reading, tally, title, { marks: true, journal: false })
  }
  if (reading.rows === 0) reading.fault(reading.header.at, -1, (t) => t.noRows)
}

function titleAt(
  reading: SheetReading,
  at: number,
  claimed: number | undefined,
): VprTitle | undefined {
  const { sheet } = reading
  const before = reading.faultCount
  const column = (field: string) => reading.column(field)
  const year = sheet.whole(at, column('year'))
  if (year < FIRST_YEAR || year > LAST_YEAR) reading.fault(at, column('year'), (t) => t.year)
  else if (claimed !== undefined && claimed !== year) {
    reading.fault(at, column('year'), (t) => t.otherYear(claimed))
  }
  const grade = sheet.whole(at, column('grade'))
  if (grade < 1 || grade > LAST_GRADE) reading.fault(at, column('grade'), (t) => t.grade)
  const text = sheet.text(at, column('subject'))
  const subject = SUBJECTS.get(text) ?? knownSubject(text)
  if (subject === undefined) reading.fault(at, column('subject'), (t) => t.subjectCode)
  if (subject === undefined || reading.faultCount > before) return undefined
  const procedure = { kind: 'vpr' as const, grade, subject, level: '' }
  return { procedure, year, heldOn: null, maximum: null }
}
