import { type Acting, municipalityOf } from '../../../kernel/access/municipality.ts'
import type { Writer } from '../../../kernel/database/handles.ts'
import { newId, type SchoolId } from '../../../kernel/ids.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { schoolYearStarting } from '../../../kernel/school-year.ts'
import { getSchool } from '../../schools/index.ts'
import { getProcedure } from '../queries-calendar.ts'
import { currentResults } from '../queries-results.ts'
import { procedureText } from '../rules-keys.ts'

export type SchoolNotHeldRefusal = { readonly kind: 'schoolHasResults' }

interface Said {
  readonly procedureId: string
  readonly schoolId: SchoolId
  /** False takes an earlier word back: the procedure was held there. */
  readonly isHeld: boolean
  readonly basis: string
}

/** В этой школе процедура не проводилась (или всё же проводилась): with the basis, as a row. */
export async function recordNotHeldInSchool(
  writer: Writer,
  actor: Acting,
  { procedureId, schoolId, isHeld, basis }: Said,
): Promise<Result<string, SchoolNotHeldRefusal>> {
  const procedure = await getProcedure(writer, actor, procedureId)
  await getSchool(writer, actor, schoolId, schoolYearStarting(procedure.year - 1))
  const { year } = procedure
  const results = isHeld ? [] : await currentResults(writer, actor, { years: [year], schoolId })
  if (results.some((result) => procedureText(result) === procedureText(procedure))) {
    return refuse({ kind: 'schoolHasResults' })
  }
  const state = isHeld ? 'held' : 'notHeld'
  await writer
    .insertInto('assessmentProcedureStates')
    .values({
      municipalityId: municipalityOf(actor),
      id: newId(),
      procedureId,
      schoolId,
      state,
      basis,
    })
    .execute()
  await record(writer, {
    event: 'assessments.heldInSchoolRecorded',
    object: { kind: 'procedure', id: procedureId },
    schoolId,
    basis,
    details: { state, year },
  })
  return ok(procedureId)
}
