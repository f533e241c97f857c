import { brokenConstraint } from '../../../kernel/database/constraint-errors.ts'
import type { Writer } from '../../../kernel/database/handles.ts'
import { NotFound } from '../../../kernel/errors.ts'
import type { SchoolId } from '../../../kernel/ids.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { clearParts, type ImportUndo, restore } from './import-snapshot.ts'
import { type Acting, municipalityOf, placeOf } from './tenant.ts'

export type UndoRefusal =
  | { readonly kind: 'nothingToUndo' }
  | { readonly kind: 'changedSince'; readonly schools: readonly string[] }
  | { readonly kind: 'inUse' }

/** Загрузка отменяется: its schools go, the schools it changed are as they were. All of it or nothing. */
export async function undoImport(
  writer: Writer,
  actor: Acting,
  importId: string,
): Promise<Result<number, UndoRefusal>> {
  const municipalityId = municipalityOf(actor)
  const found = await writer
    .selectFrom('schoolImports')
    .select(['undo', 'undoneAt', 'fileName'])
    .where('municipalityId', '=', municipalityId)
    .where('id', '=', importId)
    .forUpdate()
    .executeTakeFirst()
  if (found === undefined) throw new NotFound(`no import ${importId}`)
  if (found.undo === null || found.undoneAt !== null) return refuse({ kind: 'nothingToUndo' })
  const undo = found.undo as unknown as ImportUndo
  const touched = [...undo.added, ...undo.before.map((school) => school.schoolId)]
  const since = await changedSince(writer, actor, touched, undo.lastEvent)
  if (since.length > 0) return refuse({ kind: 'changedSince', schools: since })
  try {
    await takeBack(writer, actor, undo)
  } catch (error) {
    // Another room already rests on a school that this import brought.
    if (brokenConstraint(error)?.kind === 'foreignKey') return refuse({ kind: 'inUse' })
    throw error
  }
  await writer
    .updateTable('schoolImports')
    .set({ undoneAt: new Date() })
    .where('municipalityId', '=', municipalityId)
    .where('id', '=', importId)
    .execute()
  const object = { kind: 'schoolImport', id: importId }
  const details = { fileName: found.fileName, schools: touched.length }
  await record(writer, { event: 'schools.importUndone', object, details })
  for (const { schoolId } of undo.before) {
    await record(writer, { event: 'schools.importUndone', object, schoolId, details })
  }
  return ok(touched.length)
}

async function takeBack(writer: Writer, actor: Acting, undo: ImportUndo): Promise<void> {
  const touched = [...undo.before.map((school) => school.schoolId), ...undo.added]
  for (const schoolId of touched) await clearParts(writer, placeOf(actor, schoolId))
  for (const school of undo.before) await restore(writer, school)
  // A branch before the main school that came with it.
  for (const schoolId of [...undo.added].reverse()) {
    await writer
      .deleteFrom('schools')
      .where('municipalityId', '=', municipalityOf(actor))
      .where('id', '=', schoolId)
      .execute()
  }
}

/** Schools that somebody has written about after the import. */
async function changedSince(
  writer: Writer,
  actor: Acting,
  touched: readonly SchoolId[],
  lastEvent: number,
): Promise<readonly string[]> {
  if (touched.length === 0) return []
  const rows = await writer
    .selectFrom('schools')
    .select('shortName')
    .where('municipalityId', '=', municipalityOf(actor))
    .where('id', 'in', [...touched])
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('journal')
          .select('journal.id')
          .whereRef('journal.municipalityId', '=', 'schools.municipalityId')
          .whereRef('journal.schoolId', '=', 'schools.id')
          .where('journal.id', '>', lastEvent),
      ),
    )
    .orderBy('shortName')
    .limit(20)
    .execute()
  return rows.map((row) => row.shortName)
}
