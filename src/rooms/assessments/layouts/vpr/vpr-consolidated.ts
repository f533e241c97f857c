import { catalogue } from '../../../../kernel/i18n/catalogue.ts'
import type { Sheet } from '../../../../kernel/sheets/workbook/sheet.ts'
import { type FoundHeader, findHeader, type WantedColumn } from '../find-header.ts'
import type { Layout } from '../layout.ts'
import { BookReading, type SheetReading } from './book-reading.ts'
import { findMarks, readMarks } from './compiled-marks.ts'
import { readPupils } from './compiled-pupils.ts'

const pupils: readonly WantedColumn<string>[] = [
  { field: 'grade', heading: /^класс$/ },
  { field: 'subject', heading: /^код предмета/ },
  { field: 'school', heading: /^оо(?: ?\(логин\))?$|^логин(?: оо)?$/ },
  { field: 'code', heading: /^код (?:ученика|участника|обучающегося)$/ },
  { field: 'total', heading: /^балл$/ },
  { field: 'mark', heading: /^отметка$/ },
  { field: 'year', heading: /^(?:year|год)$/ },
]

/** Сводные таблицы региона: marks of schools in per cent, or one row for each participant. */
export const vprConsolidated: Layout = {
  name: 'vpr-consolidated',
  description: catalogue(
    {
      title: 'ВПР: сводная таблица региона',
      source: 'регион, по данным ФИС ОКО: XLSX или CSV за один или несколько лет',
      signs:
        'столбцы Год, Класс, Предмет, Муниципалитет, Логин, ОО, Кол-во участников, 2, 3, 4, 5 (в процентах, запятая может быть текстом) либо Класс, Код предмета, ОО, Код ученика, Балл, Отметка, Year',
      taken:
        'на школу: участники и отметки; из строк участников — ещё и распределение баллов. Коды учеников не сохраняются; строки без школы — итоги: они сверяются с суммой школ',
    },
    {
      title: 'ВПР: table compiled by the region',
      source: 'the region, from data of ФИС ОКО: XLSX or CSV of one year or several',
      signs:
        'columns Год, Класс, Предмет, Муниципалитет, Логин, ОО, Кол-во участников, 2, 3, 4, 5 (per cent, with a comma as a text) or Класс, Код предмета, ОО, Код ученика, Балл, Отметка, Year',
      taken:
        'for a school: participants and marks; from rows of participants the distribution of scores too. Codes of pupils are not kept; rows without a school are totals: they are held against the sum of schools',
    },
  ),
  recognise(book) {
    const found = book.sheets.flatMap((sheet) => kindOf(sheet) ?? [])
    if (found.length === 0) return null
    return () => {
      const whole = new BookReading(book)
      for (const { sheet, header, read } of found) read(whole.sheet(sheet, header), book.fileName)
      return whole.reading()
    }
  },
}

function kindOf(sheet: Sheet): {
  sheet: Sheet
  header: FoundHeader<string>
  read: (reading: SheetReading, fileName: string) => void
} | null {
  const marks = findMarks(sheet)
  if (marks !== null) return { sheet, header: marks, read: readMarks }
  const header = findHeader(sheet, pupils)
  return header === null ? null : { sheet, header, read: readPupils }
}
