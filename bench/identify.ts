import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type MeasuredRun, measure, median } from './measured-run.ts'
import { writeNation } from './nation.ts'

/**
 * `opora identify --json` over a nation, every reason written, beside DuckDB that only counts the same list.
 * Whole processes, in turns, so that whatever else the machine does falls on both.
 */
const RUNS = Number(process.argv[2] ?? 7)
const YEAR = '2025'
const MOST_TIMES = 3
const MOST_MEGABYTES = 600

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

if (!existsSync(here('node_modules/@duckdb'))) {
  process.stderr.write('DuckDB is missing: npm --prefix bench install\n')
  process.exit(2)
}
const folder = mkdtempSync(join(tmpdir(), 'opora-bench-'))
try {
  process.exitCode = (await compare()) ? 0 : 1
} finally {
  rmSync(folder, { recursive: true })
}

async function compare(): Promise<boolean> {
  const table = join(folder, 'nation.csv')
  const rows = await writeNation(table)
  const size = (statSync(table).size / 1e6).toFixed(1)
  say(`${rows} rows, ${size} MB; ${cpus().length} cores, ${process.version}, ${RUNS} runs each`)
  const verdicts = join(folder, 'verdicts.json')
  const count = join(folder, 'count.json')
  const opora: MeasuredRun[] = []
  const duckdb: MeasuredRun[] = []
  const identify = [
    here('../bin/opora.js'),
    'identify',
    '--results',
    table,
    '--year',
    YEAR,
    '--json',
  ]
  const counting = [here('duckdb-count.mjs'), table, YEAR]
  await measure(identify, verdicts)
  await measure(counting, count)
  for (let run = 0; run < RUNS; run += 1) {
    opora.push(await measure(identify, verdicts))
    duckdb.push(await measure(counting, count))
  }
  return report(opora, duckdb, sameList(verdicts, count), statSync(verdicts).size)
}

function sameList(verdicts: string, count: string): number {
  const listed: number = JSON.parse(readFileSync(verdicts, 'utf8')).summary.listed
  const counted: number = JSON.parse(readFileSync(count, 'utf8')).listed
  if (listed !== counted) throw new Error(`Opora lists ${listed} schools, DuckDB ${counted}`)
  return listed
}

function report(
  opora: readonly MeasuredRun[],
  duckdb: readonly MeasuredRun[],
  listed: number,
  bytes: number,
): boolean {
  const line = (name: string, runs: readonly MeasuredRun[]) => {
    const seconds = runs.map((run) => run.seconds)
    const peak = Math.max(...runs.map((run) => run.peakMegabytes))
    say(
      `${name.padEnd(24)} median ${median(seconds).toFixed(2)} s, best ${Math.min(...seconds).toFixed(2)} s, peak ${peak.toFixed(0)} MB`,
    )
    return { seconds: median(seconds), peak }
  }
  const ours = line('opora identify --json', opora)
  const theirs = line('DuckDB, count only', duckdb)
  const ratio = ours.seconds / theirs.seconds
  say(`both list ${listed} schools; Opora wrote ${(bytes / 1e6).toFixed(1)} MB of reasons`)
  say(
    `ratio ${ratio.toFixed(2)} (allowed ${MOST_TIMES}, goal 2), memory allowed ${MOST_MEGABYTES} MB`,
  )
  return ratio <= MOST_TIMES && ours.peak < MOST_MEGABYTES
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
