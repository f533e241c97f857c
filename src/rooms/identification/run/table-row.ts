import type { SchoolId } from '../../../kernel/ids.ts'
import { type StabilityWord, stabilityWord } from '../messages.ts'
import type { Nearest, VerdictName } from '../verdict.ts'
import type { Diagnosis } from './conclusions.ts'
import type { Outline } from './outline.ts'

/**
 * Строка таблицы выводов, as the page gets it: no figure more than it shows, and flat, since each object of each row is
 * written out a second time for the browser.
 */
export interface TableRow {
  readonly schoolId: SchoolId
  readonly schoolName: string
  readonly verdict: VerdictName
  readonly needsExpert: boolean
  /** Numbers of the criteria that are met. */
  readonly criteria: string
  /** «Низкие из определённых» of the year of the run and of the one before; null where nothing is determined. */
  readonly low: Counted
  readonly lowBefore: Counted
  readonly unknown: number
  readonly nearest: Nearest['direction'] | null
  readonly learners: number
  readonly stability: StabilityWord | null
}

/** «2/8»; null where nothing was counted. */
export type Counted = `${number}/${number}` | null

interface StoredRow extends Pick<TableRow, 'schoolId' | 'schoolName' | 'verdict' | 'needsExpert'> {
  readonly outline: Outline
  readonly diagnosis: Diagnosis
}

export function tableRow({ outline, diagnosis, ...row }: StoredRow): TableRow {
  const { criteria, low, unknown } = outline
  const { nearest, stability } = diagnosis
  const [now, before] = low
  return {
    ...row,
    criteria: criteria.join(' '),
    low: counted(now),
    lowBefore: counted(before),
    unknown,
    nearest: nearest?.direction ?? null,
    learners: nearest?.learners ?? 0,
    stability: stability && stabilityWord(stability.listedProbability),
  }
}

const counted = (year: Outline['low'][number] | undefined): Counted =>
  year === undefined || year.of === 0 ? null : `${year.low}/${year.of}`
