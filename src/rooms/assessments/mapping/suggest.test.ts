import { expect, test } from 'vitest'
import { csvBook } from '../../../kernel/sheets/csv-book.ts'
import { sheetsOf } from '../../../kernel/sheets/workbook/sheet.ts'
import { suggest } from './suggest.ts'

function meaningsOf(text: string): Record<string, string | null> {
  const book = csvBook(Buffer.from(text))
  if (book === undefined) throw new Error('no book')
  return Object.fromEntries(
    suggest(sheetsOf(book)).columns.map(({ heading, means }) => [heading, means]),
  )
}

const spellings: readonly (readonly [string, string, string | null])[] = [
  ['Наименование ОО', 'СОШ № 1', 'school'],
  ['Образовательная организация', 'СОШ № 1', 'school'],
  ['School name', 'СОШ № 1', 'school'],
  ['Логин', 'edu000001', 'schoolCode'],
  ['Код ОО', '101', 'schoolCode'],
  ['Муниципальное образование', 'Заречный', 'municipality'],
  ['Кол-во участников', '25', 'participants'],
  ['Писали работу, чел.', '25', 'participants'],
  ['Сдавало', '25', 'participants'],
  ['participants', '25', 'participants'],
  ['Численность обучающихся', '30', 'enrolled'],
  ['Не преодолели минимальный порог', '3', 'low'],
  ['Преодолели минимальный порог', '22', null],
  ['Не менее 160 баллов', '4', null],
  ['Получили «2»', '3', 'mark2'],
  ['5', '3', 'mark5'],
  ['Средний балл', '51,2', 'mean'],
  ['Ср. отметка', '3,6', 'mean'],
  ['Mean score', '3.6', 'mean'],
  ['Учебный год', '2024/2025', 'year'],
  ['Класс', '5', 'grade'],
  ['Предмет', 'Математика', 'subject'],
  ['Телефон', '2-11-33', null],
]

test.each(spellings)('«%s» over «%s» is %s', (heading, value, means) => {
  const text = `Строка;"${heading.replaceAll('"', '""')}"\nа;"${value}"\nб;"${value}"`
  expect(meaningsOf(text)[heading]).toBe(means)
})

test('schools are known by what stands in the column when its heading says nothing', () => {
  const text = 'Столбец 1;Столбец 2\nСОШ № 1;5\nСОШ № 2;6\nООШ с. Ключи;7\n'
  expect(meaningsOf(text)['Столбец 1']).toBe('school')
})

test('whole numbers before a mean are how many there were', () => {
  const text = 'ОО;Всё;Средний балл\nСОШ № 1;5;3,1\nСОШ № 2;6;4,1\n'
  expect(meaningsOf(text).Всё).toBe('participants')
})

test('a row of column numbers is no row of data', () => {
  const text = 'ОО;Участников;Средний балл\n1;2;3\nСОШ № 1;5;3,1\nСОШ № 2;6;4,1\n'
  expect(meaningsOf(text)).toEqual({
    ОО: 'school',
    Участников: 'participants',
    'Средний балл': 'mean',
  })
})
