import { catalogue } from '../../../../kernel/i18n/catalogue.ts'
import type { Sheet } from '../../../../kernel/sheets/workbook/sheet.ts'
import { type FoundHeader, findHeader } from '../find-header.ts'
import type { ArrivedBook, Layout } from '../layout.ts'
import { BookReading, type SheetReading } from './book-reading.ts'
import { findMarks, readMarks } from './compiled-marks.ts'
import { compiledColumns, readCompiled } from './compiled-table.ts'

const SCORE = /^\d{1,3}$/
const FEWEST = 6

/** «Распределение первичных баллов», compiled by the region, with the table of marks beside it. */
export const vprScores: Layout = {
  name: 'vpr-scores',
  description: catalogue(
    {
      title: 'ВПР: «Распределение первичных баллов», сводная таблица',
      source: 'регион, по данным ФИС ОКО; рядом может стоять лист с отметками',
      signs:
        'столбцы Год, Класс, Предмет, Муниципалитет, Логин, ОО, Кол-во участников и баллы 0, 1, 2 … (в процентах, запятая может быть текстом)',
      taken:
        'на школу: участники и распределение первичных баллов, восстановленное из процентов; с листа отметок — отметки. Строки без школы — итоги: они сверяются с суммой школ',
    },
    {
      title: 'ВПР: distribution of primary scores, compiled',
      source: 'the region, from data of ФИС ОКО; a sheet of marks may stand beside it',
      signs:
        'columns Год, Класс, Предмет, Муниципалитет, Логин, ОО, Кол-во участников and scores 0, 1, 2 … (per cent, with a comma as a text)',
      taken:
        'for a school: participants and the distribution of primary scores, restored from per cent; marks from the sheet of marks. Rows without a school are totals: they are held against the sum of schools',
    },
  ),
  recognise(book) {
    const found = book.sheets.flatMap((sheet) => findScores(sheet) ?? [])
    return found.length === 0 ? null : () => read(book, found)
  },
}

interface Found {
  readonly sheet: Sheet
  readonly header: FoundHeader<string>
}

function findScores(sheet: Sheet): Found | null {
  const header = findHeader(sheet, compiledColumns)
  if (header === null) return null
  const scores = header.headings.filter((heading) => SCORE.test(heading))
  return scores.length >= FEWEST && scores.includes('0') ? { sheet, header } : null
}

function read(book: ArrivedBook, found: readonly Found[]) {
  const whole = new BookReading(book)
  for (const { sheet, header } of found) readScores(whole.sheet(sheet, header), book.fileName)
  for (const sheet of book.sheets.filter((each) => findScores(each) === null)) {
    const header = findMarks(sheet)
    if (header !== null) readMarks(whole.sheet(sheet, header), book.fileName)
  }
  return whole.reading()
}

function readScores(reading: SheetReading, fileName: string): void {
  const { headings, at, columns } = reading.header
  const column = new Map(
    headings.flatMap((heading, where) =>
      SCORE.test(heading) ? [[Number(heading), where] as const] : [],
    ),
  )
  const last = Math.max(...column.keys())
  const scores = Array.from({ length: last + 1 }, (_, score) => score)
  const missing = scores.find((score) => !column.has(score))
  if (missing !== undefined) {
    const beside = column.get(missing - 1) ?? columns.get('participants') ?? -1
    reading.fault(at, beside + 1, (t) => t.scoreColumns(missing))
    return
  }
  const shares = scores.map((score) => column.get(score) ?? -1)
  for (const each of shares) reading.understood(each, 'score')
  readCompiled(reading, fileName, {
    shares,
    emptyIsZero: true,
    values: ({ participants, counts, fit }) => ({
      participants,
      details: {
        scores: Object.fromEntries(counts.map((count, score) => [score, count]).filter(isSomebody)),
        restored: fit,
      },
    }),
  })
}

const isSomebody = ([, count]: readonly (number | undefined)[]) => count !== 0
