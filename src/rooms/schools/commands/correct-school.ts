import { orRefuse } from '../../../kernel/database/constraint-errors.ts'
import type { Writer } from '../../../kernel/database/handles.ts'
import type { Day, SchoolId } from '../../../kernel/ids.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { refusalByConstraint, type SchoolRefusal } from '../refusals.ts'
import type { Change, ChangeField } from '../rules-changes.ts'
import { type CodeKind, codeKinds } from '../rules-codes.ts'
import { correctionOf } from '../rules-correction.ts'
import { columnsOf, type NameSource, type Nature, type SchoolFields } from '../school-fields.ts'
import { lockSchool } from './lock-school.ts'
import { checkMainSchool } from './main-school.ts'
import { checkCodes, storeCode } from './store-codes.ts'
import { refreshSearchText, renameOfficially } from './store-names.ts'
import { type Acting, type Place, placeOf } from './tenant.ts'

export interface Correction {
  readonly schoolId: SchoolId
  /** The one the form was opened with; undefined where nobody could have read an older one. */
  readonly revision?: number
  readonly fields: SchoolFields
  readonly nature: Nature
  /** The day from which a change holds. */
  readonly on: Day
  readonly source?: NameSource
  readonly basis?: string | null
  readonly details?: Readonly<Record<string, string>>
}

/** Сведения о школе исправляются; прежние названия и коды остаются с днями, когда они действовали. */
export async function correctSchool(
  writer: Writer,
  actor: Acting,
  correction: Correction,
): Promise<Result<readonly Change[], SchoolRefusal>> {
  const { schoolId, fields } = correction
  const place = placeOf(actor, schoolId)
  const school = await lockSchool(writer, actor, schoolId, correction.on)
  if (correction.revision !== undefined && correction.revision !== school.revision) {
    return refuse({ kind: 'changedMeanwhile', school: school.shortName })
  }
  const changes = correctionOf(school, fields, correction.on)
  if (changes.length === 0) return refuse({ kind: 'nothingChanged' })
  if (fields.mainSchoolId !== school.mainSchoolId) {
    const main = await checkMainSchool(writer, place, fields.mainSchoolId)
    if (!main.ok) return main
  }
  const codes = changes.flatMap(({ field }) => (isCode(field) ? (fields.codes[field] ?? []) : []))
  const free = await checkCodes(writer, place, codes, correction.on)
  if (!free.ok) return free
  const stored = await orRefuse(refusalByConstraint, () =>
    store(writer, place, correction, changes),
  )
  if (!stored.ok) return stored
  await refreshSearchText(writer, schoolId)
  await record(writer, {
    event: 'schools.schoolCorrected',
    object: { kind: 'school', id: schoolId },
    schoolId,
    basis: correction.basis ?? null,
    details: { changes: await told(writer, place, changes), ...correction.details },
  })
  return ok(changes)
}

/** For the journal: a main school by its name, as it was called then. */
async function told(writer: Writer, place: Place, changes: readonly Change[]) {
  const ids = changes
    .filter((change) => change.field === 'mainSchool')
    .flatMap((change) => [change.before, change.after])
    .filter((id) => typeof id === 'string') as SchoolId[]
  if (ids.length === 0) return changes.map((change) => ({ ...change }))
  const mains = await writer
    .selectFrom('schools')
    .select(['id', 'shortName'])
    .where('municipalityId', '=', place.municipalityId)
    .where('id', 'in', ids)
    .execute()
  const nameOf = (id: Change['before']) => mains.find((main) => main.id === id)?.shortName ?? null
  return changes.map((change) =>
    change.field === 'mainSchool'
      ? { ...change, before: nameOf(change.before), after: nameOf(change.after) }
      : { ...change },
  )
}

async function store(
  writer: Writer,
  place: Place,
  correction: Correction,
  changes: readonly Change[],
): Promise<void> {
  const { fields, nature, on, source = 'form' } = correction
  await writer
    .updateTable('schools')
    .set((eb) => ({ ...columnsOf(fields), revision: eb('revision', '+', 1) }))
    .where('municipalityId', '=', place.municipalityId)
    .where('id', '=', place.schoolId)
    .execute()
  for (const { field } of changes) {
    if (field === 'fullName' || field === 'shortName') {
      const kind = field === 'fullName' ? 'full' : 'short'
      await renameOfficially(writer, place, { kind, name: fields[field], source, nature, on })
    } else if (isCode(field)) {
      await storeCode(writer, place, { kind: field, code: fields.codes[field], nature, on })
    }
  }
}

const isCode = (field: ChangeField): field is CodeKind => codeKinds.some((kind) => kind === field)
