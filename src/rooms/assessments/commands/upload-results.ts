import { sql } from 'kysely'
import { type Acting, municipalityOf } from '../../../kernel/access/municipality.ts'
import type { Writer } from '../../../kernel/database/handles.ts'
import type { FileStore } from '../../../kernel/files/file-store.ts'
import { newId } from '../../../kernel/ids.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Fault } from '../../../kernel/sheets/faults.ts'
import { type RecognisedFile, readKept } from '../layouts/layouts.ts'

export interface UploadedFile {
  readonly fileName: string
  readonly bytes: Buffer
}

/** Kept and looked at, before the transaction. */
export interface KeptFile {
  readonly fileName: string
  readonly byteCount: number
  readonly sha256: string
  readonly read: RecognisedFile
}

export type UploadRefusal =
  | { readonly kind: 'nothingRecognised'; readonly faults: readonly Fault[] }
  | { readonly kind: 'sameFileTwice'; readonly fileName: string }

export async function keepFiles(
  store: FileStore,
  files: readonly UploadedFile[],
): Promise<Result<readonly KeptFile[], UploadRefusal>> {
  const kept: KeptFile[] = []
  for (const [position, { fileName, bytes }] of files.entries()) {
    const sha256 = await store.put(bytes)
    if (kept.some((each) => each.sha256 === sha256)) {
      return refuse({ kind: 'sameFileTwice', fileName })
    }
    const read = await readKept({ position, fileName, bytes }, sha256)
    kept.push({ fileName: fileName.slice(-200), byteCount: bytes.length, sha256, read })
  }
  // A file with faults may still be looked at; an import of nothing may not.
  if (kept.every(({ read }) => read.layout === 'unknown')) {
    return refuse({ kind: 'nothingRecognised', faults: kept.flatMap(({ read }) => read.faults) })
  }
  return ok(kept)
}

/** Файлы принимаются на проверку: kept as they came, no result changes. */
export async function uploadResults(
  writer: Writer,
  actor: Acting,
  files: readonly KeptFile[],
): Promise<Result<string, never>> {
  const municipalityId = municipalityOf(actor)
  const id: string = newId()
  const number = await nextNumber(writer, municipalityId)
  await writer.insertInto('assessmentImports').values({ municipalityId, id, number }).execute()
  await writer
    .insertInto('assessmentImportFiles')
    .values(
      files.map(({ fileName, byteCount, sha256, read }, position) => ({
        municipalityId,
        importId: id,
        position,
        fileName,
        byteCount,
        sha256,
        layout: read.layout,
        sheets: JSON.stringify(read.sheets),
      })),
    )
    .execute()
  await record(writer, {
    event: 'assessments.resultsUploaded',
    object: { kind: 'resultsImport', id },
    details: {
      number,
      files: files.map(({ fileName, sha256, read }) => ({
        fileName,
        sha256,
        layout: read.layout,
        rows: read.results.length + read.facts.length,
        faults: read.faultCount,
      })),
    },
  })
  return ok(id)
}

async function nextNumber(writer: Writer, municipalityId: string): Promise<number> {
  await takeTurn(writer, municipalityId)
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(number), 0) + 1 as next from assessment_imports
    where municipality_id = ${municipalityId}`.execute(writer)
  return rows[0]?.next ?? 1
}

/** Imports of one municipality are numbered, stored and taken back one after the other. */
export async function takeTurn(writer: Writer, municipalityId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('assessments.imports'),
    hashtext(${municipalityId}))`.execute(writer)
}
