import { crc32, createInflateRaw } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import type { WorkbookLimits } from './limits.ts'
import { problem, WorkbookProblem } from './refusal.ts'

const STORED = 0
const DEFLATED = 8
const PIECE = 256 * 1024

/** The parts of a workbook by name, unpacked piece by piece when asked for. */
export class ZipParts {
  readonly #bytes: Buffer
  readonly #zip: ZipFile
  readonly #entries: ReadonlyMap<string, Entry>
  readonly #limits: WorkbookLimits
  readonly #deadline: number
  #unpacked = 0

  constructor(
    bytes: Buffer,
    zip: ZipFile,
    entries: ReadonlyMap<string, Entry>,
    limits: WorkbookLimits,
  ) {
    this.#bytes = bytes
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
    const packed = await this.#packed(entry)
    let [size, sum] = [0, 0]
    for await (const piece of unpack(entry, packed)) {
      size += piece.length
      this.#unpacked += piece.length
      this.#check(size, packed.length)
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

  async #packed(entry: Entry): Promise<Buffer> {
    if (entry.isEncrypted()) throw problem('encryptedExcel')
    try {
      const { fileDataStart } = await this.#zip.readLocalFileHeaderPromise(entry, { minimal: true })
      return this.#bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize)
    } catch {
      throw problem('damagedExcel')
    }
  }

  #check(size: number, packed: number): void {
    const { ratio, ratioFromBytes, unpackedBytes, milliseconds } = this.#limits
    if (size > ratioFromBytes && size > packed * ratio) throw problem('bomb')
    if (this.#unpacked > unpackedBytes) throw problem('tooMuchUnpacked', unpackedBytes)
    if (performance.now() > this.#deadline) throw problem('tooSlow', milliseconds)
  }
}

async function* unpack(entry: Entry, packed: Buffer): AsyncGenerator<Buffer> {
  if (entry.compressionMethod === STORED) {
    for (let at = 0; at < packed.length; at += PIECE) yield packed.subarray(at, at + PIECE)
    return
  }
  if (entry.compressionMethod !== DEFLATED) throw problem('damagedExcel')
  const inflate = createInflateRaw({ chunkSize: PIECE })
  inflate.end(packed)
  try {
    for await (const piece of inflate) yield piece as Buffer
  } catch (error) {
    if (error instanceof WorkbookProblem) throw error
    throw problem('damagedExcel')
  }
}

/** Reads the directory of the archive; names that point outside of it and names that stand twice are refused. */
export async function openZip(bytes: Buffer, limits: WorkbookLimits): Promise<ZipParts> {
  const entries = new Map<string, Entry>()
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false })
    if (zip.entryCount > limits.parts) throw problem('tooManyParts', limits.parts)
    for await (const entry of zip.eachEntry()) {
      if (entries.has(entry.fileName)) throw problem('damagedExcel')
      if (entry.uncompressedSize > limits.unpackedBytes) {
        throw problem('tooMuchUnpacked', limits.unpackedBytes)
      }
      entries.set(entry.fileName, entry)
    }
    return new ZipParts(bytes, zip, entries, limits)
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
