import { describe, expect, test } from 'vitest'
import {
  afterAppealRows,
  egeRows,
  ogeCsv,
  ogeRows,
  type Participant,
  protocolBook,
} from '../../../../../tests/kit/layouts/gia-protocol.ts'
import { cellAddress } from '../../../../kernel/sheets/place.ts'
import { recognise } from '../layouts.ts'

const read = async (bytes: Buffer, fileName = 'протокол.xlsx') =>
  (await recognise({ position: 0, fileName, bytes })).reading

const p = (school: number | string, primary: number | string, result: number | string) => ({
  ...{ school, primary, result },
})
const pupils = [p('101.0', 20, 4), p('101.0', 12, 3), p('101.0', 5, 2), p(7, 30, 5)]
const social = '12 - Обществознание 2026.07.03'

const cellsOf = ({ faults }: Awaited<ReturnType<typeof read>>) =>
  faults.map(({ place, found }) => [cellAddress(place), found])

describe('protocol of ОГЭ', () => {
  test('blocks of exams become counts of schools', async () => {
    const maths = { title: '02 - Математика 2026.06.02', rows: [p('0101', 9, 3)] }
    const reading = await read(
      await protocolBook(ogeRows([{ title: social, rows: pupils }, maths])),
    )
    expect(reading).toMatchObject({ layout: 'oge-protocol', faultCount: 0 })
    const procedure = { kind: 'oge', grade: 9, subject: 'OB', level: '' }
    expect(reading.results).toMatchObject([
      {
        ...{ spelling: '101', procedure, year: 2026, heldOn: '2026-07-03', row: 4 },
        ...{ participants: 3, low: 1, marks: [1, 1, 1, 0] },
        details: { scores: { 5: 1, 12: 1, 20: 1 }, mean: 12.33 },
      },
      { spelling: '7', participants: 1, low: 0, marks: [0, 0, 0, 1] },
      { spelling: '0101', procedure: { subject: 'MA' }, participants: 1, row: 12 },
    ])
    expect(reading.sheets[0]?.counted).toEqual({ rows: 5, accepted: 5 })
  })

  test('the English variant says its exam in the name of the file', async () => {
    const reading = await read(ogeCsv(pupils), 'Математика 2026.06.02.csv')
    expect(reading).toMatchObject({
      ...{ layout: 'oge-protocol', faultCount: 0 },
      results: [{ spelling: '101', low: 1, procedure: { subject: 'MA' } }, { spelling: '7' }],
    })
    const nowhere = await read(ogeCsv(pupils), 'выгрузка.csv')
    expect(nowhere).toMatchObject({ layout: 'oge-protocol', results: [], faultCount: 1 })
  })

  test('after an appeal the exam stands in a column', async () => {
    const rows = afterAppealRows('Математика(2026.06.02)', pupils)
    const reading = await read(await protocolBook(rows))
    expect(reading.results).toMatchObject([
      { participants: 3, heldOn: '2026-06-02' },
      { participants: 1 },
    ])
  })

  test('a participant without a result is none', async () => {
    const rows = [...pupils, p(7, '', ''), p(7, 'неявка', 'неявка')]
    const reading = await read(await protocolBook(ogeRows([{ title: social, rows }])))
    expect(reading).toMatchObject({ faultCount: 0, results: [{}, { participants: 1 }] })
  })

  test('the same block twice is told once and added once', async () => {
    const block = { title: social, rows: pupils }
    const reading = await read(await protocolBook(ogeRows([block, block])))
    expect(reading.results.map(({ participants }) => participants)).toEqual([3, 1])
    expect(reading).toMatchObject({ faultCount: 0, warnings: [{ place: { row: 12 } }] })
  })

  test.each<readonly [string, Participant, string, string]>([
    ['a mark over 5', p(8, 20, 6), 'Y8', '6'],
    ['a mark that is a word', p(8, 20, 'хорошо'), 'C8', '[удалено]'],
    ['a primary score over the scale', p(8, 180, 4), 'W8', '180'],
    ['no school', p('', 20, 4), 'C8', ''],
    ['a name in place of the school', p('Тайнова', 20, 4), 'C8', '[удалено]'],
    ['no mark', p(8, 20, ''), 'Y8', ''],
  ])('%s is refused at its cell', async (_, wrong, cell, found) => {
    const rows = [...pupils, wrong]
    const reading = await read(await protocolBook(ogeRows([{ title: social, rows }])))
    expect(cellsOf(reading)).toEqual([[cell, found]])
    expect(reading.results.map(({ spelling }) => spelling)).not.toContain('8')
  })

  test('a school of which one row is wrong is not counted without it', async () => {
    const rows = [...pupils, p(101, 20, 9)]
    const reading = await read(await protocolBook(ogeRows([{ title: social, rows }])))
    expect(reading.results.map(({ spelling }) => spelling)).toEqual(['7'])
  })

  test('two blocks of one exam that contradict each other', async () => {
    const blocks = [pupils, [p(101, 20, 4)]].map((rows) => ({ title: social, rows }))
    const reading = await read(await protocolBook(ogeRows(blocks)))
    expect(cellsOf(reading)).toEqual([['C12', '101']])
    expect(reading.results[0]).toMatchObject({ participants: 3 })
  })
})

describe('protocol of ЕГЭ', () => {
  const title = '09 - Обществознание 2026.06.05'
  const scores = [p(101, 30, 41), p(101, 31, 42), p(101, 50, 100)]

  test('below the minimum of the year is low', async () => {
    const reading = await read(await protocolBook(egeRows([{ title, rows: scores }])))
    expect(reading).toMatchObject({ layout: 'ege-protocol', faultCount: 0 })
    expect(reading.results).toMatchObject([
      {
        ...{ participants: 3, low: 1, marks: null },
        procedure: { kind: 'ege', grade: 11, subject: 'OB', level: '' },
        details: { scores: { 41: 1, 42: 1, 100: 1 }, mean: 61 },
      },
    ])
  })

  test('two levels of mathematics', async () => {
    const reading = await read(
      await protocolBook(
        egeRows([
          { title: '02 - Математика профильная 2026.06.01', rows: [p(101, 4, 26), p(101, 6, 27)] },
          { title: '22 - Математика базовая 2026.06.01', rows: [p(101, 4, 2), p(101, 16, 5)] },
        ]),
      ),
    )
    expect(reading.results).toMatchObject([
      { procedure: { subject: 'MA', level: 'profile' }, participants: 2, low: 1, marks: null },
      { procedure: { subject: 'MA', level: 'base' }, participants: 2, low: 1, marks: [1, 0, 0, 1] },
    ])
  })

  test.each([
    ['a year without a minimum', '09 - Обществознание 2021.06.05', scores],
    ['mathematics of no level', '02 - Математика 2026.06.01', scores],
    ['a score over a hundred', title, [p(101, 50, 101)]],
  ])('%s is refused', async (_, exam, rows) => {
    const reading = await read(await protocolBook(egeRows([{ title: exam, rows }])))
    expect(reading).toMatchObject({ layout: 'ege-protocol', results: [], faultCount: 1 })
  })
})

test('ГВЭ is a procedure of its own', async () => {
  const block = { title: '52 - Математика 2026.06.02', rows: pupils }
  const reading = await read(await protocolBook(ogeRows([block])))
  expect(reading.results[0]?.procedure).toMatchObject({ kind: 'gve', subject: 'MA', grade: 9 })
})
