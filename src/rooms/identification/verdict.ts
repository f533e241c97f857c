import type { FactValue, Procedure } from './facts.ts'
import type { LocalText, Stage } from './rule-set/rule-set.ts'

/** Год и этап расчёта: после ВПР (предварительный) или после ГИА. */
export interface Run {
  readonly year: number
  readonly stage: Stage
}

export const verdictNames = [
  'listed',
  'riskZone',
  'notEnoughData',
  'notApplicable',
  'notListed',
] as const

export type VerdictName = (typeof verdictNames)[number]

/** Вывод по школе. The machine proposes; the department decides. */
export interface Verdict {
  readonly school: string
  readonly municipality: string
  readonly verdict: VerdictName
  /** A missing or too small result could still make a criterion met. */
  readonly mayBeListed: boolean
  /** Listed only thanks to small groups: to the queue of п. 3.2. */
  readonly needsExpert: boolean
  /** The type by which the rules are not applied to this school. */
  readonly excludedType?: string
  /** Criteria met; for `riskZone` the parts of the risk zone that hold. */
  readonly triggers: readonly Trigger[]
  readonly missing: readonly MissingFact[]
  readonly nearest: Nearest | null
  readonly stability: Stability | null
}

/** Сработавший критерий. */
export interface Trigger {
  readonly criterion: string
  readonly clause: string
  readonly evidence: readonly Evidence[]
}

export type Evidence = ResultEvidence | FactEvidence | SumEvidence

export interface ResultEvidence extends Procedure {
  readonly year: number
  readonly participants: number
  readonly low: number
  readonly share: number
  /** Wilson, 95 %. */
  readonly interval: readonly [number, number]
  /** Under the size of a group that goes to the experts. */
  readonly smallGroup?: true
  readonly lowCoverage?: true
  /** The results that were added up: levels of a subject, or small groups. */
  readonly pooled?: readonly PooledPart[]
}

export interface PooledPart extends Procedure {
  readonly year: number
  readonly participants: number
  readonly low: number
}

export interface FactEvidence {
  readonly fact: string
  readonly year: number
  readonly value: FactValue
}

/** Взвешенная сумма: every contribution is shown. */
export interface SumEvidence {
  readonly sum: number
  readonly year: number
  readonly contributions: readonly Contribution[]
}

export interface Contribution {
  readonly name: LocalText
  readonly value: number
  readonly weight: number
  readonly contribution: number
}

export const missingReasons = ['missing', 'tooSmall', 'notLoaded', 'notDue', 'notHeld'] as const

export type MissingReason = (typeof missingReasons)[number]

/** Чего нет и почему. */
export type MissingFact = MissingResult | MissingSchoolFact

export interface MissingResult {
  readonly kind: Procedure['kind']
  readonly grade: number
  readonly subject: string
  readonly year: number
  readonly reason: MissingReason
  /** `notHeld` concluded from the other results of the school: to be confirmed. */
  readonly assumed: boolean
  /** What the calendar says about it. */
  readonly basis?: string
}

/** `school_type` and the like: a fact that the rule reads and nobody gave. */
export interface MissingSchoolFact {
  readonly fact: string
  readonly year: number
  readonly reason: 'missing'
  readonly assumed: false
}

/** Сколько обучающихся отделяет школу от ближайшего критерия. For the municipal team alone. */
export interface Nearest {
  readonly criterion: string
  readonly learners: number
  /** More low results would meet the criterion; or fewer would undo it. */
  readonly direction: 'meets' | 'undoes'
  /** How many results would have to change; `procedure` is the closest of them. */
  readonly steps: number
  readonly procedure: Procedure & { readonly year: number }
}

/** Устойчивость вывода. For the municipal team alone; never overrides the rule. */
export interface Stability {
  readonly listedProbability: number
  readonly model: string
}

export interface RulesHead {
  readonly key: string
  readonly version: number
  readonly title: LocalText
  readonly minParticipants: number
  /** Null when a low result is not defined by one share. */
  readonly lowShareAtLeast: number | null
}

export interface Summary {
  schools: number
  listed: number
  riskZone: number
  notListed: number
  notApplicable: number
  notEnoughData: number
  /** Results, not schools. */
  missing: number
  tooSmall: number
  needsExpert: number
}

/** The answer of `opora identify --json`. */
export interface IdentificationReport {
  readonly rules: RulesHead
  readonly year: number
  readonly stage: RunStage
  readonly summary: Readonly<Summary>
  readonly schools: readonly Verdict[]
}

/** `preliminary`: some procedure is not due yet, or nobody loaded it. */
export type RunStage = 'final' | 'preliminary'
