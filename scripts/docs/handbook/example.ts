import type { IdentificationFacts } from '../../../src/rooms/identification/facts.ts'
import { abinsk2023 } from '../../../src/rooms/identification/presets/abinsk-2023.ts'
import type { LocalText, RuleSet } from '../../../src/rooms/identification/rule-set/rule-set.ts'
import { type CellExplanation, prepare } from '../../../src/rooms/identification/rules.ts'
import type { Evidence, Verdict } from '../../../src/rooms/identification/verdict.ts'
import { markdownTable } from '../parts.ts'
import { percentText, procedureText, verdictText, words } from './words.ts'

/** The school of the worked example, its year and rules: the page's words are written about exactly these. */
export const example = { school: 'СОШ № 7 с. Тихая Долина', year: 2025, rules: abinsk2023 } as const

export function exampleOf(facts: IdentificationFacts, rules: RuleSet = example.rules) {
  const run = prepare(facts, rules, { year: example.year, stage: 'final' })
  const school = run.schools.find((each) => each.school === example.school)
  if (!school) throw new Error(`no ${example.school} in the demo`)
  return { verdict: run.verdictOf(school), explanation: run.explanationOf(school) }
}

export function exampleResults(facts: IdentificationFacts): string {
  const { cells } = exampleOf(facts).explanation
  const procedures = [...new Set(cells.map(procedureText))]
  return markdownTable(
    ['Процедура', ...[2024, 2025].flatMap((year) => [`${year}`, 'Доля', 'Интервал', 'Низкий'])],
    procedures.map((name) => [
      name,
      ...[2024, 2025].flatMap((year) =>
        cellTexts(cells.find((cell) => procedureText(cell) === name && cell.year === year)),
      ),
    ]),
  )
}

function cellTexts(cell: CellExplanation | undefined): string[] {
  if (!cell || cell.reason !== null) return ['–', '–', '–', '–']
  const [from, to] = cell.interval
  const low = cell.outcome === 'low' ? '**да**' : 'нет'
  return [
    `${cell.low} из\u00a0${cell.participants}`,
    percentText(cell.share),
    `${percentText(from)} – ${percentText(to)}`,
    low,
  ]
}

/** «Вывод: …» and every criterion that holds with the results it rests on. */
export function exampleVerdict(facts: IdentificationFacts): string {
  const { verdict, explanation } = exampleOf(facts)
  const criteria = verdict.triggers.map((trigger) => {
    const criterion = explanation.criteria.find((each) => each.id === trigger.criterion)
    const text = russian(criterion?.wording ?? trigger.criterion)
    return `- ${text} (${trigger.clause}): ${trigger.evidence.map(evidenceText).join('; ')}.`
  })
  return [`Вывод: **${verdictText(verdict.verdict)}**.`, '', ...criteria].join('\n')
}

/** What the municipal team sees besides: both figures with their model. */
export function exampleSteadiness(facts: IdentificationFacts): string {
  const { verdict, explanation } = exampleOf(facts)
  const { nearest, stability } = verdict
  const criterion = explanation.criteria.find((each) => each.id === nearest?.criterion)
  if (!nearest || !stability || !criterion) throw new Error('the example has no nearest threshold')
  const sentence = nearest.direction === 'undoes' ? words.nearestUndoes : words.nearestMeets
  const procedure = `${procedureText(nearest.procedure)}, ${nearest.procedure.year}`
  return [
    `- ${sentence(nearest.learners, russian(criterion.wording))} Ближе всего: ${procedure}.`,
    `- Устойчивость ${percentText(stability.listedProbability)}. ${words.stabilityModel}`,
  ].join('\n')
}

const russian = (text: LocalText): string => (typeof text === 'string' ? text : text.ru)

function evidenceText(evidence: Evidence): string {
  if ('fact' in evidence) return `${evidence.fact} = ${String(evidence.value)}`
  if ('sum' in evidence) return `сумма ${evidence.sum}`
  return `${procedureText(evidence)}, ${evidence.year}: ${evidence.low} из\u00a0${evidence.participants}`
}

/** The same school when groups under 25 do not count. */
export function exampleWithMinimum(facts: IdentificationFacts): string {
  const minParticipants = { value: 25, certainty: 'I', basis: 'пример' } as const
  const { verdict } = exampleOf(facts, { ...example.rules, minParticipants })
  return [
    `Вывод: **${verdictText(verdict.verdict)}**, измениться ${verdict.mayBeListed ? 'может' : 'не может'}.`,
    `Неопределённых результатов за два года: ${undeterminedIn(verdict)}.`,
  ].join(' ')
}

const undeterminedIn = (verdict: Verdict): number =>
  verdict.missing.filter(({ reason }) => reason === 'tooSmall').length
