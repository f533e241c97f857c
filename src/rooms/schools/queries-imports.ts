import { createHash } from 'node:crypto'
import type { JsonValue } from '../../kernel/database/columns.ts'
import type { Reader } from '../../kernel/database/handles.ts'
import { NotFound } from '../../kernel/errors.ts'
import type { Day, PersonId } from '../../kernel/ids.ts'
import type { SchoolYear } from '../../kernel/school-year.ts'
import type { Acting } from './queries.ts'
import { type RegisteredSchool, readRegister } from './queries-register.ts'
import { readSheet } from './read-sheet.ts'
import { type ImportPlan, type ImportSheet, planImport, type RowChoice } from './rules-import.ts'

/** Загрузка реестра. */
export interface RegisterImport {
  readonly id: string
  readonly fileName: string
  readonly sha256: string
  readonly validFrom: Day
  readonly schoolYear: SchoolYear
  readonly uploadedBy: PersonId | null
  readonly uploadedAt: string
  readonly runId: string | null
  /** Rows that its check found to store or to ask about; null: not counted. */
  readonly foundRows: number | null
  readonly appliedAt: string | null
  readonly undoneAt: string | null
  readonly outcome: JsonValue
}

const columns = [
  'id',
  'fileName',
  'sha256',
  'validFrom',
  'schoolYear',
  'uploadedBy',
  'uploadedAt',
  'runId',
  'foundRows',
  'appliedAt',
  'undoneAt',
  'outcome',
] as const

export const listImports = (
  reader: Reader,
  actor: Acting,
  limit = 20,
): Promise<readonly RegisterImport[]> =>
  reader
    .selectFrom('schoolImports')
    .select([...columns])
    .where((eb) =>
      actor.municipalityId === null
        ? eb.val(false)
        : eb('municipalityId', '=', actor.municipalityId),
    )
    .orderBy('uploadedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(Math.min(limit, 100))
    .execute()

/** An import with what it would do now, against the register as it stands. */
export interface PlannedImport {
  readonly import: RegisterImport
  readonly sheet: ImportSheet
  readonly plan: ImportPlan
  readonly register: readonly RegisteredSchool[]
  readonly choices: ReadonlyMap<number, RowChoice>
  /** What a person has seen and confirms. */
  readonly fingerprint: string
}

export async function getImport(
  reader: Reader,
  actor: Acting,
  id: string,
): Promise<RegisterImport> {
  const { file: _, choices: __, ...found } = await importRow(reader, actor, id)
  return found
}

export async function getPlannedImport(
  reader: Reader,
  actor: Acting,
  id: string,
): Promise<PlannedImport> {
  const { file, choices: answers, ...found } = await importRow(reader, actor, id)
  const sheet = await readSheet(found.fileName, file)
  if (!sheet.ok) throw new Error(`a stored register can no longer be read: ${sheet.refusal.kind}`)
  const register = await readRegister(reader, actor, found.schoolYear)
  const choices = choicesOf(answers)
  const plan = planImport({ sheet: sheet.value, register, choices, on: found.validFrom })
  const fingerprint = createHash('sha256').update(JSON.stringify(plan.rows)).digest('base64url')
  return { import: found, sheet: sheet.value, plan, register, choices, fingerprint }
}

/** The file as it came. */
export async function getImportFile(
  reader: Reader,
  actor: Acting,
  id: string,
): Promise<{ readonly fileName: string; readonly file: Buffer }> {
  const { fileName, file } = await importRow(reader, actor, id)
  return { fileName, file }
}

async function importRow(reader: Reader, actor: Acting, id: string) {
  const row = await reader
    .selectFrom('schoolImports')
    .select([...columns, 'file', 'choices'])
    .where((eb) =>
      actor.municipalityId === null
        ? eb.val(false)
        : eb('municipalityId', '=', actor.municipalityId),
    )
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw new NotFound(`no import ${id}`)
  return row
}

function choicesOf(answers: JsonValue): ReadonlyMap<number, RowChoice> {
  return new Map(
    Object.entries((answers ?? {}) as Record<string, RowChoice>).map(([row, choice]) => [
      Number(row),
      choice,
    ]),
  )
}
