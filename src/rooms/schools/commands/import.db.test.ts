import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../../../tests/kit/database.ts'
import type { Result } from '../../../kernel/result.ts'
import { schoolYearStarting } from '../../../kernel/school-year.ts'
import { csvOf, exportTable, xlsxOf } from '../export-table.ts'
import { importTemplate } from '../import-template.ts'
import { getPlannedImport } from '../queries-imports.ts'
import { findSchoolBySpelling, readRegister } from '../queries-register.ts'
import { readSheet } from '../read-sheet.ts'
import { day, testDistrict } from '../test-district.ts'
import { answerImport } from './answer-import.ts'
import { applyImport } from './apply-import.ts'
import { confirmImport } from './confirm-import.ts'
import { correctSchool } from './correct-school.ts'
import { recordGrades } from './record-grades.ts'
import { undoImport } from './undo-import.ts'
import { uploadRegister } from './upload-register.ts'

const db = await testDatabase()
const district = await testDistrict(db)
const { actor, scope } = district
const schoolYear = schoolYearStarting(2025)

function value<T, R>(result: Result<T, R>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

const upload = (text: string | Buffer, fileName = 'реестр.csv') =>
  district.write((writer) =>
    uploadRegister(writer, actor, {
      fileName,
      bytes: Buffer.from(text),
      validFrom: day('2025-09-15'),
      schoolYear,
    }),
  )

const plan = (importId: string) =>
  db.database.read(scope, (reader) => getPlannedImport(reader, actor, importId))

const outcomes = async (importId: string) =>
  (await plan(importId)).plan.rows.map((row) => row.outcome)

async function store(importId: string) {
  const { fingerprint } = await plan(importId)
  const progress: number[] = []
  const applied = await district.write((writer) =>
    applyImport(writer, actor, { importId, fingerprint, progress: (done) => progress.push(done) }),
  )
  return { applied, progress }
}

const register = () => db.database.read(scope, (reader) => readRegister(reader, actor, schoolYear))

const first = `Полное наименование;Краткое наименование;Логин ОО;Код ОО;Вид;Классы;Головная школа;Телефон
МБОУ «СОШ № 1» г. Заречный;СОШ № 1;sch990101;0101;СОШ;1-11;;1
МБОУ «СОШ № 2» с. Рощино;СОШ № 2;edu990102;102;;1–9;;2
Филиал МБОУ «СОШ № 2» в х. Дальнем;Филиал СОШ № 2;;;НОШ;1–4;СОШ № 2;3
МБОУ «СОШ № 3»;СОШ № 3;99;103;СОШ;1-11;;4
`

test('a first table fills the register; refused rows stay out, each with its cell', async () => {
  const id = value(await upload(first))
  expect(await outcomes(id)).toEqual(['new', 'new', 'new', 'refused'])
  expect(await register()).toEqual([])
  const { applied, progress } = await store(id)
  expect(value(applied)).toEqual({ added: 3, changed: 0, same: 0, refused: 1, unanswered: 0 })
  expect(progress).toEqual([1, 2, 3])
  const schools = await register()
  const main = schools.find((school) => school.shortName === 'СОШ № 2')
  expect(schools.map((school) => school.shortName)).toEqual([
    'СОШ № 1',
    'СОШ № 2',
    'Филиал СОШ № 2',
  ])
  expect(schools[2]).toMatchObject({
    mainSchoolId: main?.id,
    kind: 'primary',
    grades: [1, 2, 3, 4],
  })
  // The kind that no cell gives is heard in the name.
  expect(main).toMatchObject({ kind: 'secondary', setting: null })
})

test('the same file again changes nothing', async () => {
  const id = value(await upload(first))
  expect(await outcomes(id)).toEqual(['same', 'same', 'same', 'refused'])
  const { fingerprint } = await plan(id)
  const confirmed = await district.write((writer) =>
    confirmImport(writer, actor, { importId: id, fingerprint }),
  )
  expect(confirmed).toEqual({ ok: false, refusal: { kind: 'nothingToStore' } })
})

test('what is taken out and loaded back is the same, as CSV and as a workbook', async () => {
  const schools = await register()
  const table = exportTable(schools, {
    locale: 'ru',
    on: '2025-09-15',
    withCodes: true,
    register: schools,
  })
  for (const [file, name] of [
    [csvOf(table), 'список.csv'],
    [await xlsxOf('Школы', table), 'список.xlsx'],
  ] as const) {
    const id = value(await upload(Buffer.from(file), name))
    expect(await outcomes(id)).toEqual(['same', 'same', 'same'])
  }
})

test('a change keeps the history and says where it came from', async () => {
  const id = value(await upload('Код ОО;Краткое наименование;Логин ОО\n101;Лицей № 1;edu990101\n'))
  expect(await outcomes(id)).toEqual(['changed'])
  value((await store(id)).applied)
  const [school] = await register()
  expect(school).toMatchObject({ shortName: 'Лицей № 1', kind: 'secondary' })
  expect(school?.spellings).toContain('СОШ № 1')
  expect(school?.codes.filter((code) => code.kind === 'fisOko')).toMatchObject([
    { value: 'sch990101', validTo: '2025-09-14' },
    { value: 'edu990101', validFrom: '2025-09-15' },
  ])
  const { rows } = await db.owner.query(
    `select details->>'importId' as import from journal where event = 'schools.schoolCorrected'`,
  )
  expect(rows).toEqual([{ import: id }])
})

describe('a person answers', () => {
  test('which school a row means; the spelling is remembered', async () => {
    const id = value(await upload('Школа;Классы\nШкола № 2 Рощино;1-8\n'))
    expect(await outcomes(id)).toEqual(['question'])
    const school = (await register()).find((each) => each.shortName === 'СОШ № 2')
    const answers = new Map([[2, school?.id ?? '']])
    value(await district.write((writer) => answerImport(writer, actor, { importId: id, answers })))
    expect(value((await store(id)).applied)).toMatchObject({ changed: 1 })
    const match = await db.database.read(scope, (reader) =>
      findSchoolBySpelling(reader, actor, { names: ['школа №2 РОЩИНО'] }),
    )
    expect(match).toMatchObject({ outcome: 'found', school: { id: school?.id } })
    const again = value(await upload('Школа;Классы\nШкола № 2 Рощино;1-8\n'))
    expect(await outcomes(again)).toEqual(['same'])
  })

  test('with a school of another municipality: refused', async () => {
    const id = value(await upload('Школа\nШкола № 1 Заречный\n'))
    const answers = new Map([[2, '01990000-0000-7000-8000-000300000007']])
    expect(
      await district.write((writer) => answerImport(writer, actor, { importId: id, answers })),
    ).toMatchObject({ refusal: { kind: 'notACandidate', row: 2 } })
  })
})

test('what a person has seen is stored, or nothing', async () => {
  const id = value(await upload('Школа;Вид\nЛицей № 1;лицей\nСОШ № 50;СОШ\n'))
  const { fingerprint } = await plan(id)
  const [school] = await register()
  if (school === undefined) throw new Error('the register is empty')
  const code = (kind: string) =>
    school.codes.find((each) => each.kind === kind && each.validTo === null) ?? null
  const corrected = await district.write((writer) =>
    correctSchool(writer, actor, {
      schoolId: school.id,
      fields: {
        ...school,
        kind: 'gymnasium',
        codes: { fisOko: code('fisOko'), ris: code('ris'), inn: null },
      },
      nature: 'mistake',
      on: day('2025-09-15'),
    }),
  )
  value(corrected)
  const applied = await district.write((writer) =>
    applyImport(writer, actor, { importId: id, fingerprint, progress: () => undefined }),
  )
  expect(applied).toEqual({ ok: false, refusal: { kind: 'planChanged' } })
  expect((await register()).map((each) => each.shortName)).not.toContain('СОШ № 50')
})

test('an import is confirmed once', async () => {
  const id = value(await upload('Школа\nСОШ № 60\n'))
  const { fingerprint } = await plan(id)
  const confirm = () =>
    district.write((writer) => confirmImport(writer, actor, { importId: id, fingerprint }))
  const both = await Promise.all([confirm(), confirm()])
  expect(both.map((each) => each.ok).sort()).toEqual([false, true])
  const { rows } = await db.owner.query('select task, state from job_runs')
  expect(rows).toEqual([{ task: 'schools.importRegister', state: 'queued' }])
})

describe('a file that is no register', () => {
  test.each([
    ['without a column for the school', 'Вид;Классы\nСОШ;1-11\n', 'noSchoolColumn'],
    ['with headings only', 'Школа;Вид\n', 'noRows'],
    ['that is empty', '', 'fileUnreadable'],
    ['that is a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'fileUnreadable'],
    ['that is a damaged workbook', Buffer.from('PK\u0003\u0004 and no more'), 'fileUnreadable'],
    ['that is too large', Buffer.alloc(8 * 1024 * 1024 + 1, 'a'), 'fileTooLarge'],
    ['with too many rows', `Школа\n${'СОШ\n'.repeat(5001)}`, 'tooManyRows'],
  ])('%s is refused, nothing is kept', async (_what, content, kind) => {
    const count = async () => (await db.owner.query('select 1 from school_imports')).rowCount
    const before = await count()
    expect(await upload(content, 'файл.xlsx')).toMatchObject({ ok: false, refusal: { kind } })
    expect(await count()).toBe(before)
  })
})

test('the template is understood, and its example row adds no school', async () => {
  const sheet = value(await readSheet('образец.xlsx', await importTemplate()))
  expect(sheet.rows).toHaveLength(1)
  const id = value(await upload(await importTemplate(), 'образец.xlsx'))
  const { plan: seen } = await plan(id)
  expect(seen.rows).toEqual([])
  expect(seen.columns.unknown).toEqual([])
})

test('a formula in a name comes out as text', async () => {
  const table = [['Школа'], ['=HYPERLINK("http://example.invalid")'], ['+7']]
  expect(csvOf(table)).toContain(`'=HYPERLINK`)
  const sheet = value(await readSheet('x.xlsx', await xlsxOf('Школы', table)))
  expect(sheet.rows[0]?.cells).toEqual(['=HYPERLINK("http://example.invalid")'])
})

describe('taking an import back', () => {
  const table = 'Полное наименование;Школа;Код ОО;Классы;Головная школа\n'
  const rows =
    ';Лицей № 1;0777;1-4;\nНовая школа № 70;;;1-9;\nФилиал школы № 70 в х. Ближнем;;;1;Новая школа № 70\n'
  const undo = (id: string) => district.write((writer) => undoImport(writer, actor, id))
  const plainRegister = async () => (await register()).map(({ revision: _, ...school }) => school)

  test('leaves the register as it was, and is done once', async () => {
    const before = await plainRegister()
    const id = value(await upload(table + rows))
    expect(value((await store(id)).applied)).toMatchObject({ added: 2, changed: 1 })
    expect(await plainRegister()).not.toEqual(before)
    expect(await undo(id)).toEqual({ ok: true, value: 3 })
    expect(await plainRegister()).toEqual(before)
    expect(await undo(id)).toEqual({ ok: false, refusal: { kind: 'nothingToUndo' } })
  })

  test('is refused when somebody has changed one of its schools since', async () => {
    const id = value(await upload(table + rows))
    value((await store(id)).applied)
    const school = (await register()).find((each) => each.fullName === 'Новая школа № 70')
    if (school === undefined) throw new Error('not stored')
    const grades = [{ grade: 1, pupilCount: 1 }]
    const entry = {
      schoolYear: schoolYearStarting(2030),
      schools: [{ schoolId: school.id, grades, seen: '' }],
    }
    value(await district.write((writer) => recordGrades(writer, actor, entry)))
    expect(await undo(id)).toEqual({
      ok: false,
      refusal: { kind: 'changedSince', schools: [school.shortName] },
    })
  })
})
