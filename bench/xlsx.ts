import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeBigWorkbook } from './big-workbook.ts'
import { measure, median } from './measured-run.ts'

/**
 * A workbook of a million rows × 12 cells: our reader (its process and the one that asks) against the streaming one of
 * exceljs, whole processes in turns. The peak is that of the process in which strangers' files are unpacked.
 */
const ROWS = Number(process.argv[2] ?? 1_000_000)
const RUNS = Number(process.argv[3] ?? 3)
const ALLOWED_RATIO = 1 / 4
const ALLOWED_MB = 200

const folder = mkdtempSync(join(tmpdir(), 'opora-bench-'))
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url))
try {
  const book = join(folder, 'big.xlsx')
  await writeBigWorkbook(book, ROWS)
  say(`${cpus().length} cores, ${process.version}, ${ROWS} rows × 12, ${megabytes(book)} MB`)
  const childPeak = join(folder, 'peak')
  const ours: number[] = []
  const theirs: number[] = []
  let peak = 0
  for (let run = 0; run < RUNS; run += 1) {
    const read = await measure([here('xlsx-read.ts'), book, childPeak], join(folder, 'ours'))
    const ofChild = Number(readFileSync(childPeak, 'utf8'))
    const peer = await measure([here('xlsx-exceljs.mjs'), book], join(folder, 'theirs'))
    same(join(folder, 'ours'), join(folder, 'theirs'))
    ours.push(read.seconds)
    theirs.push(peer.seconds)
    peak = Math.max(peak, ofChild)
    say(
      `ours ${read.seconds.toFixed(2)} s, reading process ${ofChild.toFixed(0)} MB; exceljs ${peer.seconds.toFixed(2)} s, ${peer.peakMegabytes.toFixed(0)} MB`,
    )
  }
  const ratio = median(ours) / median(theirs)
  say(
    `ratio ${ratio.toFixed(3)}, allowed ${ALLOWED_RATIO}; ${peak.toFixed(0)} MB, allowed ${ALLOWED_MB}`,
  )
  if (ratio > ALLOWED_RATIO || peak > ALLOWED_MB) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function same(one: string, other: string): void {
  const [a, b] = [one, other].map((file) => readFileSync(file, 'utf8'))
  if (a !== b) throw new Error(`they read differently: ${a} ${b}`)
}

function megabytes(file: string): string {
  return (statSync(file).size / 1024 / 1024).toFixed(0)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
