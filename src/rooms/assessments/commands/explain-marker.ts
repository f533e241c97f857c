import { type Acting, municipalityOf } from '../../../kernel/access/municipality.ts'
import type { Writer } from '../../../kernel/database/handles.ts'
import { type Day, newId, type SchoolId } from '../../../kernel/ids.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { markerExplanations } from '../queries-explanations.ts'

export interface ExplanationRefusal {
  readonly kind: 'saidAlready'
}

/** Школа поясняет возможный маркер: another row each time, the earlier words stay. */
export async function explainMarker(
  writer: Writer,
  actor: Acting & { readonly today: Day },
  told: { readonly schoolId: SchoolId; readonly year: number; readonly text: string },
): Promise<Result<string, ExplanationRefusal>> {
  const [last] = await markerExplanations(writer, actor, told)
  if (last?.text === told.text) return refuse({ kind: 'saidAlready' })
  const id: string = newId()
  await writer
    .insertInto('markerExplanations')
    .values({ municipalityId: municipalityOf(actor), id, ...told, givenOn: actor.today })
    .execute()
  await record(writer, {
    event: 'assessments.markerExplained',
    object: { kind: 'markerExplanation', id },
    schoolId: told.schoolId,
    details: { year: told.year },
  })
  return ok(id)
}
