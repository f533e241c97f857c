import type { Day, PersonId, SchoolId } from '../../../kernel/ids.ts'
import type { VerdictName } from '../verdict.ts'

/** Всё, из чего складывается перечень: plain values, in the order in which they have their say. */
export interface MemberFacts {
  /** Conclusions of the run; empty when the list was entered from an earlier order. */
  readonly verdicts: readonly VerdictFact[]
  /** Schools of the order that the list was entered from. */
  readonly earlier: readonly EarlierFact[]
  /** Решения рабочей группы, п. 3.2: at most one for a school. */
  readonly decisions: readonly ExpertFact[]
  /** Полученные списки, сверенные с нашим: at most one for a school and list. */
  readonly received: readonly ReceivedFact[]
  /** Поправки that were not taken back, the earliest first. */
  readonly amendments: readonly AmendmentFact[]
}

export interface NamedSchool {
  readonly schoolId: SchoolId
  readonly schoolName: string
}

export interface VerdictFact extends NamedSchool {
  readonly verdict: VerdictName
  /** Listed only thanks to small groups: experts decide. */
  readonly needsExpert: boolean
  readonly mayBeListed: boolean
  /** Met criteria, or met parts of the risk zone. */
  readonly criteria: readonly CriterionMet[]
}

export interface CriterionMet {
  readonly id: string
  readonly clause: string
}

export interface EarlierFact extends NamedSchool {
  readonly track: Track
}

export interface ExpertFact extends NamedSchool, Decided {
  readonly decision: 'include' | 'doNotInclude' | 'riskZone'
  readonly meetingId: string
  readonly meetingNumber: string
  readonly heldOn: Day
  /** Number of the protocol; null while the meeting is open. */
  readonly protocol: string | null
}

export interface ReceivedFact extends NamedSchool, Decided {
  readonly listId: string
  readonly sender: Sender
  /** «письмо министерства от 12.09.2025 № 47», in words. */
  readonly title: string
  readonly comparison: 'agreed' | 'onlyOurs' | 'onlyTheirs'
  /** Null: not decided yet; nothing has to be decided about what is agreed. */
  readonly resolution: 'include' | 'leaveOut' | null
}

export interface AmendmentFact extends NamedSchool, Decided {
  readonly id: string
  readonly change: 'include' | 'exclude'
}

/** Кто, когда и почему; empty where nobody has decided yet. */
export interface Decided {
  readonly reason: string
  readonly by: PersonId | null
  readonly on: Day | null
}

export const senders = ['region', 'centre', 'project'] as const

/** Кто прислал список: регион, региональный центр оценки, проект. */
export type Sender = (typeof senders)[number]

/** Адресная поддержка; зона риска. The third track, prevention, is every school's (Концепция, прил. 2 п. 17). */
export type Track = 'support' | 'riskZone'

/** Что привело школу в перечень. */
export type EntryOrigin = 'calculation' | 'experts' | Sender | 'earlierOrder' | 'amendment'

/** Основание: one row that spoke of the school; stored with the entry. */
export type MemberGround =
  | ({ readonly kind: 'conclusion' } & Omit<VerdictFact, keyof NamedSchool>)
  | { readonly kind: 'earlierOrder'; readonly reason?: string | undefined }
  | ({ readonly kind: 'experts' } & Omit<ExpertFact, keyof NamedSchool>)
  | ({ readonly kind: 'received' } & Omit<ReceivedFact, keyof NamedSchool>)
  | ({ readonly kind: 'amendment' } & Omit<AmendmentFact, keyof NamedSchool>)
