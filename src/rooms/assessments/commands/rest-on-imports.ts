import { type Acting, municipalityOf } from '../../../kernel/access/municipality.ts'
import type { Writer } from '../../../kernel/database/handles.ts'

/** What stands on the figures of imports: a list in force, an approved run. */
export interface ImportUser {
  readonly kind: string
  readonly id: string
  /** As the refusal of an undo names it: «перечень по приказу № 412 от 28.08.2025». */
  readonly title: string
}

/** Another room says that its decision rests on these imports: from now on they cannot be undone. */
export async function restOnImports(
  writer: Writer,
  actor: Acting,
  { importIds, user }: { importIds: readonly string[]; user: ImportUser },
): Promise<void> {
  if (importIds.length === 0) return
  const municipalityId = municipalityOf(actor)
  const { kind: userKind, id: userId, title } = user
  await writer
    .insertInto('assessmentImportUses')
    .values(
      [...new Set(importIds)].map((importId) => ({
        municipalityId,
        importId,
        userKind,
        userId,
        title,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The decision no longer stands. */
export async function releaseImports(
  writer: Writer,
  actor: Acting,
  user: Pick<ImportUser, 'kind' | 'id'>,
): Promise<void> {
  await writer
    .deleteFrom('assessmentImportUses')
    .where('municipalityId', '=', municipalityOf(actor))
    .where('userKind', '=', user.kind)
    .where('userId', '=', user.id)
    .execute()
}
