import type { Result } from '../../result.ts'
import type { CellChunk, PackedBook } from './packed.ts'
import type { WorkbookRefusal } from './refusal.ts'

export type Answer = Result<PackedBook, WorkbookRefusal>

/** What a child says, by the first byte: it wants a range of the file, or it is done. */
export const WANTS = 1
export const ANSWERS = 2
/** The byte and two whole numbers: a range, or the length of the head of an answer and 0. */
export const SIGNAL_BYTES = 9

interface SheetHead {
  readonly name: string | null
  readonly hidden: boolean
  readonly rows: number
  readonly numbers: number
  readonly merges: number
  /** Cells of each chunk; below 0 for those of two bytes. */
  readonly chunks: readonly number[]
}

/** All that is no bare number; the numbers follow it as bytes, in the order of `arraysOf`. */
type Head =
  | { readonly refusal: WorkbookRefusal }
  | {
      readonly format: PackedBook['format']
      readonly erased: number | null
      readonly texts: number
      readonly textBytes: number
      readonly sheets: readonly SheetHead[]
    }

const TEXTS_AT_ONCE = 4096

export function headOf(answer: Answer): Head {
  if (!answer.ok) return { refusal: answer.refusal }
  const { format, erased, texts, sheets } = answer.value
  let textBytes = 0
  for (const text of texts) textBytes += Buffer.byteLength(text)
  return {
    format,
    erased: erased ?? null,
    texts: texts.length,
    textBytes,
    sheets: sheets.map(({ name, hidden, rows, numbers, merges, cells }) => ({
      name: name ?? null,
      hidden,
      rows: rows.length,
      numbers: numbers.length,
      merges: merges.length,
      chunks: cells.map((chunk) => (chunk instanceof Uint16Array ? -chunk.length : chunk.length)),
    })),
  }
}

/** What follows a head, piece by piece: nothing of it is ever copied whole. */
export function* arraysOf(answer: Answer): Generator<Uint8Array> {
  if (!answer.ok) return
  const { texts, sheets } = answer.value
  yield bytesOf(Int32Array.from(texts, (text) => Buffer.byteLength(text)))
  for (let from = 0; from < texts.length; from += TEXTS_AT_ONCE) {
    yield Buffer.from(texts.slice(from, from + TEXTS_AT_ONCE).join(''))
  }
  for (const { rows, starts, cells, numbers, merges } of sheets) {
    for (const array of [rows, starts, ...cells, numbers, merges]) yield bytesOf(array)
  }
}

type Fill = (target: Uint8Array) => Promise<void>

/** Puts an answer together from what arrives. */
export async function answerFrom(head: Head, fill: Fill): Promise<Answer> {
  if ('refusal' in head) return { ok: false, refusal: head.refusal }
  const texts = await textsFrom(head, fill)
  const sheets: PackedBook['sheets'][number][] = []
  for (const sheet of head.sheets) sheets.push(await sheetFrom(sheet, fill))
  const { format, erased } = head
  const book = { format, texts, sheets }
  return { ok: true, value: erased === null ? book : { ...book, erased } }
}

async function textsFrom(
  { texts, textBytes }: { texts: number; textBytes: number },
  fill: Fill,
): Promise<string[]> {
  const lengths = await filled(new Int32Array(texts), fill)
  const bytes = Buffer.allocUnsafeSlow(textBytes)
  await fill(bytes)
  let at = 0
  return Array.from(lengths, (length) => {
    at += length
    return bytes.toString('utf8', at - length, at)
  })
}

async function sheetFrom(head: SheetHead, fill: Fill) {
  const rows = await filled(new Int32Array(head.rows), fill)
  const starts = await filled(new Int32Array(head.rows + 1), fill)
  const cells: CellChunk[] = []
  for (const size of head.chunks) {
    cells.push(await filled(size < 0 ? new Uint16Array(-size) : new Int32Array(size), fill))
  }
  const numbers = await filled(new Float64Array(head.numbers), fill)
  const merges = await filled(new Int32Array(head.merges), fill)
  const { hidden, name } = head
  return { name: name ?? undefined, hidden, rows, starts, cells, numbers, merges }
}

async function filled<A extends CellChunk | Float64Array>(array: A, fill: Fill): Promise<A> {
  await fill(bytesOf(array))
  return array
}

const bytesOf = ({ buffer, byteOffset, byteLength }: CellChunk | Float64Array) =>
  new Uint8Array(buffer, byteOffset, byteLength)
