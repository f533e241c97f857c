import { readSync, writeSync } from 'node:fs'
import { ANSWERS, type Answer, arraysOf, headOf, SIGNAL_BYTES, WANTS } from './book-wire.ts'
import type { FileSource } from './file-source.ts'
import { type ReadingWishes, readWorkbookFrom } from './read-workbook.ts'

/**
 * The process in which strangers' workbooks are unpacked: it holds no database, no secret and no connection, and may be
 * killed at any moment. It never has the file either: it asks for one range after another, and reads and writes so that
 * nothing waits in memory. It ends with the process that started it.
 */
const [IN, OUT] = [0, 1]

for (;;) {
  const { size, wishes } = request()
  answer(await readWorkbookFrom(askedFor(size), wishes))
}

function request(): { size: number; wishes: ReadingWishes } {
  const length = filled(Buffer.alloc(4)).readUInt32LE()
  return JSON.parse(filled(Buffer.alloc(length)).toString())
}

function askedFor(size: number): FileSource {
  return {
    size,
    read(from, to) {
      signal(WANTS, from, to)
      return filled(Buffer.allocUnsafeSlow(to - from))
    },
  }
}

function answer(read: Answer): void {
  const head = Buffer.from(JSON.stringify(headOf(read)))
  signal(ANSWERS, head.length, 0)
  put(head)
  for (const array of arraysOf(read)) put(array)
}

function signal(kind: number, one: number, other: number): void {
  const bytes = Buffer.alloc(SIGNAL_BYTES)
  bytes.writeUInt8(kind)
  bytes.writeUInt32LE(one, 1)
  bytes.writeUInt32LE(other, 5)
  put(bytes)
}

function put(bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(OUT, bytes, at)
}

function filled(into: Buffer): Buffer {
  for (let at = 0; at < into.length; ) {
    const came = readSync(IN, into, at, into.length - at, null)
    if (came === 0) process.exit()
    at += came
  }
  return into
}
