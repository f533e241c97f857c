import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { killRounds, noneLeft, saidAfter } from '../../../tests/kit/kill-rounds.ts'
import { startProgram } from '../../../tests/kit/program.ts'
import { openDatabase } from '../../kernel/database/open.ts'
import { folderStore } from '../../kernel/files/file-store.ts'

const dataFolder = mkdtempSync(join(tmpdir(), 'opora-import-'))
const env = { OPORA_DATA: dataFolder }
const ROWS = 3_000

afterAll(() => rmSync(dataFolder, { recursive: true, force: true }))

interface StoredImport {
  readonly id: string
  readonly confirmed: boolean
  readonly applied: boolean
  readonly state: string | null
  readonly results: number
  readonly told: number
  readonly sha256: string
}

test('kill −9 at random moments of an import: what was acknowledged is there, nothing is half done', async () => {
  const { rounds, seed, told } = await killRounds({
    dataFolder,
    start: (round) =>
      startProgram('import-results', [`--load=${2000 + round}`, `--rows=${ROWS}`], env),
    ready: 'ready',
    within: 'stored',
  })
  const goingOn = startProgram('import-results', ['--settle'], env)
  await goingOn.line('settled')
  await goingOn.kill('SIGTERM')
  expect(goingOn.errors()).toBe('')
  await noneLeft(dataFolder)

  const imports = await whatIsThere()
  const found = new Map(imports.map((each) => [each.id, each]))
  for (const id of saidAfter(told, 'uploaded')) expect(found.has(id)).toBe(true)
  for (const id of saidAfter(told, 'confirmed')) expect(found.get(id)?.confirmed).toBe(true)
  for (const id of saidAfter(told, 'stored')) expect(found.get(id)?.applied).toBe(true)
  for (const one of imports) {
    // Whole and told once, or not at all; a job that was killed thrice may say that it stopped.
    expect([0, ROWS], `seed ${seed}`).toContain(one.results)
    expect(one.applied).toBe(one.results === ROWS)
    expect(one.told).toBe(one.applied ? 1 : 0)
    expect(one.state).toBe(one.confirmed ? (one.applied ? 'finished' : 'failed') : null)
    await folderStore(join(dataFolder, 'files')).get(one.sha256)
  }
  const count = (of: (one: StoredImport) => boolean) => imports.filter(of).length
  console.info(
    `${rounds} × kill −9: of ${imports.length} imports ${count(({ confirmed }) => confirmed)} confirmed,`,
    `${count(({ applied }) => applied)} stored, ${count(({ state }) => state === 'failed')} stopped; seed ${seed}`,
  )
}, 240_000)

async function whatIsThere(): Promise<readonly StoredImport[]> {
  const open = await openDatabase({ dataFolder, purpose: 'command' })
  const { rows } = await open.owner.query<StoredImport>(
    `select i.id, i.run_id is not null as confirmed, i.applied_at is not null as applied, r.state, f.sha256,
       (select count(*)::int from assessment_results where import_id = i.id) as results,
       (select count(*)::int from journal
        where event = 'assessments.resultsImported' and object_id = i.id::text) as told
     from assessment_imports i
     join assessment_import_files f on f.import_id = i.id
     left join job_runs r on r.id = i.run_id`,
  )
  await open.close()
  return rows
}
