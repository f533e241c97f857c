import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { addDemoRules } from '../db/demo/seed-rules.ts'
import { type OpenDatabase, openDatabase } from '../src/kernel/database/open.ts'
import { type Day, type MunicipalityId, newId } from '../src/kernel/ids.ts'
import { computeRun } from '../src/rooms/identification/commands/compute-run.ts'

/** A run with everything stored: rules, facts with their origin, conclusion and explanation of every school. */
const ROUNDS = Number(process.argv[2] ?? 5)
const sizes = [
  { schools: 60, allowedMs: 200 },
  { schools: 1200, allowedMs: 3000 },
]
const today = '2025-09-15' as Day

const dataFolder = mkdtempSync(join(tmpdir(), 'opora-bench-'))
const open = await openDatabase({ dataFolder, purpose: 'command' })
try {
  say(`${cpus().length} cores, ${process.version}, 5 years, median of ${ROUNDS}`)
  for (const { schools, allowedMs } of sizes) {
    const municipalityId = await municipalityOf(open.owner, schools)
    await rules(open, municipalityId)
    const times: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) times.push(await measure(open, municipalityId))
    const median = times.toSorted((a, b) => a - b)[ROUNDS >> 1] ?? 0
    say(`${schools} schools: ${median.toFixed(0)} ms, allowed ${allowedMs} ms`)
    if (median > allowedMs) process.exitCode = 1
  }
} finally {
  await open.close()
  rmSync(dataFolder, { recursive: true, force: true })
}

async function measure({ database }: OpenDatabase, municipalityId: MunicipalityId) {
  const from = performance.now()
  const run = await database.write({ tenant: municipalityId, actor: null }, (writer) =>
    computeRun(writer, { municipalityId, today }, { year: 2025, stage: 'final' }),
  )
  if (!run.ok) throw new Error(JSON.stringify(run.refusal))
  return performance.now() - from
}

async function rules({ database }: OpenDatabase, municipalityId: MunicipalityId) {
  const approved = await database.write({ tenant: municipalityId, actor: null }, (writer) =>
    addDemoRules(writer, { municipalityId }),
  )
  if (!approved.ok) throw new Error(JSON.stringify(approved.refusal))
}

/** Schools of grades 1–11 with ВПР 4–8, ОГЭ and ЕГЭ in two subjects over five years. */
async function municipalityOf(owner: Pool, schools: number): Promise<MunicipalityId> {
  const [region, id, load] = [newId(), newId<MunicipalityId>(), newId()]
  await owner.query('insert into regions (id, code, name) values ($1, $2, $2)', [
    region,
    `r${schools}`,
  ])
  await owner.query(
    `insert into municipalities (id, region_id, code, name, authority_name) values ($1, $2, $3, $3, 'УО')`,
    [id, region, `m${schools}`],
  )
  await owner.query(
    `insert into schools (municipality_id, id, full_name, short_name)
     select $1, gen_random_uuid(), 'Школа № ' || n, 'Школа № ' || n from generate_series(1, $2::int) n`,
    [id, schools],
  )
  await owner.query(
    `insert into assessment_imports (municipality_id, id, number, applied_at) values ($1, $2, 1, now())`,
    [id, load],
  )
  await owner.query(
    `insert into assessment_results (municipality_id, import_id, school_id, year, kind, grade, subject, wave,
       status, participants, low, file_position, sheet, row_number)
     select $1, $2, s.id, y, p.kind, p.grade, subject, 'main', 'counted', 20 + s.n % 40,
       (20 + s.n % 40) * ((s.n * 7 + y * 3 + p.grade * 5) % 40) / 100, 0, 0, s.n
     from (select id, row_number() over (order by id)::int as n from schools where municipality_id = $1) s,
       generate_series(2021, 2025) y,
       (values ('vpr', 4), ('vpr', 5), ('vpr', 6), ('vpr', 7), ('vpr', 8), ('oge', 9), ('ege', 11))
         as p (kind, grade),
       unnest(array['RU', 'MA']) subject`,
    [id, load],
  )
  await owner.query(`analyze`)
  return id
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
