import { presets } from '../../../src/rooms/identification/presets/presets.ts'
import { thresholdsWithoutBasis } from '../../../src/rooms/identification/rule-set/basis.ts'
import type {
  Certainty,
  Criterion,
  LocalText,
  RuleSet,
  Threshold,
} from '../../../src/rooms/identification/rule-set/rule-set.ts'
import { certainties } from '../../../src/rooms/identification/rule-set/rule-set.ts'
import { markdownTable } from '../parts.ts'
import { thresholdText, words } from './words.ts'

const russian = (text: LocalText): string => (typeof text === 'string' ? text : text.ru)

export const presetsTable = (): string =>
  markdownTable(
    ['Набор', 'Что это', 'Источник'],
    presets.map((preset) => [`\`${preset.key}\``, russian(preset.title), russian(preset.source)]),
  )

/** Procedures, criteria and the threshold of a low result of one rule set. */
export function rulesPart(ruleSet: RuleSet): string {
  const procedures = ruleSet.procedures.flatMap((group) =>
    group.grades.map((grade) =>
      words.procedure(
        words.kind[group.kind],
        grade,
        group.subjects.map((subject) => words.subject(subject)).join(' и '),
        null,
      ),
    ),
  )
  return [
    `Процедуры: ${procedures.join('; ')}.`,
    '',
    criteriaTable(ruleSet.criteria),
    '',
    ruleSet.combine === 'any'
      ? 'Достаточно одного критерия.'
      : 'Критерии должны выполняться все вместе.',
    '',
    thresholdsTable(ruleSet),
  ].join('\n')
}

export const criteriaTable = (criteria: readonly Criterion[]): string =>
  markdownTable(
    ['Критерий', 'Пункт', 'Обозначение'],
    criteria.map((each) => [russian(each.wording), each.clause, `\`${each.id}\``]),
  )

/** What a reader asks first: how much, whence, how sure. */
function thresholdsTable(ruleSet: RuleSet): string {
  const low = ruleSet.low && 'value' in ruleSet.low ? ruleSet.low.atLeast : undefined
  const rows: [string, Threshold | undefined, boolean][] = [
    ['Доля, начиная с которой результат низкий', low, true],
    ['Наименьшее число участников', ruleSet.minParticipants, false],
    ['Группа считается малочисленной, если участников меньше', ruleSet.smallGroup.below, false],
    ['Охват мал, если участвовала доля меньше', ruleSet.coverageBelow, true],
  ]
  return markdownTable(
    ['Порог', 'Значение', 'Определённость', 'Основание'],
    rows.flatMap(([name, threshold, isShare]) =>
      threshold === undefined ? [] : [[name, ...thresholdText(threshold, isShare)]],
    ),
  )
}

export const riskZoneTable = (ruleSet: RuleSet): string =>
  markdownTable(
    ['Составляющая', 'Основание', 'Обозначение', 'Включена'],
    ruleSet.riskZone.map((part) => [
      russian(part.wording),
      part.clause,
      `\`${part.id}\``,
      part.enabled ? 'да' : 'нет',
    ]),
  )

const meanings: Readonly<Record<Certainty, string>> = {
  S: 'записано в документе, который указан рядом',
  S2: 'известно из печати или от другого региона: самого документа нет',
  M: 'не подтверждено ничем',
  I: 'решение этой системы; подтверждает или меняет рабочая группа',
}

export const certaintyTable = (): string =>
  markdownTable(
    ['Степень', 'Словами', 'Что значит'],
    certainties.map((certainty) => [certainty, words.certainty[certainty], meanings[certainty]]),
  )

/** One row for all rule sets that share it: most of them share the risk zone. */
export function withoutBasisTable(): string {
  const rows = new Map<string, { readonly cells: string[]; readonly sets: string[] }>()
  for (const preset of presets) {
    for (const each of thresholdsWithoutBasis(preset)) {
      const value = String(each.value).replace('.', ',')
      const cells = [ownerOf(preset, each.path), value, each.certainty ?? '–', `\`${each.path}\``]
      const key = cells.join(' ')
      const row = rows.get(key) ?? { cells, sets: [] }
      row.sets.push(`\`${preset.key}\``)
      rows.set(key, row)
    }
  }
  return markdownTable(
    ['К чему относится', 'Значение', 'Определённость', 'Место в наборе', 'Наборы'],
    [...rows.values()].map(({ cells, sets }) => [
      ...cells,
      sets.length === presets.length ? 'все' : sets.join(', '),
    ]),
  )
}

/** The criterion that a place in a rule set belongs to, or the part of the rule set in words. */
function ownerOf(ruleSet: RuleSet, path: string): string {
  const [, list, at = '0'] = /^(criteria|riskZone)\[(\d+)\]/u.exec(path) ?? []
  if (list === 'criteria') return `критерий \`${ruleSet.criteria[Number(at)]?.id}\``
  if (list === 'riskZone') return `зона риска, \`${ruleSet.riskZone[Number(at)]?.id}\``
  return path.startsWith('low') ? 'низкий результат' : 'малочисленные группы и охват'
}
