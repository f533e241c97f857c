import { crc32, createInflateRaw } from 'node:zlib'
import type { Entry, ZipFile } from 'yauzl'
import type { ArchiveLimits } from './limits.ts'
import { ArchiveProblem } from './refusal.ts'

const STORED = 0
const DEFLATED = 8
const MEGABYTE = 1024 * 1024

interface Allowed {
  readonly limits: ArchiveLimits
  /** Of the whole archive; unpacking takes from it. */
  readonly budget: { left: number }
}

/** One file, whole and checked, or an `ArchiveProblem`. */
export async function unpackEntry(
  zip: ZipFile,
  archive: Buffer,
  entry: Entry,
  { limits, budget }: Allowed,
): Promise<Buffer> {
  if (entry.isEncrypted()) throw new ArchiveProblem('encryptedFile')
  const packed = await packedBytes(zip, archive, entry)
  const pieces: Buffer[] = []
  let [size, sum] = [0, 0]
  for await (const piece of unpack(entry, packed)) {
    size += piece.length
    budget.left -= piece.length
    if (size > limits.ratioFromBytes && size > packed.length * limits.ratio) {
      throw new ArchiveProblem('bombFile')
    }
    if (size > limits.fileBytes) throw new ArchiveProblem('largeFile', limits.fileBytes / MEGABYTE)
    if (budget.left < 0) {
      throw new ArchiveProblem('tooMuchUnpacked', limits.unpackedBytes / MEGABYTE)
    }
    sum = crc32(piece, sum)
    pieces.push(piece)
  }
  if (sum !== entry.crc32 || size !== entry.uncompressedSize)
    throw new ArchiveProblem('damagedFile')
  return Buffer.concat(pieces, size)
}

async function packedBytes(zip: ZipFile, archive: Buffer, entry: Entry): Promise<Buffer> {
  try {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
    return archive.subarray(fileDataStart, fileDataStart + entry.compressedSize)
  } catch {
    throw new ArchiveProblem('damagedFile')
  }
}

async function* unpack(entry: Entry, packed: Buffer): AsyncGenerator<Buffer> {
  if (entry.compressionMethod === STORED) {
    yield packed
    return
  }
  if (entry.compressionMethod !== DEFLATED) throw new ArchiveProblem('damagedFile')
  const inflate = createInflateRaw({ chunkSize: 256 * 1024 })
  inflate.end(packed)
  try {
    for await (const piece of inflate) yield piece as Buffer
  } catch (error) {
    if (error instanceof ArchiveProblem) throw error
    throw new ArchiveProblem('damagedFile')
  }
}
