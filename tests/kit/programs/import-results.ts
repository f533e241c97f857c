import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '../../../src/kernel/database/open.ts'
import { folderStore } from '../../../src/kernel/files/file-store.ts'
import { type MunicipalityId, newId, type PersonId } from '../../../src/kernel/ids.ts'
import { findJobRun } from '../../../src/kernel/jobs/runs.ts'
import { startWorker } from '../../../src/kernel/jobs/worker.ts'
import { openLog } from '../../../src/kernel/log.ts'
import { ok, type Result } from '../../../src/kernel/result.ts'
import { confirmImport } from '../../../src/rooms/assessments/commands/confirm-import.ts'
import { importResultsTask } from '../../../src/rooms/assessments/commands/import-results-task.ts'
import { keepFiles, uploadResults } from '../../../src/rooms/assessments/commands/upload-results.ts'
import { getPlannedImport } from '../../../src/rooms/assessments/queries-plan.ts'
import { aSchoolIn } from '../../../src/rooms/assessments/test-district.ts'
import { addSchool } from '../../../src/rooms/schools/index.ts'

/** A server that stores an import. `--ask` uploads and confirms one; without it the program goes on with what it finds. */
const dataFolder = process.env.OPORA_DATA ?? ''
const municipalityId = 'aaaaaaaa-0000-7000-8000-000000000001' as MunicipalityId
const actor = { municipalityId }
const scope = { tenant: municipalityId, actor: null }
const store = folderStore(join(dataFolder, 'files'))
const ROWS = 20_000
const open = await openDatabase({ dataFolder, purpose: 'serve' })
const say = (line: string): void => {
  writeSync(1, `${line}\n`)
}

const worker = await startWorker(open, [importResultsTask(store)], { log: openLog('error') })
process.on('SIGTERM', () => {
  void worker
    .stop()
    .then(() => open.close())
    .then(() => process.exit(0))
})
if (process.argv.includes('--ask')) say(`run ${await ask()}`)

const wanted = process.argv.find((word) => word.startsWith('--await='))?.slice('--await='.length)
for (; wanted !== undefined; await new Promise((resolve) => setTimeout(resolve, 25))) {
  const run = await open.database.read(scope, (reader) => findJobRun(reader, wanted))
  if (run?.state !== 'finished' && run?.state !== 'failed') continue
  const { rows } = await open.owner.query(
    `select (select count(*)::int from assessment_results) as results,
       (select count(*)::int from assessment_imports where applied_at is not null) as applied,
       (select count(*)::int from journal where event = 'assessments.resultsImported') as told`,
  )
  say(`${run.state} ${JSON.stringify(rows[0])}`)
  break
}
await new Promise((resolve) => setTimeout(resolve, 60_000))

async function ask(): Promise<string> {
  await open.owner.query(`insert into regions (id, code, name) values ($1, 'test', 'Край')`, [
    municipalityId,
  ])
  await open.owner.query(
    `insert into municipalities (id, region_id, code, name, authority_name)
     values ($1, $1, 'home', 'Свой район', 'УО')`,
    [municipalityId],
  )
  const lines = Array.from({ length: ROWS }, (_, at) => `СОШ № 1,2025,vpr,5,S${at},20,4`)
  const bytes = Buffer.from(
    ['school,year,kind,grade,subject,participants,low', ...lines].join('\n'),
  )
  const kept = must(await keepFiles(store, [{ fileName: 'итоги.csv', bytes }]))
  const importId = must(
    await open.database.write(scope, async (writer) => {
      must(await addSchool(writer, actor, { fields: aSchoolIn('СОШ № 1', '101') }))
      return uploadResults(writer, actor, kept)
    }),
  )
  const planned = await open.database.read(scope, (reader) =>
    getPlannedImport(reader, actor, { importId, store }),
  )
  const { fingerprint } = planned
  const confirmed = { importId, fingerprint, store, confirmedBy: newId<PersonId>() }
  return must(
    await open.database.write(scope, async (writer) => {
      const runId = must(await confirmImport(writer, actor, confirmed))
      return ok(runId)
    }),
  )
}

function must<T, R>(result: Result<T, R>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}
