import type { PersonId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'

/** Участник заседания, as the protocol names them. */
export interface Attendee {
  readonly name: string
  readonly post: string
  /** Null: not in the register of people. */
  readonly personId: PersonId | null
}

/** Somebody of the register of people who can be chosen. */
export interface KnownPerson {
  readonly personId: PersonId
  readonly name: string
  readonly post: string | null
}

/** «Соколова Ирина Примеровна, методист ИМЦ»: how a person stands in a list to choose from. */
export const attendeeText = ({ name, post }: Pick<KnownPerson, 'name' | 'post'>): string =>
  post === null || post === '' ? name : `${name}, ${post}`

export type AttendeeFault = { readonly kind: 'postMissing'; readonly found: string }

/** A chosen person or typed words: the name before the first comma, the post after it. */
export function readAttendee(
  text: string,
  people: readonly KnownPerson[],
): Result<Attendee, AttendeeFault> {
  const said = plain(text)
  const known = people.find((person) => plain(attendeeText(person)) === said)
  const comma = said.indexOf(',')
  const name = comma < 0 ? said : said.slice(0, comma).trim()
  const post = comma < 0 ? '' : said.slice(comma + 1).trim()
  const namesakes = people.filter((person) => plain(person.name) === name)
  const person = known ?? (namesakes.length === 1 ? namesakes[0] : undefined)
  const stated = post === '' ? plain(person?.post ?? '') : post
  if (name === '' || stated === '') return refuse({ kind: 'postMissing', found: said })
  return ok({ name, post: stated, personId: person?.personId ?? null })
}

const plain = (text: string): string => text.replace(/[\s\u00a0]+/gu, ' ').trim()

/** One a line; all faults at once. */
export function readAttendees(
  text: string,
  people: readonly KnownPerson[],
): Result<readonly Attendee[], readonly AttendeeFault[]> {
  const read = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => readAttendee(line, people))
  const faults = read.flatMap((one) => (one.ok ? [] : [one.refusal]))
  return faults.length > 0 ? refuse(faults) : ok(read.flatMap((one) => (one.ok ? [one.value] : [])))
}

/** Nobody twice, and neither chair nor secretary among those present: they are named above. */
export function othersPresent(
  present: readonly Attendee[],
  named: readonly Attendee[],
): readonly Attendee[] {
  const seen = new Set(named.map(keyOf))
  return present.filter((one) => {
    const key = keyOf(one)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

export const isSamePerson = (one: Attendee, other: Attendee): boolean => keyOf(one) === keyOf(other)

const keyOf = ({ name, personId }: Attendee): string => personId ?? plain(name).toLowerCase()
