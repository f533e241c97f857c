import { type Acting, municipalityOf } from '../../../kernel/access/municipality.ts'
import { orRefuse } from '../../../kernel/database/constraint-errors.ts'
import type { Writer } from '../../../kernel/database/handles.ts'
import type { Day } from '../../../kernel/ids.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { conclusionTerms, type TermCountsFrom } from '../queries-term.ts'

export type TermRefusal = { readonly kind: 'changedMeanwhile' | 'nothingChanges' }

export interface NewTerm {
  readonly countsFrom: TermCountsFrom
  readonly basis: string
  /** The version that the person saw; 0 when there was none. */
  readonly seen: number
}

/** Решить, от какого дня считается месяц на вывод: a new version, the earlier ones stay. */
export async function setConclusionTerm(
  writer: Writer,
  actor: Acting & { readonly today: Day },
  { countsFrom, basis, seen }: NewTerm,
): Promise<Result<number, TermRefusal>> {
  const [inForce] = await conclusionTerms(writer, actor)
  if ((inForce?.version ?? 0) !== seen) return refuse({ kind: 'changedMeanwhile' })
  if (inForce?.countsFrom === countsFrom && inForce.basis === basis)
    return refuse({ kind: 'nothingChanges' })
  const version = seen + 1
  const stored = await orRefuse({ conclusion_terms_pkey: { kind: 'changedMeanwhile' } }, () =>
    writer
      .insertInto('conclusionTerms')
      .values({
        municipalityId: municipalityOf(actor),
        version,
        countsFrom,
        basis,
        setOn: actor.today,
      })
      .execute(),
  )
  if (!stored.ok) return stored
  await record(writer, {
    event: 'assessments.conclusionTermSet',
    object: { kind: 'conclusionTerm', id: String(version) },
    basis,
    details: { version, countsFrom },
  })
  return ok(version)
}
