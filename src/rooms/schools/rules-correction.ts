import type { Change, PlainField } from './rules-changes.ts'
import { type CodeKind, codeKinds, isValidOn, type ReadCode } from './rules-codes.ts'
import type { RegisterSchool } from './rules-register.ts'

const correctable = [
  'fullName',
  'shortName',
  'kind',
  'setting',
  'remoteness',
  'centreDistanceKm',
  'settlementName',
  'settlementPopulation',
  'settlementSizeCode',
  'openedOn',
] as const satisfies readonly PlainField[]

/** What a filled form says; unlike a table, an empty field of it says «неизвестно». */
export type CorrectedFields = Pick<
  RegisterSchool,
  (typeof correctable)[number] | 'mainSchoolId'
> & {
  readonly codes: Readonly<Record<CodeKind, ReadCode | null>>
}

/** Было → станет, field by field. */
export function correctionOf(
  school: RegisterSchool,
  fields: CorrectedFields,
  on: string,
): readonly Change[] {
  const changes: Change[] = correctable
    .filter((field) => fields[field] !== school[field])
    .map((field) => ({ field, before: school[field], after: fields[field] }))
  if (fields.mainSchoolId !== school.mainSchoolId) {
    changes.push({ field: 'mainSchool', before: school.mainSchoolId, after: fields.mainSchoolId })
  }
  for (const kind of codeKinds) {
    const before = codeOn(school, kind, on)
    const after = fields.codes[kind]?.value ?? null
    if (before !== after) changes.push({ field: kind, before, after })
  }
  return changes
}

/** The code of a kind in force on a day. */
export const codeOn = (school: RegisterSchool, kind: CodeKind, on: string): string | null =>
  school.codes.find((code) => code.kind === kind && isValidOn(code, on))?.value ?? null
