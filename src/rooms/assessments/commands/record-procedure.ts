import { type Acting, municipalityOf } from '../../../kernel/access/municipality.ts'
import { orRefuse } from '../../../kernel/database/constraint-errors.ts'
import type { Writer } from '../../../kernel/database/handles.ts'
import { type Day, newId } from '../../../kernel/ids.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { getProcedure, type ProcedureState } from '../queries-calendar.ts'
import { countSchoolsWith } from '../queries-results.ts'
import type { ProcedureKey } from '../result-values.ts'

export interface ProcedurePlan {
  readonly heldFrom: Day | null
  readonly heldTo: Day | null
  readonly resultsExpectedOn: Day | null
  readonly resultsReceivedOn: Day | null
  readonly state: ProcedureState
  readonly basis: string | null
}

export type NewProcedure = ProcedureKey & ProcedurePlan & { readonly year: number }

export type ProcedureRefusal =
  | { readonly kind: 'alreadyThere' }
  | { readonly kind: 'endsBeforeBegins' }
  | { readonly kind: 'changedMeanwhile' }
  | { readonly kind: 'resultsStored'; readonly schools: number }

const refusals = {
  assessment_procedures_once: { kind: 'alreadyThere' },
  assessment_procedures_period: { kind: 'endsBeforeBegins' },
} as const

/** Процедура вносится в календарь. */
export async function addProcedure(
  writer: Writer,
  actor: Acting,
  { state, basis, ...procedure }: NewProcedure,
): Promise<Result<string, ProcedureRefusal>> {
  const municipalityId = municipalityOf(actor)
  const id: string = newId()
  const stored = await orRefuse(refusals, () =>
    writer
      .insertInto('assessmentProcedures')
      .values({ municipalityId, id, ...procedure })
      .execute(),
  )
  if (!stored.ok) return stored
  await recordState(writer, actor, { procedureId: id, state, basis })
  await record(writer, {
    event: 'assessments.procedureAdded',
    object: { kind: 'procedure', id },
    basis,
    details: { ...procedure, state },
  })
  return ok(id)
}

/** Правка календаря: days, and what is said of the procedure now. */
export async function correctProcedure(
  writer: Writer,
  actor: Acting,
  {
    procedureId,
    revision,
    ...plan
  }: ProcedurePlan & { readonly procedureId: string; readonly revision: number },
): Promise<Result<string, ProcedureRefusal>> {
  const before = await getProcedure(writer, actor, procedureId)
  if (before.revision !== revision) return refuse({ kind: 'changedMeanwhile' })
  const { state, basis, ...days } = plan
  if (state === 'notHeld') {
    const schools = await countSchoolsWith(writer, actor, before)
    if (schools > 0) return refuse({ kind: 'resultsStored', schools })
  }
  const stored = await orRefuse(refusals, () =>
    writer
      .updateTable('assessmentProcedures')
      .set({ ...days, revision: revision + 1 })
      .where('municipalityId', '=', municipalityOf(actor))
      .where('id', '=', procedureId)
      .where('revision', '=', revision)
      .execute(),
  )
  if (!stored.ok) return stored
  if (state !== before.state || basis !== before.basis) {
    await recordState(writer, actor, { procedureId, state, basis })
  }
  const { heldFrom, heldTo, resultsExpectedOn, resultsReceivedOn } = before
  await record(writer, {
    event: 'assessments.procedureCorrected',
    object: { kind: 'procedure', id: procedureId },
    basis,
    details: {
      before: { heldFrom, heldTo, resultsExpectedOn, resultsReceivedOn, state: before.state },
      after: { ...days, state },
    },
  })
  return ok(procedureId)
}

export const recordState = (
  writer: Writer,
  actor: Acting,
  said: { procedureId: string; state: ProcedureState; basis: string | null },
) =>
  writer
    .insertInto('assessmentProcedureStates')
    .values({ municipalityId: municipalityOf(actor), id: newId(), ...said })
    .execute()
