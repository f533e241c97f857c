import type { ScoreCounts } from '../../../kernel/statistics/moments.ts'
import { momentsOf } from '../../../kernel/statistics/moments.ts'
import { quantile } from '../../../kernel/statistics/quantile.ts'
import { spearman } from '../../../kernel/statistics/spearman.ts'
import { type Scale, type ScoreGroup, scaleOf } from './score-group.ts'

/** Возможный маркер необъективности (methodology of ФИОКО, `domain.md` § 6.1): calls for analysis, proves nothing. */
export interface Marker {
  readonly marker: 'M1' | 'M2' | 'M3-fall' | 'M3-rise'
  readonly kind: ScoreGroup['kind']
  readonly grade: number
  readonly subject: string
  /** M1: the school's lower bound of the mean, score points; M2: correlation; M3: ratio of mean shares of the maximum. */
  readonly value: number
  /** What `value` went over (M1, fall) or under (M2, rise). */
  readonly bound: number
  /** Of the smaller of the groups that it rests on. */
  readonly participants: number
  readonly smallGroup: boolean
}

/** A marker with its school; `school` is unique over all files. */
export interface SchoolMarker extends Marker {
  readonly school: string
}

const SMALL_GROUP = 10
/** Under two participants nothing of this is defined. */
const FEWEST = 2
const Z_95 = 1.96
const SUBJECTS = ['RU', 'MA']
const YOUNGER = 4
const OLDER = 5
const FENCE = 3

const isYoungVpr = ({ kind, grade, subject }: ScoreGroup): boolean =>
  kind === 'vpr' && (grade === YOUNGER || grade === OLDER) && SUBJECTS.includes(subject)

/** ВПР РУ, МА of grades 4 and 5; ОГЭ РУ, МА: what the markers look at. */
export const isLookedAt = (group: ScoreGroup): boolean =>
  isYoungVpr(group) || (group.kind === 'oge' && SUBJECTS.includes(group.subject))

/** M1 завышенный средний балл: the school's interval of the mean lies wholly above that of all participants. */
export function overstatedMeans(groups: readonly ScoreGroup[]): readonly SchoolMarker[] {
  const procedures = Map.groupBy(groups.filter(isLookedAt), procedureKey)
  return [...procedures.values()].flatMap((alike) => {
    const all = momentsOf(sum(alike.map(({ counts }) => counts)))
    const bound = all.mean + halfWidth(all)
    return alike.flatMap((group) => {
      const own = momentsOf(group.counts)
      const value = own.mean - halfWidth(own)
      return own.count >= FEWEST && value > bound
        ? [markerOf(group, 'M1', value, bound, own.count)]
        : []
    })
  })
}

/** M2 результаты против отметок по журналу: the ranks of the two run against each other. */
export const againstJournal = (groups: readonly ScoreGroup[]): readonly SchoolMarker[] =>
  groups.filter(isYoungVpr).flatMap((group) => {
    const { withJournal } = group
    const value = spearman(withJournal)
    return withJournal.length >= FEWEST && value < 0
      ? [markerOf(group, 'M2', value, 0, withJournal.length)]
      : []
  })

/** M3 резкое падение или рост одной когорты: grade 4 of the year before against grade 5 of the year. */
export function suddenChanges(
  before: readonly ScoreGroup[],
  now: readonly ScoreGroup[],
  scales: readonly Scale[],
): readonly SchoolMarker[] {
  return SUBJECTS.flatMap((subject) => {
    const changes = changesIn(subject, before, now, scales)
    const ratios = changes.map(({ ratio }) => ratio)
    const [low, high] = [quantile(ratios, 0.25), quantile(ratios, 0.75)]
    const [rise, fall] = [low - FENCE * (high - low), high + FENCE * (high - low)]
    return changes.flatMap(({ group, ratio, participants }) => {
      if (ratio > fall) return [markerOf(group, 'M3-fall', ratio, fall, participants)]
      if (ratio < rise) return [markerOf(group, 'M3-rise', ratio, rise, participants)]
      return []
    })
  })
}

function changesIn(
  subject: string,
  before: readonly ScoreGroup[],
  now: readonly ScoreGroup[],
  scales: readonly Scale[],
) {
  const ofGrade = (groups: readonly ScoreGroup[], grade: number) =>
    groups.filter((one) => isYoungVpr(one) && one.grade === grade && one.subject === subject)
  const younger = new Map(ofGrade(before, YOUNGER).map((group) => [group.school, group]))
  return ofGrade(now, OLDER).flatMap((group) => {
    const former = younger.get(group.school)
    if (former === undefined) return []
    const [past, present] = [meanShare(former, scales), meanShare(group, scales)]
    // A mean of 0 has no ratio.
    if (past === null || present === null || present.share === 0) return []
    const participants = Math.min(past.participants, present.participants)
    return [{ group, ratio: past.share / present.share, participants }]
  })
}

function meanShare(group: ScoreGroup, scales: readonly Scale[]) {
  const scale = scaleOf(scales, group)
  const { count, mean } = momentsOf(group.counts)
  return scale === undefined || count < FEWEST
    ? null
    : { share: mean / scale.maxScore, participants: count }
}

const halfWidth = ({ deviation, count }: { deviation: number; count: number }): number =>
  (Z_95 * deviation) / Math.sqrt(count)

const procedureKey = ({ kind, grade, subject }: ScoreGroup): string => `${kind} ${grade} ${subject}`

function sum(all: readonly ScoreCounts[]): ScoreCounts {
  const total = new Map<number, number>()
  for (const counts of all) {
    for (const [score, times] of counts) total.set(score, (total.get(score) ?? 0) + times)
  }
  return total
}

const markerOf = (
  { school, kind, grade, subject }: ScoreGroup,
  marker: Marker['marker'],
  value: number,
  bound: number,
  participants: number,
): SchoolMarker => ({
  school,
  marker,
  kind,
  grade,
  subject,
  value,
  bound,
  participants,
  smallGroup: participants < SMALL_GROUP,
})
