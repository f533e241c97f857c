import { isValidOn } from './rules-codes.ts'
import type { ImportField } from './rules-import-columns.ts'
import {
  columnOf,
  namesIn,
  type PlacedFault,
  type PlanContext,
  type ReadRow,
} from './rules-import-row.ts'
import type { RegisterSchool } from './rules-register.ts'

/** What is wrong with one row, held against the register. */
export function rowFaults(row: ReadRow, context: PlanContext): readonly PlacedFault[] {
  const at = (field: ImportField) => ({ row: row.row, column: columnOf(context.columns, field) })
  const school = row.target.kind === 'school' ? row.target.school : undefined
  const faults: PlacedFault[] = [...codesOfOthers(row, context), ...closingFaults(row, school, at)]
  if (row.target.kind === 'new' && namesIn(row.values).length === 0) {
    faults.push({ at: { row: row.row, column: null }, fault: { kind: 'noName' } })
  }
  const fullName = officialNameIn(row)
  const other = fullName && openSchoolNamed(fullName, context.register, school?.id)
  if (fullName && other) {
    const fault = { kind: 'nameOfAnother', school: other.shortName, found: fullName } as const
    faults.push({ at: at('fullName'), fault })
  }
  return faults
}

/** The official name the row would write; a new school without one bears the name it is given. */
function officialNameIn(row: ReadRow): string | undefined {
  if (row.target.kind === 'question') return undefined
  return row.target.kind === 'new' ? namesIn(row.values)[0] : row.values.fullName
}

type AddressOf = (field: ImportField) => PlacedFault['at']

function closingFaults(
  { values }: ReadRow,
  school: RegisterSchool | undefined,
  at: AddressOf,
): readonly PlacedFault[] {
  const { closedOn: found } = values
  if (found === undefined) return []
  const faults: PlacedFault[] = []
  const closedOn = school?.closedOn ?? null
  if (closedOn !== null && found !== closedOn) {
    faults.push({ at: at('closedOn'), fault: { kind: 'alreadyClosed', closedOn, found } })
  }
  const openedOn = values.openedOn ?? school?.openedOn ?? null
  if (openedOn !== null && found < openedOn) {
    faults.push({ at: at('closedOn'), fault: { kind: 'closedBeforeOpened', openedOn, found } })
  }
  if (values.closedBasis === undefined && found !== school?.closedOn) {
    faults.push({ at: at('closedOn'), fault: { kind: 'closedWithoutBasis', found } })
  }
  return faults
}

function openSchoolNamed(
  name: string,
  register: readonly RegisterSchool[],
  exceptId: string | undefined,
): RegisterSchool | undefined {
  const plain = (text: string) => text.toLowerCase().replace(/ё/gu, 'е')
  return register.find(
    (school) =>
      school.id !== exceptId && school.closedOn === null && plain(school.fullName) === plain(name),
  )
}

function codesOfOthers(row: ReadRow, context: PlanContext): readonly PlacedFault[] {
  if (row.target.kind === 'question') return []
  const ownId = row.target.kind === 'school' ? row.target.school.id : undefined
  return row.values.codes.flatMap(({ kind, identity, value }): readonly PlacedFault[] => {
    const owner = context.register.find(
      (school) =>
        school.id !== ownId &&
        school.codes.some(
          (code) => code.kind === kind && code.identity === identity && isValidOn(code, context.on),
        ),
    )
    if (owner === undefined) return []
    const fault = { kind: 'codeOfAnother', school: owner.shortName, found: value } as const
    return [{ at: { row: row.row, column: columnOf(context.columns, kind) }, fault }]
  })
}
