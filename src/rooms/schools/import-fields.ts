import type { Day, SchoolId } from '../../kernel/ids.ts'
import type { PlannedImport } from './queries-imports.ts'
import type { RegisteredSchool } from './queries-register.ts'
import { isValidOn } from './rules-codes.ts'
import type { PlannedRow } from './rules-import.ts'
import { namesIn } from './rules-import-row.ts'
import { readSchoolName } from './rules-names.ts'
import type { SchoolFields } from './school-fields.ts'

export interface ImportStep {
  readonly planned: PlannedImport
  /** The school that each stored row became. */
  readonly added: Map<number, SchoolId>
}

type Outcome<Kind extends PlannedRow['outcome']> = Extract<PlannedRow, { outcome: Kind }>

/** A school that only a table knows: what it does not say is unknown, the kind is heard in the name. */
export function fieldsOfNew(row: Outcome<'new'>, step: ImportStep): SchoolFields {
  const { values } = row
  const [first = ''] = namesIn(values)
  const spoken = readSchoolName(first).kinds[0]
  const spokenKind = spoken === undefined || spoken === 'school' ? null : spoken
  return {
    fullName: values.fullName ?? first,
    shortName: (values.shortName ?? values.name ?? first).slice(0, 200),
    kind: values.kind ?? spokenKind,
    setting: values.setting ?? null,
    remoteness: values.remoteness ?? null,
    centreDistanceKm: values.centreDistanceKm ?? null,
    settlementName: values.settlementName ?? null,
    settlementPopulation: values.settlementPopulation ?? null,
    settlementSizeCode: values.settlementSizeCode ?? null,
    openedOn: (values.openedOn as Day | undefined) ?? null,
    mainSchoolId: mainSchoolOf(row, step),
    codes: codesOf(row),
  }
}

/** A school of the register with what the table says otherwise. */
export function fieldsOfChanged(
  school: RegisteredSchool,
  row: Outcome<'changed'>,
  step: ImportStep,
): SchoolFields {
  const after = Object.fromEntries(
    row.changes.map((change) => [change.field, change.after]),
  ) as Partial<SchoolFields>
  const given = codesOf(row)
  const code = (kind: keyof SchoolFields['codes']) => {
    const isChanged = row.changes.some((change) => change.field === kind)
    const current = school.codes.find(
      (each) => each.kind === kind && isValidOn(each, step.planned.import.validFrom),
    )
    return isChanged ? given[kind] : (current ?? null)
  }
  const mainSchoolId = mainSchoolOf(row, step) ?? school.mainSchoolId
  return {
    fullName: after.fullName ?? school.fullName,
    shortName: after.shortName ?? school.shortName,
    kind: after.kind ?? school.kind,
    setting: after.setting ?? school.setting,
    remoteness: after.remoteness ?? school.remoteness,
    centreDistanceKm: after.centreDistanceKm ?? school.centreDistanceKm,
    settlementName: after.settlementName ?? school.settlementName,
    settlementPopulation: after.settlementPopulation ?? school.settlementPopulation,
    settlementSizeCode: after.settlementSizeCode ?? school.settlementSizeCode,
    openedOn: after.openedOn ?? school.openedOn,
    mainSchoolId,
    codes: { fisOko: code('fisOko'), ris: code('ris'), inn: code('inn') },
  }
}

function codesOf(row: PlannedRow): SchoolFields['codes'] {
  const code = (kind: 'fisOko' | 'ris' | 'inn') =>
    row.values.codes.find((each) => each.kind === kind) ?? null
  return { fisOko: code('fisOko'), ris: code('ris'), inn: code('inn') }
}

function mainSchoolOf({ main }: PlannedRow, step: ImportStep): SchoolId | null {
  if (main === null) return null
  return main.kind === 'school' ? (main.id as SchoolId) : (step.added.get(main.row) ?? null)
}
