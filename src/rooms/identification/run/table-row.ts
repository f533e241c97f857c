import type { SchoolId } from '../../../kernel/ids.ts'
import { type StabilityWord, stabilityWord } from '../messages.ts'
import type { Nearest, VerdictName } from '../verdict.ts'
import type { Diagnosis } from './conclusions.ts'
import type { Outline } from './outline.ts'

/** Строка таблицы выводов, as the page gets it: words for the school that is not opened, and no figure more. */
export interface TableRow {
  readonly schoolId: SchoolId
  readonly schoolName: string
  readonly verdict: VerdictName
  readonly needsExpert: boolean
  readonly outline: Pick<Outline, 'criteria' | 'low' | 'unknown'>
  readonly nearest: Pick<Nearest, 'direction' | 'learners'> | null
  readonly stability: StabilityWord | null
}

interface StoredRow extends Pick<TableRow, 'schoolId' | 'schoolName' | 'verdict' | 'needsExpert'> {
  readonly outline: Outline
  readonly diagnosis: Diagnosis
}

export function tableRow({ outline, diagnosis, ...row }: StoredRow): TableRow {
  const { criteria, low, unknown } = outline
  const { nearest, stability } = diagnosis
  return {
    ...row,
    outline: { criteria, low, unknown },
    nearest: nearest && { direction: nearest.direction, learners: nearest.learners },
    stability: stability && stabilityWord(stability.listedProbability),
  }
}
