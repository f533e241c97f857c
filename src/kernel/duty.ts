import type { Day } from './ids.ts'

/** Where a duty belongs: a step of the cycle, or the people of the municipality themselves. */
export type DutyArea =
  | 'data'
  | 'identification'
  | 'diagnosis'
  | 'measures'
  | 'support'
  | 'monitoring'
  | 'decisions'
  | 'effect'
  | 'people'

/** Дело: what a room asks of whoever opens the desk, in words, with its one action. Rooms make them, «Ждёт вас» shows them. */
export interface Duty {
  readonly id: string
  readonly area: DutyArea
  /** Verb first. */
  readonly what: string
  /** Why, and where it stands. */
  readonly why: string
  readonly dueOn: Day | null
  /** Absent where the action lies outside of the program. */
  readonly act: { readonly label: string; readonly href: string } | null
}
