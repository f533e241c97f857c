import { pipeline, Readable } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl'
import type { FileSource } from './file-source.ts'
import type { WorkbookLimits } from './limits.ts'
import { problem, WorkbookProblem } from './refusal.ts'

const STORED = 0
const DEFLATED = 8
/** Small: what is unpacked is garbage at once, and a process that reads must stay small. */
const PIECE = 64 * 1024

/** The parts of a workbook by name, unpacked piece by piece when asked for. */
export class ZipParts {
  readonly #source: FileSource
  readonly #zip: ZipFile
  readonly #entries: ReadonlyMap<string, Entry>
  readonly #limits: WorkbookLimits
  readonly #deadline: number
  #unpacked = 0

  constructor(
    source: FileSource,
    zip: ZipFile,
    entries: ReadonlyMap<string, Entry>,
    limits: WorkbookLimits,
  ) {
    this.#source = source
    this.#zip = zip
    this.#entries = entries
    this.#limits = limits
    this.#deadline = performance.now() + limits.milliseconds
  }

  has(name: string): boolean {
    return this.#entries.has(name)
  }

  get names(): Iterable<string> {
    return this.#entries.keys()
  }

  /** Pieces of the unpacked part, in order. A piece is only good until the next is asked for. */
  async *pieces(name: string): AsyncGenerator<Buffer> {
    const entry = this.#entries.get(name)
    if (entry === undefined) throw problem('damagedExcel')
    const from = await this.#startOf(entry)
    const packed = packedPieces(this.#source, from, from + entry.compressedSize)
    let [size, sum] = [0, 0]
    for await (const piece of unpack(entry, packed)) {
      size += piece.length
      this.#unpacked += piece.length
      this.#check(size, entry.compressedSize)
      sum = crc32(piece, sum)
      yield piece
    }
    if (sum !== entry.crc32 || size !== entry.uncompressedSize) throw problem('damagedExcel')
  }

  /** A part that is small in every honest workbook, whole. */
  async whole(name: string): Promise<Buffer> {
    const pieces: Buffer[] = []
    let size = 0
    for await (const piece of this.pieces(name)) {
      size += piece.length
      if (size > this.#limits.smallPartBytes) throw problem('bomb')
      pieces.push(Buffer.from(piece))
    }
    return Buffer.concat(pieces)
  }

  async #startOf(entry: Entry): Promise<number> {
    if (entry.isEncrypted()) throw problem('encryptedExcel')
    try {
      const { fileDataStart } = await this.#zip.readLocalFileHeaderPromise(entry, { minimal: true })
      if (fileDataStart + entry.compressedSize <= this.#source.size) return fileDataStart
    } catch {
      // Said below.
    }
    throw problem('damagedExcel')
  }

  #check(size: number, packed: number): void {
    const { ratio, ratioFromBytes, unpackedBytes, milliseconds } = this.#limits
    if (size > ratioFromBytes && size > packed * ratio) throw problem('bomb')
    if (this.#unpacked > unpackedBytes) throw problem('tooMuchUnpacked', unpackedBytes)
    if (performance.now() > this.#deadline) throw problem('tooSlow', milliseconds)
  }
}

function* packedPieces(source: FileSource, from: number, to: number): Generator<Buffer> {
  for (let at = from; at < to; at += PIECE) yield source.read(at, Math.min(to, at + PIECE))
}

async function* unpack(entry: Entry, packed: Generator<Buffer>): AsyncGenerator<Buffer> {
  if (entry.compressionMethod === STORED) {
    yield* packed
    return
  }
  if (entry.compressionMethod !== DEFLATED) throw problem('damagedExcel')
  const inflate = createInflateRaw({ chunkSize: PIECE })
  // One piece waits for the one before it: no more than two of them are held.
  const pieces = Readable.from(packed, { objectMode: false, highWaterMark: 1 })
  pipeline(pieces, inflate, () => {})
  try {
    for await (const piece of inflate) yield piece as Buffer
  } catch (error) {
    if (error instanceof WorkbookProblem) throw error
    throw problem('damagedExcel')
  }
}

class SourceReader extends RandomAccessReader {
  readonly #source: FileSource

  constructor(source: FileSource) {
    super()
    this.#source = source
  }

  override read(
    into: Buffer,
    at: number,
    length: number,
    from: number,
    done: (error: Error | null) => void,
  ): void {
    const { size } = this.#source
    if (from < 0 || from + length > size) {
      setImmediate(done, new Error('past the end'))
      return
    }
    this.#source.read(from, from + length).copy(into, at)
    setImmediate(done, null)
  }

  override _readStreamForRange(from: number, to: number): Readable {
    return Readable.from(packedPieces(this.#source, from, to))
  }
}

/** Reads the directory of the archive; names that point outside of it and names that stand twice are refused. */
export async function openZip(source: FileSource, limits: WorkbookLimits): Promise<ZipParts> {
  const entries = new Map<string, Entry>()
  try {
    const zip = await fromRandomAccessReaderPromise(new SourceReader(source), source.size, {
      lazyEntries: true,
      autoClose: false,
    })
    if (zip.entryCount > limits.parts) throw problem('tooManyParts', limits.parts)
    for await (const entry of zip.eachEntry()) {
      if (entries.has(entry.fileName)) throw problem('damagedExcel')
      if (entry.uncompressedSize > limits.unpackedBytes) {
        throw problem('tooMuchUnpacked', limits.unpackedBytes)
      }
      entries.set(entry.fileName, entry)
    }
    return new ZipParts(source, zip, entries, limits)
  } catch (error) {
    if (error instanceof WorkbookProblem) throw error
    throw problem(faultOf(error))
  }
}

function faultOf(error: unknown) {
  const text = error instanceof Error ? error.message : ''
  if (/signature not found|invalid comment length/i.test(text)) return 'truncatedExcel'
  return /relative path|absolute path|invalid characters/i.test(text)
    ? 'unsafeNames'
    : 'damagedExcel'
}
