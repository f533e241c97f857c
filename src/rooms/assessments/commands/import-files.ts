import type { Acting } from '../../../kernel/access/municipality.ts'
import type { Writer } from '../../../kernel/database/handles.ts'
import type { FileStore } from '../../../kernel/files/file-store.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { TableMapping } from '../mapping/mapping.ts'
import { getPlannedImport, type PlannedImport } from '../queries-plan.ts'
import type { KeptBatch } from './keep-files.ts'
import { recogniseMapped } from './recognise-mapped.ts'
import { type ImportOutcome, storePlan } from './store-plan.ts'
import { uploadResults } from './upload-results.ts'

export type ImportFilesRefusal =
  /** A faulty cell, a row of others, a school that nobody knows: nothing is stored. */
  | { readonly kind: 'rowsRefused'; readonly planned: PlannedImport }
  /** Everything stands already, or it was a trial: not even the load is kept. */
  | { readonly kind: 'nothingKept'; readonly outcome: ImportOutcome }

interface ImportedFiles {
  readonly kept: KeptBatch
  /** Where the files were put to be read. */
  readonly store: FileStore
  readonly isTrial: boolean
  /** How files that nobody knows are read; without it by what the municipality keeps. */
  readonly mapping?: TableMapping | undefined
  readonly progress: (done: number, total: number) => void
}

/** Файлы загружаются без предпросмотра: all of them whole in one transaction, or nothing. */
export async function importFiles(
  writer: Writer,
  actor: Acting,
  { kept, store, isTrial, mapping, progress }: ImportedFiles,
): Promise<Result<ImportOutcome & { readonly number: number }, ImportFilesRefusal>> {
  const uploaded = await uploadResults(writer, actor, kept)
  if (!uploaded.ok) return uploaded
  const importId = uploaded.value
  await recogniseMapped(writer, actor, { importId, store, mapping })
  const planned = await getPlannedImport(writer, actor, { importId, store })
  if (!isWhole(planned)) return refuse({ kind: 'rowsRefused', planned })
  const outcome = await storePlan(writer, actor, planned, progress)
  if (isTrial || outcome.added + outcome.changed === 0) {
    return refuse({ kind: 'nothingKept', outcome })
  }
  return ok({ ...outcome, number: planned.import.number })
}

const isWhole = ({ plan, facts, files, import: { leftOut } }: PlannedImport): boolean =>
  leftOut.every(({ reason }) => reason.kind === 'sameFile') &&
  files.every(({ faultCount }) => faultCount === 0) &&
  [...plan, ...facts].every(({ outcome }) => outcome !== 'refused' && outcome !== 'question')
