import { biasTotal } from '../bias-facts.ts'
import type { MarkerExplanation } from '../queries-explanations.ts'
import type { SchoolFact } from '../queries-school-facts.ts'
import type { MunicipalityMarkers } from './municipality-markers.ts'
import { type BiasHistory, biasHistory } from './rules-history.ts'
import type { SchoolMarkers } from './rules-objectivity.ts'

export interface ObjectivityLine extends BiasHistory {
  readonly schoolId: string
  readonly name: string
  /** Null: the school has no distribution of the year, so nothing was computed. */
  readonly markers: SchoolMarkers['markers'] | null
  readonly explainedOn: string | null
}

interface Input {
  /** Those of the list that are shown; the first is the year of the page. */
  readonly years: readonly number[]
  readonly found: MunicipalityMarkers
  readonly facts: readonly SchoolFact[]
  readonly explanations: readonly MarkerExplanation[]
  /** In the order in which they are shown: by name. */
  readonly schools: readonly { readonly id: string; readonly name: string }[]
}

/** Список и маркеры рядом, school by school in the order of names. */
export function objectivityView({ years, found, facts, explanations, schools }: Input) {
  const bySchool = Map.groupBy(facts, ({ schoolId }) => schoolId as string)
  const explained = new Map(
    explanations.toReversed().map(({ schoolId, givenOn }) => [schoolId as string, givenOn]),
  )
  const lines = schools
    .map(
      ({ id, name }): ObjectivityLine => ({
        schoolId: id,
        name,
        ...biasHistory(bySchool.get(id) ?? [], years),
        markers: found.bySchool.get(id) ?? null,
        explainedOn: explained.get(id) ?? null,
      }),
    )
    // A school that closed long ago has nothing to be shown.
    .filter((line) => line.markers !== null || line.years.some(({ markers }) => markers !== null))
  const loadedLists = years.filter((year) =>
    facts.some((fact) => fact.year === year && fact.name === biasTotal),
  )
  const { index, sample, withoutScale, overMaximum } = found
  return { lines, listYears: years, loadedLists, index, sample, withoutScale, overMaximum }
}
