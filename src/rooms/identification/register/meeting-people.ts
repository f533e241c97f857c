import type { Day } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { type Attendee, type KnownPerson, readAttendee, readAttendees } from './attendees.ts'

/** Состав заседания, as the form sends it. */
export interface TypedMeeting {
  readonly heldOn: Day
  readonly chair: string
  readonly secretary: string
  /** Ids of people of the register. */
  readonly present: readonly string[]
  /** One a line. */
  readonly others: string
}

export interface ReadMeeting {
  readonly heldOn: Day
  readonly chair: Attendee
  readonly secretary: Attendee
  readonly present: readonly Attendee[]
}

export interface PeopleUnclear {
  readonly kind: 'peopleUnclear'
  readonly faults: readonly { readonly field: string; readonly found: string }[]
}

/** Every fault at its field at once. A chosen person without a post of their own needs it typed. */
export function readMeeting(
  { heldOn, ...typed }: TypedMeeting,
  people: readonly KnownPerson[],
): Result<ReadMeeting, PeopleUnclear> {
  const chair = readAttendee(typed.chair, people)
  const secretary = readAttendee(typed.secretary, people)
  const others = readAttendees(typed.others, people)
  const chosen = people.filter(({ personId }) => typed.present.includes(personId))
  const bare = chosen.filter(({ post }) => post === null || post === '')
  if (chair.ok && secretary.ok && others.ok && bare.length === 0) {
    const listed = chosen.map(({ post, ...person }) => ({ ...person, post: post ?? '' }))
    const present = [...listed, ...others.value]
    return ok({ heldOn, chair: chair.value, secretary: secretary.value, present })
  }
  const at = (field: string, found: string) => ({ field, found })
  return refuse({
    kind: 'peopleUnclear',
    faults: [
      ...(chair.ok ? [] : [at('chair', chair.refusal.found)]),
      ...(secretary.ok ? [] : [at('secretary', secretary.refusal.found)]),
      ...bare.map(({ name }) => at('present', name)),
      ...(others.ok ? [] : others.refusal.map(({ found }) => at('others', found))),
    ],
  })
}
