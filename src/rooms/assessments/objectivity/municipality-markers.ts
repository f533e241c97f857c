import type { SchoolId } from '../../../kernel/ids.ts'
import type { CurrentResult } from '../queries-results.ts'
import type { ScaleInForce } from '../queries-scales.ts'
import { isLookedAt } from './rules-markers.ts'
import { type Objectivity, objectivityOf } from './rules-objectivity.ts'
import type { ScoreGroup } from './score-group.ts'

/** Markers of a municipality: the sample is its own schools whose distribution of scores is stored. */
export interface MunicipalityMarkers extends Pick<Objectivity, 'index' | 'withoutScale'> {
  readonly bySchool: ReadonlyMap<string, Objectivity['schools'][number]['markers']>
  readonly sample: { readonly schools: number; readonly participants: number }
  /** Participants with a score over the maximum: left out. */
  readonly overMaximum: number
}

export function municipalityMarkers(
  results: readonly CurrentResult[],
  scales: readonly ScaleInForce[],
  year: number,
): MunicipalityMarkers {
  const groups = results.flatMap(groupOf)
  const known = scales
    .filter(({ kind }) => kind === 'vpr')
    .map(({ subject, grade, year: of, bands }) => ({
      ...{ subject, grade, year: of },
      maxFor2: bands.maxFor2,
      maxFor3: bands.maxFor3 ?? bands.maxFor2,
      maxFor4: bands.maxFor4 ?? bands.maxFor2,
      maxScore: bands.maxScore,
    }))
  const { schools, index, withoutScale, overMaximum } = objectivityOf(groups, known, year)
  const looked = groups.filter((group) => group.year === year && isLookedAt(group))
  return {
    bySchool: new Map(schools.map(({ school, markers }) => [school, markers])),
    index,
    withoutScale,
    sample: {
      schools: schools.length,
      participants: looked.reduce((sum, { counts }) => sum + total(counts), 0),
    },
    overMaximum: overMaximum.reduce((sum, { participants }) => sum + participants, 0),
  }
}

const total = (counts: ScoreGroup['counts']) =>
  [...counts.values()].reduce((sum, times) => sum + times, 0)

/** The main days alone: whoever came later wrote another work. */
function groupOf(result: CurrentResult): ScoreGroup[] {
  const { schoolId, year, kind, grade, subject, level, wave, details } = result
  const scores = details?.scores
  if (scores === undefined || wave !== 'main' || level !== '') return []
  const counts = new Map(
    Object.entries(scores).map(([score, times]) => [Number(score), times] as const),
  )
  return [
    {
      ...{ municipality: '', school: schoolId as SchoolId, year, kind, grade, subject },
      counts,
      // Distributions are stored without participants, so M2 has nothing to go by.
      withJournal: [],
    },
  ]
}
