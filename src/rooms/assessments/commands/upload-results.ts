import { sql } from 'kysely'
import { type Acting, municipalityOf } from '../../../kernel/access/municipality.ts'
import type { Writer } from '../../../kernel/database/handles.ts'
import { newId } from '../../../kernel/ids.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import type { KeptBatch } from './keep-files.ts'

/** Файлы принимаются на проверку: kept as they came, no result changes. */
export async function uploadResults(
  writer: Writer,
  actor: Acting,
  { files, leftOut }: KeptBatch,
): Promise<Result<string, never>> {
  const municipalityId = municipalityOf(actor)
  const id: string = newId()
  const number = await nextNumber(writer, municipalityId)
  await writer
    .insertInto('assessmentImports')
    .values({ municipalityId, id, number, leftOut: JSON.stringify(leftOut) })
    .execute()
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
      ...(leftOut.length === 0 ? {} : { leftOut: leftOut.map(({ fileName }) => fileName) }),
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
