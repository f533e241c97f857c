import { ok, type Result, refuse } from '../../result.ts'
import { type Erasing, erase } from './erase-columns.ts'
import { type FileSource, includesBytes, sourceOf } from './file-source.ts'
import { usualLimits, type WorkbookLimits } from './limits.ts'
import type { PackedBook } from './packed.ts'
import { readXlsx, type WhichSheets } from './read-xlsx.ts'
import { problem, type WorkbookFault, WorkbookProblem, type WorkbookRefusal } from './refusal.ts'
import { openZip, type ZipParts } from './zip-parts.ts'

const ZIP = Buffer.from([0x50, 0x4b])
/** Of the container in which Office keeps its files of before 2007, and the new ones that have a password. */
const OLD_OFFICE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le')

/** A workbook of any kind, told by its first bytes; anything else may be a text. */
export const isWorkbook = (bytes: Buffer): boolean =>
  bytes.subarray(0, ZIP.length).equals(ZIP) || isOldOffice(bytes)

const isOldOffice = (bytes: Buffer) => bytes.subarray(0, OLD_OFFICE.length).equals(OLD_OFFICE)

export interface ReadingWishes {
  /** Of a plain table only the first filled sheet is read. */
  readonly which?: WhichSheets
  readonly limits?: WorkbookLimits
  /** What is emptied before anybody sees the workbook. */
  readonly erasing?: Erasing
}

/** Reads a workbook in this process. For files that come from strangers there is `readWorkbookApart`. */
export async function readWorkbook(
  bytes: Buffer,
  wishes: ReadingWishes = {},
): Promise<Result<PackedBook, WorkbookRefusal>> {
  return readWorkbookFrom(sourceOf(bytes), wishes)
}

/** The same of a file that is given in ranges. */
export async function readWorkbookFrom(
  source: FileSource,
  { which = 'all', limits = usualLimits, erasing }: ReadingWishes = {},
): Promise<Result<PackedBook, WorkbookRefusal>> {
  if (isOldOffice(source.read(0, Math.min(source.size, OLD_OFFICE.length)))) {
    return refuse({ kind: includesBytes(source, ENCRYPTED) ? 'encryptedExcel' : 'oldExcel' })
  }
  try {
    const book = await read(source, which, limits)
    return ok(erasing === undefined ? book : { ...book, erased: erase(book, erasing) })
  } catch (error) {
    if (error instanceof WorkbookProblem) return refuse(error.refusal)
    throw error
  }
}

async function read(source: FileSource, which: WhichSheets, limits: WorkbookLimits) {
  const parts = await openZip(source, limits)
  if (parts.has('mimetype') && parts.has('content.xml')) {
    const { readOds } = await import('./read-ods.ts')
    return readOds(source, parts, limits)
  }
  const book = await readXlsx(parts, which, limits)
  if (book === undefined) throw problem(kindOfZip(parts))
  return book
}

function kindOfZip(parts: ZipParts): WorkbookFault {
  return parts.has('[Content_Types].xml') && parts.has('xl/workbook.bin') ? 'oldExcel' : 'otherZip'
}
