import { createHash } from 'node:crypto'
import type { Writer } from '../../../kernel/database/handles.ts'
import { type Day, newId } from '../../../kernel/ids.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import type { SchoolYear } from '../../../kernel/school-year.ts'
import { readSheet, type SheetRefusal } from '../read-sheet.ts'
import { noteFound } from './note-found.ts'
import { type Acting, municipalityOf } from './tenant.ts'

export interface UploadedRegister {
  readonly fileName: string
  readonly bytes: Buffer
  /** The day from which its names and codes hold, and the year its grades are of. */
  readonly validFrom: Day
  readonly schoolYear: SchoolYear
}

/** Таблица реестра принимается на проверку: kept as it came, nothing of the register changes. */
export async function uploadRegister(
  writer: Writer,
  actor: Acting,
  upload: UploadedRegister,
): Promise<Result<string, SheetRefusal>> {
  const sheet = await readSheet(upload.fileName, upload.bytes)
  if (!sheet.ok) return sheet
  const id: string = newId()
  const sha256 = createHash('sha256').update(upload.bytes).digest('hex')
  await writer
    .insertInto('schoolImports')
    .values({
      municipalityId: municipalityOf(actor),
      id,
      fileName: upload.fileName.slice(-200),
      file: upload.bytes,
      sha256,
      validFrom: upload.validFrom,
      schoolYear: upload.schoolYear,
    })
    .execute()
  await noteFound(writer, actor, id)
  await record(writer, {
    event: 'schools.registerUploaded',
    object: { kind: 'schoolImport', id },
    details: { fileName: upload.fileName, sha256, rows: sheet.value.rows.length },
  })
  return ok(id)
}
