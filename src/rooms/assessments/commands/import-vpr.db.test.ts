import { expect, test } from 'vitest'
import { testDatabase } from '../../../../tests/kit/database.ts'
import { asXlsx, type GeneratedFile } from '../../../../tests/kit/layouts/generated.ts'
import { vprIndividualFile } from '../../../../tests/kit/layouts/vpr-individual.ts'
import { vprJournalFile } from '../../../../tests/kit/layouts/vpr-journal.ts'
import { vprRaw2022File } from '../../../../tests/kit/layouts/vpr-raw.ts'
import { memoryStore } from '../../../kernel/files/file-store.ts'
import { addSchool, readCode } from '../../schools/index.ts'
import { getPlannedImport } from '../queries-plan.ts'
import { aSchoolIn, assessmentDistrict } from '../test-district.ts'
import { applyImport } from './apply-import.ts'
import { keepFiles } from './keep-files.ts'
import { uploadResults } from './upload-results.ts'

const db = await testDatabase()
const { actor, scope } = await assessmentDistrict(db)
const store = memoryStore()

const write = <T, R>(work: Parameters<typeof db.database.write<T, R>>[1]) =>
  db.database.write<T, R>(scope, work)

for (const [name, fisOko] of [
  ['СОШ № 1', 'sch003389'],
  ['Липовская ООШ', 'edu003390'],
] as const) {
  const fields = aSchoolIn(name, fisOko.slice(-3))
  const login = readCode('fisOko', fisOko)
  const codes = { ...fields.codes, fisOko: login.ok ? login.value : null }
  const added = await write((writer) => addSchool(writer, actor, { fields: { ...fields, codes } }))
  if (!added.ok) throw new Error(JSON.stringify(added.refusal))
}

async function load(file: GeneratedFile) {
  const kept = await keepFiles(store, [{ fileName: file.fileName, bytes: await asXlsx(file) }])
  if (!kept.ok) throw new Error(JSON.stringify(kept.refusal))
  const uploaded = await write((writer) => uploadResults(writer, actor, kept.value))
  if (!uploaded.ok) throw new Error('not uploaded')
  const importId = uploaded.value
  const planned = await db.database.read(scope, (reader) =>
    getPlannedImport(reader, actor, { importId, store }),
  )
  const told = { importId, fingerprint: planned.fingerprint, store, progress: () => {} }
  const applied = await write((writer) => applyImport(writer, actor, told))
  return { planned, applied }
}

/** The same file with other words in its cells. */
const reworded = (file: GeneratedFile, words: Readonly<Record<string, string>>): GeneratedFile =>
  JSON.parse(
    Object.entries(words).reduce(
      (text, [from, to]) => text.replaceAll(from, to),
      JSON.stringify(file),
    ),
  )

const stored = async () => {
  const { rows } = await db.owner.query(
    `select s.short_name, participants, low, mark2, mark3, mark4, mark5, details, row_number
     from assessment_results r join schools s on s.id = r.school_id
     where superseding_import_id is null and year = 2026 order by row_number`,
  )
  return rows
}

const ours = { Заречный: 'Свой' }

test('Ф1 is stored by the logins of its schools, whatever their prefix', async () => {
  const { applied } = await load(reworded(vprIndividualFile, ours))
  expect(applied).toMatchObject({ value: { added: 2, refused: 0, unanswered: 0, schools: 2 } })
  expect(await stored()).toMatchObject([
    {
      ...{ participants: 6, low: 1, mark2: 1, mark3: 2, mark4: 2, mark5: 1, row_number: 9 },
      details: { scores: { 2: 1, 5: 1, 6: 1, 9: 2, 12: 1 }, againstJournal: { same: 3 } },
    },
    { participants: 2, low: 1 },
  ])
})

test('a comparison with the journal adds to what Ф1 told and takes nothing away', async () => {
  const title = { 'ВПР 2024 Математика': 'ВПР 2026 Русский язык', Математика: 'Русский язык' }
  const { applied } = await load(reworded(vprJournalFile, { ...ours, ...title }))
  expect(applied).toMatchObject({ value: { added: 0, changed: 2, refused: 0 } })
  const first = (await stored()).find(({ participants }) => participants === 6)
  expect(first).toMatchObject({
    ...{ low: 1, mark5: 1 },
    details: {
      scores: { 9: 2 },
      journal: { missing: 1 },
      againstJournal: { lower: 10, same: 30, higher: 1 },
    },
  })
})

test('schools that nobody knows are asked about by login and name', async () => {
  const { planned } = await load(reworded(vprRaw2022File, ours))
  expect(planned.questions.map(({ spelling }) => spelling)).toContain(
    'МБОУ «СОШ № 1» с. Берёзовка (edu223380)',
  )
  expect(JSON.stringify(planned.plan)).not.toMatch(/7000\d/)
})
