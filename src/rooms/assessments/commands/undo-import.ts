import { sql } from 'kysely'
import { type Acting, municipalityOf } from '../../../kernel/access/municipality.ts'
import type { Writer } from '../../../kernel/database/handles.ts'
import type { MunicipalityId, PersonId, SchoolId } from '../../../kernel/ids.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { forgetSpelling } from '../../schools/index.ts'
import { getImport, usesOf } from '../queries-imports.ts'
import { takeTurn } from './upload-results.ts'

export type UndoRefusal =
  | { readonly kind: 'notApplied' }
  | { readonly kind: 'laterImports'; readonly numbers: readonly number[] }
  | { readonly kind: 'inUse'; readonly titles: readonly string[] }

interface Undone {
  readonly importId: string
  readonly reason: string
  readonly undoneBy: PersonId
}

/** Загрузка отменяется целиком: what it brought goes, what it replaced comes back as it was. */
export async function undoImport(
  writer: Writer,
  actor: Acting,
  { importId, reason, undoneBy }: Undone,
): Promise<Result<number, UndoRefusal>> {
  const municipalityId = municipalityOf(actor)
  await takeTurn(writer, municipalityId)
  const found = await getImport(writer, actor, importId)
  if (found.appliedAt === null || found.undoneAt !== null) return refuse({ kind: 'notApplied' })
  const { laterImports, titles } = await usesOf(writer, actor, importId)
  if (titles.length > 0) return refuse({ kind: 'inUse', titles })
  if (laterImports.length > 0) return refuse({ kind: 'laterImports', numbers: laterImports })
  const rows = await takeBack(writer, municipalityId, importId)
  for (const told of await rememberedBy(writer, municipalityId, importId)) {
    await forgetSpelling(writer, actor, told)
  }
  await writer
    .updateTable('assessmentImports')
    .set({ undoneAt: sql<string>`now()`, undoneBy, undoReason: reason })
    .where('municipalityId', '=', municipalityId)
    .where('id', '=', importId)
    .execute()
  await record(writer, {
    event: 'assessments.importUndone',
    object: { kind: 'resultsImport', id: importId },
    basis: reason,
    details: { number: found.number, rows },
  })
  return ok(rows)
}

/** Answers how many rows of tables no longer hold. */
async function takeBack(writer: Writer, municipalityId: MunicipalityId, importId: string) {
  const results = await writer
    .deleteFrom('assessmentResults')
    .where('municipalityId', '=', municipalityId)
    .where('importId', '=', importId)
    .executeTakeFirst()
  const facts = await writer
    .deleteFrom('assessmentFacts')
    .where('municipalityId', '=', municipalityId)
    .where('importId', '=', importId)
    .returning(['filePosition', 'sheet', 'rowNumber'])
    .execute()
  for (const table of ['assessmentResults', 'assessmentFacts'] as const) {
    await writer
      .updateTable(table)
      .set({ supersedingImportId: null })
      .where('municipalityId', '=', municipalityId)
      .where('supersedingImportId', '=', importId)
      .execute()
  }
  const rowsOfFacts = new Set(facts.map((fact) => Object.values(fact).join(' ')))
  return Number(results.numDeletedRows) + rowsOfFacts.size
}

async function rememberedBy(writer: Writer, municipalityId: string, importId: string) {
  const { rows } = await sql<{ schoolId: SchoolId; name: string }>`
    select (told ->> 'schoolId')::uuid as school_id, told ->> 'name' as name
    from assessment_imports, jsonb_array_elements(remembered) told
    where municipality_id = ${municipalityId} and id = ${importId}`.execute(writer)
  return rows
}
