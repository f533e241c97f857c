import { formatSchoolYear } from '../../kernel/school-year.ts'
import { formatDay } from '../../ui/format/day.ts'
import type { Annex, Block, Text } from './document.ts'
import type { Ground } from './facts.ts'
import type { ListedSchool, OrderListFacts } from './order-list.ts'
import { byName, lowDefinition, resultText } from './wording.ts'

/** Перечень: names and criteria only, so that it may be published. */
export const listAnnex = (facts: OrderListFacts, grif: readonly string[]): Annex => ({
  grif,
  title: `Перечень общеобразовательных организаций, нуждающихся в адресной поддержке, на ${formatSchoolYear(facts.schoolYear)} учебный год`,
  blocks: [
    {
      kind: 'table',
      columns: [
        { title: '№ п/п', width: 1.3, align: 'center' },
        { title: 'Общеобразовательная организация', width: 5 },
        { title: 'Основание включения', width: 6 },
      ],
      rows: byName(facts.schools).map((school, at) => [
        `${at + 1}`,
        school.school,
        basisText(school),
      ]),
    },
  ],
})

const basisText = ({ grounds, decision }: ListedSchool): string =>
  [
    ...grounds.map(({ wording, clause }) => `${wording} (${clause})`),
    ...(decision === null ? [] : [`решение: ${decision}`]),
  ].join('; ')

/** Обоснование: the counts behind each criterion. */
export function groundsAnnex(facts: OrderListFacts, grif: readonly string[]): Annex {
  const { rules, run } = facts
  const low = lowDefinition(rules)
  const state = run.isFinal ? '' : ' Расчёт предварительный: часть процедур ещё не учтена.'
  return {
    grif,
    title: 'Обоснование включения в перечень',
    blocks: [
      {
        kind: 'paragraph',
        text: `Расчёт от ${formatDay(run.on, 'ru')} по правилам «${rules.title}» (редакция ${rules.version}). Источник правил: ${rules.source}.${state}`,
      },
      ...(low === null ? [] : [{ kind: 'paragraph' as const, text: low }]),
      evidenceTable(facts.schools),
    ],
  }
}

const evidenceTable = (schools: readonly ListedSchool[]): Block => ({
  kind: 'table',
  columns: [
    { title: 'Организация', width: 4 },
    { title: 'Критерий', width: 4 },
    { title: 'Процедура', width: 4 },
    { title: 'Год', width: 1.3, align: 'center' },
    { title: 'Не преодолели порог', width: 3, align: 'right' },
  ],
  rows: byName(schools).flatMap(rowsOf),
})

function rowsOf({ school, grounds, decision }: ListedSchool): readonly (readonly Text[])[] {
  if (grounds.length === 0) return [[school, `по решению: ${decision ?? ''}`, '–', '–', '–']]
  return grounds.flatMap((ground) => groundRows(school, ground))
}

function groundRows(
  school: string,
  { clause, evidence, facts = [] }: Ground,
): readonly (readonly Text[])[] {
  if (evidence.length + facts.length === 0) return [[school, clause, '–', '–', '–']]
  return [
    ...evidence.map((result) => [
      school,
      clause,
      result.procedure,
      `${result.year}`,
      resultText(result),
    ]),
    ...facts.map(({ what, year, value }) => [school, clause, what, `${year}`, value]),
  ]
}
