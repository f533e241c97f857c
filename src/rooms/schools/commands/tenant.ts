import { type Expression, sql } from 'kysely'
import { NotFound } from '../../../kernel/errors.ts'
import type { MunicipalityId, SchoolId } from '../../../kernel/ids.ts'
import type { Acting } from '../queries.ts'

export type { Acting }

/** A school as the keys of every table name it. */
export interface Place {
  readonly municipalityId: MunicipalityId
  readonly schoolId: SchoolId
}

/** The municipality of the transaction, for conditions that row-level security states again. */
export const tenantOf = (): Expression<MunicipalityId> =>
  sql<MunicipalityId>`(select current_tenant())`

/** Somebody who acts in no municipality has no register. */
export function municipalityOf(actor: Acting): MunicipalityId {
  if (actor.municipalityId === null) throw new NotFound('no municipality')
  return actor.municipalityId
}

export const placeOf = (actor: Acting, schoolId: SchoolId): Place => ({
  municipalityId: municipalityOf(actor),
  schoolId,
})
