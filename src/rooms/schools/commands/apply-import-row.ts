import type { Writer } from '../../../kernel/database/handles.ts'
import type { Day, SchoolId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { fieldsOfChanged, fieldsOfNew, type ImportStep } from '../import-fields.ts'
import type { SchoolRefusal } from '../refusals.ts'
import type { PlannedRow } from '../rules-import.ts'
import { addSchool } from './add-school.ts'
import { closeSchool } from './close-school.ts'
import { correctSchool } from './correct-school.ts'
import { gradesOf, recordChange, storeGrades } from './record-grades.ts'
import { addName, refreshSearchText } from './store-names.ts'
import { type Acting, placeOf } from './tenant.ts'

type Outcome<Kind extends PlannedRow['outcome']> = Extract<PlannedRow, { outcome: Kind }>

export async function storeAddedRow(
  writer: Writer,
  actor: Acting,
  row: Outcome<'new'>,
  step: ImportStep,
): Promise<Result<SchoolId, SchoolRefusal>> {
  const details = { importId: step.planned.import.id }
  const fields = fieldsOfNew(row, step)
  const added = await addSchool(writer, actor, { fields, source: 'import', details })
  if (!added.ok) return added
  return storeTheRest(writer, actor, { row, step, schoolId: added.value })
}

export async function storeChangedRow(
  writer: Writer,
  actor: Acting,
  row: Outcome<'changed'>,
  step: ImportStep,
): Promise<Result<SchoolId, SchoolRefusal>> {
  const { planned } = step
  const school = planned.register.find((each) => each.id === row.schoolId)
  if (school === undefined) return refuse({ kind: 'changedMeanwhile', school: row.name })
  const corrected = await correctSchool(writer, actor, {
    schoolId: school.id,
    revision: school.revision,
    fields: fieldsOfChanged(school, row, step),
    nature: 'change',
    on: planned.import.validFrom,
    source: 'import',
    details: { importId: planned.import.id },
  })
  if (!corrected.ok && corrected.refusal.kind !== 'nothingChanged') return corrected
  return storeTheRest(writer, actor, { row, step, schoolId: school.id })
}

interface Rest {
  readonly row: Outcome<'new' | 'changed'>
  readonly step: ImportStep
  readonly schoolId: SchoolId
}

/** Grades, closing, and the spelling by which a person or a code has told the school. */
async function storeTheRest(
  writer: Writer,
  actor: Acting,
  { row, step, schoolId }: Rest,
): Promise<Result<SchoolId, SchoolRefusal>> {
  const { schoolYear, id: importId } = step.planned.import
  const place = placeOf(actor, schoolId)
  const { values } = row
  if (values.grades !== undefined) {
    const before = await gradesOf(writer, place, schoolYear)
    const after = values.grades.map((grade) => ({
      grade,
      pupilCount: before.find((taught) => taught.grade === grade)?.pupilCount ?? null,
    }))
    const isSame =
      before.length === after.length &&
      before.every((taught, at) => taught.grade === after[at]?.grade)
    if (!isSame) {
      await storeGrades(writer, place, schoolYear, after)
      await recordChange(writer, schoolId, { schoolYear, before, after, importId })
    }
  }
  if (values.name !== undefined && bringsSpelling(row, values.name)) {
    const source = row.isChosen ? 'choice' : 'import'
    await addName(writer, place, { kind: 'spelling', name: values.name, source, validFrom: null })
    await refreshSearchText(writer, schoolId)
  }
  const school = step.planned.register.find((each) => each.id === schoolId)
  const { closedOn, closedBasis = '' } = values
  if (closedOn !== undefined && closedOn !== school?.closedOn) {
    const day = closedOn as Day
    const closed = await closeSchool(writer, actor, {
      schoolId,
      closedOn: day,
      basis: closedBasis,
      details: { importId },
    })
    if (!closed.ok) return closed
  }
  return ok(schoolId)
}

/** A name that is not official and that the register does not know yet. */
function bringsSpelling(row: Outcome<'new' | 'changed'>, name: string): boolean {
  if (row.outcome === 'changed') return row.changes.some((change) => change.field === 'spelling')
  return row.values.fullName !== undefined && row.values.shortName !== undefined && name !== ''
}
