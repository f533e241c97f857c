import type { Result } from '../../result.ts'
import type { PackedBook } from './packed.ts'
import type { ReadingWishes } from './read-workbook.ts'
import { ReadingProcess } from './reading-process.ts'
import type { WorkbookRefusal } from './refusal.ts'

/** As many as read at once; more people wait, and the machine stays free for pages. */
const MOST_PROCESSES = 2
/** A process that is kept answers a small file in milliseconds; a new one takes a quarter of a second to start. */
const KEPT_MS = 120_000

const idle: ReadingProcess[] = []
const waiting: ((process: ReadingProcess) => void)[] = []
let started = 0

/** Like `readWorkbook`, in a process of its own with a limit on memory and time: whatever happens there, this one goes on. */
export async function readWorkbookApart(
  bytes: Buffer,
  wishes: ReadingWishes = {},
): Promise<Result<PackedBook, WorkbookRefusal>> {
  const process = await take()
  const read = await process.read(bytes, wishes)
  give(process)
  return read
}

/** Starts a process before the first file comes; a program that serves does so once it has nothing better to do. */
export function warmReader(): void {
  if (started > 0) return
  started += 1
  const first = new ReadingProcess()
  first.warm()
  idle.push(first)
}

function take(): ReadingProcess | Promise<ReadingProcess> {
  const free = idle.pop()
  if (free !== undefined) return free
  if (started < MOST_PROCESSES) {
    started += 1
    return new ReadingProcess()
  }
  return new Promise((resolve) => waiting.push(resolve))
}

function give(used: ReadingProcess): void {
  const fit = used.isFit ? used : used.replaced()
  const next = waiting.shift()
  if (next !== undefined) next(fit)
  else {
    idle.push(fit)
    fit.rest(KEPT_MS)
  }
}
