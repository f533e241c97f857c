import { describe, expect, test } from 'vitest'
import { biasListHead, biasListRows } from '../../../../tests/kit/layouts/bias-list.ts'
import { contextSurveyRows } from '../../../../tests/kit/layouts/context-survey.ts'
import { cellAddress } from '../../../kernel/sheets/place.ts'
import { recognise } from './layouts.ts'

type Rows = readonly (readonly (string | number)[])[]

async function read(rows: Rows, fileName = 'список.csv') {
  // As a spreadsheet saves it: every line as wide as the widest.
  const width = Math.max(...rows.map((row) => row.length))
  const lines = rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? '').join(';'))
  const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''))
  return (await recognise({ position: 0, fileName, bytes })).reading
}

const cellsOf = ({ faults }: Awaited<ReturnType<typeof read>>) =>
  faults.map(({ place }) => cellAddress(place))

describe('list of Rosobrnadzor', () => {
  const row = [2025, 'edu203389', 'Заречный район', 'СОШ № 1', 1, '', 1, 0, 2]
  test('a row is a school and year, told by its login', async () => {
    const reading = await read(biasListRows([row, [2024, 'sch203389', '', '', 0, 1, 0, 0, '']]))
    expect(reading).toMatchObject({ layout: 'bias-list', faultCount: 0 })
    expect(reading.facts).toEqual([
      {
        ...{ file: 0, sheet: 0, row: 3, spelling: 'edu203389', year: 2025 },
        municipality: 'Заречный район',
        values: { bias_markers: 2, bias_4_RU: 1, bias_4_MA: 0, bias_5_RU: 1, bias_5_MA: 0 },
      },
      expect.objectContaining({ row: 4, year: 2024, spelling: 'sch203389', municipality: '' }),
    ])
    expect(reading.sheets[0]?.columns.find(({ field }) => field === 'bias_markers')?.at).toBe(8)
  })
  test('columns stand in any order and without the total', async () => {
    const order = [3, 7, 6, 5, 4, 1, 0]
    const rows = [order.map((at) => biasListHead[at] ?? ''), order.map((at) => row[at] ?? '')]
    expect((await read(rows)).facts).toMatchObject([{ values: { bias_markers: 2, bias_4_RU: 1 } }])
  })
  test.each([
    ['no year', ['', 'edu203389', '', '', 1, 0, 0, 0, 1], 'A3'],
    ['neither login nor name', [2025, '', '', '', 1, 0, 0, 0, 1], 'B3'],
    ['a flag that is none', [2025, 'edu203389', '', '', 3, 0, 0, 0, 1], 'E3'],
    ['a total that is not the sum', [2025, 'edu203389', '', '', 1, 1, 0, 0, 1], 'I3'],
    ['a total over four', [2025, 'edu203389', '', '', 1, 1, 0, 0, 7], 'I3'],
  ])('%s is refused at its cell', async (_, wrong, cell) => {
    const reading = await read(biasListRows([wrong, row]))
    expect(cellsOf(reading)[0]).toBe(cell)
    expect(reading).toMatchObject({ refusedRows: 1, facts: [{ row: 4 }] })
  })
  test('a school stands once in a year', async () => {
    const reading = await read(biasListRows([row, row]))
    expect(reading.facts).toHaveLength(1)
    expect(cellsOf(reading)).toEqual(['B4'])
  })
})

describe('context survey', () => {
  const row = ['edu203389', 3, 'с. Берёзовка', 2, 'нет', 148]
  test('five facts of a year that stands above the table', async () => {
    const reading = await read(contextSurveyRows([row, ['edu203390', '', '', '', '', '']]))
    expect(reading).toMatchObject({ layout: 'context-survey', faultCount: 0 })
    expect(reading.facts[0]).toMatchObject({
      spelling: 'edu203389',
      year: 2025,
      values: {
        location_code: 3,
        settlement_name: 'с. Берёзовка',
        settlement_size_code: 2,
        special_school: 'нет',
        learners: 148,
      },
    })
    expect(reading.facts[1]?.values).toEqual({})
  })
  test('or in the name of the file; nowhere: every row says so', async () => {
    const named = await read(contextSurveyRows([row], 'Контекст'), 'контекст 2024.csv')
    expect(named.facts).toMatchObject([{ year: 2024 }])
    const nowhere = await read(contextSurveyRows([row], 'Контекст'))
    expect([nowhere.facts, cellsOf(nowhere)]).toEqual([[], ['A3']])
  })
  test.each([
    ['a code over 4', ['edu203389', 5, '', 2, '', 10], 'B3'],
    ['a size over 8', ['edu203389', 1, '', 9, '', 10], 'D3'],
    ['neither yes nor no', ['edu203389', 1, '', 2, 'иногда', 10], 'E3'],
    ['learners in words', ['edu203389', 1, '', 2, 'да', 'много'], 'F3'],
    ['no login', ['', 1, '', 2, 'да', 5], 'A3'],
  ])('%s is refused at its cell', async (_, wrong, cell) => {
    expect(cellsOf(await read(contextSurveyRows([wrong])))).toEqual([cell])
  })
})
