import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openDatabase } from '../../../src/kernel/database/open.ts'
import { folderStore } from '../../../src/kernel/files/file-store.ts'
import { type MunicipalityId, newId, type PersonId } from '../../../src/kernel/ids.ts'
import { findJobRun, listJobRuns } from '../../../src/kernel/jobs/runs.ts'
import { startWorker } from '../../../src/kernel/jobs/worker.ts'
import { openLog } from '../../../src/kernel/log.ts'
import type { Result } from '../../../src/kernel/result.ts'
import { confirmImport } from '../../../src/rooms/assessments/commands/confirm-import.ts'
import { importResultsTask } from '../../../src/rooms/assessments/commands/import-results-task.ts'
import { keepFiles } from '../../../src/rooms/assessments/commands/keep-files.ts'
import { uploadResults } from '../../../src/rooms/assessments/commands/upload-results.ts'
import { getPlannedImport } from '../../../src/rooms/assessments/queries-plan.ts'
import { aSchoolIn } from '../../../src/rooms/assessments/test-district.ts'
import { addSchool } from '../../../src/rooms/schools/index.ts'

/**
 * A server that stores imports. `--load=YEAR` uploads and confirms a table of that year; what a person is told is said on
 * standard output once its transaction has ended. Jobs of earlier lives go on beside. `--settle` waits until none is left.
 */
const dataFolder = process.env.OPORA_DATA ?? ''
const municipalityId = 'aaaaaaaa-0000-7000-8000-000000000001' as MunicipalityId
const actor = { municipalityId }
const scope = { tenant: municipalityId, actor: null }
const store = folderStore(join(dataFolder, 'files'))
const open = await openDatabase({ dataFolder, purpose: 'serve' })
const say = (line: string): void => {
  writeSync(1, `${line}\n`)
}
const optionOf = (option: string): string | undefined =>
  process.argv.find((word) => word.startsWith(`${option}=`))?.slice(option.length + 1)

const rows = Number(optionOf('--rows') ?? 0)
const year = optionOf('--load')
await prepare()
const worker = await startWorker(open, [importResultsTask(store)], { log: openLog('error') })
process.on('SIGTERM', () => {
  void worker
    .stop()
    .then(() => open.close())
    .then(() => process.exit(0))
})
say('ready')
if (year !== undefined) await load(year)
if (process.argv.includes('--settle')) await settle()
await sleep(60_000)

async function load(year: string): Promise<void> {
  const lines = Array.from({ length: rows }, (_, at) => `СОШ № 1,${year},vpr,5,S${at},20,4`)
  const bytes = Buffer.from(
    ['school,year,kind,grade,subject,participants,low', ...lines].join('\n'),
  )
  const kept = must(await keepFiles(store, [{ fileName: `итоги-${year}.csv`, bytes }]))
  const importId = must(
    await open.database.write(scope, (writer) => uploadResults(writer, actor, kept)),
  )
  say(`uploaded ${importId}`)
  const { fingerprint } = await open.database.read(scope, (reader) =>
    getPlannedImport(reader, actor, { importId, store }),
  )
  const confirmed = { importId, fingerprint, store, confirmedBy: newId<PersonId>() }
  const runId = must(
    await open.database.write(scope, (writer) => confirmImport(writer, actor, confirmed)),
  )
  say(`confirmed ${importId}`)
  for (;;) {
    const run = await open.database.read(scope, (reader) => findJobRun(reader, runId))
    if (run?.state === 'finished') break
    await sleep(5)
  }
  say(`stored ${importId}`)
}

async function settle(): Promise<void> {
  for (;;) {
    const runs = await open.database.read(scope, (reader) => listJobRuns(reader, { limit: 200 }))
    if (runs.every(({ state }) => state === 'finished' || state === 'failed')) break
    await sleep(25)
  }
  say('settled')
}

/** The municipality and its only school, once. */
async function prepare(): Promise<void> {
  const { rowCount } = await open.owner.query(
    `insert into regions (id, code, name) values ($1, 'test', 'Край') on conflict do nothing`,
    [municipalityId],
  )
  await open.owner.query(
    `insert into municipalities (id, region_id, code, name, authority_name)
     values ($1, $1, 'home', 'Свой район', 'УО') on conflict do nothing`,
    [municipalityId],
  )
  if (rowCount === 0) return
  const fields = aSchoolIn('СОШ № 1', '101')
  must(await open.database.write(scope, (writer) => addSchool(writer, actor, { fields })))
}

function must<T, R>(result: Result<T, R>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}
