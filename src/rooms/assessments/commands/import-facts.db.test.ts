import { expect, test } from 'vitest'
import { testDatabase } from '../../../../tests/kit/database.ts'
import { memoryStore } from '../../../kernel/files/file-store.ts'
import type { SchoolId } from '../../../kernel/ids.ts'
import { ok } from '../../../kernel/result.ts'
import { addSchool } from '../../schools/index.ts'
import { factsFor, importNames, listImports, originText } from '../index.ts'
import { getPlannedImport } from '../queries-plan.ts'
import { aSchoolIn, assessmentDistrict } from '../test-district.ts'
import { applyImport } from './apply-import.ts'
import { keepFiles } from './keep-files.ts'
import { undoImport } from './undo-import.ts'
import { uploadResults } from './upload-results.ts'

const db = await testDatabase()
const { actor, scope, neighbour, neighbourScope, person } = await assessmentDistrict(db)
const store = memoryStore()

const write = <T, R>(work: Parameters<typeof db.database.write<T, R>>[1]) =>
  db.database.write<T, R>(scope, work)

const added = await write((writer) =>
  addSchool(writer, actor, { fields: aSchoolIn('СОШ № 1', '101') }),
)
if (!added.ok) throw new Error(JSON.stringify(added.refusal))
const school: SchoolId = added.value

async function load(text: string, fileName = 'сведения.csv') {
  const kept = await keepFiles(store, [{ fileName, bytes: Buffer.from(text) }])
  if (!kept.ok) throw new Error(JSON.stringify(kept.refusal))
  const uploaded = await write((writer) => uploadResults(writer, actor, kept.value))
  if (!uploaded.ok) throw new Error('not uploaded')
  const importId = uploaded.value
  const { fingerprint } = await db.database.read(scope, (reader) =>
    getPlannedImport(reader, actor, { importId, store }),
  )
  const told = { importId, fingerprint, store, progress: () => {} }
  const applied = await write((writer) => applyImport(writer, actor, told))
  return { importId, applied }
}

const facts = () =>
  db.database.read(scope, async (reader) => (await factsFor(reader, actor, [2025])).facts)

const undo = (importId: string) =>
  write((writer) => undoImport(writer, actor, { importId, reason: 'проба', undoneBy: person }))

test('a table of facts is stored, changed, stored again as nothing, and taken back', async () => {
  const text =
    'municipality;school;year;context_index;resource_deficit\nСвой район;СОШ №1;2025;41,5;'
  const first = await load(`${text}\n`)
  expect(first.applied).toMatchObject({ value: { added: 1, changed: 0, refused: 0, schools: 1 } })
  expect(await facts()).toMatchObject([{ school, year: 2025, values: { context_index: 41.5 } }])

  const again = await load(`${text}\n`, 'снова.csv')
  expect(again.applied).toMatchObject({ value: { added: 0, changed: 0, same: 1 } })

  const changed = await load('school,year,resource_deficit,context_index\n0101,2025,высокий,38\n')
  expect(changed.applied).toMatchObject({ value: { added: 0, changed: 1 } })
  expect(await facts()).toMatchObject([
    { values: { context_index: 38, resource_deficit: 'высокий' } },
  ])
  expect(await undo(first.importId)).toMatchObject({ refusal: { kind: 'laterImports' } })

  expect(await undo(changed.importId)).toEqual(ok(1))
  expect(await facts()).toMatchObject([{ values: { context_index: 41.5 } }])
  expect(await undo(first.importId)).toEqual(ok(1))
  expect(await facts()).toEqual([])
})

test('every value leads back to its cell', async () => {
  const { importId } = await load('school,context_index,year\nСОШ № 1,44,2025\n', 'условия.csv')
  const [row] = await facts()
  const names = importNames(await db.database.read(scope, (reader) => listImports(reader, actor)))
  const origin = row?.origins.context_index
  if (origin === undefined) throw new Error('no origin')
  expect(originText(origin, 'context_index', names)).toEqual({
    fileName: 'условия.csv',
    sheet: null,
    cell: 'B2',
  })
  await undo(importId)
})

test('a wrong cell is refused with its place, the other rows stand', async () => {
  const { importId, applied } = await load('school,year,x\nСОШ № 1,н/я,1\nСОШ № 1,2025,2\n')
  expect(applied).toMatchObject({ value: { added: 1, refused: 1 } })
  const { files } = await db.database.read(scope, (reader) =>
    getPlannedImport(reader, actor, { importId, store }),
  )
  expect(files[0]).toMatchObject({ layout: 'plain-facts', faults: [{ found: 'н/я' }] })
  expect(files[0]?.faults[0]?.place).toMatchObject({ row: 2, column: 1 })
  await undo(importId)
})

test('a word in a column of numbers is refused at its cell, in a column of words it is a value', async () => {
  const rows = ['СОШ № 1,2025,41,есть', 'СОШ № 1,2024,н/я,нет', 'СОШ № 1,2023,40,5']
  const { importId, applied } = await load(`school,year,x,y\n${rows.join('\n')}\n`)
  expect(applied).toMatchObject({ value: { added: 2, refused: 1 } })
  const { files } = await db.database.read(scope, (reader) =>
    getPlannedImport(reader, actor, { importId, store }),
  )
  const [fault, ...others] = files[0]?.faults ?? []
  expect(fault).toMatchObject({ found: 'н/я', place: { row: 3, column: 2 } })
  expect(others).toEqual([])
  await undo(importId)
})

test('another municipality sees none of it', async () => {
  const { importId } = await load('school,year,x\nСОШ № 1,2025,2\n')
  const theirs = await db.database.read(neighbourScope, (reader) =>
    Promise.all([factsFor(reader, neighbour, [2025]), factsFor(reader, actor, [2025])]),
  )
  expect(theirs.map((each) => each.facts)).toEqual([[], []])
  await undo(importId)
})
