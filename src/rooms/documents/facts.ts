import type { Day } from '../../kernel/ids.ts'

/** Орган управления образованием, from whom the document comes. */
export interface Authority {
  readonly name: string
  /** «г. Заречный»; null when the register does not say. */
  readonly place: string | null
  /** МКУ «ИМЦ», ТМС; null when nobody named it. */
  readonly advisoryService: string | null
}

/** Кто подписывает. With `acting` the post is the holder's, «начальник управления образования», not the person's own. */
export interface Signatory {
  readonly post: string
  readonly name: string | null
  readonly isActing: boolean
}

/** Номер и дата; null while the document is a draft. */
export interface Registered {
  readonly number: string
  readonly on: Day
}

/** Результат процедуры: a share never stands without its two counts. */
export interface ResultLine {
  /** «ОГЭ, 9 класс, математика». */
  readonly procedure: string
  readonly year: number
  readonly participants: number
  readonly low: number
  /** Wilson, 95 %. */
  readonly interval?: readonly [number, number]
  /** Down to file and cell. */
  readonly origin?: string
}

/** Выполненный критерий: its clause is what the rule set cites for this criterion, nothing else. */
export interface Ground {
  readonly wording: string
  readonly clause: string
  readonly evidence: readonly ResultLine[]
  /** What rests on no result: «доля учителей со стажем, 2025: 12». */
  readonly facts?: readonly FactLine[]
}

/** Сведение о школе или взвешенная сумма, в словах. */
export interface FactLine {
  readonly what: string
  readonly year: number
  readonly value: string
}

/** Правила, по которым сделан расчёт. */
export interface RulesCited {
  readonly title: string
  readonly version: number
  readonly source: string
  /** Порог низкого результата with its own basis; null when low is not defined by one share. */
  readonly low: { readonly shareAtLeast: number; readonly basis: string | null } | null
  readonly usesVpr: boolean
}
