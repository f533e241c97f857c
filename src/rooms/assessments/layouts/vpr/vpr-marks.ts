import { catalogue } from '../../../../kernel/i18n/catalogue.ts'
import { findHeader, type WantedColumn } from '../find-header.ts'
import type { Layout } from '../layout.ts'
import { BookReading, type SheetReading } from './book-reading.ts'
import { GroupRows } from './groups.ts'
import { decimalsIn, restoreRow } from './shares.ts'
import { titleOf } from './title.ts'

export const markFields = ['mark2', 'mark3', 'mark4', 'mark5'] as const

export const markColumns: readonly WantedColumn<string>[] = markFields.map((field) => ({
  field,
  heading: new RegExp(`^«?${field.slice(-1)}»?(?: ?\\(?%\\)?)?$`),
}))

const wanted: readonly WantedColumn<string>[] = [
  { field: 'school', heading: /^группы? участников$/ },
  { field: 'schools', heading: /^кол-во оо$/, optional: true },
  { field: 'participants', heading: /^кол-во участников$/ },
  ...markColumns,
]

/** Ф3 «Статистика по отметкам»: per cent, turned back to counts. */
export const vprMarks: Layout = {
  name: 'vpr-marks',
  description: catalogue(
    {
      title: 'ВПР: Ф3 «Статистика по отметкам»',
      source: 'ФИС ОКО, «Аналитика», отчёт 2: вся выборка, регион, муниципалитет, школы',
      signs:
        'столбцы Группы участников, Кол-во ОО, Кол-во участников, 2, 3, 4, 5 (в процентах); над ними «ВПР 2026 Русский язык 4 класс»',
      taken:
        'на школу: участники и отметки, восстановленные из процентов; где это неоднозначно, об этом сказано. Строки региона и муниципалитета не загружаются, итог муниципалитета сверяется с суммой его школ',
    },
    {
      title: 'ВПР: Ф3, statistics of marks',
      source: 'ФИС ОКО, report 2: whole sample, region, municipality, schools',
      signs:
        'columns Группы участников, Кол-во ОО, Кол-во участников, 2, 3, 4, 5 (per cent); above them «ВПР 2026 Русский язык 4 класс»',
      taken:
        'for a school: participants and marks, restored from per cent; where that is not certain it is said. Rows of region and municipality are not loaded, the total of a municipality is held against its schools',
    },
  ),
  recognise(book) {
    const found = book.sheets.flatMap((sheet) => {
      const header = findHeader(sheet, wanted)
      return header === null ? [] : [{ sheet, header }]
    })
    if (found.length === 0) return null
    return () => {
      const whole = new BookReading(book)
      for (const { sheet, header } of found) readSheet(whole.sheet(sheet, header), book.fileName)
      return whole.reading()
    }
  },
}

function readSheet(reading: SheetReading, fileName: string): void {
  const title = titleOf(reading, fileName)
  if (title === undefined) return
  const { procedure, year, heldOn } = title
  const participants = reading.column('participants')
  const shares = markFields.map((field) => reading.column(field))
  const decimals = decimalsIn(reading.sheet, reading.header.at + 1, shares)
  const groups = new GroupRows(reading, { participants, schools: reading.column('schools') })
  for (const at of reading.eachRow()) {
    const spelling = reading.sheet.text(at, reading.column('school'))
    const school = groups.school(at, spelling)
    if (school === undefined) continue
    reading.rows += 1
    const restored = restoreRow(reading, at, { participants, shares, decimals, emptyIsZero: false })
    groups.counted(Math.max(0, reading.sheet.whole(at, participants)))
    if (restored === undefined) continue
    const [two = 0, three = 0, four = 0, five = 0] = restored.counts
    reading.add(at, {
      ...{ spelling, municipality: school.municipality, procedure, year, heldOn },
      participants: restored.participants,
      low: two,
      marks: [two, three, four, five],
      details: { restored: restored.fit },
    })
  }
  groups.finish()
  if (reading.rows === 0) reading.fault(reading.header.at, -1, (t) => t.noRows)
}
