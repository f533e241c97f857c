import type { Writer } from '../../../kernel/database/handles.ts'
import { type Day, type MunicipalityId, newId, type RegionId } from '../../../kernel/ids.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'

export interface NewMunicipality {
  readonly id: MunicipalityId
  readonly code: string
  readonly name: string
  readonly authorityName: string
  readonly advisoryServiceName?: string | null
  readonly timeZone?: string
  /** The day at which a demo district's clock stands. */
  readonly todayOn?: Day | null
  readonly region: { readonly code: string; readonly name: string; readonly id?: RegionId }
}

export type AddMunicipalityRefusal = { readonly kind: 'codeTaken'; readonly code: string }

/** Adds a municipality, and its region when it is the first of it. The writer's scope names the new municipality. */
export async function addMunicipality(
  writer: Writer,
  municipality: NewMunicipality,
): Promise<Result<RegionId, AddMunicipalityRefusal>> {
  const { id, code, name, authorityName, region } = municipality
  const regionId = await regionWith(writer, region)
  const added = await writer
    .insertInto('municipalities')
    .values({
      id,
      regionId,
      code,
      name,
      authorityName,
      advisoryServiceName: municipality.advisoryServiceName ?? null,
      timeZone: municipality.timeZone ?? 'Europe/Moscow',
      todayOn: municipality.todayOn ?? null,
    })
    .onConflict((conflict) => conflict.column('code').doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows !== 1n) return refuse({ kind: 'codeTaken', code })
  await record(writer, {
    event: 'access.municipalityAdded',
    object: { kind: 'municipality', id },
    details: { code },
  })
  return ok(regionId)
}

async function regionWith(
  writer: Writer,
  { id, code, name }: NewMunicipality['region'],
): Promise<RegionId> {
  await writer
    .insertInto('regions')
    .values({ id: id ?? newId<RegionId>(), code, name })
    .onConflict((conflict) => conflict.column('code').doNothing())
    .execute()
  const region = await writer
    .selectFrom('regions')
    .select('id')
    .where('code', '=', code)
    .executeTakeFirstOrThrow()
  return region.id as RegionId
}
