import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { demoMunicipalityId, demoPersonId, demoSchoolId } from '../db/demo/ids.ts'
import { demoPerson } from '../db/demo/people.ts'
import { seedDemo } from '../db/demo/seed.ts'
import { ensureBuilt } from '../src/build.ts'
import { openDatabase } from '../src/kernel/database/open.ts'
import { type Day, newId } from '../src/kernel/ids.ts'
import { computeRun } from '../src/rooms/identification/commands/compute-run.ts'
import type { RunId } from '../src/rooms/identification/ids.ts'
import { cpuOf, port, signIn, start, stop } from './server.ts'

/** The page of conclusions of a municipality with 60 schools, the demo's among them, one school opened. */
const PAGES = Number(process.argv[2] ?? 300)
const WARM_UP = 100
const SCHOOLS = 60
const ALLOWED_MS = 50
const seven = demoSchoolId(7)

process.env.NODE_ENV = 'production'
const dataFolder = mkdtempSync(join(tmpdir(), 'opora-bench-'))
try {
  await ensureBuilt()
  const runId = await fill()
  say(`${cpus().length} cores, ${process.version}, ${SCHOOLS} schools, ${PAGES} pages one by one`)
  const server = await start('page', dataFolder)
  try {
    const page = `http://127.0.0.1:${port}/identification/runs/${runId}`
    const opened = await measure(`${page}?open=${seven}`, () => cpuOf(server))
    say(`one school opened: ${opened.words}`)
    say(`none opened: ${(await measure(page, () => cpuOf(server))).words}`)
    const register = await measure(`http://127.0.0.1:${port}/schools`, () => cpuOf(server))
    say(`the register of schools beside it: ${register.words}`)
    if (opened.p95 > ALLOWED_MS) process.exitCode = 1
  } finally {
    await stop(server)
  }
} finally {
  rmSync(dataFolder, { recursive: true, force: true })
}

async function measure(url: string, cpu: () => Promise<number>) {
  const headers = { cookie: await signIn() }
  const times: number[] = []
  let bytes = 0
  let before = 0
  for (let page = 0; page < WARM_UP + PAGES; page += 1) {
    if (page === WARM_UP) before = await cpu()
    const from = performance.now()
    const answer = await fetch(url, { headers })
    const html = await answer.text()
    if (page >= WARM_UP) times.push(performance.now() - from)
    if (answer.status !== 200 || html.split('СОШ').length < SCHOOLS / 2)
      throw new Error(`${url}: ${answer.status}`)
    bytes = html.length
  }
  times.sort((a, b) => a - b)
  const [median = 0, p95 = 0] = [0.5, 0.95].map((share) => times[Math.floor(PAGES * share)])
  const processor = ((await cpu()) - before) / PAGES
  const words = `median ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, processor ${processor.toFixed(1)} ms, ${Math.round(bytes / 1024)} K characters`
  return { p95, words }
}

async function fill(): Promise<RunId> {
  const open = await openDatabase({ dataFolder, purpose: 'command' })
  await seedDemo(open)
  await addSchools(open.owner)
  const scope = { tenant: demoMunicipalityId, actor: demoPersonId(demoPerson('metodist').place) }
  const working = { municipalityId: demoMunicipalityId, today: '2025-09-15' as Day }
  const run = await open.database.write(scope, (writer) =>
    computeRun(writer, working, { year: 2025, stage: 'final' }),
  )
  if (!run.ok) throw new Error(JSON.stringify(run.refusal))
  await open.close()
  return run.value
}

/** More schools beside the demo's, with three years of ВПР, ОГЭ and ЕГЭ. */
async function addSchools(owner: Pool): Promise<void> {
  const load = newId()
  await owner.query(
    `insert into schools (municipality_id, id, full_name, short_name)
     select $1, gen_random_uuid(), 'СОШ № ' || n, 'СОШ № ' || n
     from generate_series(101, 100 + $2 - (select count(*)::int from schools
       where municipality_id = $1 and closed_on is null)) n`,
    [demoMunicipalityId, SCHOOLS],
  )
  await owner.query(
    `insert into assessment_imports (municipality_id, id, number, applied_at) values ($1, $2, 999, now())`,
    [demoMunicipalityId, load],
  )
  await owner.query(
    `insert into assessment_results (municipality_id, import_id, school_id, year, kind, grade, subject, wave,
       status, participants, low, file_position, sheet, row_number)
     select $1, $2, s.id, y, p.kind, p.grade, subject, 'main', 'counted', 20 + s.n % 40,
       (20 + s.n % 40) * ((s.n * 7 + y * 3 + p.grade * 5) % 40) / 100, 0, 0, s.n
     from (select id, row_number() over (order by id)::int as n from schools
         where municipality_id = $1 and short_name like 'СОШ № 1__') s,
       generate_series(2023, 2025) y,
       (values ('vpr', 5), ('vpr', 6), ('oge', 9), ('ege', 11)) as p (kind, grade),
       (values ('RU'), ('MA')) as t (subject)`,
    [demoMunicipalityId, load],
  )
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
