import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../tests/kit/database.ts'
import {
  type PlantedFile,
  planted,
  plantedFiles,
} from '../../../tests/kit/layouts/planted-persons.ts'
import { opora } from '../../../tests/kit/opora.ts'
import { folderStore } from '../../kernel/files/file-store.ts'
import { startWorker } from '../../kernel/jobs/worker.ts'
import { openLog } from '../../kernel/log.ts'
import { readWorkbookApart } from '../../kernel/sheets/workbook/read-apart.ts'
import { isWorkbook, readWorkbook } from '../../kernel/sheets/workbook/read-workbook.ts'
import { addSchool } from '../schools/index.ts'
import { confirmImport } from './commands/confirm-import.ts'
import { importResultsTask } from './commands/import-results-task.ts'
import { keepFiles } from './commands/keep-files.ts'
import { noteFound } from './commands/note-found.ts'
import { uploadResults } from './commands/upload-results.ts'
import { uploadRefusalText } from './import-texts.ts'
import { importView } from './import-view.ts'
import { recognise } from './layouts/layouts.ts'
import { persons } from './layouts/persons.ts'
import { getPlannedImport } from './queries-plan.ts'
import { aSchoolIn, assessmentDistrict } from './test-district.ts'

// Whatever writes a temporary file writes it here.
const outer = process.env.TMPDIR
const folder = mkdtempSync(join(tmpdir(), 'opora-privacy-'))
process.env.TMPDIR = folder
const db = await testDatabase()
const { actor, scope, person } = await assessmentDistrict(db)
const store = folderStore(join(folder, 'data', 'files'))
const logged: string[] = []
const log = openLog('info', (line) => logged.push(line))
const worker = await startWorker(db, [importResultsTask(store)], { log })
let files: readonly PlantedFile[] = []

beforeAll(async () => {
  files = await plantedFiles()
  const fields = aSchoolIn('СОШ № 1', '101')
  const added = await db.database.write(scope, (writer) => addSchool(writer, actor, { fields }))
  if (!added.ok) throw new Error('no school')
})
afterAll(async () => {
  await worker.stop()
  rmSync(folder, { recursive: true, force: true })
  if (outer === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = outer
})

/** Everything the program has shown or sent. */
const shown: string[] = []

async function load(uploaded: readonly PlantedFile[]): Promise<string | undefined> {
  const kept = await keepFiles(store, uploaded)
  if (!kept.ok) {
    shown.push(uploadRefusalText(kept.refusal, 'ru'), JSON.stringify(kept.refusal))
    return undefined
  }
  shown.push(JSON.stringify(kept.value))
  const write = db.database.write.bind(db.database)
  const stored = await write<string, never>(scope, async (writer) => {
    const id = await uploadResults(writer, actor, kept.value)
    if (id.ok) await noteFound(writer, actor, { importId: id.value, store })
    return id
  })
  if (!stored.ok) throw new Error('not uploaded')
  const importId = stored.value
  const planned = await db.database.read(scope, (reader) =>
    getPlannedImport(reader, actor, { importId, store }),
  )
  const view = importView(planned, { schools: [], own: 'Свой район', locale: 'ru' })
  shown.push(JSON.stringify(planned), JSON.stringify(view))
  const { fingerprint } = planned
  const confirmed = await write(scope, (writer) =>
    confirmImport(writer, actor, { importId, fingerprint, store, confirmedBy: person }),
  )
  shown.push(JSON.stringify(confirmed))
  return confirmed.ok ? importId : undefined
}

async function isApplied(importId: string): Promise<boolean> {
  for (let tries = 0; tries < 200; tries += 1) {
    const { rows } = await db.owner.query(
      'select applied_at from assessment_imports where id = $1',
      [importId],
    )
    if (rows[0]?.applied_at) return true
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  return false
}

/** A file as it lies on disk, and unpacked when it is a workbook. */
async function textsOf(path: string): Promise<readonly string[]> {
  const bytes = readFileSync(path)
  const read = isWorkbook(bytes) ? await readWorkbook(bytes) : undefined
  const numbers = read?.ok ? read.value.sheets.flatMap((sheet) => [...sheet.numbers]) : []
  const cells = read?.ok ? read.value.sheets.flatMap(({ cells: all }) => all.map(wholes)) : []
  return [bytes.toString('utf8'), JSON.stringify(read), numbers.join(' '), ...cells]
}

const wholes = (cells: ArrayLike<number>) =>
  Array.from(cells, (cell) => ((cell & 3) === 1 ? cell >>> 2 : '')).join(' ')

async function databaseTexts(): Promise<readonly string[]> {
  const { rows: tables } = await db.owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  )
  const texts: string[] = []
  for (const { name } of tables) {
    const { rows } = await db.owner.query<{ row: string }>(`select t::text as row from ${name} t`)
    texts.push(...rows.map(({ row }) => `${name} ${row}`))
  }
  return texts
}

const leaks = (texts: readonly string[]) =>
  texts.filter((text) => planted.test(text)).map((text) => planted.exec(text)?.[0])

test('the planted names and numbers stand in every file', () => {
  expect(files.length).toBeGreaterThan(20)
  expect(leaks([JSON.stringify(files.map(({ bytes }) => bytes.toString('utf8')))])).not.toEqual([])
})

test('what the reader and the recognisers answer names nobody', async () => {
  for (const { fileName, bytes } of files) {
    if (isWorkbook(bytes)) {
      const read = await readWorkbookApart(bytes, { erasing: persons })
      const sheets = read.ok ? read.value.sheets : []
      const numbers = sheets.flatMap((sheet) => [...sheet.numbers])
      const cells = sheets.flatMap((sheet) => sheet.cells.map(wholes))
      const answer = [JSON.stringify(read), numbers.join(' '), ...cells]
      expect([fileName, leaks(answer)]).toEqual([fileName, []])
    }
    const { reading } = await recognise({ position: 0, fileName, bytes })
    const said = reading.faults.flatMap(({ expected }) => [expected('ru'), expected('en')])
    expect([fileName, leaks([JSON.stringify(reading), ...said])]).toEqual([fileName, []])
  }
})

test('no planted person is in database, logs, files, temporary files or previews', async () => {
  const imports: string[] = []
  for (const file of files) imports.push((await load([file])) ?? '')
  imports.push((await load(files)) ?? '')
  const stored = imports.filter((id) => id !== '')
  expect(stored.length).toBeGreaterThan(0)
  for (const id of stored) expect(await isApplied(id)).toBe(true)

  const { rows } = await db.owner.query('select count(*)::int as count from assessment_results')
  expect(rows[0].count).toBeGreaterThan(0)
  expect(leaks(await databaseTexts())).toEqual([])
  expect(leaks(logged)).toEqual([])
  expect(leaks(shown)).toEqual([])
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  expect(paths.length).toBeGreaterThan(3)
  for (const path of paths) expect(leaks(await textsOf(path))).toEqual([])
})

test('a kept file leads to the same rows', async () => {
  const [file] = files as [PlantedFile]
  const before = await recognise({ position: 0, ...file })
  const cleaned = await before.book?.withoutErased()
  if (cleaned === undefined) throw new Error('nothing was erased')
  const after = await recognise({ position: 0, fileName: file.fileName, bytes: cleaned })
  expect(after.reading.results).toEqual(before.reading.results)
  expect(after.reading.sheets).toEqual(before.reading.sheets)
  expect(await after.book?.withoutErased()).toBeUndefined()
})

test('opora inspect names nobody', async () => {
  const paths = files.map(({ fileName, bytes }) => {
    const path = join(folder, fileName)
    writeFileSync(path, bytes)
    return path
  })
  for (const args of [[], ['--json']]) {
    const ended = await opora('inspect', ...args, ...paths)
    expect(leaks([ended.stdout, ended.stderr])).toEqual([])
    expect(ended.stdout).toContain(args.length === 0 ? 'ОГЭ' : 'oge-protocol')
  }
}, 60_000)
