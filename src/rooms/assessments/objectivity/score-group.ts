import type { ScoreCounts } from '../../../kernel/statistics/moments.ts'
import type { ProcedureKind } from '../plain-tables/words.ts'

/** Распределение первичных баллов одной школы по одной процедуре. */
export interface ScoreGroup {
  readonly municipality: string
  readonly school: string
  /** Calendar year in which the school year ends. */
  readonly year: number
  readonly kind: ProcedureKind
  readonly grade: number
  readonly subject: string
  readonly counts: ScoreCounts
  /** Отметка по журналу и первичный балл участника, where the file has a row for each participant. */
  readonly withJournal: readonly (readonly [journal: number, score: number])[]
}

/** Шкала перевода первичных баллов в отметки: the highest score of each mark and of the whole work. */
export interface Scale {
  readonly subject: string
  readonly grade: number
  /** Null: all years given. */
  readonly year: number | null
  readonly maxFor2: number
  readonly maxFor3: number
  readonly maxFor4: number
  readonly maxScore: number
}

/** A scale of the year goes before one of all years. */
export const scaleOf = (
  scales: readonly Scale[],
  { subject, grade, year }: Pick<ScoreGroup, 'subject' | 'grade' | 'year'>,
): Scale | undefined => {
  const fitting = scales.filter((scale) => scale.subject === subject && scale.grade === grade)
  return fitting.find((scale) => scale.year === year) ?? fitting.find(({ year: y }) => y === null)
}
