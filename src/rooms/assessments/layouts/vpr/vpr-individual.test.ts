import { expect, test } from 'vitest'
import { asOds, asXlsx, withCell } from '../../../../../tests/kit/layouts/generated.ts'
import {
  vprIndividualFile as file,
  individualRows,
  schoolOne,
  schoolTwo,
} from '../../../../../tests/kit/layouts/vpr-individual.ts'
import { cellsOf, readGenerated, readWith } from './test-reading.ts'

const first = {
  spelling: 'МБОУ «СОШ № 1» с. Берёзовка(edu003389)',
  municipality: 'Заречный муниципальный район(reg00_m012)',
  procedure: { kind: 'vpr', grade: 4, subject: 'RU', level: '' },
  year: 2026,
  heldOn: '2026-04-20',
  row: 9,
  participants: 6,
  low: 1,
  marks: [1, 2, 2, 1],
  details: {
    scores: { 2: 1, 5: 1, 6: 1, 9: 2, 12: 1 },
    journal: { marks: [0, 2, 2, 1], missing: 1 },
    againstJournal: { lower: 2, same: 3, higher: 0 },
  },
}

test.each([
  ['XLSX', asXlsx],
  ['.ods', asOds],
])('each school of a %s file is counted', async (_, write) => {
  const reading = await readWith(file, write)
  expect(reading).toMatchObject({ layout: 'vpr-individual', faultCount: 0, warnings: [] })
  expect(reading.results).toMatchObject([
    first,
    {
      row: 16,
      spelling: 'МКОУ «Липовская ООШ»(edu003390)',
      participants: 2,
      low: 1,
      marks: [1, 0, 1, 0],
      details: {
        scores: { 3: 1, 8: 1 },
        journal: { marks: [1, 1, 0, 0], missing: 0 },
        againstJournal: { lower: 0, same: 1, higher: 1 },
      },
    },
  ])
  expect(reading.sheets[0]).toMatchObject({ headerRow: 8, counted: { rows: 8, accepted: 8 } })
})

test('nothing that is read names a participant', async () => {
  const reading = await readGenerated(withCell(file, 'M11', 99))
  expect(JSON.stringify(reading)).not.toMatch(/4000\d/)
})

test('several sheets of one file are several procedures', async () => {
  const title = { title: 'ВПР 2026 Математика 4 класс', subject: 'Математика' }
  const second = {
    name: 'МА 4 Индивидуальные результаты',
    rows: individualRows([schoolTwo], title),
  }
  const reading = await readGenerated({ ...file, sheets: [...file.sheets, second] })
  expect(reading.results.map(({ procedure, sheet }) => [procedure.subject, sheet])).toEqual([
    ['RU', 0],
    ['RU', 0],
    ['MA', 1],
  ])
})

test('a file without rows of groups is counted by the school of each row', async () => {
  const rows = file.sheets[0]!.rows.filter(([cell]) => !String(cell).includes('Кол-во участников'))
  const reading = await readGenerated({ ...file, sheets: [{ name: 'РУ 4', rows }] })
  expect(reading.results).toMatchObject([
    { spelling: 'МБОУ «СОШ № 1» с. Берёзовка (edu003389)', participants: 6, marks: [1, 2, 2, 1] },
    { spelling: 'МКОУ «Липовская ООШ» (edu003390)', participants: 2 },
  ])
})

test('the same list twice is counted once, with one notice', async () => {
  const rows = individualRows([schoolOne, schoolTwo, schoolOne, schoolTwo])
  const reading = await readGenerated({ ...file, sheets: [{ name: 'РУ 4', rows }] })
  expect(reading.faultCount).toBe(0)
  expect(reading.results).toMatchObject([first, { participants: 2 }])
  expect(cellsOf(reading.warnings)).toEqual(['D20'])
})

test('an absent participant is none', async () => {
  const reading = await readGenerated(withCell(file, 'F10', 'отсутствовал'))
  expect(reading.results[0]).toMatchObject({ participants: 5, low: 0 })
  expect(reading.faultCount).toBe(0)
})

test.each<[string, string, string | number, string]>([
  ['a score over the maximum of its task', 'G11', 9, 'не больше 2'],
  ['a score that is none', 'H11', 'да', 'балл за задание'],
  ['a sum that is not the sum', 'L11', 7, '5: столько в сумме заданий'],
  ['a total over the maximum', 'L11', 40, 'не больше 12'],
  ['no total', 'L11', '', 'первичный балл'],
  ['a mark that is none', 'M11', 6, 'отметка 2, 3, 4 или 5'],
  ['a journal mark that is none', 'N11', 7, 'либо «нет отметки»'],
  ['a participant without a code', 'D11', '', 'код участника'],
  ['another participant under the same code', 'D12', 40001, 'каждый участник один раз'],
  ['a row of another school', 'A11', 'edu003399', 'школа группы'],
])('%s is refused at its cell, and its school with it', async (_, cell, value, expected) => {
  const reading = await readGenerated(withCell(file, cell, value))
  expect(cellsOf(reading.faults)).toEqual([cell])
  expect(reading.faults[0]?.expected('ru')).toContain(expected)
  expect(reading.results).toMatchObject([{ participants: 2 }])
  expect(reading.sheets[0]?.counted).toEqual({ rows: 8, accepted: 2 })
})

test('a number of participants that is not that of the rows refuses the school', async () => {
  const group = 'МБОУ «СОШ № 1»(edu003389) | Кол-во участников: 7'
  const reading = await readGenerated(withCell(file, 'A9', group))
  expect(cellsOf(reading.faults)).toEqual(['A9'])
  expect(reading.faults[0]?.expected('ru')).toContain('6\u00a0участников: столько строк ниже')
  expect(reading.results).toHaveLength(1)
})

test.each<[string, string, string | number, string]>([
  ['maxima that do not add up', 'B5', 24, '12: столько в сумме максимумов'],
  ['a heading of a task without its maximum', 'H8', '2', 'номер задания с максимумом'],
  ['an unknown subject', 'A3', 'ВПР 2026 Правоведение 4 класс', 'предмет ВПР'],
  ['a grade that is none', 'A3', 'ВПР 2026 Русский язык 14 класс', 'класс от 1 до 11'],
  ['another subject than the title says', 'B4', 'Математика', 'русский язык'],
  ['a day of another year', 'B6', '20.04.2025', 'дата 2026 года'],
])('%s refuses the sheet at its cell', async (_, cell, value, expected) => {
  const reading = await readGenerated(withCell(file, cell, value))
  expect(cellsOf(reading.faults)).toEqual([cell])
  expect(reading.faults[0]?.expected('ru')).toContain(expected)
  expect(reading.results).toEqual([])
})

test('a file named after another year is refused at its title', async () => {
  const reading = await readGenerated({ ...file, fileName: 'ВПР_2025 Ф1.xlsx' })
  expect([cellsOf(reading.faults), reading.results]).toEqual([['A3'], []])
})
