import { ReadingProcess } from '../src/kernel/sheets/workbook/reading-process.ts'
import { recognise } from '../src/rooms/assessments/layouts/layouts.ts'
import { whatIsWrong } from '../tests/kit/mutants/judge.ts'
import { mutant } from '../tests/kit/mutants/mutant.ts'
import { peakOf } from './measured-run.ts'

/**
 * Mutated workbooks through one long-lived reading process: each must end in a reading of sound rows or in a refusal in
 * words. Every mutant is told again by its seed.
 */
const COUNT = Number(process.argv[2] ?? 20_000)
const FIRST = Number(process.argv[3] ?? 1)
const ALLOWED_MB = 640
const SAID_EVERY = 2000

const reader = new ReadingProcess()
reader.warm()
const { pid } = reader
const ended = new Map<string, number>()
const wrong: string[] = []
let slowest = 0
for (let seed = FIRST; seed < FIRST + COUNT; seed += 1) {
  const { fileName, bytes, done } = mutant(seed)
  const began = performance.now()
  try {
    const file = { position: 0, fileName, bytes }
    const { reading } = await recognise(file, (book, wishes) => reader.read(book, wishes))
    const why = whatIsWrong(reading)
    if (why !== undefined) wrong.push(`${seed} (${fileName}, ${done}): ${why}`)
    const end = reading.layout === 'unknown' ? 'refused' : 'read'
    ended.set(end, (ended.get(end) ?? 0) + 1)
  } catch (error) {
    wrong.push(`${seed} (${fileName}, ${done}): thrown ${String(error)}`)
  }
  slowest = Math.max(slowest, performance.now() - began)
  if (reader.pid !== pid) wrong.push(`${seed} (${fileName}, ${done}): the reading process ended`)
  if (wrong.length > 20 || reader.pid !== pid) break
  if ((seed - FIRST + 1) % SAID_EVERY === 0) say(`${seed - FIRST + 1} …`)
}
const peak = peakOf(reader.pid)
reader.kill()
for (const line of wrong) say(line)
say(`${[...ended].map(([end, count]) => `${count} ${end}`).join(', ')}; ${wrong.length} wrong`)
say(
  `peak of the process ${peak.toFixed(0)} MB, allowed ${ALLOWED_MB}; the slowest took ${slowest.toFixed(0)} ms`,
)
if (wrong.length > 0 || peak > ALLOWED_MB) process.exitCode = 1

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
