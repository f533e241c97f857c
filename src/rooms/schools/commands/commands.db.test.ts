import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../../../tests/kit/database.ts'
import type { SchoolId } from '../../../kernel/ids.ts'
import { newId } from '../../../kernel/ids.ts'
import { listJournal } from '../../../kernel/journal/journal.ts'
import { schoolYearStarting } from '../../../kernel/school-year.ts'
import { listSchools } from '../queries.ts'
import { readRegister } from '../queries-register.ts'
import type { SchoolFields } from '../school-fields.ts'
import { aSchoolCalled, day, testDistrict } from '../test-district.ts'
import { addSchool } from './add-school.ts'
import { closeSchool } from './close-school.ts'
import { correctSchool } from './correct-school.ts'
import { mergeSchools } from './merge-schools.ts'
import { recordGrades } from './record-grades.ts'
import { reopenSchool } from './reopen-school.ts'

const db = await testDatabase()
const district = await testDistrict(db)
const { actor, scope } = district
const year = schoolYearStarting(2025)
const today = day('2025-09-15')

async function add(fields: SchoolFields): Promise<SchoolId> {
  const added = await district.write((writer) => addSchool(writer, actor, { fields }))
  if (!added.ok) throw new Error(JSON.stringify(added.refusal))
  return added.value
}

const tryAdd = (fields: SchoolFields) =>
  district.write((writer) => addSchool(writer, actor, { fields }))

const school = async (id: SchoolId) => {
  const [found] = await db.database.read(scope, (reader) => readRegister(reader, actor, year, id))
  if (found === undefined) throw new Error('no such school')
  return found
}

const events = async (id: SchoolId) => {
  const rows = await db.database.read(scope, (reader) => listJournal(reader, { schoolId: id }))
  return rows.map((row) => row.event)
}

const correct = async (
  id: SchoolId,
  change: Partial<SchoolFields>,
  nature: 'change' | 'mistake' = 'change',
) => {
  const { revision, ...now } = await school(id)
  const code = (kind: string) =>
    now.codes.find((each) => each.kind === kind && each.validTo === null) ?? null
  const fields = {
    ...aSchoolCalled(now.shortName),
    fullName: now.fullName,
    openedOn: now.openedOn,
    mainSchoolId: now.mainSchoolId,
    codes: { fisOko: code('fisOko'), ris: code('ris'), inn: code('inn') },
    ...change,
  }
  return district.write((writer) =>
    correctSchool(writer, actor, { schoolId: id, revision, fields, nature, on: today }),
  )
}

const historyOf = async (id: SchoolId) => {
  const { rows } = await db.owner.query(
    `select kind, name, valid_from::text, valid_to::text from school_names
     where school_id = $1 order by kind, valid_from nulls first`,
    [id],
  )
  return rows
}

describe('adding', () => {
  test('a school is in the register with its names, codes and an event', async () => {
    const id = await add(
      aSchoolCalled('СОШ № 1', { codes: { fisOko: 'sch990101', ris: '0101', inn: '7707083893' } }),
    )
    const added = await school(id)
    expect(added.codes.map((code) => [code.kind, code.value, code.identity])).toEqual([
      ['fisOko', 'sch990101', '990101'],
      ['inn', '7707083893', '7707083893'],
      ['ris', '0101', '101'],
    ])
    expect(added).toMatchObject({ setting: null, settlementPopulation: null, grades: null })
    expect(await events(id)).toEqual(['schools.schoolAdded'])
  })

  test.each([
    ['the full name of an open school', () => aSchoolCalled('СОШ № 1'), { kind: 'nameTaken' }],
    [
      'that name in another setting',
      () => ({
        ...aSchoolCalled('Другая'),
        fullName: 'МУНИЦИПАЛЬНОЕ общеобразовательное учреждение «СОШ № 1»',
      }),
      { kind: 'nameTaken' },
    ],
    [
      'the login with the other prefix',
      () => aSchoolCalled('СОШ № 2', { codes: { fisOko: 'edu990101' } }),
      {
        kind: 'codeTaken',
        code: 'fisOko',
        value: 'edu990101',
        school: 'СОШ № 1',
      },
    ],
    [
      'the code without its zero',
      () => aSchoolCalled('СОШ № 2', { codes: { ris: '101' } }),
      {
        kind: 'codeTaken',
        code: 'ris',
        value: '101',
        school: 'СОШ № 1',
      },
    ],
    [
      'a main school that is not there',
      () => aSchoolCalled('Филиал', { mainSchoolId: newId() }),
      {
        kind: 'mainSchoolUnknown',
      },
    ],
  ])('%s is refused and nothing is stored', async (_what, fields, refusal) => {
    expect(await tryAdd(fields())).toEqual({ ok: false, refusal })
    const list = await db.database.read(scope, (reader) =>
      listSchools(reader, actor, { schoolYear: year }),
    )
    expect(list.schools.map((each) => each.shortName)).toEqual(['СОШ № 1'])
  })

  test('two at once with one code: the database lets one through', async () => {
    const twins = ['Утро', 'Вечер'].map((name) =>
      tryAdd(aSchoolCalled(name, { codes: { ris: '555' } })),
    )
    const outcomes = await Promise.all(twins)
    expect(outcomes.filter((each) => each.ok)).toHaveLength(1)
    expect(outcomes.find((each) => !each.ok)).toMatchObject({ refusal: { kind: 'codeTaken' } })
  })
})

describe('correcting', () => {
  test('a new name keeps the old one with its days', async () => {
    const id = await add(aSchoolCalled('СОШ № 3', { openedOn: day('1980-09-01') }))
    expect(await correct(id, { shortName: 'Лицей № 3' })).toMatchObject({ ok: true })
    expect(await historyOf(id)).toMatchObject([
      { kind: 'full' },
      { kind: 'short', name: 'СОШ № 3', valid_from: '1980-09-01', valid_to: '2025-09-14' },
      { kind: 'short', name: 'Лицей № 3', valid_from: '2025-09-15', valid_to: null },
    ])
    expect((await school(id)).spellings).toContain('СОШ № 3')
    expect(await events(id)).toEqual(['schools.schoolCorrected', 'schools.schoolAdded'])
  })

  test('a mistake is overwritten', async () => {
    const id = await add(aSchoolCalled('СОЩ № 4'))
    await correct(id, { shortName: 'СОШ № 4' }, 'mistake')
    const names = (await historyOf(id)).filter((name) => name.kind === 'short')
    expect(names).toMatchObject([{ name: 'СОШ № 4', valid_to: null }])
  })

  test('a new prefix of the login ends the old writing the day before', async () => {
    const id = await add(aSchoolCalled('СОШ № 5', { codes: { fisOko: 'sch990105' } }))
    await correct(id, { codes: aSchoolCalled('x', { codes: { fisOko: 'edu990105' } }).codes })
    expect((await school(id)).codes).toMatchObject([
      { value: 'sch990105', validFrom: null, validTo: '2025-09-14' },
      { value: 'edu990105', validFrom: '2025-09-15', validTo: null },
    ])
  })

  test('a form older than somebody else’s correction is refused', async () => {
    const id = await add(aSchoolCalled('СОШ № 6'))
    const fields = aSchoolCalled('СОШ № 6', { setting: 'rural' })
    const stale = { schoolId: id, revision: 1, fields, nature: 'change', on: today } as const
    await correct(id, { setting: 'urban' })
    expect(await district.write((writer) => correctSchool(writer, actor, stale))).toEqual({
      ok: false,
      refusal: { kind: 'changedMeanwhile', school: 'СОШ № 6' },
    })
  })

  test('nothing to change is said, not stored', async () => {
    const id = await add(aSchoolCalled('СОШ № 7'))
    expect(await correct(id, {})).toEqual({ ok: false, refusal: { kind: 'nothingChanged' } })
    expect((await school(id)).revision).toBe(1)
  })

  test('a branch of a branch and a school of itself are refused', async () => {
    const main = await add(aSchoolCalled('СОШ № 80'))
    const branch = await add(aSchoolCalled('Филиал СОШ № 80', { mainSchoolId: main }))
    expect(await tryAdd(aSchoolCalled('Внук', { mainSchoolId: branch }))).toMatchObject({
      refusal: { kind: 'mainSchoolIsBranch', school: 'Филиал СОШ № 80' },
    })
    expect(await correct(main, { mainSchoolId: main })).toMatchObject({
      refusal: { kind: 'mainSchoolIsItself' },
    })
  })
})

describe('closing and merging', () => {
  test('a closed school frees its name and codes for another', async () => {
    const id = await add(aSchoolCalled('СОШ № 8', { codes: { ris: '108' } }))
    const closing = { schoolId: id, closedOn: day('2025-08-31'), basis: 'Постановление № 5' }
    expect(await district.write((writer) => closeSchool(writer, actor, closing))).toMatchObject({
      ok: true,
    })
    const again = await tryAdd(aSchoolCalled('СОШ № 8'))
    expect(again).toMatchObject({ ok: true })
    expect((await school(id)).codes[0]).toMatchObject({ validTo: '2025-08-31' })
    expect(await district.write((writer) => closeSchool(writer, actor, closing))).toMatchObject({
      refusal: { kind: 'alreadyClosed' },
    })
  })

  test('closing before opening and with open branches is refused', async () => {
    const main = await add(aSchoolCalled('СОШ № 9', { openedOn: day('2000-09-01') }))
    const close = (closedOn: string) =>
      district.write((writer) =>
        closeSchool(writer, actor, { schoolId: main, closedOn: day(closedOn), basis: 'Приказ' }),
      )
    expect(await close('1999-08-31')).toMatchObject({ refusal: { kind: 'closedBeforeOpened' } })
    await add(aSchoolCalled('Филиал СОШ № 9', { mainSchoolId: main }))
    expect(await close('2025-08-31')).toMatchObject({
      refusal: { kind: 'hasBranches', branches: ['Филиал СОШ № 9'] },
    })
  })

  test('a merged school is closed, its branches go along, both timelines tell it', async () => {
    const [from, into] = [
      await add(aSchoolCalled('СОШ № 20')),
      await add(aSchoolCalled('СОШ № 21')),
    ]
    const branch = await add(aSchoolCalled('Филиал СОШ № 20', { mainSchoolId: from }))
    const merger = {
      schoolId: from,
      intoSchoolId: into,
      mergedOn: day('2025-08-31'),
      basis: 'Постановление № 7',
      staysAsBranch: false,
    }
    const merge = (change: Partial<typeof merger> = {}) =>
      district.write((writer) => mergeSchools(writer, actor, { ...merger, ...change }))
    expect(await merge({ intoSchoolId: from })).toMatchObject({
      refusal: { kind: 'mergedIntoItself' },
    })
    expect(await merge()).toMatchObject({ ok: true })
    expect(await school(from)).toMatchObject({ closedOn: '2025-08-31' })
    expect((await school(branch)).mainSchoolId).toBe(into)
    expect(await events(from)).toContain('schools.schoolsMerged')
    expect(await events(into)).toContain('schools.schoolTookOver')
    expect(await merge()).toMatchObject({ refusal: { kind: 'alreadyClosed' } })
    const reopening = { schoolId: from, today, basis: 'Приказ отменён' }
    expect(await district.write((writer) => reopenSchool(writer, actor, reopening))).toMatchObject({
      ok: true,
    })
    expect(await school(from)).toMatchObject({ closedOn: null })
  })

  test('a merged school may stay as a branch', async () => {
    const [from, into] = [
      await add(aSchoolCalled('ООШ № 30', { codes: { ris: '130', inn: '0101000007' } })),
      await add(aSchoolCalled('СОШ № 31')),
    ]
    await district.write((writer) =>
      mergeSchools(writer, actor, {
        schoolId: from,
        intoSchoolId: into,
        mergedOn: day('2025-08-31'),
        basis: 'Постановление № 8',
        staysAsBranch: true,
      }),
    )
    const branch = await school(from)
    expect(branch).toMatchObject({ closedOn: null, mainSchoolId: into })
    expect(branch.codes).toMatchObject([
      { kind: 'inn', validTo: '2025-08-31' },
      { kind: 'ris', validTo: null },
    ])
  })
})

describe('grades', () => {
  test('zero is empty, nothing is unknown, and no row is not taught', async () => {
    const id = await add(aSchoolCalled('СОШ № 40'))
    const grades = [
      { grade: 1, pupilCount: 12 },
      { grade: 5, pupilCount: 0 },
      { grade: 6, pupilCount: null },
    ]
    const entry = { schoolYear: year, schools: [{ schoolId: id, grades, seen: '' }] }
    expect(await district.write((writer) => recordGrades(writer, actor, entry))).toEqual({
      ok: true,
      value: 1,
    })
    expect((await school(id)).grades).toEqual([1, 5, 6])
    const list = await db.database.read(scope, (reader) =>
      listSchools(reader, actor, { schoolYear: year, search: 'СОШ № 40' }),
    )
    expect(list.schools[0]?.pupilCount).toBeNull()
    expect(await district.write((writer) => recordGrades(writer, actor, entry))).toMatchObject({
      refusal: { kind: 'changedMeanwhile' },
    })
  })
})
