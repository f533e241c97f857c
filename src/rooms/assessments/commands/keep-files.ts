import type { FileStore } from '../../../kernel/files/file-store.ts'
import type { Locale } from '../../../kernel/i18n/catalogue.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Fault } from '../../../kernel/sheets/faults.ts'
import {
  filesOfBatch,
  type LeftOutFile,
  type UnreadableFile,
  type UploadedFile,
} from '../arrived-batch.ts'
import { type RecognisedFile, readKept, withoutPersons } from '../layouts/layouts.ts'

/** Kept and looked at, before the transaction. */
export interface KeptFile {
  readonly fileName: string
  readonly byteCount: number
  readonly sha256: string
  readonly read: RecognisedFile
}

/** Files of a load, in the order in which they came, and those that were left out. */
export interface KeptBatch {
  readonly files: readonly KeptFile[]
  readonly leftOut: readonly LeftOutFile[]
}

export interface UploadRefusal {
  readonly kind: 'nothingRecognised'
  readonly faults: readonly Fault[]
  readonly leftOut: readonly LeftOutFile[]
}

/** A file that is damaged, unknown or sent twice does not stop the others. Kept is what names nobody. */
export async function keepFiles(
  store: FileStore,
  uploaded: readonly UploadedFile[],
): Promise<Result<KeptBatch, UploadRefusal>> {
  const files = new Map<string, KeptFile>()
  const leftOut: LeftOutFile[] = []
  const unreadable: Fault[] = []
  for await (const file of filesOfBatch(uploaded)) {
    if ('reason' in file) {
      leftOut.push(file)
      continue
    }
    const { fileName } = file
    const cleaned = await withoutPersons({ position: files.size, ...file })
    if (cleaned.is === 'unreadable') {
      unreadable.push(...cleaned.faults)
      leftOut.push({ fileName, reason: { kind: 'unreadable', expected: saidOf(cleaned.faults) } })
      continue
    }
    const { bytes } = cleaned
    const sha256 = await store.put(bytes)
    const same = files.get(sha256)
    if (same !== undefined) {
      leftOut.push({ fileName, reason: { kind: 'sameFile', as: same.fileName } })
      continue
    }
    const read = await readKept({ position: files.size, fileName, bytes }, sha256)
    files.set(sha256, { fileName, byteCount: bytes.length, sha256, read })
  }
  const kept = [...files.values()]
  // A file with faults may still be looked at; an import of nothing may not.
  if (kept.every(({ read }) => read.layout === 'unknown' && read.mayBeMapped !== true)) {
    const faults = [...unreadable, ...kept.flatMap(({ read }) => read.faults)]
    const others = leftOut.filter(({ reason }) => reason.kind !== 'unreadable')
    return refuse({ kind: 'nothingRecognised', faults, leftOut: others })
  }
  return ok({ files: kept, leftOut })
}

/** In both languages: who looks at the load later may read another one. */
const saidOf = (faults: readonly Fault[]): UnreadableFile['expected'] => {
  const said = (locale: Locale) => faults.map(({ expected }) => expected(locale)).join('; ')
  return { ru: said('ru'), en: said('en') }
}
