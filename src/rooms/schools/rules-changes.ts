import { codeKinds, isValidOn } from './rules-codes.ts'
import type { RowValues } from './rules-import-cells.ts'
import { normalizeSchoolName } from './rules-names.ts'
import type { RegisterSchool } from './rules-register.ts'

export const plainFields = [
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
  'closedOn',
] as const

export type PlainField = (typeof plainFields)[number]

export type ChangeField =
  | PlainField
  | 'fisOko'
  | 'ris'
  | 'inn'
  | 'grades'
  | 'spelling'
  | 'mainSchool'

export type ChangeValue = string | number | readonly number[] | null

/** Что изменится: было → станет. */
export interface Change {
  readonly field: ChangeField
  readonly before: ChangeValue
  readonly after: ChangeValue
}

/** What a row of a table would change in a school of the register; what it does not say stays. */
export function changesOf(
  school: RegisterSchool,
  values: RowValues,
  on: string,
  mainSchool?: { readonly before: string | null; readonly after: string },
): readonly Change[] {
  const changes: Change[] = []
  for (const field of plainFields) {
    const after = values[field]
    if (after !== undefined && after !== school[field]) {
      changes.push({ field, before: school[field], after })
    }
  }
  changes.push(...codeChanges(school, values, on))
  if (values.grades !== undefined && !sameGrades(school.grades, values.grades)) {
    changes.push({ field: 'grades', before: school.grades, after: values.grades })
  }
  if (mainSchool !== undefined && mainSchool.before !== mainSchool.after) {
    changes.push({ field: 'mainSchool', ...mainSchool })
  }
  if (values.name !== undefined && !knowsName(school, values)) {
    changes.push({ field: 'spelling', before: null, after: values.name })
  }
  return changes
}

function codeChanges(school: RegisterSchool, values: RowValues, on: string): readonly Change[] {
  return codeKinds.flatMap((kind): readonly Change[] => {
    const given = values.codes.find((code) => code.kind === kind)
    if (given === undefined) return []
    const current = school.codes.find((code) => code.kind === kind && isValidOn(code, on))
    // A РИС code that lost its zeros in the table is still the code it was.
    const isSame =
      kind === 'ris' ? current?.identity === given.identity : current?.value === given.value
    return isSame ? [] : [{ field: kind, before: current?.value ?? null, after: given.value }]
  })
}

const sameGrades = (before: readonly number[] | null, after: readonly number[]): boolean =>
  before !== null &&
  before.length === after.length &&
  before.every((grade, at) => grade === after[at])

function knowsName(school: RegisterSchool, values: RowValues): boolean {
  const key = normalizeSchoolName(values.name ?? '')
  const names = [
    school.fullName,
    school.shortName,
    ...school.spellings,
    values.fullName,
    values.shortName,
  ]
  return key === '' || names.some((name) => name !== undefined && normalizeSchoolName(name) === key)
}
