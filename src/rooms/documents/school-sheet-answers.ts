import type { Day } from '../../kernel/ids.ts'
import { formatDay } from '../../ui/format/day.ts'
import type { Block, Signature } from './document.ts'
import type { Signatory } from './facts.ts'
import { signaturePost } from './wording.ts'

/** Отправленный лист: its term, who read it and what the school said. */
export interface SheetAnswers {
  readonly on: Day
  readonly answersDue: Day
  readonly acknowledged: readonly SheetReader[]
  readonly responses: readonly SheetResponse[]
}

export interface SheetReader {
  readonly name: string
  readonly post: string
  /** Исполняющий обязанности: the order that says so. */
  readonly actingBasis: string | null
  readonly on: Day
}

export interface SheetResponse extends SheetReader {
  readonly kind: 'comment' | 'objection'
  readonly text: string
  readonly outcome: SheetOutcome | null
}

export interface SheetOutcome {
  readonly isAccepted: boolean
  readonly reason: string
  readonly by: string
  readonly on: Day
}

export const answerBlocks = (sent: SheetAnswers | null): readonly Block[] => [
  { kind: 'subheading', text: 'Ответ организации' },
  {
    kind: 'paragraph',
    text: `Руководитель организации подтверждает ознакомление с листом и может дать комментарий или возразить против данных и вывода${sent === null ? '' : ` до ${formatDay(sent.answersDue, 'ru')} включительно`}. По возражению записывается решение с основанием. Принятое возражение само вывода не меняет: исправляются данные, вывод считается заново или вносится поправка в перечень.`,
  },
  ...(sent === null ? [] : [...sent.acknowledged.map(readBlock), ...sent.responses.flatMap(said)]),
]

const readBlock = (reader: SheetReader): Block => ({
  kind: 'paragraph',
  text: `С листом ознакомлен(а) в системе «Опора»: ${whoText(reader)}, ${formatDay(reader.on, 'ru')}.`,
})

const whoText = ({ name, post, actingBasis }: SheetReader): string =>
  actingBasis === null ? `${name}, ${post}` : `${name}, ${post} (${actingBasis})`

const kinds = { comment: 'Комментарий', objection: 'Возражение' } as const

function said(response: SheetResponse): readonly Block[] {
  const { kind, on, text, outcome } = response
  const words: Block = {
    kind: 'paragraph',
    text: `${kinds[kind]} от ${formatDay(on, 'ru')}, ${whoText(response)}: «${text.trim()}»`,
  }
  if (kind === 'comment') return [words]
  return [words, { kind: 'paragraph', text: outcomeText(outcome) }]
}

function outcomeText(outcome: SheetOutcome | null): string {
  if (outcome === null) return 'Решение по возражению ещё не принято.'
  const { isAccepted, on, by, reason } = outcome
  const what = isAccepted ? 'принято' : 'отклонено'
  return `Возражение ${what} ${formatDay(on, 'ru')} (${by}); основание: ${reason.trim()}`
}

/** Whoever sent the sheet; on paper the head signs under it when nobody did so in the system. */
export const signatures = (
  signatory: Signatory | null,
  sent: SheetAnswers | null,
): readonly Signature[] => [
  ...(signatory === null ? [] : [{ post: signaturePost(signatory), name: signatory.name }]),
  ...(sent === null || sent.acknowledged.length > 0
    ? []
    : [{ post: 'С листом ознакомлен(а): руководитель организации', name: null }]),
]
