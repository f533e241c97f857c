import type { NotHeld } from '../facts.ts'
import type { RuleSet, Stage } from '../rule-set/rule-set.ts'
import { counted, type Explanation, emptySummary, prepare } from '../rules.ts'
import type { Nearest, RunStage, Stability, Summary, Verdict } from '../verdict.ts'
import { cellKey, isCounted } from './cell-groups.ts'
import { type Outline, outlineOf } from './outline.ts'
import { factsOf, type SchoolSnapshot } from './snapshot.ts'

/** Вывод без того, что видит только команда муниципалитета. */
export type Conclusion = Omit<Verdict, 'nearest' | 'stability'>

/** Диагностика для команды муниципалитета; never part of the rules. */
export interface Diagnosis {
  readonly nearest: Nearest | null
  readonly stability: Stability | null
}

export interface SchoolConclusion {
  readonly snapshot: SchoolSnapshot
  readonly conclusion: Conclusion
  readonly explanation: Explanation
  readonly diagnosis: Diagnosis
  readonly outline: Outline
}

export interface Conclusions {
  readonly outcome: RunStage
  readonly summary: RunSummary
  readonly schools: readonly SchoolConclusion[]
}

export interface RunSummary extends Readonly<Summary> {
  /** Schools without a single result of the year. */
  readonly notAnalysed: number
  /** Procedures of the year that some school had a result of, `vpr-5-RU`: what the run concludes on. */
  readonly judged: readonly string[]
}

export interface RunQuestion {
  readonly year: number
  readonly stage: Stage
  readonly ruleSet: RuleSet
}

/** Расчёт как чистая функция снимка: the page, the stored run, «что если» and the test of both ask here. */
export function conclusionsOf(
  snapshots: readonly SchoolSnapshot[],
  calendar: readonly NotHeld[],
  { year, stage, ruleSet }: RunQuestion,
): Conclusions {
  const byId = new Map(snapshots.map((snapshot) => [snapshot.schoolId, snapshot]))
  const prepared = prepare(factsOf(snapshots, calendar), ruleSet, { year, stage })
  const summary = emptySummary()
  const schools = prepared.schools.flatMap((school): SchoolConclusion[] => {
    const snapshot = byId.get(school.school)
    if (snapshot === undefined) return []
    const { nearest, stability, ...conclusion } = prepared.verdictOf(school)
    counted(summary, { ...conclusion, nearest, stability })
    const explanation = prepared.explanationOf(school)
    const outline = outlineOf(snapshot, conclusion, explanation, { year, ruleSet })
    return [{ snapshot, conclusion, explanation, diagnosis: { nearest, stability }, outline }]
  })
  const notAnalysed = schools.filter(({ outline }) => outline.isNotAnalysed).length
  const judged = judgedIn(schools, year)
  return { outcome: prepared.stage, summary: { ...summary, notAnalysed, judged }, schools }
}

const judgedIn = (schools: readonly SchoolConclusion[], year: number): readonly string[] =>
  [
    ...new Set(
      schools.flatMap(({ explanation }) =>
        explanation.cells
          .filter((cell) => cell.year === year && isCounted(cell))
          .map((cell) => cellKey(cell)),
      ),
    ),
  ].sort()
