import {
  columnOf,
  namesIn,
  type PlacedFault,
  type PlanContext,
  type ReadRow,
} from './rules-import-row.ts'
import { type KnownSchool, type SchoolMatcher, schoolMatcher } from './rules-matching.ts'
import { knownOf } from './rules-register.ts'

/** Головная школа, as a row names it: one of the register, or one that another row adds. */
export type MainSchool =
  | { readonly kind: 'school'; readonly id: string; readonly name: string }
  | { readonly kind: 'row'; readonly row: number; readonly name: string }

export interface MainSchoolReading {
  readonly main: MainSchool | null
  readonly fault: PlacedFault | null
}

/** Finds the main school of every branch of the file, also among the schools that the file itself adds. */
export function mainSchoolReader(context: PlanContext): (row: ReadRow) => MainSchoolReading {
  const added = context.rows
    .filter((row) => row.target.kind === 'new' && namesIn(row.values).length > 0)
    .map(addedOf)
  const matcher = schoolMatcher([...context.register.map(knownOf), ...added])
  return (row) => mainSchoolOf(row, context, matcher)
}

const addedOf = (row: ReadRow): KnownSchool => ({
  id: `row:${row.row}`,
  name: row.name,
  spellings: namesIn(row.values),
  codes: row.values.codes.map((code) => ({ ...code, validFrom: null, validTo: null })),
})

function mainSchoolOf(
  row: ReadRow,
  context: PlanContext,
  matcher: SchoolMatcher,
): MainSchoolReading {
  const found = row.values.mainSchool
  if (found === undefined) return { main: null, fault: null }
  const at = { row: row.row, column: columnOf(context.columns, 'mainSchool') }
  const match = matcher.match({ names: [found], on: context.on })
  if (match.outcome !== 'found') {
    return { main: null, fault: { at, fault: { kind: 'mainSchoolUnknown', found } } }
  }
  const { id, name } = match.school
  const ownId = row.target.kind === 'school' ? row.target.school.id : `row:${row.row}`
  if (id === ownId)
    return { main: null, fault: { at, fault: { kind: 'mainSchoolIsItself', found } } }
  if (isBranch(id, context)) {
    return { main: null, fault: { at, fault: { kind: 'mainSchoolIsBranch', found } } }
  }
  const isAdded = id.startsWith('row:')
  const main = isAdded
    ? ({ kind: 'row', row: Number(id.slice('row:'.length)), name } as const)
    : ({ kind: 'school', id, name } as const)
  return { main, fault: null }
}

/** A branch of a branch is nobody's. */
function isBranch(id: string, context: PlanContext): boolean {
  const inFile = context.rows.find(
    (row) =>
      `row:${row.row}` === id || (row.target.kind === 'school' && row.target.school.id === id),
  )
  const inRegister = context.register.find((school) => school.id === id)
  return inFile?.values.mainSchool !== undefined || (inRegister?.mainSchoolId ?? null) !== null
}
