import { sql } from 'kysely'
import { type Acting, municipalityOf } from '../../kernel/access/municipality.ts'
import type { JsonValue } from '../../kernel/database/columns.ts'
import type { Reader } from '../../kernel/database/handles.ts'
import { NotFound } from '../../kernel/errors.ts'
import type { FileStore } from '../../kernel/files/file-store.ts'
import type { PersonId } from '../../kernel/ids.ts'
import type { LeftOutFile } from './arrived-batch.ts'
import type { ReadSheet } from './layouts/layout.ts'

export interface ImportFile {
  readonly position: number
  readonly fileName: string
  readonly sha256: string
  readonly layout: string
  readonly sheets: readonly ReadSheet[]
}

/** Загрузка результатов. */
export interface ResultsImport {
  readonly id: string
  readonly number: number
  readonly files: readonly ImportFile[]
  /** Not looked into: damaged archives, archives in archives, the same file again. */
  readonly leftOut: readonly LeftOutFile[]
  readonly uploadedBy: PersonId | null
  readonly uploadedAt: string
  readonly runId: string | null
  /** Rows that its check found to store or to ask about; null: not counted. */
  readonly foundRows: number | null
  /** The job that was to store it gave up: it may be confirmed anew. */
  readonly hasFailed: boolean
  readonly appliedAt: string | null
  readonly outcome: JsonValue
  readonly discardedAt: string | null
  readonly undoneBy: PersonId | null
  readonly undoneAt: string | null
  readonly undoReason: string | null
}

const files = sql<readonly ImportFile[]>`(
  select coalesce(json_agg(json_build_object('position', position, 'fileName', file_name,
    'sha256', sha256, 'layout', layout, 'sheets', sheets) order by position), '[]')
  from assessment_import_files f
  where f.municipality_id = assessment_imports.municipality_id and f.import_id = assessment_imports.id)`

const hasFailed = sql<boolean>`exists (
  select from job_runs r where r.municipality_id = assessment_imports.municipality_id
    and r.id = assessment_imports.run_id and r.state = 'failed')`

const selectImports = (reader: Reader, actor: Acting) =>
  reader
    .selectFrom('assessmentImports')
    .select([
      'id',
      'number',
      'uploadedBy',
      'uploadedAt',
      'runId',
      'foundRows',
      'appliedAt',
      'outcome',
    ])
    .select(['discardedAt', 'undoneBy', 'undoneAt', 'undoReason'])
    .select([files.as('files'), hasFailed.as('hasFailed')])
    .select(sql<readonly LeftOutFile[]>`left_out`.as('leftOut'))
    .where('municipalityId', '=', municipalityOf(actor))

/** Confirmed, stored or discarded: nothing may be answered or decided any more. */
export const isClosed = ({
  runId,
  appliedAt,
  discardedAt,
  hasFailed: gaveUp,
}: Pick<ResultsImport, 'runId' | 'appliedAt' | 'discardedAt' | 'hasFailed'>): boolean =>
  appliedAt !== null || discardedAt !== null || (runId !== null && !gaveUp)

export async function listImports(
  reader: Reader,
  actor: Acting,
  limit = 50,
): Promise<readonly ResultsImport[]> {
  if (actor.municipalityId === null) return []
  return selectImports(reader, actor).orderBy('number', 'desc').limit(limit).execute()
}

export async function getImport(reader: Reader, actor: Acting, id: string): Promise<ResultsImport> {
  const found = await selectImports(reader, actor).where('id', '=', id).executeTakeFirst()
  if (found === undefined) throw new NotFound(`no import ${id}`)
  return found
}

/** The answers that a person has given: schools by spelling, files by `procedureOfYear`. */
export interface ImportChoices {
  readonly choices: ReadonlyMap<string, string>
  readonly fileChoices: ReadonlyMap<string, number>
}

export async function choicesOf(reader: Reader, actor: Acting, id: string): Promise<ImportChoices> {
  const row = await reader
    .selectFrom('assessmentImports')
    .select(['choices', 'fileChoices'])
    .where('municipalityId', '=', municipalityOf(actor))
    .where('id', '=', id)
    .executeTakeFirst()
  return {
    choices: new Map(Object.entries((row?.choices ?? {}) as Record<string, string>)),
    fileChoices: new Map(Object.entries((row?.fileChoices ?? {}) as Record<string, number>)),
  }
}

/** The file as it came. */
export async function getImportFile(
  reader: Reader,
  actor: Acting,
  { importId, position, store }: { importId: string; position: number; store: FileStore },
): Promise<{ readonly fileName: string; readonly bytes: Buffer }> {
  const { files: all } = await getImport(reader, actor, importId)
  const file = all.find((each) => each.position === position)
  if (file === undefined || !(await store.has(file.sha256))) throw new NotFound('no such file')
  return { fileName: file.fileName, bytes: await store.get(file.sha256) }
}

/** Загрузки, записанные раньше с теми же файлами: by SHA-256, newest first. */
export async function sameFilesBefore(
  reader: Reader,
  actor: Acting,
  found: ResultsImport,
): Promise<
  readonly { readonly id: string; readonly number: number; readonly appliedAt: string }[]
> {
  const hashes = found.files.map(({ sha256 }) => sha256)
  if (hashes.length === 0) return []
  return reader
    .selectFrom('assessmentImports as i')
    .innerJoin('assessmentImportFiles as f', (join) =>
      join.onRef('f.municipalityId', '=', 'i.municipalityId').onRef('f.importId', '=', 'i.id'),
    )
    .select(['i.id', 'i.number', sql<string>`i.applied_at`.as('appliedAt')])
    .distinct()
    .where('i.municipalityId', '=', municipalityOf(actor))
    .where('f.sha256', 'in', hashes)
    .where('i.id', '<>', found.id)
    .where('i.appliedAt', 'is not', null)
    .where('i.undoneAt', 'is', null)
    .orderBy('i.number', 'desc')
    .execute()
}

export interface ImportUses {
  readonly laterImports: readonly number[]
  readonly titles: readonly string[]
  readonly users: readonly { readonly kind: string; readonly id: string; readonly title: string }[]
}

/** What stands in the way of an undo: a later import over its values, a list that rests on it. */
export async function usesOf(reader: Reader, actor: Acting, importId: string): Promise<ImportUses> {
  const municipalityId = municipalityOf(actor)
  const { rows: later } = await sql<{ number: number }>`
    select number from assessment_imports i
    where i.municipality_id = ${municipalityId} and i.id in (
      select superseding_import_id from assessment_results
      where municipality_id = ${municipalityId} and import_id = ${importId}
      union
      select superseding_import_id from assessment_facts
      where municipality_id = ${municipalityId} and import_id = ${importId})
    order by number`.execute(reader)
  const uses = await reader
    .selectFrom('assessmentImportUses')
    .select(['userKind as kind', 'userId as id', 'title'])
    .where('municipalityId', '=', municipalityId)
    .where('importId', '=', importId)
    .orderBy('recordedAt')
    .execute()
  return {
    laterImports: later.map(({ number }) => number),
    titles: uses.map(({ title }) => title),
    users: uses,
  }
}
