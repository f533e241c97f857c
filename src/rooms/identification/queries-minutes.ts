import type { Reader } from '../../kernel/database/handles.ts'
import type { SchoolId } from '../../kernel/ids.ts'
import { type Result, refuse } from '../../kernel/result.ts'
import { getIssuer } from '../access/index.ts'
import { type DocumentRefusal, expertMinutes, type OfficialDocument } from '../documents/index.ts'
import { rulesCited } from './document-facts.ts'
import type { RunId } from './ids.ts'
import {
  findExpertMeeting,
  listExpertMeetings,
  type StoredExpertMeeting,
} from './queries-expert-meetings.ts'
import { expertQueue } from './queries-expert-queue.ts'
import { listHeadMeetings } from './queries-head-meetings.ts'
import { originsReader } from './queries-origins.ts'
import { getRegister } from './queries-registers.ts'
import type { Acting } from './queries-rules.ts'
import { minutesOf } from './register/minutes.ts'
import type { SchoolSnapshot } from './run/snapshot.ts'
import { placeIn } from './sheets/content.ts'

/** Протокол заседания как документ; a draft until it has its number. */
export async function minutesDocument(
  reader: Reader,
  actor: Acting,
  meeting: StoredExpertMeeting,
): Promise<Result<OfficialDocument, DocumentRefusal>> {
  const { runId } = await getRegister(reader, actor, meeting.registerId)
  if (runId === null) return refuse({ kind: 'noCases' })
  const { run, rules, schools } = await expertQueue(reader, actor, runId)
  const { authorityName, advisoryServiceName } = await getIssuer(reader, actor, meeting.heldOn)
  const meetings = await listExpertMeetings(reader, actor, meeting.registerId)
  const talks = await listHeadMeetings(reader, actor, meeting.registerId)
  const places = await placesOf(reader, actor, runId, meeting)
  return expertMinutes(
    minutesOf({
      authority: { name: authorityName, place: null, advisoryService: advisoryServiceName },
      rules: rulesCited(rules.ruleSet, rules.version),
      run,
      meeting,
      before: meetings.filter(({ ordinal }) => ordinal < meeting.ordinal),
      schools,
      talks: talks.filter(({ withdrawal }) => withdrawal === null),
      originOf: (schoolId) => places.get(schoolId) ?? (() => undefined),
    }),
  )
}

/** Null: nobody has met yet. */
export async function latestMinutes(
  reader: Reader,
  actor: Acting,
  wish: { readonly id: string | null; readonly year: number | null },
): Promise<Result<OfficialDocument, DocumentRefusal> | null> {
  const meeting = await findExpertMeeting(reader, actor, wish)
  return meeting === null ? null : minutesDocument(reader, actor, meeting)
}

/** Where each figure of a school stands: file and cell. */
async function placesOf(
  reader: Reader,
  actor: Acting,
  runId: RunId,
  { decisions }: StoredExpertMeeting,
) {
  const schools = decisions.map(({ schoolId }) => schoolId)
  if (schools.length === 0 || actor.municipalityId === null)
    return new Map<SchoolId, ReturnType<typeof placeIn>>()
  const rows = await reader
    .selectFrom('identificationVerdicts')
    .select(['schoolId', 'snapshot'])
    .where('municipalityId', '=', actor.municipalityId)
    .where('runId', '=', runId)
    .where('schoolId', 'in', schools)
    .orderBy('schoolId')
    .limit(schools.length)
    .execute()
  const originsIn = await originsReader(reader, actor)
  return new Map(
    rows.map(({ schoolId, snapshot }) => [
      schoolId,
      placeIn(originsIn(snapshot as unknown as SchoolSnapshot)),
    ]),
  )
}
