import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ImportSheet, type PlannedRow, planImport, type RowChoice } from './rules-import.ts'
import { importFields, importHeadings, readColumns } from './rules-import-columns.ts'
import type { RegisterSchool } from './rules-register.ts'

const aSchool = (
  id: string,
  shortName: string,
  rest: Partial<RegisterSchool> = {},
): RegisterSchool => ({
  id,
  fullName: `Муниципальное бюджетное общеобразовательное учреждение «${shortName}»`,
  shortName,
  spellings: [],
  codes: [],
  kind: null,
  setting: null,
  remoteness: null,
  centreDistanceKm: null,
  settlementName: null,
  settlementPopulation: null,
  settlementSizeCode: null,
  mainSchoolId: null,
  openedOn: null,
  closedOn: null,
  grades: null,
  ...rest,
})

const ris = (value: string) => ({
  kind: 'ris' as const,
  value,
  identity: value.replace(/^0+/, ''),
  validFrom: null,
  validTo: null,
})

const register = [
  aSchool('one', 'СОШ № 1', { codes: [ris('0101')], kind: 'secondary', grades: [1, 2, 3, 4] }),
  aSchool('two', 'ООШ № 2 с. Рощино', { codes: [ris('102')] }),
  aSchool('west', 'СОШ № 9', { fullName: 'МБОУ «СОШ № 9» с. Западное', codes: [ris('109')] }),
  aSchool('east', 'СОШ № 9', { fullName: 'МБОУ «СОШ № 9» с. Восточное' }),
]

const sheet = (
  header: readonly string[],
  ...rows: readonly (readonly string[])[]
): ImportSheet => ({
  headerRow: 1,
  header,
  rows: rows.map((cells, at) => ({ number: at + 2, cells })),
})

const plan = (table: ImportSheet, choices: Record<number, RowChoice> = {}, schools = register) =>
  planImport({
    sheet: table,
    register: schools,
    choices: new Map(Object.entries(choices).map(([row, choice]) => [Number(row), choice])),
    on: '2025-09-15',
  })

const outcomes = (rows: readonly PlannedRow[]) => rows.map((row) => row.outcome)

test('every heading of the template and every synonym is recognised, whatever its case', () => {
  for (const field of importFields) {
    for (const heading of importHeadings[field]) {
      const [found] = readColumns([` ${heading.toUpperCase().replaceAll('Е', 'Ё')}  `]).found
      expect(found?.field).toBe(field)
    }
  }
})

test('unknown and repeated columns are named, not dropped in silence', () => {
  const columns = readColumns(['Школа', 'Телефон', '', 'Наименование', 'ИНН'])
  expect(columns.unknown).toEqual([{ index: 1, heading: 'Телефон' }])
  expect(columns.repeated).toEqual([{ index: 3, heading: 'Наименование' }])
  expect(columns.saysWhichSchool).toBe(true)
  expect(readColumns(['Вид', 'Классы']).saysWhichSchool).toBe(false)
})

test('new, changed, same and refused rows are told apart', () => {
  const { rows } = plan(
    sheet(
      ['Школа', 'Код ОО', 'Вид', 'Классы'],
      ['СОШ № 1', '101.0', 'СОШ', '1-4'],
      ['ООШ № 2 с. Рощино', '102', 'основная', '1–9'],
      ['Гимназия № 3', '103', '', '1-11'],
      ['Лицей № 4', '104', 'лицей', '11-1'],
    ),
  )
  expect(outcomes(rows)).toEqual(['same', 'changed', 'new', 'refused'])
  expect(rows[1]).toMatchObject({
    schoolId: 'two',
    changes: [
      { field: 'kind', before: null, after: 'basic' },
      { field: 'grades', before: null, after: [1, 2, 3, 4, 5, 6, 7, 8, 9] },
    ],
  })
  expect(rows[3]).toMatchObject({
    faults: [{ at: { row: 5, column: 3 }, fault: { kind: 'gradesReversed', found: '11-1' } }],
  })
})

describe('a row that cannot be stored says in which cell and why', () => {
  test.each([
    [
      'two rows for one school',
      [
        ['СОШ № 1', '101', ''],
        ['СОШ №1', '', ''],
      ],
      'schoolTwice',
      null,
    ],
    [
      'two new rows of one name',
      [
        ['СОШ № 7', '', ''],
        ['МБОУ «СОШ №7»', '', ''],
      ],
      'schoolTwice',
      null,
    ],
    [
      'one code in two rows',
      [
        ['СОШ № 7', '107', ''],
        ['СОШ № 8', '0107', ''],
      ],
      'codeTwice',
      1,
    ],
    ['a code that is no code', [['СОШ № 7', 'нет', '']], 'notRisCode', 1],
    ['a main school nobody knows', [['НОШ № 7', '', 'СОШ № 88']], 'mainSchoolUnknown', 2],
    ['a school that is its own branch', [['СОШ № 1', '101', 'СОШ № 1']], 'mainSchoolIsItself', 2],
    [
      'a branch of a branch',
      [
        ['НОШ № 7', '', 'НОШ № 8'],
        ['НОШ № 8', '', 'СОШ № 1'],
      ],
      'mainSchoolIsBranch',
      2,
    ],
  ])('%s', (_what, rows, kind, column) => {
    const [first] = plan(sheet(['Школа', 'Код ОО', 'Головная школа'], ...rows)).rows
    const faults = first?.outcome === 'refused' ? first.faults : []
    expect(faults).toContainEqual({
      at: { row: 2, column },
      fault: expect.objectContaining({ kind }),
    })
  })

  test('closing needs a basis and a day after the opening', () => {
    const header = ['Школа', 'Дата открытия', 'Дата закрытия', 'Основание закрытия']
    const { rows } = plan(
      sheet(
        header,
        ['СОШ № 1', '01.09.2000', '31.08.1999', 'приказ'],
        ['ООШ № 2 с. Рощино', '', '2025-08-31', ''],
      ),
    )
    const kinds = rows.map((row) =>
      row.outcome === 'refused' ? row.faults.map((each) => each.fault.kind) : [],
    )
    expect(kinds).toEqual([['closedBeforeOpened'], ['closedWithoutBasis']])
  })

  test('a row without any name cannot add a school', () => {
    const [row] = plan(sheet(['Школа', 'Код ОО'], ['', '777'])).rows
    expect(row).toMatchObject({ outcome: 'refused', faults: [{ fault: { kind: 'noName' } }] })
  })
})

describe('a question to a person', () => {
  const twins = sheet(['Школа', 'Классы'], ['СОШ № 9', '1-11'])

  test('two schools of one name are asked about', () => {
    const [row] = plan(twins).rows
    expect(row).toMatchObject({ outcome: 'question', question: { because: 'sameName' } })
  })

  test('the answer is followed', () => {
    expect(plan(twins, { 2: 'east' }).rows[0]).toMatchObject({
      outcome: 'changed',
      schoolId: 'east',
    })
    expect(plan(twins, { 2: 'new' }).rows[0]).toMatchObject({ outcome: 'new' })
  })

  test('an answer that gives a school the code of another is refused', () => {
    const table = sheet(['Школа', 'Код ОО'], ['СОШ № 1', '109'])
    expect(plan(table).rows[0]).toMatchObject({
      outcome: 'question',
      question: { because: 'codeAndNameDisagree' },
    })
    expect(plan(table, { 2: 'one' }).rows[0]).toMatchObject({
      outcome: 'refused',
      faults: [{ at: { row: 2, column: 1 }, fault: { kind: 'codeOfAnother', school: 'СОШ № 9' } }],
    })
  })
})

test('an old login is the same school and the new prefix is a change', () => {
  const code = { kind: 'fisOko' as const, identity: '990101', validFrom: null, validTo: null }
  const schools = [aSchool('one', 'СОШ № 1', { codes: [{ ...code, value: 'sch990101' }] })]
  const [row] = plan(sheet(['Логин ОО'], ['edu990101']), {}, schools).rows
  expect(row).toMatchObject({
    schoolId: 'one',
    changes: [{ field: 'fisOko', before: 'sch990101', after: 'edu990101' }],
  })
})

test('a branch finds its main school among the rows of the same file', () => {
  const { rows } = plan(
    sheet(['Школа', 'Головная школа'], ['Филиал СОШ № 7 в х. Дальнем', 'СОШ № 7'], ['СОШ № 7', '']),
  )
  expect(rows[0]).toMatchObject({ outcome: 'new', main: { kind: 'row', row: 3 } })
})

test('a branch is refused together with the main school of its file', () => {
  const { rows } = plan(
    sheet(
      ['Школа', 'Головная школа', 'Классы'],
      ['НОШ № 8', 'СОШ № 7', ''],
      ['СОШ № 7', '', 'все'],
    ),
  )
  expect(outcomes(rows)).toEqual(['refused', 'refused'])
})

test('an empty cell and a dash change nothing', () => {
  const table = sheet(['Школа', 'Вид', 'Классы', 'ИНН'], ['СОШ № 1', '', '–', ' '])
  expect(outcomes(plan(table).rows)).toEqual(['same'])
})

test('no text in the cells can break the plan', () => {
  const cells = fc.array(fc.string({ unit: 'grapheme', maxLength: 20 }), {
    minLength: 4,
    maxLength: 4,
  })
  fc.assert(
    fc.property(fc.array(cells, { maxLength: 5 }), (rows) => {
      const { rows: planned } = plan(
        sheet(['Школа', 'Логин ОО', 'Классы', 'Дата закрытия'], ...rows),
      )
      expect(planned).toHaveLength(rows.length)
    }),
  )
})
