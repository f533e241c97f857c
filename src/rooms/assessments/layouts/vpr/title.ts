import { dayFromText } from '../../plain-tables/cells.ts'
import { knownSubject, subjectNames, subjectWords } from '../../plain-tables/subjects.ts'
import type { ProcedureKey } from '../../result-values.ts'
import { headingOf } from '../find-header.ts'
import type { SheetReading } from './book-reading.ts'

/** Процедура таблицы: what stands above it, in the name of its sheet and of its file. */
export interface VprTitle {
  readonly procedure: ProcedureKey
  readonly year: number
  readonly heldOn: string | null
  readonly maximum: { readonly value: number; readonly at: number; readonly column: number } | null
}

const LAST_GRADE = 11
/** No title is longer. */
const LONGEST = 300
const TITLE = /впр\s+(\d{4})\s+(.+?)\s+(\d{1,2})\s*класс/iu
const SHORT = /(?<!\p{L})(\p{Lu}{2})[ (-]{0,2}(\d{1,2})(?!\d)/gu

interface Named {
  readonly year: number | undefined
  readonly grade: number | undefined
  readonly subject: string | undefined
}

/** «Форма_сбора_результатов Математика 4 класс ВПР 2026.xlsx»: what a free text says of its procedure. */
export function namedIn(text: string): Named {
  const plain = text.normalize('NFC').replace(/[_.]+/gu, ' ').replace(/\s+/gu, ' ')
  const lower = plain.toLowerCase().replaceAll('ё', 'е')
  const year = yearClaimedBy(text) ?? Number(/(?<!\d)(20\d\d)(?!\d)/u.exec(lower)?.[1] ?? 0)
  const grade = /(?<!\d)(\d{1,2})\s*-?(?:й|го|ый)?\s*кл(?:асс\p{L}*)?(?!\p{L})/u.exec(lower)?.[1]
  const word = subjectWords.find(([each]) =>
    new RegExp(`(?<!\\p{L})${escaped(each)}(?!\\p{L})`, 'u').test(lower),
  )
  const short = [...plain.matchAll(SHORT)].find(([, letters]) => knownSubject(letters ?? ''))
  const shortGrade = short?.[2]
  return {
    year: year === 0 ? undefined : year,
    grade: grade === undefined ? numberOf(shortGrade) : Number(grade),
    subject: word?.[1] ?? knownSubject(short?.[1] ?? ''),
  }
}

const escaped = (word: string) => word.replace(/[()]/gu, '\\$&')
const numberOf = (digits: string | undefined) => (digits === undefined ? undefined : Number(digits))

/** Only a year that stands beside «ВПР»: another one may be the day of the download. */
export function yearClaimedBy(fileName: string): number | undefined {
  const plain = fileName.normalize('NFC').replace(/[_.]+/gu, ' ')
  const found = /впр[\s-]*(20\d\d)(?!\d)|(?<!\d)(20\d\d)[\s-]*впр/iu.exec(plain)
  return numberOf(found?.[1] ?? found?.[2])
}

/** Undefined when the table may not be read; the fault then says why, at its cell. */
export function titleOf(
  reading: SheetReading,
  fileName: string,
  yearOfLayout?: number,
): VprTitle | undefined {
  const { sheet, header } = reading
  const before = reading.faultCount
  const title = findTitle(reading)
  const named = [namedIn(sheet.name ?? ''), namedIn(fileName)]
  const first = <K extends keyof Named>(key: K): Named[K] =>
    title === undefined ? named.find((each) => each[key] !== undefined)?.[key] : title[key]
  const year = first('year') ?? yearOfLayout
  const [grade, subject] = [first('grade'), first('subject')]
  const at = title?.at ?? header.at
  const column = title?.column ?? -1
  if (title !== undefined && subject === undefined) reading.fault(at, column, (t) => t.subject)
  else if (subject === undefined || grade === undefined || year === undefined) {
    reading.fault(header.at, -1, (t) => t.procedure, fileName)
  } else if (grade < 1 || grade > LAST_GRADE) reading.fault(at, column, (t) => t.grade)
  const claimed = yearClaimedBy(fileName)
  if (year !== undefined && claimed !== undefined && claimed !== year) {
    reading.fault(at, column, (t) => t.otherYear(claimed), String(year))
  }
  if (yearOfLayout !== undefined && year !== undefined && year !== yearOfLayout) {
    reading.fault(header.at, -1, (t) => t.yearOfLayout(yearOfLayout), String(year))
  }
  const more = rowsAbove(reading, { subject, year })
  if (reading.faultCount > before) return undefined
  if (subject === undefined || grade === undefined || year === undefined) return undefined
  return { procedure: { kind: 'vpr', grade, subject, level: '' }, year, ...more }
}

function findTitle({ sheet, header }: SheetReading) {
  for (let at = 0; at < header.at; at += 1) {
    for (let column = 0; column < sheet.width(at); column += 1) {
      const text = sheet.text(at, column)
      const found = text.length > LONGEST ? null : TITLE.exec(text)
      if (found === null) continue
      const [, year, subject = '', grade] = found
      return {
        at,
        column,
        year: Number(year),
        grade: Number(grade),
        subject: knownSubject(subject.replace(/[.,;:]+$/u, '')),
      }
    }
  }
  return undefined
}

/** «Предмет:», «Дата:», «Максимальный первичный балл:», each with its value in the next cell or behind the colon. */
function rowsAbove(
  reading: SheetReading,
  { subject, year }: Pick<Named, 'subject' | 'year'>,
): Pick<VprTitle, 'heldOn' | 'maximum'> {
  const { sheet, header } = reading
  let heldOn: string | null = null
  let maximum: VprTitle['maximum'] = null
  for (let at = 0; at < header.at; at += 1) {
    const label = headingOf(sheet.text(at, 0))
    const [text, column] = valueBeside(reading, at)
    if (label.startsWith('предмет') && text !== '' && subject !== undefined) {
      const names = subjectNames(subject)?.ru ?? subject
      if (knownSubject(text) !== subject) reading.fault(at, column, (t) => t.otherSubject(names))
    } else if (label.startsWith('дата')) {
      heldOn = dayFromText(text.slice(0, 10)) ?? null
      if (heldOn !== null && year !== undefined && Number(heldOn.slice(0, 4)) !== year) {
        reading.fault(at, column, (t) => t.yearOfDate(year))
      }
    } else if (label.startsWith('максимальный первичный балл')) {
      const value = column === 0 ? Number(text) : sheet.whole(at, column)
      if (Number.isInteger(value) && value > 0) maximum = { value, at, column }
      else reading.fault(at, column, (t) => t.whole)
    }
  }
  return { heldOn, maximum }
}

function valueBeside({ sheet }: SheetReading, at: number): readonly [string, number] {
  for (let column = 1; column < sheet.width(at); column += 1) {
    const text = sheet.text(at, column)
    if (text !== '') return [text, column]
  }
  const own = sheet.text(at, 0)
  return [own.includes(':') ? own.slice(own.indexOf(':') + 1).trim() : '', 0]
}
