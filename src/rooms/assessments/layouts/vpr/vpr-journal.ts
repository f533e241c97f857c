import { catalogue } from '../../../../kernel/i18n/catalogue.ts'
import { findHeader, type WantedColumn } from '../find-header.ts'
import type { Layout } from '../layout.ts'
import { BookReading } from './book-reading.ts'
import { readAcross } from './journal-across.ts'
import { readDown } from './journal-down.ts'

const across: readonly WantedColumn<string>[] = [
  { field: 'school', heading: /^группы? участников$/ },
  { field: 'participants', heading: /^кол-во участников/ },
  { field: 'lower', heading: /^понизили/ },
  { field: 'same', heading: /^подтвердили/ },
  { field: 'higher', heading: /^повысили/ },
]

const down: readonly WantedColumn<string>[] = [
  { field: 'school', heading: /^группы? участников$/ },
  { field: 'participants', heading: /^кол-во участников$/ },
  { field: 'share', heading: /^%$/ },
]

/** «Сравнение отметок с отметками по журналу», as it was in 2021 (down) and is since 2024 (across). */
export const vprJournal: Layout = {
  name: 'vpr-journal',
  description: catalogue(
    {
      title: 'ВПР: «Сравнение отметок с отметками по журналу»',
      source: 'ФИС ОКО, «Аналитика», отчёт 3; макеты 2021 года (строками) и 2024 года (столбцами)',
      signs:
        'столбцы Группы участников, Кол-во участников и «Понизили», «Подтвердили», «Повысили» — в столбцах или в строках под группой',
      taken:
        'на школу: сколько понизили, подтвердили и повысили. Отметки и участников файл не меняет: в нём только те, у кого есть обе отметки',
    },
    {
      title: 'ВПР: marks against the marks of the journal',
      source: 'ФИС ОКО, report 3; the layouts of 2021 (down) and of 2024 (across)',
      signs:
        'columns Группы участников, Кол-во участников and «Понизили», «Подтвердили», «Повысили», in columns or in rows under the group',
      taken:
        'for a school: how many got lower, the same and higher marks. Marks and participants stay as they were: only those with both marks are in this file',
    },
  ),
  recognise(book) {
    const found = book.sheets.flatMap((sheet) => {
      const wide = findHeader(sheet, across)
      if (wide !== null) return [{ sheet, header: wide, read: readAcross }]
      const narrow = findHeader(sheet, down)
      return narrow === null ? [] : [{ sheet, header: narrow, read: readDown }]
    })
    if (found.length === 0) return null
    return () => {
      const whole = new BookReading(book)
      for (const { sheet, header, read } of found) read(whole.sheet(sheet, header), book.fileName)
      return whole.reading()
    }
  },
}
