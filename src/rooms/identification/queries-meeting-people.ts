import type { Role } from '../../kernel/access/roles.ts'
import type { Reader } from '../../kernel/database/handles.ts'
import { listColleagues } from '../access/index.ts'
import type { Acting } from './queries-rules.ts'
import type { KnownPerson } from './register/attendees.ts'

export interface MeetingPeople {
  /** Everybody, to choose a chair and a secretary from. */
  readonly people: readonly KnownPerson[]
  /** Those who work for the whole municipality. */
  readonly usual: readonly KnownPerson[]
}

/** Administrators keep the program, not the list. */
const rolesAtMeetings: readonly Role[] = [
  'adviser',
  'authorityHead',
  'authoritySpecialist',
  'communityHead',
  'mentor',
  'curator',
  'tutor',
  'observer',
]

export async function meetingPeople(reader: Reader, actor: Acting): Promise<MeetingPeople> {
  const colleagues = await listColleagues(reader, actor)
  const known = ({ personId, name, post }: KnownPerson): KnownPerson => ({ personId, name, post })
  return {
    people: colleagues.map(known),
    usual: colleagues
      .filter(({ roles }) => roles.some((role) => rolesAtMeetings.includes(role)))
      .map(known),
  }
}
