import { expect, test } from 'vitest'
import { csvBook } from '../../../kernel/sheets/csv-book.ts'
import { cellAddress } from '../../../kernel/sheets/place.ts'
import { sheetsOf } from '../../../kernel/sheets/workbook/sheet.ts'
import { lacksOf, type TableMapping } from './mapping.ts'
import { readMapped } from './read-mapped.ts'
import { mappingOf, suggest } from './suggest.ts'

const gridsOf = (text: string) => {
  const book = csvBook(Buffer.from(text))
  if (book === undefined) throw new Error('no book')
  return sheetsOf(book)
}

/** As suggested, with what only a person can say. */
function proposal(text: string, fileName: string, said: Partial<TableMapping> = {}) {
  const grids = gridsOf(text)
  return { grids, mapping: { ...mappingOf(suggest(grids), grids[0], fileName), ...said } }
}

function readAs(text: string, said: Partial<TableMapping>, fileName = 'таблица.csv') {
  const { grids, mapping } = proposal(text, fileName, said)
  return readMapped(mapping, grids, { position: 0, fileName })
}

const regional = { kind: 'regional', grade: 7 } as const

const thisYear = [
  '\ufeff"Итоги региональной работы, 2024/2025 учебный год";;;;;',
  '"Максимальный балл";;40;;;',
  ';;;;;',
  '"Район";"Наименование ОО";"Русский язык";"";"Математика";""',
  '"";"";"Писали";"Средний балл";"Писали";"Средний балл"',
  '"Заречный";"СОШ № 1 г. Заречный";"25";"31,4";"24";"18,05"',
  '"Заречный";"СОШ № 8 с. Ключи";"9";"22,75";"";""',
  '"";"Итого по району";"34";"29,1";"24";"18,05"',
  '"* – данные уточняются";;;;;',
].join('\n')

test('preface, two header rows, decimal comma, a mark of bytes, a total row', () => {
  const { grids, mapping } = proposal(thisYear, 'работа.csv', { constants: regional })
  expect([mapping.headerDepth, mapping.yearFrom, lacksOf(mapping)]).toEqual([2, 'text', []])
  const read = readMapped(mapping, grids, { position: 3, fileName: 'работа.csv' })
  expect([read.faultCount, read.refusedRows]).toEqual([0, 0])
  expect(
    read.results.map(({ row, spelling, year, procedure, participants, details, low }) => [
      ...[row, spelling, year, procedure.subject, participants, details?.mean, low],
    ]),
  ).toEqual([
    [6, 'СОШ № 1 г. Заречный', 2025, 'RU', 25, 31.4, null],
    [6, 'СОШ № 1 г. Заречный', 2025, 'MA', 24, 18.05, null],
    [7, 'СОШ № 8 с. Ключи', 2025, 'RU', 9, 22.75, null],
  ])
  expect(read.sheets[0]?.columns[2]).toEqual({
    at: 2,
    heading: 'Русский язык / Писали',
    field: 'participants',
  })
  // The row of totals is left out, and that is said with its place.
  expect(read.warnings.map(({ place, expected }) => [cellAddress(place), expected('ru')])).toEqual([
    ['8', expect.stringContaining('пропущено строк: 1 (8)')],
  ])
})

test('the same mapping reads next year’s table: other preface, other order, one column more', () => {
  const { mapping } = proposal(thisYear, 'работа.csv', { constants: regional })
  const next = [
    'Район,Код школы,Наименование ОО,Математика,,Русский язык,',
    ',,,Писали,Средний балл,Писали,Средний балл',
    'Заречный,101,СОШ № 1 г. Заречный,30,20.5,31,33.1',
  ].join('\n')
  const read = readMapped(mapping, gridsOf(next), { position: 0, fileName: 'работа-2026.csv' })
  expect(read.faultCount).toBe(0)
  expect(
    read.results.map(({ year, procedure, participants }) => [
      year,
      procedure.subject,
      participants,
    ]),
  ).toEqual([
    [2026, 'RU', 31],
    [2026, 'MA', 30],
  ])
})

test('a table of marks in per cent: counts are turned back, what no count gives is refused', () => {
  const text = [
    'Школа;Предмет;Кол-во участников;2, %;3, %;4, %;5, %',
    'СОШ № 1;Математика;25;12;36;40;12',
    'СОШ № 2;Математика;7;28,57;28,57;28,57;14,29',
    'СОШ № 3;Математика;10;33;20;30;17',
    'СОШ № 4;Математика;н/д;10;20;30;40',
    'СОШ № 5;Математика;300;3;33;33;31',
  ].join('\n')
  const read = readAs(text, {
    yearFrom: 'constant',
    constants: { year: 2025, kind: 'vpr', grade: 5 },
  })
  expect(read.results.map(({ marks, low, details }) => [marks, low, details?.restored])).toEqual([
    [[3, 9, 10, 3], 3, 'exact'],
    [[2, 2, 2, 1], 2, 'exact'],
    [[9, 99, 99, 93], 9, 'ambiguous'],
  ])
  expect(read.faults.map(({ place, found }) => [cellAddress(place), found])).toEqual([
    ['D4', '33'],
    ['D5', '10'],
  ])
  expect(read.faults[0]?.expected('ru')).toContain('их 10')
})

const planted: readonly (readonly [string, string, string, string])[] = [
  ['low over the participants', '20;21;;;;;;', 'C2', 'не больше числа участников'],
  ['marks that do not add up', '20;;2;5;5;5;;', 'B2', '17'],
  ['half of the marks', '20;;2;5;;5;;', 'F2', 'все четыре'],
  ['a low that is not mark 2', '20;3;2;8;5;5;;', 'C2', '2, как в'],
  ['a mean off the scale', '20;1;;;;;7,2;', 'H2', 'от 2 до 5'],
  ['a mean of nobody', '0;;;;;;3,2;', 'H2', 'участников нет'],
  ['a fraction of a person', '20,5;1;;;;;3,1;', 'B2', 'целое число'],
  ['a word among numbers', 'много;1;;;;;3,1;', 'B2', 'число'],
  ['a negative number', '20;-1;;;;;3,1;', 'C2', 'не меньше нуля'],
  ['fewer pupils than participants', '20;1;;;;;3,1;19', 'I2', 'не меньше числа участников'],
]

test.each(planted)('%s is refused at its cell', (_fault, cells, cell, sentence) => {
  const text = `Школа;Участников;Неуспевающих;"2";"3";"4";"5";Средняя отметка;По списку\nСОШ № 1;${cells}\nСОШ № 2;20;2;2;6;6;6;3,8;21`
  const read = readAs(text, {
    yearFrom: 'constant',
    constants: { year: 2025, kind: 'vpr', grade: 5, subject: 'MA' },
    scale: { from: 2, to: 5 },
  })
  expect(read.faults.map(({ place }) => cellAddress(place))).toEqual([cell])
  expect(read.faults[0]?.expected('ru').replaceAll('\u00a0', ' ')).toContain(sentence)
  expect([read.results.length, read.refusedRows]).toEqual([1, 1])
})

test('a mean of 0 without participants is an empty cell', () => {
  const read = readAs('Школа;Участников;Средний балл\nСОШ № 1;0;0\nСОШ № 2;;0\nСОШ № 3;4;51', {
    yearFrom: 'constant',
    constants: { year: 2025, kind: 'ege', grade: 11, subject: 'MA' },
  })
  expect(
    read.results.map(({ row, participants, details }) => [row, participants, details]),
  ).toEqual([
    [2, 0, null],
    [4, 4, { mean: 51 }],
  ])
  expect(read.faultCount).toBe(0)
})

test('years side by side, facts of a school beside them', () => {
  const text = [
    'Школа;Участников 2024;Не преодолели порог 2024;Участников 2025;Не преодолели порог 2025;Категория',
    'СОШ № 1;20;3;22;1;сельская',
  ].join('\n')
  const { grids, mapping } = proposal(text, 'огэ.csv', {
    constants: { kind: 'oge', grade: 9, subject: 'MA' },
  })
  const columns = [
    ...mapping.columns,
    { heading: 'Категория', nth: 0, means: 'fact' as const, name: 'category', of: { year: 2025 } },
  ]
  const read = readMapped({ ...mapping, yearFrom: 'constant', columns }, grids, {
    position: 0,
    fileName: 'огэ.csv',
  })
  expect(read.results.map(({ year, participants, low }) => [year, participants, low])).toEqual([
    [2024, 20, 3],
    [2025, 22, 1],
  ])
  expect(read.facts.map(({ year, values }) => [year, values])).toEqual([
    [2025, { category: 'сельская' }],
  ])
})

test('doubts: swapped columns, zeros, «менее 160» that is «не менее 160»', () => {
  const swapped = readAs('Школа;Участников;Средний балл\nСОШ № 1;31,5;25\nСОШ № 2;30,1;14', {
    yearFrom: 'constant',
    constants: { year: 2025, ...regional, subject: 'MA' },
  })
  expect(
    swapped.warnings.map(({ place, expected }) => [cellAddress(place), expected('ru')]),
  ).toEqual([['B1', expect.stringContaining('перепутано со\u00a0столбцом C')]])
  const zeros = readAs('Школа;Участников;Средний балл\nСОШ № 1;10;0\nСОШ № 2;12;0\nСОШ № 3;9;0', {
    yearFrom: 'constant',
    constants: { year: 2025, ...regional, subject: 'MA' },
  })
  expect(zeros.warnings.map(({ place }) => cellAddress(place))).toEqual(['C1'])
  const bounds = 'Школа;Участников;Менее 160 баллов;От 220 баллов\nСОШ № 1;20;16;7\nСОШ № 2;10;8;1'
  const { grids, mapping } = proposal(bounds, 'егэ-2025.csv', {
    constants: { kind: 'ege', grade: 11, subject: 'MA' },
  })
  const facts = ['Менее 160 баллов', 'От 220 баллов'].map((heading) => ({
    heading,
    nth: 0,
    means: 'fact' as const,
    name: heading,
  }))
  const named = mapping.columns.filter(
    ({ means }) => means === 'school' || means === 'participants',
  )
  const read = readMapped({ ...mapping, columns: [...named, ...facts] }, grids, {
    position: 0,
    fileName: 'егэ-2025.csv',
  })
  expect(read.warnings.map(({ place, expected }) => [cellAddress(place), expected('ru')])).toEqual([
    ['C1', expect.stringContaining('«не\u00a0менее 160»')],
  ])
})

test('a file without the headings is told so', () => {
  const { mapping } = proposal(thisYear, 'работа.csv', { constants: regional })
  const read = readMapped(mapping, gridsOf('а;б\n1;2'), { position: 0, fileName: 'другое.csv' })
  expect(read.faults.map(({ found }) => found)).toEqual([expect.stringContaining('Средний балл')])
})
