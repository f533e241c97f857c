import type { Day } from '../../../kernel/ids.ts'

/** Что известно о шагах от расчёта до действующего перечня; each part is told by the query of its own steps. */
export interface StepFacts {
  readonly origin: 'calculation' | 'order'
  /** Null when the list was entered from an earlier order. */
  readonly run: { readonly outcome: 'preliminary' | 'final'; readonly computedOn: Day } | null
  readonly experts: ExpertStepFacts
  readonly received: ReceivedStepFacts
  readonly agreement: AgreementFact | null
  /** Возражения школ without an outcome. */
  readonly openObjections: number
  readonly members: { readonly support: number; readonly isEverySchool: boolean }
  /** Порог без основания: an order with a number may not rest on it. */
  readonly bareThresholds: number
  readonly order: { readonly number: string; readonly on: Day } | null
  readonly withdrawn: boolean
  readonly ceased: { readonly on: Day; readonly number: string } | null
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
