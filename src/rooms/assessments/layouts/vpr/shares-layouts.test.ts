import { describe, expect, test } from 'vitest'
import { asCsv, withCell } from '../../../../../tests/kit/layouts/generated.ts'
import {
  vprConsolidatedFile,
  vprPupilsFile,
  vprScoresFile,
} from '../../../../../tests/kit/layouts/vpr-compiled.ts'
import { vprJournalDownFile, vprJournalFile } from '../../../../../tests/kit/layouts/vpr-journal.ts'
import { vprMarksFile } from '../../../../../tests/kit/layouts/vpr-marks.ts'
import { cellsOf, readGenerated, readWith } from './test-reading.ts'

const district = 'Заречный муниципальный район(reg00_m012)'
const [one, two] = ['МБОУ «СОШ № 1» с. Берёзовка(edu003389)', 'МКОУ «Липовская ООШ»(edu003390)']

describe('Ф3', () => {
  test('per cent become counts; a region and a municipality are no schools', async () => {
    const reading = await readGenerated(vprMarksFile)
    expect(reading).toMatchObject({ faultCount: 0, warnings: [] })
    const own = { year: 2026, municipality: district, heldOn: '2026-04-20' }
    const restored = { restored: 'exact' }
    expect(reading.results).toMatchObject([
      {
        ...{ ...own, row: 12, spelling: one, participants: 89, low: 7, marks: [7, 31, 38, 13] },
        details: restored,
      },
      {
        ...{ ...own, row: 13, spelling: two, participants: 7, low: 0, marks: [0, 4, 2, 1] },
        details: restored,
      },
    ])
    expect(reading.results[0]?.procedure).toEqual({
      ...{ kind: 'vpr', grade: 4, subject: 'RU', level: '' },
    })
  })
  test.each<[string, string, string | number]>([
    ['a share over a hundred', 'D12', 107.87],
    ['a share that is no number', 'E12', 'н/д'],
    ['an empty share', 'F13', ''],
    ['no number of participants', 'C13', 'семь'],
    ['no name of a group', 'A12', ''],
  ])('%s is refused at its cell', async (_, cell, value) => {
    const reading = await readGenerated(withCell(vprMarksFile, cell, value))
    expect(cellsOf(reading.faults)).toEqual([cell])
    expect(reading.results).toHaveLength(1)
  })
  test('shares that are not those of all participants are refused where their number stands', async () => {
    const reading = await readGenerated(withCell(vprMarksFile, 'E12', 4.83))
    expect(cellsOf(reading.faults)).toEqual(['C12'])
    expect(reading.faults[0]?.expected('ru')).toContain('89\u00a0участников; по этим долям их 62')
  })
  test('without numbers of schools, a name that may be anything is asked about', async () => {
    const file = withCell(withCell(vprMarksFile, 'B8', 'примечание'), 'A13', 'Радуга')
    expect(cellsOf((await readGenerated(file)).faults)).toEqual(['A13'])
  })
  test('a total that is not the sum of its schools is told', async () => {
    const changed = withCell(withCell(vprMarksFile, 'C11', 97), 'B11', 3)
    const reading = await readGenerated(changed)
    expect([reading.faultCount, cellsOf(reading.warnings)]).toEqual([0, ['C11', 'B11']])
    expect(reading.warnings?.[0]?.expected('ru')).toContain('96\u00a0участников')
  })
  test('a share between two counts is taken with a warning', async () => {
    const reading = await readGenerated(withCell(vprMarksFile, 'E13', 55.9))
    expect(cellsOf(reading.warnings)).toEqual(['C13'])
    expect(reading.results[1]).toMatchObject({
      marks: [0, 4, 2, 1],
      details: { restored: 'ambiguous' },
    })
  })
})

describe('marks against the journal', () => {
  const counted = [
    {
      ...{ spelling: one, municipality: district, participants: null, low: null, marks: null },
      details: { againstJournal: { lower: 10, same: 30, higher: 1 } },
    },
    { spelling: two, details: { againstJournal: { lower: 2, same: 3, higher: 2 } } },
  ]
  test('across, as in 2024; the name of the sheet is cut', async () => {
    const reading = await readGenerated(vprJournalFile)
    expect(reading).toMatchObject({ faultCount: 0, warnings: [] })
    expect(reading.results).toMatchObject(counted)
    expect(reading.results[0]).toMatchObject({
      ...{ year: 2024, row: 8, procedure: { subject: 'MA', grade: 4 } },
    })
  })
  test('down, as in 2021', async () => {
    const reading = await readGenerated(vprJournalDownFile)
    expect(reading).toMatchObject({ faultCount: 0, warnings: [] })
    expect(reading.results).toMatchObject(counted)
    expect(reading.results[0]).toMatchObject({ year: 2021, row: 16 })
  })
  test.each<[string, typeof vprJournalFile, string, string | number]>([
    ['groups that are not all', vprJournalFile, 'B8', 44],
    ['a number that is none', vprJournalFile, 'D8', '—?'],
    ['a whole that is not the sum', vprJournalDownFile, 'B20', 40],
    ['a number below that is none', vprJournalDownFile, 'B17', 'мало'],
  ])('%s is refused at its cell', async (_, file, cell, value) => {
    const reading = await readGenerated(withCell(file, cell, value))
    expect(cellsOf(reading.faults)).toEqual([cell])
    expect(reading.results).toMatchObject([{ spelling: two }])
  })
  test('a school without one of its groups is refused', async () => {
    const reading = await readGenerated(withCell(vprJournalDownFile, 'A18', ''))
    expect(cellsOf(reading.faults)).toEqual(['A16'])
  })
  test('a share that is not of its number is told', async () => {
    const reading = await readGenerated(withCell(vprJournalFile, 'C8', 42.39))
    expect([reading.faultCount, cellsOf(reading.warnings)]).toEqual([0, ['C8']])
  })
})

const [first, second] = [
  'МБОУ «СОШ № 1» с. Берёзовка (edu003389)',
  'МКОУ «Липовская ООШ» (edu003390)',
]

describe('compiled tables', () => {
  const procedure = { kind: 'vpr', grade: 5, subject: 'MA', level: '' }
  test('a distribution in per cent, and marks beside it', async () => {
    const reading = await readGenerated(vprScoresFile)
    expect(reading).toMatchObject({ faultCount: 0, warnings: [] })
    expect(reading.results).toMatchObject([
      {
        ...{ spelling: first, procedure, year: 2025, row: 2, participants: 23, low: 4 },
        marks: [4, 6, 11, 2],
        details: {
          scores: { 0: 1, 2: 3, 3: 2, 5: 4, 6: 5, 8: 6, 9: 1, 10: 1 },
          restored: 'exact',
        },
      },
      { spelling: second, participants: 7, low: 0, marks: [0, 1, 5, 1] },
    ])
    expect(reading.results[0]?.details?.scores).not.toHaveProperty('1')
  })
  test('a distribution alone tells no marks', async () => {
    const reading = await readGenerated({
      ...vprScoresFile,
      sheets: vprScoresFile.sheets.slice(0, 1),
    })
    expect(reading.results).toMatchObject([{ low: null, marks: null }, { low: null }])
  })
  test('marks alone', async () => {
    const reading = await readGenerated(vprConsolidatedFile)
    expect(reading.results).toMatchObject([
      { spelling: first, participants: 23, low: 4, marks: [4, 6, 11, 2] },
      { spelling: second, participants: 7, low: 0 },
    ])
  })
  test('rows of participants are counted', async () => {
    const reading = await readWith(vprPupilsFile, asCsv)
    expect(reading).toMatchObject({ layout: 'vpr-consolidated', faultCount: 0 })
    expect(reading.results).toMatchObject([
      {
        ...{ spelling: 'edu003389', year: 2023, participants: 3, low: 1, marks: [1, 2, 0, 0] },
        ...{ procedure: { grade: 4, subject: 'RU' }, details: { scores: { 7: 1, 12: 2 } } },
      },
      { spelling: 'edu003390', marks: [0, 0, 0, 1] },
    ])
  })
  test.each<[string, string, string | number]>([
    ['a year that is none', 'A2', 25],
    ['a grade that is none', 'B2', 12],
    ['an unknown subject', 'C2', 'Черчение'],
    ['no participants', 'G2', ''],
    ['a share over a hundred', 'J2', '130,4'],
    ['a gap among the scores', 'L1', 'балл'],
  ])('%s is refused at its cell', async (_, cell, value) => {
    const reading = await readGenerated(withCell(vprScoresFile, cell, value))
    expect(cellsOf(reading.faults)).toEqual([cell])
  })
  test('a school twice with other figures is refused, the same again is told once', async () => {
    const { rows } = vprConsolidatedFile.sheets[0]!
    const doubled = [...rows, ...rows.slice(1)]
    const file = { ...vprConsolidatedFile, sheets: [{ name: 'marks', rows: doubled }] }
    const again = await readGenerated(file)
    expect([again.faultCount, again.results.length]).toEqual([0, 2])
    expect(cellsOf(again.warnings)).toEqual(['F4'])
    const other = await readGenerated(withCell(withCell(file, 'I5', '28,57'), 'J5', '57,14'))
    expect(cellsOf(other.faults)).toEqual(['F5'])
    expect(other.faults[0]?.expected('ru')).toContain('стоят в строке\u00a03')
  })
  test('a total that is not the sum of its schools is told', async () => {
    const reading = await readGenerated(withCell(vprScoresFile, 'G4', 31))
    expect(cellsOf(reading.warnings)).toEqual(['G4'])
  })
  test('a file named after another year is refused row by row', async () => {
    const reading = await readGenerated({ ...vprConsolidatedFile, fileName: 'ВПР 2024.xlsx' })
    expect([cellsOf(reading.faults), reading.results]).toEqual([['A2', 'A3'], []])
  })
})
