/** Результат одной школы по одной процедуре: what it adds to the sum of the municipality. */
export interface Addend {
  readonly schoolId: string
  readonly participants: number
  readonly low: number
}

/** Сумма муниципалитета beside a school's own figure. */
export type MunicipalitySum =
  | {
      readonly kind: 'shown'
      readonly schools: number
      readonly participants: number
      readonly low: number
    }
  | { readonly kind: 'withheld' }
  | { readonly kind: 'nobodyElse' }

const FEWEST_OTHERS = 2
const FEWEST_BESIDE_THE_LARGEST = 5

const sumOf = (addends: readonly Addend[]) => ({
  participants: addends.reduce((sum, { participants }) => sum + participants, 0),
  low: addends.reduce((sum, { low }) => sum + low, 0),
})

/**
 * The municipal team sees the sum as it is. A school knows its own counts and can subtract them: it sees the sum only when
 * what is left is of several schools, not nearly of one, and does not say the same of everybody.
 */
export function municipalitySum(
  schoolId: string,
  addends: readonly Addend[],
  { isTeam }: { readonly isTeam: boolean },
): MunicipalitySum {
  const others = addends.filter((each) => each.schoolId !== schoolId)
  if (others.length === 0) return { kind: 'nobodyElse' }
  const rest = sumOf(others)
  const largest = Math.max(...others.map(({ participants }) => participants))
  const isSafe =
    others.length >= FEWEST_OTHERS &&
    rest.participants - largest >= FEWEST_BESIDE_THE_LARGEST &&
    rest.low > 0 &&
    rest.low < rest.participants
  return isTeam || isSafe
    ? { kind: 'shown', schools: addends.length, ...sumOf(addends) }
    : { kind: 'withheld' }
}
