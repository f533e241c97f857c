import { byCodePoint } from '../../../kernel/code-point.ts'
import {
  againstJournal,
  isLookedAt,
  type Marker,
  overstatedMeans,
  suddenChanges,
} from './rules-markers.ts'
import { type Scale, type ScoreGroup, scaleOf } from './score-group.ts'

/** Балл выше максимума шкалы: left out of every computation and named. */
export interface OverMaximum {
  readonly municipality: string
  readonly school: string
  readonly year: number
  readonly grade: number
  readonly subject: string
  readonly score: number
  readonly participants: number
  readonly maxScore: number
}

export interface SchoolMarkers {
  readonly municipality: string
  readonly school: string
  readonly markers: readonly Omit<Marker, 'kind'>[]
}

/** Признаки необъективности по методике ФИОКО (`domain.md` § 6.1). */
export interface Objectivity {
  readonly year: number
  /** Every school with a result of the year that a marker looks at, by municipality and name, never by result. */
  readonly schools: readonly SchoolMarkers[]
  /** 100 − share of schools with a marker, per cent; null without schools. */
  readonly index: number | null
  readonly overMaximum: readonly OverMaximum[]
  /** Procedures of grades 4 and 5 without a scale: M3 cannot be computed for them. */
  readonly withoutScale: readonly { readonly grade: number; readonly subject: string }[]
}

/** M1 and M2 of `year`; M3 of grade 4 of the year before → grade 5 of `year`. */
export function objectivityOf(
  groups: readonly ScoreGroup[],
  scales: readonly Scale[],
  year: number,
): Objectivity {
  const concerned = groups.filter((group) => group.year === year || group.year === year - 1)
  const cleaned = concerned.map((group) => withinMaximum(group, scales))
  const kept = cleaned.map(({ group }) => group)
  const now = kept.filter((group) => group.year === year)
  const before = kept.filter((group) => group.year === year - 1)
  const markers = [
    ...overstatedMeans(now),
    ...againstJournal(now),
    ...suddenChanges(before, now, scales),
  ]
  const schools = schoolsOf(
    now,
    Map.groupBy(markers, ({ school }) => school),
  )
  const marked = schools.filter((school) => school.markers.length > 0).length
  return {
    year,
    schools,
    index: schools.length === 0 ? null : 100 - (100 * marked) / schools.length,
    overMaximum: cleaned.flatMap(({ over }) => over),
    withoutScale: withoutScale(kept, scales),
  }
}

function withinMaximum(group: ScoreGroup, scales: readonly Scale[]) {
  const { municipality, school, year, grade, subject } = group
  const maxScore = scaleOf(scales, group)?.maxScore
  if (maxScore === undefined) return { group, over: [] }
  const over = [...group.counts]
    .filter(([score]) => score > maxScore)
    .map(([score, participants]) => ({
      municipality,
      school,
      year,
      grade,
      subject,
      score,
      participants,
      maxScore,
    }))
  if (over.length === 0) return { group, over }
  return {
    group: {
      ...group,
      counts: new Map([...group.counts].filter(([score]) => score <= maxScore)),
      withJournal: group.withJournal.filter(([, score]) => score <= maxScore),
    },
    over,
  }
}

function schoolsOf(
  now: readonly ScoreGroup[],
  markersBySchool: ReadonlyMap<string, readonly Marker[]>,
): readonly SchoolMarkers[] {
  const places = new Map(
    now.filter(isLookedAt).map(({ school, municipality }) => [school, municipality]),
  )
  return [...places]
    .map(([school, municipality]) => ({
      municipality,
      school,
      markers: (markersBySchool.get(school) ?? []).toSorted(inOrder).map(shown),
    }))
    .sort((a, b) => byCodePoint(a.municipality, b.municipality) || byCodePoint(a.school, b.school))
}

const inOrder = (a: Marker, b: Marker): number =>
  byCodePoint(a.marker, b.marker) || a.grade - b.grade || byCodePoint(a.subject, b.subject)

const shown = ({
  marker,
  grade,
  subject,
  value,
  bound,
  participants,
  smallGroup,
}: Marker): Omit<Marker, 'kind'> => ({
  marker,
  grade,
  subject,
  value,
  bound,
  participants,
  smallGroup,
})

function withoutScale(groups: readonly ScoreGroup[], scales: readonly Scale[]) {
  const lacking = groups.filter(
    (group) => group.kind === 'vpr' && isLookedAt(group) && scaleOf(scales, group) === undefined,
  )
  const keys = new Map(
    lacking.map(({ grade, subject }) => [`${grade} ${subject}`, { grade, subject }]),
  )
  return [...keys.values()]
}
