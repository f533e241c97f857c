/** Результат одной школы по одной процедуре: what it adds to the sum of the municipality. */
export interface Contribution {
  readonly school: string
  readonly participants: number
  readonly low: number
}

/** Сумма муниципалитета, which a school may see only when it gives no other school away. */
export type MunicipalityFigure =
  | {
      readonly kind: 'shown'
      readonly schools: number
      readonly participants: number
      readonly low: number
    }
  | { readonly kind: 'withheld' }
  | { readonly kind: 'nobodyElse' }

const FEWEST_OTHER_SCHOOLS = 2
const FEWEST_BESIDE_THE_LARGEST = 5

/**
 * Whoever knows their own counts subtracts them. What is left must be of several schools, not nearly of one, and
 * must not say the same of each of them (nobody low, or everybody).
 */
export function municipalityFigure(
  school: string,
  contributions: readonly Contribution[],
): MunicipalityFigure {
  const others = contributions.filter((each) => each.school !== school)
  if (others.length === 0) return { kind: 'nobodyElse' }
  const rest = sumOf(others)
  const largest = Math.max(...others.map(({ participants }) => participants))
  if (
    others.length < FEWEST_OTHER_SCHOOLS ||
    rest.participants - largest < FEWEST_BESIDE_THE_LARGEST ||
    rest.low === 0 ||
    rest.low === rest.participants
  )
    return { kind: 'withheld' }
  return { kind: 'shown', schools: contributions.length, ...sumOf(contributions) }
}

const sumOf = (contributions: readonly Contribution[]) => ({
  participants: contributions.reduce((sum, { participants }) => sum + participants, 0),
  low: contributions.reduce((sum, { low }) => sum + low, 0),
})
