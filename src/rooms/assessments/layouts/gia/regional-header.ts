import type { Sheet } from '../../../../kernel/sheets/workbook/sheet.ts'
import { subjectWords } from '../../plain-tables/subjects.ts'
import { headingsAt } from '../find-header.ts'
import { levelIn, subjectIn } from './exam.ts'

/** Columns of one subject of a summary. */
export interface SubjectColumns {
  readonly subject: string
  /** Of mathematics, when a heading says it. */
  readonly level: 'base' | 'profile' | undefined
  participants: number
  mean: number
  low: number
  hundred: number
}

export interface RegionalHeader {
  /** The last row of the header. */
  readonly at: number
  readonly school: number
  /** −1 where there is none. */
  readonly municipality: number
  readonly subjects: readonly SubjectColumns[]
  readonly headings: readonly string[]
}

const DEEP = 3
const FAR = 30
const SCHOOL =
  /(?:^| \/ )(?:(?:наименование|название) (?:оо|оу|школы|образовательной организации|общеобразовательной организации)|оо|школа|образовательная организация)(?: \/ |$)/u
const MUNICIPALITY =
  /(?:^| \/ )(?:муниципалитет|мсу|мо|район|муниципальн\S+ (?:район|округ|образование))(?: \/ |$)/u
const LOW = /не (?:преодолел|сдал|набрал|достиг)|ниже (?:минимальн|порог)|менее минимальн|неуд/u
const PARTICIPANTS = /участник|сдавал|кол-?во|количество|человек|чел\.|всего/u
const MEAN = /средн/u
const HUNDRED = /100|стобал/u
const PER_CENT = /%|процент|доля/u
const OTHER = /(?:от|выше|более|больше|высокобал|8[01]|6[01])\D*\d/u

/** Three rows at most make the header; its last row is the one below which a school stands. */
export function regionalHeader(sheet: Sheet): RegionalHeader | null {
  for (let at = 0; at < Math.min(FAR, sheet.rowCount); at += 1) {
    for (let depth = DEEP; depth >= 1; depth -= 1) {
      const found = headerAt(sheet, at, depth)
      if (found !== null && !hasMoreBelow(sheet, found)) return found
    }
  }
  return null
}

function headerAt(sheet: Sheet, at: number, depth: number): RegionalHeader | null {
  if (isNumbers(sheet, at)) return null
  const headings = headingsAt(sheet, at, depth)
  const school = headings.findIndex((text) => SCHOOL.test(text))
  const subjects = subjectsOf(headings, school)
  const isTold = subjects.some(({ mean }) => mean >= 0)
  if (school < 0 || !isTold) return null
  const municipality = headings.findIndex((text) => MUNICIPALITY.test(text))
  return { at, school, municipality, subjects, headings }
}

/** A row below that only says more of the same columns belongs to the header still. */
function hasMoreBelow(sheet: Sheet, { at, school, subjects }: RegionalHeader): boolean {
  const below = headerAt(sheet, at + 1, DEEP)
  return (
    below !== null &&
    below.school === school &&
    sheet.text(at + 1, school) === '' &&
    below.subjects.length >= subjects.length
  )
}

function subjectsOf(headings: readonly string[], school: number): readonly SubjectColumns[] {
  const found = new Map<string, SubjectColumns>()
  for (const [column, text] of headings.entries()) {
    if (column === school || !subjectWords.some(([word]) => text.includes(word))) continue
    const subject = subjectIn(text)
    if (subject === undefined) continue
    const level = subject === 'MA' ? levelIn(text) : undefined
    const key = `${subject} ${level ?? ''}`
    const one = found.get(key) ?? {
      ...{ subject, level },
      ...{ participants: -1, mean: -1, low: -1, hundred: -1 },
    }
    found.set(key, one)
    take(one, text, column)
  }
  return [...found.values()]
}

function take(one: SubjectColumns, text: string, column: number): void {
  if (PER_CENT.test(text)) return
  const field = fieldOf(text)
  if (field !== undefined && one[field] < 0) one[field] = column
}

function fieldOf(text: string) {
  if (MEAN.test(text)) return 'mean'
  if (LOW.test(text)) return 'low'
  if (HUNDRED.test(text)) return 'hundred'
  if (OTHER.test(text)) return undefined
  return PARTICIPANTS.test(text) ? 'participants' : undefined
}

/** The row of column numbers: 1, 2, 3. */
export function isNumbers(sheet: Sheet, at: number): boolean {
  const numbers = Array.from({ length: sheet.width(at) }, (_, column) =>
    sheet.value(at, column),
  ).filter((value) => value !== undefined)
  const filled = Array.from({ length: sheet.width(at) }, (_, column) =>
    sheet.text(at, column),
  ).filter((text) => text !== '')
  return (
    numbers.length > 1 &&
    numbers.length === filled.length &&
    numbers.every((value, index) => index === 0 || value === (numbers[index - 1] ?? 0) + 1)
  )
}
