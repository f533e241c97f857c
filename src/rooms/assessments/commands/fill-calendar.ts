import type { Acting } from '../../../kernel/access/municipality.ts'
import type { Writer } from '../../../kernel/database/handles.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { listProcedures } from '../queries-calendar.ts'
import { loadedProcedures } from '../queries-results.ts'
import { procedureText } from '../rules-keys.ts'
import { addProcedure, type NewProcedure } from './record-procedure.ts'

export type FillRefusal = { readonly kind: 'nothingToAdd' }

/** Календарь составляется по прошлому году или по загруженным результатам: what is there already stays. */
export async function fillCalendar(
  writer: Writer,
  actor: Acting,
  { year, from }: { readonly year: number; readonly from: 'lastYear' | 'results' },
): Promise<Result<number, FillRefusal>> {
  const known = new Set((await listProcedures(writer, actor, [year])).map(procedureText))
  const wanted =
    from === 'results'
      ? await byResults(writer, actor, year)
      : await byLastYear(writer, actor, year)
  const missing = wanted.filter((procedure) => !known.has(procedureText(procedure)))
  if (missing.length === 0) return refuse({ kind: 'nothingToAdd' })
  for (const procedure of missing) {
    const added = await addProcedure(writer, actor, procedure)
    if (!added.ok) throw new Error(`a checked procedure was refused: ${added.refusal.kind}`)
  }
  await record(writer, {
    event: 'assessments.calendarFilled',
    object: { kind: 'calendar', id: String(year) },
    details: { year, from, procedures: missing.length },
  })
  return ok(missing.length)
}

const noDays = { heldFrom: null, heldTo: null, resultsExpectedOn: null, resultsReceivedOn: null }

async function byLastYear(writer: Writer, actor: Acting, year: number): Promise<NewProcedure[]> {
  const before = await listProcedures(writer, actor, [year - 1])
  return before.map(({ kind, grade, subject, level }) => {
    const key = { year, kind, grade, subject, level }
    return { ...key, ...noDays, state: 'planned', basis: null }
  })
}

/** What has results was held on the days that the files name. */
async function byResults(writer: Writer, actor: Acting, year: number): Promise<NewProcedure[]> {
  const loaded = await loadedProcedures(writer, actor, year)
  return loaded.map(({ kind, grade, subject, level, heldFrom, heldTo }) => {
    const key = { year, kind, grade, subject, level }
    return { ...key, ...noDays, heldFrom, heldTo, state: 'held', basis: null }
  })
}
