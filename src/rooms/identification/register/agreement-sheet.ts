import type { Day } from '../../../kernel/ids.ts'
import type { EntryOrigin, MemberGround, Track } from './member-facts.ts'
import type { Member } from './members.ts'

/** Что отправлено на согласование: the region sees this and nothing else of the municipality. */
export interface AgreementSheet {
  readonly year: number
  readonly rulesVersion: number | null
  readonly computedOn: Day | null
  /** Who sends it, by name: people of a municipality are not seen by those of the region. */
  readonly sentByName: string
  readonly schools: readonly SheetLine[]
}

export interface SheetLine {
  readonly schoolName: string
  readonly track: Track
  readonly origin: EntryOrigin
  readonly grounds: readonly MemberGround[]
}

/** Lines without identifiers of schools and people: they mean nothing outside of the municipality. */
export const sheetLines = (members: readonly Member[]): readonly SheetLine[] =>
  members.map(({ schoolName, track, origin, grounds }) => ({
    schoolName,
    track,
    origin,
    grounds: grounds.map((ground) => ('by' in ground ? { ...ground, by: null, on: null } : ground)),
  }))
