import { sql } from 'kysely'
import { type Acting, municipalityOf } from '../../kernel/access/municipality.ts'
import type { Reader } from '../../kernel/database/handles.ts'
import { NotFound } from '../../kernel/errors.ts'
import type { Day, PersonId, SchoolId } from '../../kernel/ids.ts'
import type { ProcedureKey } from './result-values.ts'

export type ProcedureState = 'planned' | 'held' | 'moved' | 'notHeld'

/** Строка календаря оценочных процедур. */
export interface CalendarProcedure extends ProcedureKey {
  readonly id: string
  readonly year: number
  readonly heldFrom: Day | null
  readonly heldTo: Day | null
  readonly resultsExpectedOn: Day | null
  readonly resultsReceivedOn: Day | null
  readonly revision: number
  readonly state: ProcedureState
  readonly basis: string | null
}

const latest = sql<{ state: ProcedureState; basis: string | null } | null>`(
  select json_build_object('state', s.state, 'basis', s.basis) from assessment_procedure_states s
  where s.municipality_id = assessment_procedures.municipality_id
    and s.procedure_id = assessment_procedures.id and s.school_id is null
  order by s.recorded_at desc, s.id desc limit 1)`

const selectProcedures = (reader: Reader, actor: Acting) =>
  reader
    .selectFrom('assessmentProcedures')
    .select(['id', 'year', 'kind', 'grade', 'subject', 'level', 'heldFrom', 'heldTo'])
    .select(['resultsExpectedOn', 'resultsReceivedOn', 'revision'])
    .select(latest.as('latest'))
    .where('municipalityId', '=', municipalityOf(actor))

type Row = Awaited<ReturnType<ReturnType<typeof selectProcedures>['execute']>>[number]

const procedureOf = ({ latest: said, ...row }: Row): CalendarProcedure => ({
  ...row,
  state: said?.state ?? 'planned',
  basis: said?.basis ?? null,
})

const MOST = 1000

/** The calendar of years, ВПР before ОГЭ before ЕГЭ, by grade and subject. */
export async function listProcedures(
  reader: Reader,
  actor: Acting,
  years: readonly number[],
): Promise<readonly CalendarProcedure[]> {
  if (actor.municipalityId === null || years.length === 0) return []
  const rows = await selectProcedures(reader, actor)
    .where('year', 'in', [...years])
    .orderBy('year')
    .orderBy(sql`array_position(array['vpr', 'oge', 'ege', 'gve', 'regional', 'municipal'], kind)`)
    .orderBy('grade')
    .orderBy('subject', 'desc')
    .orderBy('level')
    .limit(MOST)
    .execute()
  return rows.map(procedureOf)
}

export async function getProcedure(
  reader: Reader,
  actor: Acting,
  id: string,
): Promise<CalendarProcedure> {
  const row = await selectProcedures(reader, actor).where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new NotFound(`no procedure ${id}`)
  return procedureOf(row)
}

/** Что и когда говорили о процедуре, newest first. */
export interface StateRecord {
  readonly id: string
  readonly state: ProcedureState
  readonly basis: string | null
  readonly schoolId: SchoolId | null
  readonly recordedBy: PersonId | null
  readonly recordedAt: string
}

export const statesOf = (
  reader: Reader,
  actor: Acting,
  procedureId: string,
): Promise<readonly StateRecord[]> =>
  reader
    .selectFrom('assessmentProcedureStates')
    .select(['id', 'state', 'basis', 'schoolId', 'recordedBy', 'recordedAt'])
    .where('municipalityId', '=', municipalityOf(actor))
    .where('procedureId', '=', procedureId)
    .orderBy('recordedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()

/** Процедура не проводилась: in the municipality, or in one school. */
export interface NotHeldProcedure extends ProcedureKey {
  readonly year: number
  /** Null: in no school. */
  readonly schoolId: SchoolId | null
  readonly basis: string
}

/** The latest word on each procedure, and on each school of it, where it says «не проводилась». */
export async function notHeldProcedures(
  reader: Reader,
  actor: Acting,
  years: readonly number[],
): Promise<readonly NotHeldProcedure[]> {
  if (actor.municipalityId === null || years.length === 0) return []
  const rows = await reader
    .selectFrom('assessmentProcedureStates as s')
    .innerJoin('assessmentProcedures as p', (join) =>
      join.onRef('p.municipalityId', '=', 's.municipalityId').onRef('p.id', '=', 's.procedureId'),
    )
    .distinctOn(['s.procedureId', 's.schoolId'])
    .select(['p.year', 'p.kind', 'p.grade', 'p.subject', 'p.level'])
    .select(['s.schoolId', 's.state', 's.basis'])
    .where('s.municipalityId', '=', actor.municipalityId)
    .where('p.year', 'in', [...years])
    .orderBy('s.procedureId')
    .orderBy('s.schoolId')
    .orderBy('s.recordedAt', 'desc')
    .orderBy('s.id', 'desc')
    .execute()
  return rows.flatMap(({ state, basis, ...row }) =>
    state === 'notHeld' ? [{ ...row, basis: basis ?? '' }] : [],
  )
}

export async function calendarYears(reader: Reader, actor: Acting): Promise<readonly number[]> {
  if (actor.municipalityId === null) return []
  const rows = await reader
    .selectFrom('assessmentProcedures')
    .select('year')
    .distinct()
    .where('municipalityId', '=', actor.municipalityId)
    .orderBy('year', 'desc')
    .execute()
  return rows.map(({ year }) => year)
}
