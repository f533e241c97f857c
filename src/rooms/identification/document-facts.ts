import { formatNumber } from '../../ui/format/number.ts'
import type {
  FactLine,
  Ground,
  ResultLine,
  RulesCited,
  SchoolSheetFacts,
  SheetCriterion,
  SheetMissing,
  SheetResult,
} from '../documents/index.ts'
import { factName } from './fact-names.ts'
import type { FactValue } from './facts.ts'
import { identificationMessages } from './messages.ts'
import { type LocalText, type RuleSet, thresholdValue } from './rule-set/rule-set.ts'
import type { CellExplanation, CriterionExplanation, Explanation } from './rules/explanation.ts'
import { plainLowShare } from './rules/plan.ts'
import { resultKey } from './run/cell-groups.ts'
import { type Contribution, municipalityFigure } from './sheets/municipality-figure.ts'
import type { Evidence, ResultEvidence } from './verdict.ts'

/** Documents are Russian whatever the language of the screen. */
const texts = identificationMessages.ru

const russian = (text: LocalText): string => (typeof text === 'string' ? text : text.ru)

/** Where a figure stands: file and cell. The caller knows the imports. */
export type OriginOf = (evidence: ResultEvidence) => string | undefined

/** Правила, как их называет документ: the threshold with its own basis, never a criterion's clause. */
export function rulesCited(ruleSet: RuleSet, version: number): RulesCited {
  return {
    title: russian(ruleSet.title),
    version,
    source: russian(ruleSet.source),
    low: lowShare(ruleSet.low),
    usesVpr: ruleSet.procedures.some(({ kind }) => kind === 'vpr'),
  }
}

/** Null where «low» is more than one share: a sentence about a share would then say too little. */
function lowShare(low: RuleSet['low']): RulesCited['low'] {
  if (low === null || plainLowShare(low) === null) return null
  if (!('atLeast' in low) || low.atLeast === undefined) return null
  const { atLeast } = low
  const basis = typeof atLeast === 'number' || atLeast.basis === '' ? null : atLeast.basis
  return { shareAtLeast: thresholdValue(atLeast), basis }
}

/** Основания включения: every criterion met, with its counts. */
export const groundsOf = (
  { criteria }: Pick<Explanation, 'criteria'>,
  originOf: OriginOf,
): readonly Ground[] =>
  criteria
    .filter(({ outcome }) => outcome === 'met')
    .map((criterion) => ({
      wording: russian(criterion.wording),
      clause: criterion.clause,
      evidence: criterion.evidence.filter(isResult).map((each) => resultLine(each, originOf)),
      facts: criterion.evidence.flatMap(factLines),
    }))

const isResult = (evidence: Evidence): evidence is ResultEvidence => 'participants' in evidence

/** Rules may rest on facts about a school or on a sum of them: then those are the evidence. */
function factLines(evidence: Evidence): readonly FactLine[] {
  if (isResult(evidence)) return []
  const { year } = evidence
  if ('fact' in evidence)
    return [{ what: factName(evidence.fact, 'ru'), year, value: valueText(evidence.value) }]
  const parts = evidence.contributions.map(
    ({ name, value, weight }) => `${russian(name)} ${valueText(value)} × ${valueText(weight)}`,
  )
  const what = `взвешенная сумма: ${parts.join('; ')}`
  return [{ what, year, value: valueText(evidence.sum) }]
}

const MOST_DIGITS = 3

function valueText(value: FactValue): string {
  if (typeof value !== 'number') return value ?? 'нет сведений'
  const digits = `${value}`.split('.')[1]?.length ?? 0
  return formatNumber(value, 'ru', Math.min(digits, MOST_DIGITS))
}

export function resultLine(evidence: ResultEvidence, originOf: OriginOf): ResultLine {
  const { year, participants, low, interval } = evidence
  const origin = originOf(evidence)
  const line = { procedure: procedureText(evidence), year, participants, low, interval }
  return origin === undefined ? line : { ...line, origin }
}

const procedureText = ({ kind, grade, subject, level }: ResultEvidence): string =>
  texts.procedure(texts.kind[kind], grade, texts.subject(subject), level)

type SheetParts = Pick<SchoolSheetFacts, 'verdict' | 'criteria' | 'results' | 'missing'>

/** What a school is told: its counts, criteria and gaps; no stability, no nearest criterion. */
export function sheetParts(
  explanation: Explanation,
  contributions: Contributions,
  originOf: OriginOf,
): SheetParts {
  const { cells, criteria, verdict } = explanation
  return {
    verdict: texts.verdict[verdict],
    criteria: criteria.map(sheetCriterion),
    results: cells.filter(isJudged).map(
      (cell): SheetResult => ({
        ...resultLine(cell, originOf),
        isLow: cell.outcome === 'low',
        municipality: municipalityFigure(
          explanation.school,
          contributions.get(resultKey(cell)) ?? [],
        ),
      }),
    ),
    missing: cells.flatMap(missingOf),
  }
}

const states = { met: 'met', notMet: 'notMet', undetermined: 'unknown' } as const

const sheetCriterion = ({ wording, clause, outcome }: CriterionExplanation): SheetCriterion => ({
  wording: russian(wording),
  clause,
  state: states[outcome],
})

export const isJudged = ({ outcome }: CellExplanation): boolean =>
  outcome === 'low' || outcome === 'notLow'

function missingOf(cell: CellExplanation): readonly SheetMissing[] {
  const { reason, year, assumed } = cell
  if (reason === null) return []
  const words =
    reason === 'pooled'
      ? texts.pooled
      : assumed && reason === 'notHeld'
        ? texts.missing.assumed
        : texts.missing[reason]
  return [{ procedure: procedureText(cell), year, reason: words }]
}

/** Что каждая школа прибавляет к сумме муниципалитета, by procedure and year. */
export type Contributions = ReadonlyMap<string, readonly Contribution[]>

export function contributionsOf(
  explanations: Iterable<Pick<Explanation, 'school' | 'cells'>>,
): Contributions {
  const found = new Map<string, Contribution[]>()
  for (const { school, cells } of explanations) {
    for (const cell of cells.filter(isJudged)) {
      const { participants, low } = cell
      const key = resultKey(cell)
      const known = found.get(key)
      if (known === undefined) found.set(key, [{ school, participants, low }])
      else known.push({ school, participants, low })
    }
  }
  return found
}
