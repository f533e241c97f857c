import type { Day } from '../../kernel/ids.ts'
import { formatDay } from '../../ui/format/day.ts'
import { formatShare } from '../../ui/format/number.ts'
import type { Block, OfficialDocument, Text } from './document.ts'
import type { Authority, Ground, ResultLine, RulesCited, Signatory } from './facts.ts'
import { sheetPage } from './page-layout.ts'
import { lowDefinition, purpose, resultText, signaturePost, vprReservation } from './wording.ts'

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
}

export interface SheetCriterion extends Omit<Ground, 'evidence'> {
  readonly state: 'met' | 'notMet' | 'unknown'
}

export interface SheetResult extends ResultLine {
  readonly isLow: boolean
  /** Of all schools of the municipality together, this one included; null where it is not known. */
  readonly municipality: Aggregate | null
}

export interface Aggregate {
  readonly schools: number
  readonly participants: number
  readonly low: number
}

export interface SheetMissing {
  readonly procedure: string
  readonly year: number
  readonly reason: string
}

/** No other school is named, and none can be reckoned from the sums. */
export function schoolSheet(facts: SchoolSheetFacts): OfficialDocument {
  const { authority, signatory, school, run } = facts
  const heading = `Аналитический лист общеобразовательной организации по итогам оценочных процедур ${run.year} года`
  return {
    title: `${heading}: ${school}`,
    page: sheetPage,
    isDraft: false,
    letterhead: { body: authority.name },
    heading,
    blocks: [
      {
        kind: 'facts',
        rows: [
          ['Организация', school],
          ['Расчёт', `${formatDay(run.on, 'ru')}, ${run.isFinal ? 'итоговый' : 'предварительный'}`],
          ['Правила', `«${facts.rules.title}», редакция ${facts.rules.version}`],
          ['Вывод', [{ text: facts.verdict, isBold: true }]],
        ],
      },
      ...purposeBlocks(facts),
      ...criteriaBlocks(facts),
      ...resultBlocks(facts),
      ...missingBlocks(facts),
      ...answerBlocks(),
    ],
    signatures:
      signatory === null ? [] : [{ post: signaturePost(signatory), name: signatory.name }],
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
        aggregateText(result),
      ]),
    },
    {
      kind: 'paragraph',
      text: 'Муниципалитет приведён суммой по всем общеобразовательным организациям, включая эту. Сумма не приводится, когда по ней можно узнать результат другой организации.',
    },
  ]
}

const FEWEST_OTHER_SCHOOLS = 2
const FEWEST_OTHER_LEARNERS = 5

/** Whoever knows their own counts subtracts them: what is left must belong to several schools and to a group. */
function aggregateText({ municipality, participants }: SheetResult): string {
  if (municipality === null) return 'нет сведений'
  const others = municipality.participants - participants
  if (municipality.schools - 1 < FEWEST_OTHER_SCHOOLS || others < FEWEST_OTHER_LEARNERS) {
    return 'не приводится'
  }
  return formatShare({ count: municipality.low, of: municipality.participants }, 'ru')
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

const answerBlocks = (): readonly Block[] => [
  { kind: 'subheading', text: 'Ответ организации' },
  {
    kind: 'paragraph',
    text: 'Организация подтверждает ознакомление с листом и может дать пояснение или возразить против данных и вывода. Исправление данных и исход рассмотрения записываются, вывод пересчитывается.',
  },
]
