import type { ProcedureKind, Wave } from '../facts.ts'

/**
 * Правила отнесения школ к перечню: data of a municipality, versioned, never code. `schema.ts` checks a file
 * against exactly these types; the built-in ones stand in `presets/`.
 */
export interface RuleSet {
  readonly key: string
  readonly version: number
  readonly title: LocalText
  /** Документ или публикация, откуда взяты правила. */
  readonly source: LocalText
  /** Empty for rules that rest on facts alone. */
  readonly procedures: readonly ProcedureGroup[]
  /** When one result counts as low. Null for rules that rest on facts alone. */
  readonly low: Condition | null
  readonly criteria: readonly Criterion[]
  /** «Как минимум одному из критериев» or all of them. */
  readonly combine: 'any' | 'all'
  readonly riskZone: readonly RiskZonePart[]
  readonly exclusions: readonly Exclusion[]
  readonly minParticipants: Threshold
  readonly smallGroup: SmallGroup
  /** ЕГЭ база и профиль (and other levels of one subject): added up, or each by itself. Never two procedures. */
  readonly mathLevels: 'combined' | 'separate'
  /** What results of ВПР may decide (письмо Рособрнадзора от 18.04.2025 N 02-86). */
  readonly vprUse: 'criterion' | 'riskZoneOnly' | 'context'
  /** Results of these days and periods count; re-sits of the additional period do not unless named. */
  readonly waves: readonly Wave[]
  /** Охват мал: shown beside a result, changes nothing. */
  readonly coverageBelow: Threshold
}

export type LocalText = string | { readonly ru: string; readonly en: string }

/** S: seen in a document; S2: second-hand; M: recalled; I: a decision of this system. */
export const certainties = ['S', 'S2', 'M', 'I'] as const

export type Certainty = (typeof certainties)[number]

/** A figure and why it is that figure. A bare number has no basis; without a basis there is no approval. */
export type Threshold = number | GroundedThreshold

export interface GroundedThreshold {
  readonly value: number
  readonly certainty: Certainty
  /** Документ и пункт или решение рабочей группы; empty while there is none. */
  readonly basis: string
}

export type Words = readonly FactWord[] | GroundedWords

export type FactWord = string | number

export interface GroundedWords {
  readonly values: readonly FactWord[]
  readonly certainty: Certainty
  readonly basis: string
}

/** Every grade with every subject is one procedure. */
export interface ProcedureGroup {
  readonly kind: ProcedureKind
  readonly grades: readonly number[]
  readonly subjects: readonly string[]
  /** At which stage of the year it is due; by kind when not said: ГИА `final`, all else `vpr`. */
  readonly dueAt?: Stage | undefined
}

export type Stage = 'vpr' | 'final'

/** Критерий отнесения. */
export interface Criterion {
  readonly id: string
  readonly wording: LocalText
  readonly clause: string
  readonly when: SchoolCondition
}

/** Часть «зоны риска»: a setting of the system, each part can be switched off. */
export interface RiskZonePart extends Criterion {
  readonly enabled: boolean
}

/** Школы, к которым правила не применяются: by type in the register or by the words of a fact. */
export interface Exclusion {
  readonly types: readonly string[]
  readonly fact?: string | undefined
  readonly basis: string
}

export interface SmallGroup {
  readonly below: Threshold
  readonly handling: 'markForExpert' | 'pool' | 'undetermined'
}

/** What is asked of a school over the years. */
export type SchoolCondition =
  | { readonly all: readonly SchoolCondition[] }
  | { readonly any: readonly SchoolCondition[] }
  | { readonly not: SchoolCondition }
  | { readonly lowProcedures: LowProcedures }
  | { readonly school: SchoolYears }

/**
 * Counts procedures with a low result. `{atLeast: 2}`: in the year. `{atLeast: 1, inYears: 2}`: in each of the two
 * years. `{atLeast: 1, inYears: 2, ofLast: 3}`: in two of the last three. `same`: the same procedure in so many years.
 */
export interface LowProcedures {
  readonly atLeast?: Threshold | undefined
  readonly exactly?: Threshold | undefined
  /** 1 when not said. */
  readonly inYears?: Threshold | undefined
  /** As many as `inYears` when not said; the year of the run is the last. */
  readonly ofLast?: Threshold | undefined
  readonly same?: boolean | undefined
  /** Instead of the rule set's `low`. */
  readonly meeting?: Condition | undefined
  readonly among?: ProcedureChoice | undefined
}

/** A condition on the school itself (facts, weighted sums), in so many of the last years. */
export interface SchoolYears {
  readonly meeting: Condition
  readonly inYears?: Threshold | undefined
  readonly ofLast?: Threshold | undefined
}

/** What is not said is not asked. */
export interface ProcedureChoice {
  readonly kind?: ProcedureKind | undefined
  readonly grade?: number | undefined
  readonly subject?: string | undefined
}

/** What is asked of one result, or of one school in one year. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | Test

export interface Test {
  readonly value: Quantity
  readonly atLeast?: Threshold | undefined
  readonly above?: Threshold | undefined
  readonly atMost?: Threshold | undefined
  readonly below?: Threshold | undefined
  readonly oneOf?: Words | undefined
  readonly rank?: Rank | undefined
  readonly quantile?: Quantile | undefined
}

/** Место в группе: 1 is the first from that end; equal values share the better place. */
export interface Rank {
  readonly from: 'lowest' | 'highest'
  readonly upTo: Threshold
  readonly within: Group
}

/** Доля группы с этого конца: 0.25 from the lowest is the lowest quarter. */
export interface Quantile {
  readonly from: 'lowest' | 'highest'
  readonly share: Threshold
  readonly within: Group
}

/** Group of comparison; a fact's name makes a cluster of the schools with the same word. */
export type Group = 'municipality' | 'region' | { readonly fact: string }

export type Quantity =
  | ShareQuantity
  | { readonly mean: 'mark'; readonly of?: ProcedureChoice | undefined }
  | {
      readonly count: 'participants' | 'low' | 'enrolled'
      readonly of?: ProcedureChoice | undefined
    }
  /** Difference to the share of the same procedure a year before; both groups of at least so many. */
  | { readonly changeOfShare: 'low'; readonly participantsAtLeast?: Threshold | undefined }
  /** An extra column of the result, else a column of the school's facts of that year. */
  | { readonly fact: string }
  | { readonly sum: readonly Weighted[] }

/** Of the result itself; for a school of all its results of the year that fit `of`, added up. */
export interface ShareQuantity {
  readonly share: 'low' | 'mark2' | 'mark3' | 'mark4' | 'mark5' | 'mark4or5'
  readonly of?: ProcedureChoice | undefined
}

/** Слагаемое с весовым коэффициентом (AC п. 1.2). */
export interface Weighted {
  readonly name?: LocalText | undefined
  readonly value: Quantity
  readonly weight: Threshold
}

export const thresholdValue = (threshold: Threshold): number =>
  typeof threshold === 'number' ? threshold : threshold.value

export const wordValues = (words: Words): readonly FactWord[] =>
  'certainty' in words ? words.values : words
