import { type Expression, type SqlBool, sql } from 'kysely'
import type { Reader } from '../../kernel/database/handles.ts'
import { NotFound } from '../../kernel/errors.ts'
import type { Day, SchoolId } from '../../kernel/ids.ts'
import type { RunId, SheetId, SheetResponseId } from './ids.ts'
import type { Acting } from './queries-rules.ts'
import type { SheetContent } from './sheets/content.ts'
import type { Signer } from './sheets/signing.ts'
import type { VerdictName } from './verdict.ts'

/** Аналитический лист, как он отправлен. */
export interface StoredSheet {
  readonly id: SheetId
  readonly runId: RunId
  readonly schoolId: SchoolId
  readonly schoolName: string
  readonly verdict: VerdictName
  readonly year: number
  readonly sentOn: Day
  readonly answersDue: Day
  readonly senderName: string
  readonly senderPost: string
  /** The newer sheet of the same school and year. */
  readonly supersededBy: SheetId | null
  readonly supersededOn: Day | null
}

export interface Acknowledgement extends Signer {
  readonly sheetId: SheetId
  readonly personId: string
  readonly on: Day
  readonly at: string
}

/** Комментарий или возражение школы. */
export interface SheetAnswer extends Signer {
  readonly id: SheetResponseId
  readonly sheetId: SheetId
  readonly kind: 'comment' | 'objection'
  readonly text: string
  readonly fileName: string | null
  readonly on: Day
  readonly outcome: ObjectionOutcome | null
}

/** Исход возражения. */
export interface ObjectionOutcome {
  readonly outcome: 'accepted' | 'declined'
  readonly reason: string
  readonly name: string
  readonly post: string
  readonly on: Day
}

const MOST = 5000

export interface SheetFilter {
  readonly year?: number
  readonly schools?: readonly SchoolId[]
  readonly id?: SheetId
}

/** The newest first; of one moment by school. */
export async function listSheets(
  reader: Reader,
  actor: Acting,
  { year, schools, id }: SheetFilter,
): Promise<readonly StoredSheet[]> {
  if (schools?.length === 0) return []
  const rows = await sheets(reader, actor)
    .$if(year !== undefined, (query) => query.where('s.year', '=', year ?? 0))
    .$if(schools !== undefined, (query) => query.where('s.schoolId', 'in', schools ?? []))
    .$if(id !== undefined, (query) => query.where('s.id', '=', id ?? ''))
    .orderBy('s.sentAt', 'desc')
    .orderBy('s.id', 'desc')
    .limit(MOST)
    .execute()
  return rows.map((row) => ({ ...row, verdict: row.verdict as VerdictName })) as never
}

export async function getSheet(reader: Reader, actor: Acting, id: SheetId): Promise<StoredSheet> {
  const [sheet] = await listSheets(reader, actor, { id })
  if (sheet === undefined) throw new NotFound(`no sheet ${id}`)
  return sheet
}

export async function sheetContentOf(
  reader: Reader,
  actor: Acting,
  id: SheetId,
): Promise<SheetContent> {
  const row = await reader
    .selectFrom('schoolSheets as s')
    .select('content')
    .where((eb) => ownMunicipality(eb, actor))
    .where('s.id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw new NotFound(`no sheet ${id}`)
  return row.content as unknown as SheetContent
}

const sheets = (reader: Reader, actor: Acting) =>
  reader
    .selectFrom('schoolSheets as s')
    .innerJoin('identificationVerdicts as v', (join) =>
      join
        .onRef('v.municipalityId', '=', 's.municipalityId')
        .onRef('v.runId', '=', 's.runId')
        .onRef('v.schoolId', '=', 's.schoolId'),
    )
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('schoolSheets as n')
          .select(['n.id', 'n.sentOn'])
          .whereRef('n.municipalityId', '=', 's.municipalityId')
          .whereRef('n.schoolId', '=', 's.schoolId')
          .whereRef('n.year', '=', 's.year')
          .where(sql<SqlBool>`(n.sent_at, n.id) > (s.sent_at, s.id)`)
          .orderBy('n.sentAt', 'desc')
          .orderBy('n.id', 'desc')
          .limit(1)
          .as('newer'),
      (join) => join.onTrue(),
    )
    .select(['s.id', 's.runId', 's.schoolId', 'v.schoolName', 'v.verdict', 's.year', 's.sentOn'])
    .select(['s.answersDue', 's.senderName', 's.senderPost'])
    .select(['newer.id as supersededBy', 'newer.sentOn as supersededOn'])
    .where((eb) => ownMunicipality(eb, actor))

type Eb = { val(value: boolean): Expression<SqlBool> }

const ownMunicipality = (eb: Eb, actor: Acting): Expression<SqlBool> =>
  actor.municipalityId === null
    ? eb.val(false)
    : sql<SqlBool>`s.municipality_id = ${actor.municipalityId}`

/** Who of the school has read its sheets; the earliest first. */
export async function acknowledgementsOf(
  reader: Reader,
  actor: Acting,
  ids: readonly SheetId[],
): Promise<readonly Acknowledgement[]> {
  if (ids.length === 0) return []
  const rows = await reader
    .selectFrom('sheetAcknowledgements as s')
    .select(['sheetId', 'personId', 'personName as name', 'post', 'actingBasis'])
    .select(['acknowledgedOn as on', 'acknowledgedAt as at'])
    .where((eb) => ownMunicipality(eb, actor))
    .where('sheetId', 'in', ids)
    .orderBy('acknowledgedAt')
    .orderBy('personId')
    .limit(MOST)
    .execute()
  return rows as never
}

/** What schools answered, with what was decided; the earliest first. */
export async function answersTo(
  reader: Reader,
  actor: Acting,
  ids: readonly SheetId[],
): Promise<readonly SheetAnswer[]> {
  if (ids.length === 0) return []
  const rows = await reader
    .selectFrom('sheetResponses as s')
    .leftJoin('sheetObjectionOutcomes as o', (join) =>
      join.onRef('o.municipalityId', '=', 's.municipalityId').onRef('o.responseId', '=', 's.id'),
    )
    .select(['s.id', 's.sheetId', 's.kind', 's.text', 's.fileName', 's.personName as name'])
    .select(['s.post', 's.actingBasis', 's.sentOn as on'])
    .select(['o.outcome', 'o.reason', 'o.deciderName', 'o.deciderPost', 'o.decidedOn'])
    .where((eb) => ownMunicipality(eb, actor))
    .where('s.sheetId', 'in', ids)
    .orderBy('s.sentAt')
    .orderBy('s.id')
    .limit(MOST)
    .execute()
  return rows.map(({ outcome, reason, deciderName, deciderPost, decidedOn, ...answer }) => ({
    ...answer,
    outcome:
      outcome === null
        ? null
        : { outcome, reason, name: deciderName, post: deciderPost, on: decidedOn },
  })) as never
}

/** The bytes of what a school attached, by their hash. */
export async function getAnswerFile(
  reader: Reader,
  actor: Acting,
  { sheetId, responseId }: { readonly sheetId: SheetId; readonly responseId: SheetResponseId },
): Promise<{ readonly fileName: string; readonly sha256: string }> {
  const row = await reader
    .selectFrom('sheetResponses as s')
    .select(['fileName', 'fileSha256'])
    .where((eb) => ownMunicipality(eb, actor))
    .where('sheetId', '=', sheetId)
    .where('id', '=', responseId)
    .executeTakeFirst()
  if (row === undefined || row.fileName === null || row.fileSha256 === null)
    throw new NotFound(`no file of ${responseId}`)
  return { fileName: row.fileName, sha256: row.fileSha256 }
}

/** Ten working days, as long as the municipality has not said otherwise. */
export const USUAL_ANSWER_DAYS = 10

/** Срок ответа школы в рабочих днях: a setting of the municipality. */
export async function answerDays(reader: Reader, actor: Acting): Promise<number> {
  const row = await reader
    .selectFrom('sheetSettings as s')
    .select('answerDays')
    .where((eb) => ownMunicipality(eb, actor))
    .executeTakeFirst()
  return row?.answerDays ?? USUAL_ANSWER_DAYS
}
