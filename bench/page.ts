import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon, { type Result } from 'autocannon'
import { demoMunicipalityId, demoPersonId } from '../db/demo/ids.ts'
import { demoPerson } from '../db/demo/people.ts'
import { seedDemo } from '../db/demo/seed.ts'
import { ensureBuilt } from '../src/build.ts'
import { openDatabase } from '../src/kernel/database/open.ts'
import { addSchool } from '../src/rooms/schools/commands/add-school.ts'
import { cpuOf, port, signIn, start, stop } from './server.ts'

/**
 * A signed-in page with a table of 50 schools under load, beside the same page with its questions answered from memory,
 * and beside the same rows as JSON from a bare Hono. Each server in a process of its own, in turns.
 */
const ROUNDS = Number(process.argv[2] ?? 3)
const SECONDS = Number(process.argv[3] ?? 5)
const ROWS = 50
const modes = ['json', 'remembered', 'page'] as const
type Mode = (typeof modes)[number]
type Measured = Result & { readonly cpu: number }

/** A school of which only the names are known. */
const emptySchool = {
  kind: null,
  setting: null,
  remoteness: null,
  centreDistanceKm: null,
  settlementName: null,
  settlementPopulation: null,
  settlementSizeCode: null,
  mainSchoolId: null,
  openedOn: null,
  codes: { fisOko: null, ris: null, inn: null },
}

process.env.NODE_ENV = 'production'
const dataFolder = mkdtempSync(join(tmpdir(), 'opora-bench-'))
try {
  await ensureBuilt()
  await fill()
  say(
    `${cpus().length} cores, ${process.version}, ${ROUNDS} rounds of ${SECONDS} s, 10 connections`,
  )
  const results: Record<Mode, Measured[]> = { json: [], remembered: [], page: [] }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const mode of modes) results[mode].push(await measure(mode))
  }
  for (const mode of modes) report(mode, results[mode], results.json)
} finally {
  rmSync(dataFolder, { recursive: true, force: true })
}

async function fill(): Promise<void> {
  const open = await openDatabase({ dataFolder, purpose: 'command' })
  await seedDemo(open)
  const { rows } = await open.owner.query(
    'select count(*)::int as open from schools where municipality_id = $1 and closed_on is null',
    [demoMunicipalityId],
  )
  const scope = { tenant: demoMunicipalityId, actor: demoPersonId(demoPerson('metodist').place) }
  for (let number = rows[0].open; number < ROWS; number += 1) {
    const shortName = `СОШ № ${100 + number}`
    const fullName = `Средняя общеобразовательная школа № ${100 + number}`
    const fields = { ...emptySchool, shortName, fullName }
    const added = await open.database.write(scope, (writer) =>
      addSchool(writer, { municipalityId: demoMunicipalityId }, { fields }),
    )
    if (!added.ok) throw new Error(JSON.stringify(added.refusal))
  }
  await open.close()
}

async function measure(mode: Mode): Promise<Measured> {
  const server = await start(mode, dataFolder)
  try {
    const cookie = mode === 'json' ? '' : await signIn()
    const url = `http://127.0.0.1:${port}/schools`
    const page = await (await fetch(url, { headers: { cookie } })).text()
    const found = page.split('СОШ').length - 1
    if (found < ROWS / 2) throw new Error(`${mode}: only ${found} schools on the page`)
    const load = { url, connections: 10, headers: { cookie } }
    await autocannon({ ...load, duration: 2 })
    const before = await cpuOf(server)
    const result = await autocannon({ ...load, duration: SECONDS })
    const cpu = ((await cpuOf(server)) - before) / result.requests.total
    if (result.non2xx > 0 || result.errors > 0) throw new Error(`${mode}: ${result.non2xx} refused`)
    return { ...result, cpu }
  } finally {
    await stop(server)
  }
}

function report(mode: Mode, results: readonly Measured[], json: readonly Measured[]): void {
  const perSecond = median(results.map((result) => result.requests.average))
  const share = perSecond / median(json.map((result) => result.requests.average))
  const cpu = median(results.map((result) => result.cpu)).toFixed(2)
  const late = median(results.map((result) => result.latency.p99))
  const size = Math.round(
    median(results.map((r) => r.throughput.average / r.requests.average / 1024)),
  )
  say(
    `${mode}: ${perSecond.toFixed(0)}/s (${share.toFixed(2)} of json), p99 ${late} ms, processor ${cpu} ms, ${size} KB`,
  )
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
