import type { Day } from '../../../kernel/ids.ts'

/** Что известно о шагах от расчёта до действующего перечня; each part is told by the query of its own step. */
export interface StepFacts {
  /** Null when the list was entered from an earlier order. */
  readonly run: { readonly outcome: 'preliminary' | 'final'; readonly computedOn: Day } | null
  readonly experts: ExpertStepFacts
  readonly received: ReceivedStepFacts
  readonly agreement: AgreementFact | null
  readonly sheets: SheetStepFacts
  readonly members: MemberCounts
  /** Порог без основания: an order with a number may not rest on it. */
  readonly bareThresholds: number
  readonly order: { readonly number: string; readonly on: Day } | null
  readonly withdrawnOn: Day | null
  /** The order of the list that came after. */
  readonly ceased: { readonly number: string; readonly on: Day } | null
}

/** `queued` and `undecided` count schools. */
export interface ExpertStepFacts {
  readonly queued: number
  readonly undecided: number
  /** Заседание начато, протокола ещё нет. */
  readonly openMeetings: number
}

export interface ReceivedStepFacts {
  readonly lists: number
  /** Schools whose difference nobody resolved. */
  readonly unresolved: number
  /** Lines of the lists in which no school was recognised. */
  readonly unmatched: number
}

/** Согласование с региональным центром; the latest only. */
export interface AgreementFact {
  readonly outcome: 'agreed' | 'remarks'
  readonly on: Day
  /** The list has changed since. */
  readonly isOutdated: boolean
}

export interface SheetStepFacts {
  readonly sent: number
  readonly acknowledged: number
  /** Возражения without an outcome. */
  readonly openObjections: number
}

export interface MemberCounts {
  /** Адресная поддержка: the schools of the order. */
  readonly support: number
  readonly riskZone: number
  /** Of the schools of the order: with whose heads somebody has spoken. */
  readonly met: number
  /** A list of all schools singles out nobody. */
  readonly isEverySchool: boolean
}
