import { describe, expect, test } from 'vitest'
import { asCsv, asXlsx, withCell } from '../../../../../tests/kit/layouts/generated.ts'
import {
  emptyCollectionFormFile,
  vprCollectionFormFile as form,
} from '../../../../../tests/kit/layouts/vpr-collection-form.ts'
import {
  vprRaw2020File,
  vprRaw2021File,
  vprRaw2022File,
} from '../../../../../tests/kit/layouts/vpr-raw.ts'
import { cellsOf, readGenerated, readWith } from './test-reading.ts'
import { schoolNamedBy } from './vpr-collection-form.ts'

describe('form of collection', () => {
  test('participants are counted; the school is that of the folder', async () => {
    const reading = await readGenerated(form)
    expect(reading).toMatchObject({ faultCount: 0, warnings: [] })
    expect(reading.results).toMatchObject([
      {
        spelling: 'СОШ № 7 с. Родники',
        ...{ year: 2026, procedure: { subject: 'RU', grade: 4 } },
        ...{ row: 2, participants: 3, low: null, marks: null },
        details: { scores: { 1: 1, 10: 2 }, journal: { marks: [0, 1, 1, 0], missing: 1 } },
      },
    ])
    expect(reading.sheets[0]?.counted).toEqual({ rows: 4, accepted: 4 })
  })
  test('the empty one is refused with what is needed instead', async () => {
    const reading = await readGenerated(emptyCollectionFormFile)
    expect([cellsOf(reading.faults), reading.results]).toEqual([['A1'], []])
    expect(reading.faults[0]?.expected('ru')).toContain('Нужна выгрузка Ф1')
  })
  test.each<[string, string, string | number]>([
    ['a score over the maximum', 'C2', 6],
    ['a score that is none', 'D2', 'б'],
    ['a sum that is not the sum', 'I2', 9],
    ['a variant that is none', 'B3', 'был'],
    ['a journal mark that is none', 'H2', 8],
    ['scores without a code', 'A3', ''],
    ['a task without its maximum', 'E1', '4К1'],
  ])('%s is refused at its cell', async (_, cell, value) => {
    const reading = await readGenerated(withCell(form, cell, value))
    expect([cellsOf(reading.faults), reading.results]).toEqual([[cell], []])
  })
  test('a form that nothing calls a school is refused', async () => {
    const fileName = 'Форма сбора результатов Русский язык 4 класс ВПР 2026 (1).xlsx'
    const reading = await readGenerated({ ...form, fileName })
    expect(reading.faults.map(({ expected }) => expected('ru'))).toEqual([
      expect.stringContaining('название или логин школы в имени файла'),
    ])
  })
  test('a form that names no subject is refused', async () => {
    const reading = await readGenerated({ ...form, fileName: 'СОШ 7 4 класс ВПР 2026.xlsx' })
    expect(cellsOf(reading.faults)).toEqual(['1'])
    expect(reading.faults[0]?.expected('ru')).toContain('предмет, класс и год')
  })
  test.each([
    ['Форма сбора результатов Математика 5 класс ВПР 2026.xlsx', ''],
    ['Форма сбора результатов Математика 5 класс ВПР 2026 СОШ № 7.xlsx', 'СОШ № 7'],
    ['Форма_сбора_результатов_Русский_язык_4_класс_ВПР_2026_edu003389.xlsx', 'edu003389'],
    ['Липовская ООШ/Окружающий мир 4 класс ВПР 2026.xlsx', 'Липовская ООШ'],
  ])('of «%s» the school is «%s»', (path, school) => {
    expect(schoolNamedBy(path)).toBe(school)
  })
})

describe('raw exports', () => {
  const counted = { scores: { 0: 1, 3: 1, 5: 1 }, journal: { marks: [0, 1, 0, 1], missing: 1 } }
  test.each([
    ['2020', vprRaw2020File, asCsv, 'sch223379', 'RU', 5, ''],
    ['2021', vprRaw2021File, asXlsx, 'edu223379', 'MA', 6, 'Заречный район'],
    [
      ...(['2022', vprRaw2022File, asXlsx] as const),
      ...(['МКОУ «Липовская ООШ» (edu223379)', 'RU', 7, 'Заречный район'] as const),
    ],
  ] as const)('of %s: schools by their logins, the absent are none', async (...made) => {
    const [year, file, write, spelling, subject, grade, municipality] = made
    const reading = await readWith(file, write)
    expect(reading).toMatchObject({ layout: `vpr-raw-${year}`, faultCount: 0, warnings: [] })
    expect(reading.results).toMatchObject([
      {
        ...{ spelling, municipality, year: Number(year), participants: 3, low: null },
        ...{ procedure: { subject, grade }, marks: null, row: 2, details: counted },
      },
      { participants: 1, details: { scores: { 3: 1 } } },
    ])
    expect(JSON.stringify(reading)).not.toMatch(/[567]000\d/)
  })
  test('a score over the maximum is told and not clipped', async () => {
    const over = withCell(withCell(vprRaw2022File, 'I2', 9, 1), 'O2', 10, 1)
    const reading = await readGenerated(over)
    expect([reading.faultCount, cellsOf(reading.warnings)]).toEqual([0, ['I2', 'O2']])
    expect(reading.results[0]?.details?.scores).toEqual({ 0: 1, 5: 1, 10: 1 })
  })
  test('the same participants twice are counted once, with one notice', async () => {
    const [sheet] = vprRaw2021File.sheets
    const rows = [...sheet!.rows, ...sheet!.rows.slice(1)]
    const reading = await readGenerated({ ...vprRaw2021File, sheets: [{ name: 'Лист1', rows }] })
    expect([reading.faultCount, reading.results[0]?.participants]).toEqual([0, 3])
    expect(cellsOf(reading.warnings)).toEqual(['D7'])
  })
  test.each<[string, typeof vprRaw2021File, string, string | number, number]>([
    ['a login that is none', vprRaw2021File, 'A2', 'школа 1', 0],
    ['a total that is none', vprRaw2021File, 'I2', 'три', 0],
    ['a score that is none', vprRaw2021File, 'J2', 'да', 0],
    ['a journal mark that is none', vprRaw2021File, 'E2', 1, 0],
    ['a day of another year', vprRaw2022File, 'F2', '12.10.2023', 1],
    ['no code', vprRaw2022File, 'G2', '', 1],
  ])('%s is refused at its cell', async (_, file, cell, value, sheet) => {
    const reading = await readGenerated(withCell(file, cell, value, sheet))
    expect(cellsOf(reading.faults)).toEqual([cell])
  })
  test.each([
    ['another year', 'ВПР 2019 Русский язык 5 класс.csv', '2020 год'],
    ['no procedure', 'выгрузка.csv', 'предмет, класс и год'],
  ])('a name that tells %s is refused', async (_, fileName, expected) => {
    const reading = await readWith({ ...vprRaw2020File, fileName }, asCsv)
    expect([cellsOf(reading.faults), reading.results]).toEqual([['1'], []])
    expect(reading.faults[0]?.expected('ru')).toContain(expected)
  })
})
