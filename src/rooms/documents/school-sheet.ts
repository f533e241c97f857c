import type { Day } from '../../kernel/ids.ts'
import { formatDay } from '../../ui/format/day.ts'
import { formatShare } from '../../ui/format/number.ts'
import type { Block, OfficialDocument, Text } from './document.ts'
import type { Authority, Ground, ResultLine, RulesCited, Signatory } from './facts.ts'
import { sheetPage } from './page-layout.ts'
import { answerBlocks, type SheetAnswers, signatures } from './school-sheet-answers.ts'
import { lowDefinition, purpose, resultText, vprReservation } from './wording.ts'

/** Аналитический лист школы: its own counts, the threshold, what is missing, the municipality as an aggregate. */
export interface SchoolSheetFacts {
  readonly authority: Authority
  readonly signatory: Signatory | null
  readonly school: string
  readonly run: { readonly on: Day; readonly year: number; readonly isFinal: boolean }
  readonly rules: RulesCited
  /** The verdict in the words of the room of identification. */
  readonly verdict: string
  readonly criteria: readonly SheetCriterion[]
  readonly results: readonly SheetResult[]
  readonly missing: readonly SheetMissing[]
  /** Null: it is looked at before it is sent. */
  readonly sent: SheetAnswers | null
}

export interface SheetCriterion extends Omit<Ground, 'evidence'> {
  readonly state: 'met' | 'notMet' | 'unknown'
}

export interface SheetResult extends ResultLine {
  readonly isLow: boolean
  readonly municipality: MunicipalitySum
}

/** Of all schools of the municipality together, this one included; whoever makes the facts knows when to withhold it. */
export type MunicipalitySum =
  | {
      readonly kind: 'shown'
      readonly schools: number
      readonly participants: number
      readonly low: number
    }
  | { readonly kind: 'withheld' | 'nobodyElse' }

export interface SheetMissing {
  readonly procedure: string
  readonly year: number
  readonly reason: string
}

/** No other school is named; the sums are those that the facts allow. */
export function schoolSheet(facts: SchoolSheetFacts): OfficialDocument {
  const { authority, school, run, sent } = facts
  return {
    title: `Аналитический лист по итогам ${run.year} года: ${school}`,
    page: sheetPage,
    isDraft: sent === null,
    letterhead: { body: authority.name, kind: 'АНАЛИТИЧЕСКИЙ ЛИСТ' },
    heading: `Об итогах оценочных процедур ${run.year} года в общеобразовательной организации`,
    blocks: [
      {
        kind: 'facts',
        rows: [
          ['Организация', school],
          ...(sent === null ? [] : [['Дата листа', formatDay(sent.on, 'ru')] as const]),
          ['Расчёт', `${formatDay(run.on, 'ru')}, ${run.isFinal ? 'итоговый' : 'предварительный'}`],
          ['Правила', `«${facts.rules.title}», редакция ${facts.rules.version}`],
          ['Источник правил', facts.rules.source],
          // The words of the room begin with what the row is called by.
          ['Вывод', [{ text: facts.verdict.replace(/^вывод: /u, ''), isBold: true }]],
        ],
      },
      ...purposeBlocks(facts),
      ...criteriaBlocks(facts),
      ...resultBlocks(facts),
      ...missingBlocks(facts),
      ...answerBlocks(sent),
    ],
    signatures: signatures(facts.signatory, sent),
    annexes: [],
  }
}

function purposeBlocks({ rules }: SchoolSheetFacts): readonly Block[] {
  const reservation = rules.usesVpr ? `; ${vprReservation}` : ''
  return [
    {
      kind: 'paragraph',
      text: `Лист составлен, чтобы школа видела, на каких данных сделан вывод: ${purpose}${reservation}.`,
    },
  ]
}

const states = {
  met: 'выполнен',
  notMet: 'не выполнен',
  unknown: 'не определён: данных не хватает',
} as const

function criteriaBlocks({ criteria, rules }: SchoolSheetFacts): readonly Block[] {
  const low = lowDefinition(rules)
  return [
    { kind: 'subheading', text: 'Критерии' },
    ...(low === null ? [] : [{ kind: 'paragraph' as const, text: low }]),
    {
      kind: 'table',
      columns: [
        { title: 'Критерий', width: 7 },
        { title: 'Пункт правил', width: 3 },
        { title: 'Вывод', width: 3 },
      ],
      rows: criteria.map(({ wording, clause, state }) => [wording, clause, states[state]]),
    },
  ]
}

function resultBlocks({ results }: SchoolSheetFacts): readonly Block[] {
  if (results.length === 0) return []
  return [
    { kind: 'subheading', text: 'Результаты организации и муниципалитета' },
    {
      kind: 'table',
      columns: [
        { title: 'Процедура', width: 4 },
        { title: 'Год', width: 1.2, align: 'center' },
        { title: 'Не преодолели порог в организации', width: 3.4, align: 'right' },
        { title: 'Низкий результат', width: 2.2, align: 'center' },
        { title: 'Не преодолели порог в муниципалитете', width: 3.4, align: 'right' },
      ],
      rows: results.map((result): readonly Text[] => [
        result.procedure,
        `${result.year}`,
        resultText(result),
        result.isLow ? 'да' : 'нет',
        sumText(result),
      ]),
    },
    {
      kind: 'paragraph',
      text: 'Муниципалитет приведён суммой по всем общеобразовательным организациям, включая эту. Сумма не приводится, когда по ней можно узнать результат другой организации.',
    },
  ]
}

function sumText({ municipality }: SheetResult): string {
  switch (municipality.kind) {
    case 'shown':
      return formatShare({ count: municipality.low, of: municipality.participants }, 'ru')
    case 'withheld':
      return 'не приводится'
    case 'nobodyElse':
      return 'только эта организация'
  }
}

function missingBlocks({ missing }: SchoolSheetFacts): readonly Block[] {
  if (missing.length === 0) return []
  return [
    { kind: 'subheading', text: 'Чего не хватает' },
    {
      kind: 'table',
      columns: [
        { title: 'Процедура', width: 5 },
        { title: 'Год', width: 1.2, align: 'center' },
        { title: 'Причина', width: 6 },
      ],
      rows: missing.map(({ procedure, year, reason }) => [procedure, `${year}`, reason]),
    },
    {
      kind: 'paragraph',
      text: 'Недостающий результат не считается ни низким, ни достаточным.',
    },
  ]
}
