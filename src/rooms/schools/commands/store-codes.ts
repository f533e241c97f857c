import { sql } from 'kysely'
import type { Writer } from '../../../kernel/database/handles.ts'
import { type Day, newId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { SchoolRefusal } from '../refusals.ts'
import type { CodeKind, ReadCode } from '../rules-codes.ts'
import type { Nature } from '../school-fields.ts'
import type { Place } from './tenant.ts'

interface CodeChange {
  readonly kind: CodeKind
  /** Null: the school has no such code any more. */
  readonly code: ReadCode | null
  readonly nature: Nature
  readonly on: Day | null
}

/** No code means two schools: which other school bears one of these on or after that day. */
export async function checkCodes(
  writer: Writer,
  place: Place,
  codes: readonly ReadCode[],
  on: Day | null,
): Promise<Result<null, SchoolRefusal>> {
  for (const code of codes) {
    const school = await ownerOfCode(writer, place, code, on)
    if (school !== undefined) {
      return refuse({ kind: 'codeTaken', code: code.kind, value: code.value, school })
    }
  }
  return ok(null)
}

/** Gives a school a code: the one it had ends the day before, or is overwritten when it was a mistake. */
export async function storeCode(writer: Writer, place: Place, change: CodeChange): Promise<void> {
  const { kind, code, nature, on } = change
  await endCode(writer, place, kind, nature === 'mistake' ? null : on)
  if (code === null) return
  await writer
    .insertInto('schoolCodes')
    .values({
      municipalityId: place.municipalityId,
      id: newId(),
      schoolId: place.schoolId,
      kind,
      value: code.value,
      identity: code.identity,
      validFrom: nature === 'mistake' ? null : on,
      validTo: null,
    })
    .execute()
}

/** What began on that day or later never was in force; what began before ends the day before. */
async function endCode(
  writer: Writer,
  place: Place,
  kind: CodeKind,
  on: Day | null,
): Promise<void> {
  const neverInForce = writer
    .deleteFrom('schoolCodes')
    .where('municipalityId', '=', place.municipalityId)
    .where('schoolId', '=', place.schoolId)
    .where('kind', '=', kind)
    .where('validTo', 'is', null)
  if (on === null) {
    await neverInForce.execute()
    return
  }
  await neverInForce.where('validFrom', '>=', on).execute()
  await writer
    .updateTable('schoolCodes')
    .set({ validTo: sql<Day>`${on}::date - 1` })
    .where('municipalityId', '=', place.municipalityId)
    .where('schoolId', '=', place.schoolId)
    .where('kind', '=', kind)
    .where('validTo', 'is', null)
    .execute()
}

/** The other school whose code this is on or after that day. */
async function ownerOfCode(
  writer: Writer,
  place: Place,
  code: ReadCode,
  on: Day | null,
): Promise<string | undefined> {
  const owner = await writer
    .selectFrom('schoolCodes')
    .innerJoin('schools', (join) =>
      join
        .onRef('schools.municipalityId', '=', 'schoolCodes.municipalityId')
        .onRef('schools.id', '=', 'schoolCodes.schoolId'),
    )
    .select('schools.shortName')
    .where('schoolCodes.municipalityId', '=', place.municipalityId)
    .where('schoolCodes.schoolId', '<>', place.schoolId)
    .where('schoolCodes.kind', '=', code.kind)
    .where('schoolCodes.identity', '=', code.identity)
    .where((eb) =>
      on === null ? eb.val(true) : eb.or([eb('validTo', 'is', null), eb('validTo', '>=', on)]),
    )
    .limit(1)
    .executeTakeFirst()
  return owner?.shortName
}
