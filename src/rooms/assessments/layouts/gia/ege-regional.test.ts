import { expect, test } from 'vitest'
import { type RegionalRow, regionalBook } from '../../../../../tests/kit/layouts/ege-regional.ts'
import { cellAddress } from '../../../../kernel/sheets/place.ts'
import { recognise } from '../layouts.ts'

const read = async (rows: readonly RegionalRow[], title?: string) =>
  (
    await recognise({
      ...{ position: 0, fileName: 'сводка.xlsx' },
      bytes: await regionalBook(rows, title),
    })
  ).reading

const one: RegionalRow = [1, '№1', 20, 61.5, 1, 0, 12, 55.4, 8, 4.1]
const two: RegionalRow = [2, 'МБОУ СОШ № 2', 10, 48, 2, 0, 0, 0, 10, 3.6]
const total: RegionalRow = [null, 'Итого', 30, 57, 3, 0, 12, 55.4, 18, 3.8]
const subtotal: RegionalRow = [
  null,
  'Заречный район',
  null,
  null,
  null,
  null,
  null,
  null,
  null,
  null,
]

test('a row a school, its subjects side by side; totals are not schools', async () => {
  const reading = await read([subtotal, one, two, total])
  expect(reading).toMatchObject({ layout: 'ege-regional', faultCount: 0, warnings: [] })
  const told = reading.results.map(({ spelling, procedure, participants, low, details }) => [
    ...[spelling, procedure.subject + procedure.level, participants, low, details?.mean],
  ])
  expect(told).toEqual([
    ['№1', 'RU', 20, 1, 61.5],
    ['№1', 'MAprofile', 12, null, 55.4],
    ['№1', 'MAbase', 8, null, 4.1],
    ['МБОУ СОШ № 2', 'RU', 10, 2, 48],
    // Nobody took part: the mean 0 is a gap.
    ['МБОУ СОШ № 2', 'MAprofile', 0, null, undefined],
    ['МБОУ СОШ № 2', 'MAbase', 10, null, 3.6],
  ])
  expect(reading.results[0]).toMatchObject({ year: 2026, row: 7 })
})

test('the row of totals may stand first', async () => {
  expect((await read([total, one, two])).results).toHaveLength(6)
})

test('a total that is not the sum is told at its cell and refuses nothing', async () => {
  const reading = await read([one, two, total.with(2, 31)])
  expect(reading.warnings?.map(({ place }) => cellAddress(place))).toEqual(['D8'])
  expect(reading).toMatchObject({ faultCount: 0, results: { length: 6 } })
})

test.each<readonly [string, RegionalRow, string]>([
  ['more with 100 than took part', one.with(5, 21), 'G6'],
  ['more below the minimum than took part', one.with(4, 21), 'F6'],
  ['a mean over 100', one.with(3, 101), 'E6'],
  ['a mean 0 of participants', one.with(3, 0), 'E6'],
  ['a mean of marks among scores', one.with(7, 4.2), 'I6'],
  ['a mean of scores among marks', one.with(9, 55), 'K6'],
  ['participants that are no number', one.with(2, 'много'), 'D6'],
])('%s is refused at its cell', async (_, row, cell) => {
  const reading = await read([row, two])
  expect(reading.faults.map(({ place }) => cellAddress(place))).toEqual([cell])
  expect(reading.results).toHaveLength(5)
})

test('applications are no results', async () => {
  const reading = await read([one], 'Заявки на участие в ЕГЭ 2026 года')
  expect(reading).toMatchObject({ layout: 'ege-regional', results: [], faultCount: 1 })
})

test('a summary of no year', async () => {
  expect(await read([one], 'Результаты ЕГЭ')).toMatchObject({ results: [], faultCount: 1 })
})
