import { orRefuse } from '../../../kernel/database/constraint-errors.ts'
import type { Writer } from '../../../kernel/database/handles.ts'
import { newId, type SchoolId } from '../../../kernel/ids.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import { refusalByConstraint, type SchoolRefusal } from '../refusals.ts'
import { codeKinds, type ReadCode } from '../rules-codes.ts'
import { columnsOf, type NameSource, type SchoolFields } from '../school-fields.ts'
import { checkMainSchool } from './main-school.ts'
import { checkCodes, storeCode } from './store-codes.ts'
import { addName, refreshSearchText } from './store-names.ts'
import { type Acting, type Place, placeOf } from './tenant.ts'

export interface NewSchool {
  readonly fields: SchoolFields
  readonly source?: NameSource
  /** Fixed by the demo and tests. */
  readonly schoolId?: SchoolId
  /** What the journal tells besides, such as the import it came with. */
  readonly details?: Readonly<Record<string, string>>
}

/** Школа вносится в реестр. */
export async function addSchool(
  writer: Writer,
  actor: Acting,
  school: NewSchool,
): Promise<Result<SchoolId, SchoolRefusal>> {
  const schoolId = school.schoolId ?? newId<SchoolId>()
  const place = placeOf(actor, schoolId)
  const main = await checkMainSchool(writer, place, school.fields.mainSchoolId)
  if (!main.ok) return main
  const free = await checkCodes(writer, place, codesIn(school.fields), null)
  if (!free.ok) return free
  const stored = await orRefuse(refusalByConstraint, () => store(writer, place, school))
  if (!stored.ok) return stored
  await refreshSearchText(writer, schoolId)
  await record(writer, {
    event: 'schools.schoolAdded',
    object: { kind: 'school', id: schoolId },
    schoolId,
    details: { shortName: school.fields.shortName, ...school.details },
  })
  return ok(schoolId)
}

async function store(
  writer: Writer,
  place: Place,
  { fields, source = 'form' }: NewSchool,
): Promise<void> {
  await insertSchool(writer, place, fields)
  const validFrom = fields.openedOn
  await addName(writer, place, { kind: 'full', name: fields.fullName, source, validFrom })
  await addName(writer, place, { kind: 'short', name: fields.shortName, source, validFrom })
  for (const code of codesIn(fields)) {
    await storeCode(writer, place, { kind: code.kind, code, nature: 'mistake', on: null })
  }
}

const codesIn = (fields: SchoolFields): readonly ReadCode[] =>
  codeKinds.flatMap((kind) => fields.codes[kind] ?? [])

async function insertSchool(writer: Writer, place: Place, fields: SchoolFields): Promise<void> {
  await writer
    .insertInto('schools')
    .values({
      ...columnsOf(fields),
      municipalityId: place.municipalityId,
      id: place.schoolId,
      closedOn: null,
      closedBasis: null,
    })
    .execute()
}
