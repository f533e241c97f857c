import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { Reader } from '../../kernel/database/handles.ts'
import type { Tables } from '../../kernel/database/tables.ts'
import { NotFound } from '../../kernel/errors.ts'
import type { Day, PersonId, SchoolId } from '../../kernel/ids.ts'
import type { ReceivedListId } from './ids.ts'
import type { Acting } from './queries-rules.ts'
import type { Comparison } from './register/differences.ts'
import type { ToldBy } from './register/list-matching.ts'
import type { Sender } from './register/member-facts.ts'

/** Полученный список. */
export interface ReceivedList {
  readonly id: ReceivedListId
  readonly year: number
  readonly sender: Sender
  readonly senderName: string
  readonly documentNumber: string | null
  readonly documentOn: Day | null
  /** Null: typed from a letter, and `typed` holds its words. */
  readonly fileName: string | null
  readonly typed: string | null
  readonly sha256: string
  readonly enteredBy: PersonId | null
  readonly enteredOn: Day
  readonly withdrawnReason: string | null
}

export interface ReceivedListCounts extends ReceivedList {
  readonly lines: number
  /** Lines whose school is a question. */
  readonly unmatched: number
  /** Different schools of ours. */
  readonly schools: number
}

/** Строка полученного списка. */
export interface ReceivedEntry {
  readonly position: number
  readonly spelling: string
  readonly code: string
  readonly line: number
  readonly schoolId: SchoolId | null
  readonly toldBy: ToldBy | null
}

/** Решение по расхождению; `ordinal` says the which. */
export interface Resolution {
  readonly schoolId: SchoolId
  readonly ordinal: number
  readonly comparison: Exclude<Comparison, 'agreed'>
  readonly resolution: 'include' | 'leaveOut'
  readonly reason: string
  readonly resolvedBy: PersonId | null
  readonly resolvedOn: Day
}

const MOST_LISTS = 200
const MOST_ENTRIES = 5000

/** The newest first; withdrawn ones too. */
export async function listReceived(
  reader: Reader,
  actor: Acting,
  year?: number,
): Promise<readonly ReceivedListCounts[]> {
  const rows = await lists(reader, actor)
    .select([
      counted(sql`true`).as('lines'),
      counted(sql`told_by is null`).as('unmatched'),
      sql<number>`(select count(distinct school_id)::int from received_list_entries as entry
        where entry.municipality_id = received_lists.municipality_id
          and entry.list_id = received_lists.id)`.as('schools'),
    ])
    .$if(year !== undefined, (query) => query.where('year', '=', year ?? 0))
    .orderBy('enteredAt', 'desc')
    .orderBy('id')
    .limit(MOST_LISTS)
    .execute()
  return rows as unknown as readonly ReceivedListCounts[]
}

export async function getReceived(
  reader: Reader,
  actor: Acting,
  id: ReceivedListId,
): Promise<ReceivedList> {
  const row = await lists(reader, actor).where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new NotFound(`no list ${id}`)
  return row as unknown as ReceivedList
}

const lists = (reader: Reader, actor: Acting) =>
  reader
    .selectFrom('receivedLists')
    .select(['id', 'year', 'sender', 'senderName', 'documentNumber', 'documentOn', 'fileName'])
    .select(['typed', 'sha256', 'enteredBy', 'enteredOn', 'withdrawnReason'])
    .where((eb) => own(eb, actor))

const own = (eb: ExpressionBuilder<Tables, 'receivedLists'>, { municipalityId }: Acting) =>
  municipalityId === null
    ? (eb.val(false) as Expression<SqlBool>)
    : eb('receivedLists.municipalityId', '=', municipalityId)

const counted = (which: Expression<unknown>) =>
  sql<number>`(select count(*)::int from received_list_entries as entry
    where entry.municipality_id = received_lists.municipality_id
      and entry.list_id = received_lists.id and ${which})`

/** As the list has them. */
export async function receivedEntries(
  reader: Reader,
  { municipalityId }: Acting,
  listId: ReceivedListId,
): Promise<readonly ReceivedEntry[]> {
  if (municipalityId === null) return []
  return reader
    .selectFrom('receivedListEntries')
    .select(['position', 'spelling', 'code', 'line', 'schoolId', 'toldBy'])
    .where('municipalityId', '=', municipalityId)
    .where('listId', '=', listId)
    .orderBy('position')
    .limit(MOST_ENTRIES)
    .execute()
}

/** The latest decision about each school. */
export async function latestResolutions(
  reader: Reader,
  { municipalityId }: Acting,
  listId: ReceivedListId,
): Promise<ReadonlyMap<SchoolId, Resolution>> {
  if (municipalityId === null) return new Map()
  const rows = await reader
    .selectFrom('receivedListResolutions')
    .distinctOn('schoolId')
    .select(['schoolId', 'ordinal', 'comparison', 'resolution', 'reason'])
    .select(['resolvedBy', 'resolvedOn'])
    .where('municipalityId', '=', municipalityId)
    .where('listId', '=', listId)
    .orderBy('schoolId')
    .orderBy('ordinal', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.schoolId, row]))
}
