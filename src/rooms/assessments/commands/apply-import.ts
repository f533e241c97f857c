import { type Acting, municipalityOf } from '../../../kernel/access/municipality.ts'
import type { Writer } from '../../../kernel/database/handles.ts'
import type { FileStore } from '../../../kernel/files/file-store.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { getPlannedImport } from '../queries-plan.ts'
import { type ImportOutcome, storePlan } from './store-plan.ts'
import { takeTurn } from './upload-results.ts'

export type ApplyRefusal = { readonly kind: 'planChanged' } | { readonly kind: 'importClosed' }

export interface Applied {
  readonly importId: string
  /** Of the plan that was confirmed; null for the demo, which nobody looks at before. */
  readonly fingerprint: string | null
  readonly store: FileStore
  readonly progress: (done: number, total: number) => void
}

/** Подтверждённая загрузка записывается целиком: all rows of the plan or none. */
export async function applyImport(
  writer: Writer,
  actor: Acting,
  { importId, fingerprint, store, progress }: Applied,
): Promise<Result<ImportOutcome, ApplyRefusal>> {
  const municipalityId = municipalityOf(actor)
  await takeTurn(writer, municipalityId)
  const planned = await getPlannedImport(writer, actor, { importId, store })
  if (planned.import.appliedAt !== null) return refuse({ kind: 'importClosed' })
  if (fingerprint !== null && planned.fingerprint !== fingerprint) {
    return refuse({ kind: 'planChanged' })
  }
  return ok(await storePlan(writer, actor, planned, progress))
}
