import type { JsonValue } from '../database/columns.ts'
import type { Reader, Writer } from '../database/handles.ts'
import type { PersonId, SchoolId } from '../ids.ts'

/** What an event is about: `{ kind: 'school', id }`. */
export interface JournalObject {
  readonly kind: string
  readonly id: string
}

/** Запись журнала, as a command makes it. Municipality and person are those of the transaction. */
export interface JournalEntry {
  /** `room.whatHappened`, such as `schools.schoolCorrected`. */
  readonly event: string
  readonly object: JournalObject
  readonly schoolId?: SchoolId | null | undefined
  /** The document or decision it rests on, in words. */
  readonly basis?: string | null | undefined
  readonly details?: { readonly [key: string]: JsonValue | undefined } | undefined
}

/** Запись журнала, as pages show it. */
export interface JournalRecord {
  readonly id: number
  readonly event: string
  readonly object: JournalObject
  readonly schoolId: SchoolId | null
  readonly basis: string | null
  readonly details: JsonValue
  readonly actorId: PersonId | null
  readonly at: string
}

export interface JournalFilter {
  readonly object?: JournalObject | undefined
  readonly schoolId?: SchoolId | undefined
  readonly events?: readonly string[] | undefined
  /** The last record of the page before: older ones follow. */
  readonly before?: number | undefined
  readonly limit?: number | undefined
}

const recorded = new WeakMap<Writer, string[]>()

/** Adds a row to the journal in the same transaction: it is there exactly if the change is. */
export async function record(writer: Writer, entry: JournalEntry): Promise<void> {
  await writer
    .insertInto('journal')
    .values({
      event: entry.event,
      objectKind: entry.object.kind,
      objectId: entry.object.id,
      schoolId: entry.schoolId ?? null,
      basis: entry.basis ?? null,
      details: JSON.stringify(entry.details ?? {}),
    })
    .execute()
  recorded.set(writer, [...eventsOf(writer), entry.event])
}

/** The events that a transaction has recorded so far, oldest first. */
export const eventsOf = (writer: Writer): readonly string[] => recorded.get(writer) ?? []

const PAGE = 50
const LONGEST_PAGE = 500

/** Journal records of the reader's municipality, newest first. */
export async function listJournal(
  reader: Reader,
  filter: JournalFilter = {},
): Promise<readonly JournalRecord[]> {
  const { object, schoolId, events, before, limit = PAGE } = filter
  const rows = await reader
    .selectFrom('journal')
    .select([
      'id',
      'event',
      'objectKind',
      'objectId',
      'schoolId',
      'basis',
      'details',
      'actorId',
      'at',
    ])
    .$if(object !== undefined, (query) =>
      query.where('objectKind', '=', object?.kind ?? '').where('objectId', '=', object?.id ?? ''),
    )
    .$if(schoolId !== undefined, (query) => query.where('schoolId', '=', schoolId ?? null))
    .$if(events !== undefined, (query) => query.where('event', 'in', events ?? []))
    .$if(before !== undefined, (query) => query.where('id', '<', before ?? 0))
    .orderBy('id', 'desc')
    .limit(Math.min(limit, LONGEST_PAGE))
    .execute()
  return rows.map(({ objectKind, objectId, ...row }) => ({
    ...row,
    object: { kind: objectKind, id: objectId },
  }))
}
