import type { Authority, SchoolSheetFacts } from '../../documents/index.ts'
import { type Contributions, isJudged, rulesCited, sheetParts } from '../document-facts.ts'
import { type Origins, originKey } from '../origins.ts'
import type { StoredRun } from '../queries-runs.ts'
import type { RuleSet } from '../rule-set/rule-set.ts'
import type { Explanation } from '../rules.ts'
import { resultKey } from '../run/cell-groups.ts'
import type { ResultEvidence } from '../verdict.ts'
import { type MunicipalityFigure, municipalityFigure } from './municipality-figure.ts'

/** Содержание листа, kept as it was sent: what the paper says, and the sums that the page shows beside each result. */
export interface SheetContent {
  readonly paper: Omit<SchoolSheetFacts, 'signatory' | 'sent'>
  readonly figures: Readonly<Record<string, MunicipalityFigure>>
}

export interface ContentQuestion {
  readonly authority: Authority
  readonly schoolName: string
  readonly run: StoredRun
  readonly ruleSet: RuleSet
  readonly explanation: Explanation
  readonly contributions: Contributions
  readonly origins: Origins
}

export function sheetContent(asked: ContentQuestion): SheetContent {
  const { run, explanation, contributions } = asked
  return {
    paper: {
      authority: asked.authority,
      school: asked.schoolName,
      run: { on: run.computedOn, year: run.year, isFinal: run.outcome === 'final' },
      rules: rulesCited(asked.ruleSet, run.ruleVersion),
      ...sheetParts(explanation, contributions, placeIn(asked.origins)),
    },
    figures: Object.fromEntries(
      explanation.cells.filter(isJudged).map((cell) => {
        const key = resultKey(cell)
        return [key, municipalityFigure(explanation.school, contributions.get(key) ?? [])]
      }),
    ),
  }
}

/** «results-2025.csv, лист «МА», D12»: every file that the figure was put together from. */
export const placeIn =
  (origins: Origins) =>
  (evidence: ResultEvidence): string | undefined => {
    const found = origins[originKey(evidence)] ?? []
    const places = found.map(({ fileName, sheet, cell }) =>
      [
        fileName,
        sheet === null ? '' : `лист «${sheet}»`,
        /^[A-Z]/.test(cell) ? cell : `строка ${cell}`,
      ]
        .filter(Boolean)
        .join(', '),
    )
    return places.length === 0 ? undefined : places.join('; ')
  }
