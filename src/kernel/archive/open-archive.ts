import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { usualArchiveLimits } from './limits.ts'
import { fileName, isByproduct, isUnsafe } from './names.ts'
import { ArchiveProblem, type ArchiveRefusal } from './refusal.ts'
import { unpackEntry } from './unpack-entry.ts'

const ZIP = Buffer.from([0x50, 0x4b])
const WORKBOOK_PARTS = ['[Content_Types].xml', 'mimetype', 'content.xml', 'xl/workbook.xml']

/** A file of an archive, or why it is left out. */
export type ArchivedFile =
  | { readonly name: string; readonly bytes: Buffer }
  | { readonly name: string; readonly refusal: ArchiveRefusal }

/** An archive of files; a workbook is a ZIP too, but a file by itself. */
export interface Archive {
  /** One after the other, so that only one is held unpacked. */
  files(): AsyncGenerator<ArchivedFile>
}

export type Opened =
  | { readonly is: 'archive'; readonly archive: Archive }
  /** Not an archive of files: whoever reads tables may say what it is. */
  | { readonly is: 'file' }
  | { readonly is: 'refused'; readonly refusal: ArchiveRefusal }

/** Looks at what is inside, not at the name; the name only tells how to call what is damaged. */
export async function openArchive(
  name: string,
  bytes: Buffer,
  limits = usualArchiveLimits,
): Promise<Opened> {
  const isCalledArchive = /\.zip$/iu.test(name)
  if (!isCalledArchive && !bytes.subarray(0, ZIP.length).equals(ZIP)) return { is: 'file' }
  try {
    const zip = await fromBufferPromise(bytes, {
      lazyEntries: true,
      autoClose: false,
      decodeStrings: false,
    })
    const entries: { entry: Entry; name: string }[] = []
    for await (const entry of zip.eachEntry()) {
      if (entries.length >= limits.entries) throw new ArchiveProblem('tooManyFiles', limits.files)
      entries.push({ entry, name: fileName(entry) })
    }
    if (entries.some((each) => WORKBOOK_PARTS.includes(each.name))) return { is: 'file' }
    const files = entries.filter((each) => !each.name.endsWith('/') && !isByproduct(each.name))
    if (files.length === 0) throw new ArchiveProblem('emptyArchive')
    if (files.length > limits.files) throw new ArchiveProblem('tooManyFiles', limits.files)
    return { is: 'archive', archive: { files: () => unpacked(zip, bytes, files, limits) } }
  } catch (error) {
    if (error instanceof ArchiveProblem) return { is: 'refused', refusal: error.refusal }
    return isCalledArchive ? { is: 'refused', refusal: { kind: 'damagedArchive' } } : { is: 'file' }
  }
}

async function* unpacked(
  zip: ZipFile,
  bytes: Buffer,
  files: readonly { readonly entry: Entry; readonly name: string }[],
  limits: typeof usualArchiveLimits,
): AsyncGenerator<ArchivedFile> {
  const budget = { left: limits.unpackedBytes }
  const met = new Set<string>()
  for (const { entry, name } of files) {
    try {
      if (isUnsafe(name)) throw new ArchiveProblem('unsafeName')
      if (met.has(name)) throw new ArchiveProblem('damagedFile')
      met.add(name)
      const content = await unpackEntry(zip, bytes, entry, { limits, budget })
      if (await isNested(name, content)) throw new ArchiveProblem('nestedArchive')
      yield { name, bytes: content }
    } catch (error) {
      if (!(error instanceof ArchiveProblem)) throw error
      yield { name, refusal: error.refusal }
    }
  }
}

const OTHER_ARCHIVES = [
  Buffer.from('Rar!'),
  Buffer.from([0x37, 0x7a, 0xbc, 0xaf]),
  Buffer.from([0x1f, 0x8b]),
]

async function isNested(name: string, bytes: Buffer): Promise<boolean> {
  if (OTHER_ARCHIVES.some((sign) => bytes.subarray(0, sign.length).equals(sign))) return true
  return (await openArchive(name, bytes)).is !== 'file'
}
