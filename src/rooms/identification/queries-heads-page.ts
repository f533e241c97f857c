import type { Reader } from '../../kernel/database/handles.ts'
import { NotFound } from '../../kernel/errors.ts'
import type { Day } from '../../kernel/ids.ts'
import { headsOfSchools, type SchoolHead } from '../access/index.ts'
import { namesOfSchools } from '../schools/index.ts'
import type { RegisterId } from './ids.ts'
import { listHeadMeetings, type StoredHeadMeeting } from './queries-head-meetings.ts'
import { registerState } from './queries-register-state.ts'
import { getRegister, type StoredRegister } from './queries-registers.ts'
import type { Acting } from './queries-rules.ts'
import { getRun } from './queries-runs.ts'
import type { NamedSchool } from './register/member-facts.ts'

/** Беседы по перечню: whose heads are to be spoken with, and what was said. */
export interface HeadsView {
  readonly register: StoredRegister
  readonly meetings: readonly StoredHeadMeeting[]
  /** Schools of the list and those that wait for a decision. */
  readonly asked: readonly NamedSchool[]
  readonly others: readonly NamedSchool[]
}

export async function headsView(
  reader: Reader,
  actor: Acting,
  registerId: RegisterId,
): Promise<HeadsView> {
  const register = await getRegister(reader, actor, registerId)
  const { standings } = await registerState(reader, actor, register)
  const asked = standings
    .filter(({ track, open }) => track === 'support' || open.length > 0)
    .map(({ schoolId, schoolName }) => ({ schoolId, schoolName }))
  const known = new Set(asked.map(({ schoolId }) => schoolId))
  const schools = await namesOfSchools(reader, actor)
  return {
    register,
    meetings: await listHeadMeetings(reader, actor, registerId),
    asked,
    others: schools.flatMap(({ id, name, closedOn }) =>
      known.has(id) || closedOn !== null ? [] : [{ schoolId: id, schoolName: name }],
    ),
  }
}

export interface NewTalkView {
  readonly register: StoredRegister
  readonly school: NamedSchool
  readonly head: SchoolHead | null
  /** What is shown at a talk, as far as it is known. */
  readonly shown: { readonly year: number; readonly computedOn: Day } | null
}

export async function newTalkView(
  reader: Reader,
  actor: Acting,
  asked: { readonly registerId: RegisterId; readonly schoolId: string; readonly today: Day },
): Promise<NewTalkView> {
  const register = await getRegister(reader, actor, asked.registerId)
  const schools = await namesOfSchools(reader, actor)
  const school = schools.find(({ id }) => id === asked.schoolId)
  if (school === undefined) throw new NotFound(`no school ${asked.schoolId}`)
  const heads = await headsOfSchools(reader, actor, asked.today)
  return {
    register,
    school: { schoolId: school.id, schoolName: school.name },
    head: heads.find(({ schoolId }) => schoolId === school.id) ?? null,
    shown: register.runId === null ? null : await getRun(reader, actor, register.runId),
  }
}
