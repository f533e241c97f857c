import type { FileStore } from '../../kernel/files/file-store.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import type { KeptScan } from './commands/enter-order.ts'
import { LARGEST_SCAN_MB, scanKindOf } from './register/scan.ts'

export type ScanRefusal =
  | { readonly kind: 'scanUnknown' }
  | { readonly kind: 'scanTooLarge'; readonly megabytes: number }

/** Скан в хранилище: judged by its bytes, before the transaction. Without a file there is none. */
export async function keepScan(
  store: FileStore,
  file: File | null,
): Promise<Result<KeptScan | null, ScanRefusal>> {
  if (file === null) return ok(null)
  if (file.size > LARGEST_SCAN_MB * 1_048_576)
    return refuse({ kind: 'scanTooLarge', megabytes: LARGEST_SCAN_MB })
  const bytes = Buffer.from(await file.arrayBuffer())
  const kind = scanKindOf(bytes)
  if (kind === null) return refuse({ kind: 'scanUnknown' })
  return ok({ sha256: await store.put(bytes), name: file.name.slice(-200), kind })
}
