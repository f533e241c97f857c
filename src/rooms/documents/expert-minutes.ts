import { ok, type Result, refuse } from '../../kernel/result.ts'
import type { Block, OfficialDocument, Text } from './document.ts'
import type { Authority, Registered, ResultLine, RulesCited } from './facts.ts'
import { orderPage } from './page-layout.ts'
import { surnameFirst } from './person-name.ts'
import { byName, purpose, resultText, vprReservation } from './wording.ts'

/** Протокол заседания рабочей группы: «Уточнение с экспертами (п. 3.2)» (domain.md § 14). */
export interface ExpertMinutesFacts {
  readonly authority: Authority
  /** Null: a draft. */
  readonly meeting: Registered | null
  readonly chair: Attendee
  readonly secretary: Attendee
  readonly present: readonly Attendee[]
  readonly rules: Pick<RulesCited, 'title' | 'version' | 'usesVpr'>
  /** What provides for the meeting: «Концепция, п. 3.2». */
  readonly clause: string
  readonly cases: readonly MinutesCase[]
}

export interface Attendee {
  readonly name: string
  readonly post: string
}

/** Вопрос по одной школе. */
export interface MinutesCase {
  readonly school: string
  /** Why the rules did not decide alone. */
  readonly question: string
  readonly evidence: readonly ResultLine[]
  readonly said: readonly { readonly name: string; readonly words: string }[]
  readonly decision: 'list' | 'riskZone' | 'leaveOut' | null
  readonly reason: string
}

export type ExpertMinutesRefusal =
  | { readonly kind: 'noCases' }
  | { readonly kind: 'caseUndecided'; readonly school: string }
  | { readonly kind: 'decisionWithoutReason'; readonly school: string }

/** One meeting, one protocol: every question has its decision and the reason for it. */
export function expertMinutes(
  facts: ExpertMinutesFacts,
): Result<OfficialDocument, ExpertMinutesRefusal> {
  const { authority, meeting, chair, secretary, cases } = facts
  if (cases.length === 0) return refuse({ kind: 'noCases' })
  const open = cases.find(({ decision }) => decision === null)
  if (open !== undefined) return refuse({ kind: 'caseUndecided', school: open.school })
  const bare = cases.find(({ reason }) => reason.trim() === '')
  if (bare !== undefined) return refuse({ kind: 'decisionWithoutReason', school: bare.school })
  const heading = 'Заседание рабочей группы по уточнению выводов о школах с участием экспертов'
  return ok({
    title: heading,
    page: orderPage,
    isDraft: meeting === null,
    letterhead: { body: authority.name, kind: 'ПРОТОКОЛ' },
    registration: {
      on: meeting?.on ?? null,
      number: meeting?.number ?? null,
      place: authority.place,
    },
    heading,
    blocks: [
      ...attendance(facts),
      ...agenda(facts),
      ...byName(cases).flatMap((each, at) => caseBlocks(each, at + 1)),
    ],
    signatures: [
      { post: 'Председатель', name: chair.name },
      { post: 'Секретарь', name: secretary.name },
    ],
    annexes: [],
  })
}

function attendance({ chair, secretary, present }: ExpertMinutesFacts): readonly Block[] {
  const named = ({ name, post }: Attendee) => `${surnameFirst(name)}, ${post}`
  return [
    {
      kind: 'facts',
      rows: [
        ['Председатель:', named(chair)],
        ['Секретарь:', named(secretary)],
      ],
    },
    { kind: 'subheading', text: 'Присутствовали:' },
    {
      kind: 'list',
      items: present.map((each) => `${named(each)};`).map(lastWithStop(present.length)),
    },
  ]
}

const lastWithStop = (count: number) => (text: string, at: number) =>
  at === count - 1 ? text.replace(/;$/u, '.') : text

function agenda({ rules, clause, cases }: ExpertMinutesFacts): readonly Block[] {
  const reservation = rules.usesVpr ? `; ${vprReservation}` : ''
  return [
    { kind: 'subheading', text: 'Повестка дня' },
    {
      kind: 'paragraph',
      text: `Уточнение выводов, сделанных по правилам «${rules.title}» (редакция ${rules.version}), с привлечением экспертов (${clause}). Вопросов: ${cases.length}.`,
    },
    { kind: 'paragraph', text: `Рабочая группа исходит из того, что ${purpose}${reservation}.` },
  ]
}

function caseBlocks(each: MinutesCase, number: number): readonly Block[] {
  return [
    { kind: 'subheading', text: `${number}. ${each.school}` },
    labelled('Слушали', each.question),
    ...(each.evidence.length === 0 ? [] : [evidenceTable(each.evidence)]),
    ...each.said.map(({ name, words }) => labelled('Выступили', `${surnameFirst(name)}: ${words}`)),
    labelled('Решили', `${decisions[each.decision ?? 'leaveOut']}. Основание: ${each.reason}`),
  ]
}

const decisions = {
  list: 'включить в проект перечня общеобразовательных организаций, нуждающихся в адресной поддержке',
  riskZone: 'отнести к зоне риска и вести по треку предупреждения, в проект перечня не включать',
  leaveOut: 'в проект перечня не включать',
} as const

const labelled = (label: string, text: string): Block => ({
  kind: 'paragraph',
  text: [{ text: `${label.toUpperCase()}: `, isBold: true }, sentence(text)],
})

const sentence = (text: string): string => (/[.!?]$/u.test(text) ? text : `${text}.`)

const evidenceTable = (evidence: readonly ResultLine[]): Block => ({
  kind: 'table',
  columns: [
    { title: 'Процедура', width: 4 },
    { title: 'Год', width: 1, align: 'center' },
    { title: 'Не преодолели порог', width: 4, align: 'right' },
  ],
  rows: evidence.map((result): readonly Text[] => [
    result.procedure,
    `${result.year}`,
    resultText(result),
  ]),
})
