import type { Reader } from '../../kernel/database/handles.ts'
import type { SchoolId } from '../../kernel/ids.ts'
import { namesOfSchools } from '../schools/index.ts'
import type { RegisterId } from './ids.ts'
import {
  latestResolutions,
  listReceived,
  type ReceivedList,
  type Resolution,
  receivedEntries,
} from './queries-received.ts'
import type { Acting } from './queries-rules.ts'
import { receivedTitle } from './received-texts.ts'
import { differencesOf, mustBeResolved, type OurSchool } from './register/differences.ts'
import type { ReceivedFact } from './register/member-facts.ts'
import type { Standing } from './register/members.ts'

export interface ReceivedFacts {
  readonly received: readonly ReceivedFact[]
  readonly lists: number
  /** Lines in which no school was recognised. */
  readonly unmatched: number
}

const none: ReceivedFacts = { received: [], lists: 0, unmatched: 0 }

/** Полученные списки года, сверенные с нашим (`ours`): the earliest first, so that the later prevails. */
export async function receivedFacts(
  reader: Reader,
  actor: Acting,
  registerId: RegisterId,
  ours: readonly Standing[],
): Promise<ReceivedFacts> {
  const year = await yearOf(reader, actor, registerId)
  if (year === null) return none
  const all = await listReceived(reader, actor, year)
  const lists = all.filter(({ withdrawnReason }) => withdrawnReason === null).toReversed()
  if (lists.length === 0) return none
  const schools = sideOf(ours, await namesOfSchools(reader, actor))
  const received: ReceivedFact[] = []
  for (const list of lists) {
    const entries = await receivedEntries(reader, actor, list.id)
    const theirs = new Set(entries.flatMap(({ schoolId }) => schoolId ?? []))
    const resolutions = await latestResolutions(reader, actor, list.id)
    received.push(...factsOf(list, { schools, theirs, resolutions }))
  }
  const unmatched = lists.reduce((sum, list) => sum + list.unmatched, 0)
  return { received, lists: lists.length, unmatched }
}

/** Null for a list that was entered from an order: it is as the order says. */
async function yearOf(
  reader: Reader,
  { municipalityId }: Acting,
  registerId: RegisterId,
): Promise<number | null> {
  if (municipalityId === null) return null
  const row = await reader
    .selectFrom('supportRegisters')
    .select('year')
    .where('municipalityId', '=', municipalityId)
    .where('id', '=', registerId)
    .where('origin', '=', 'calculation')
    .executeTakeFirst()
  return row?.year ?? null
}

function sideOf(
  ours: readonly Standing[],
  names: readonly { readonly id: SchoolId; readonly name: string }[],
): readonly OurSchool[] {
  const standings = new Map(ours.map((standing) => [standing.schoolId, standing]))
  return names.map(({ id, name }) => {
    const standing = standings.get(id) ?? null
    const schoolName = standing?.schoolName ?? name
    return { schoolId: id, schoolName, standing, verdict: null, closedOn: null }
  })
}

interface Compared {
  readonly schools: readonly OurSchool[]
  readonly theirs: ReadonlySet<SchoolId>
  readonly resolutions: ReadonlyMap<SchoolId, Resolution>
}

function factsOf(list: ReceivedList, { schools, theirs, resolutions }: Compared): ReceivedFact[] {
  const { id: listId, sender } = list
  return differencesOf(schools, theirs).flatMap((difference): ReceivedFact[] => {
    const { schoolId, schoolName, comparison } = difference
    const latest = resolutions.get(schoolId)
    const said = latest?.comparison === comparison ? latest : undefined
    const isSilent = comparison !== 'agreed' && said === undefined
    if (isSilent && !mustBeResolved(sender, comparison)) return []
    return [
      {
        schoolId,
        schoolName,
        listId,
        sender,
        title: receivedTitle(list, 'ru'),
        comparison,
        resolution: said?.resolution ?? null,
        reason: said?.reason ?? '',
        by: said?.resolvedBy ?? null,
        on: said?.resolvedOn ?? null,
      },
    ]
  })
}
