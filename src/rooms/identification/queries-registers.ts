import { type Expression, type SqlBool, sql } from 'kysely'
import type { Reader } from '../../kernel/database/handles.ts'
import { NotFound } from '../../kernel/errors.ts'
import type { Day, PersonId, SchoolId } from '../../kernel/ids.ts'
import type { RegisterId, RunId } from './ids.ts'
import type { Acting } from './queries-rules.ts'
import type { EntryOrigin, MemberGround, Track } from './register/member-facts.ts'
import type { ApprovedList } from './register/periods.ts'
import type { ScanKind } from './register/scan.ts'

/** Перечень: being prepared, in force, ceased or withdrawn. */
export interface StoredRegister {
  readonly id: RegisterId
  /** Calendar year of the results. */
  readonly year: number
  readonly origin: 'calculation' | 'order'
  readonly runId: RunId | null
  readonly isOpen: boolean
  readonly revision: number
  readonly madeBy: PersonId | null
  readonly madeOn: Day
  readonly order: StoredOrder | null
  readonly withdrawal: StoredWithdrawal | null
}

export interface StoredOrder {
  readonly number: string
  readonly on: Day
  readonly signatoryPost: string
  readonly signatoryName: string
  readonly scan: { readonly name: string; readonly kind: ScanKind; readonly sha256: string } | null
  readonly enteredBy: PersonId | null
  readonly enteredOn: Day
}

export interface StoredWithdrawal {
  readonly reason: string
  readonly by: PersonId | null
  readonly on: Day
}

const MOST_REGISTERS = 100
const MOST_SCHOOLS = 2000

/** The newest year first, in a year the newest list. */
export async function listRegisters(
  reader: Reader,
  actor: Acting,
): Promise<readonly StoredRegister[]> {
  const rows = await registers(reader, actor)
    .orderBy('r.year', 'desc')
    .orderBy('r.madeAt', 'desc')
    .orderBy('r.id')
    .limit(MOST_REGISTERS)
    .execute()
  return rows.map(registerOf)
}

export async function getRegister(
  reader: Reader,
  actor: Acting,
  id: RegisterId,
): Promise<StoredRegister> {
  const row = await registers(reader, actor).where('r.id', '=', id).executeTakeFirst()
  if (row === undefined) throw new NotFound(`no register ${id}`)
  return registerOf(row)
}

/** The list that leads on from a run: its own, or the one of its year that is being prepared. */
export async function registerOfRun(
  reader: Reader,
  actor: Acting,
  { id, year }: { readonly id: RunId; readonly year: number },
): Promise<StoredRegister | null> {
  const known = await listRegisters(reader, actor)
  const own = known.find(({ runId, withdrawal }) => runId === id && withdrawal === null)
  return own ?? known.find((one) => one.isOpen && one.year === year) ?? null
}

const registers = (reader: Reader, actor: Acting) =>
  reader
    .selectFrom('supportRegisters as r')
    .leftJoin('registerOrders as o', (join) =>
      join.onRef('o.municipalityId', '=', 'r.municipalityId').onRef('o.registerId', '=', 'r.id'),
    )
    .leftJoin('registerWithdrawals as w', (join) =>
      join.onRef('w.municipalityId', '=', 'r.municipalityId').onRef('w.registerId', '=', 'r.id'),
    )
    .select(['r.id', 'r.year', 'r.origin', 'r.runId', 'r.openYear', 'r.revision'])
    .select(['r.madeBy', 'r.madeOn', 'o.number', 'o.orderedOn', 'o.signatoryPost'])
    .select(['o.signatoryName', 'o.scanSha256', 'o.scanName', 'o.scanType', 'o.enteredBy'])
    .select(['o.enteredOn', 'w.reason', 'w.withdrawnBy', 'w.withdrawnOn'])
    .where(
      (eb): Expression<SqlBool> =>
        actor.municipalityId === null
          ? eb.val(false)
          : eb('r.municipalityId', '=', actor.municipalityId),
    )

type Row = Awaited<ReturnType<ReturnType<typeof registers>['executeTakeFirstOrThrow']>>

const registerOf = (row: Row): StoredRegister => ({
  id: row.id as RegisterId,
  year: row.year,
  origin: row.origin,
  runId: row.runId as RunId | null,
  isOpen: row.openYear !== null,
  revision: row.revision,
  madeBy: row.madeBy as PersonId | null,
  madeOn: row.madeOn,
  order: orderOf(row),
  withdrawal:
    row.reason === null || row.withdrawnOn === null
      ? null
      : { reason: row.reason, by: row.withdrawnBy as PersonId | null, on: row.withdrawnOn },
})

function orderOf(row: Row): StoredOrder | null {
  const { number, orderedOn, enteredOn, scanSha256, scanName, scanType } = row
  if (number === null || orderedOn === null || enteredOn === null) return null
  const hasScan = scanSha256 !== null && scanName !== null && scanType !== null
  return {
    number,
    on: orderedOn,
    signatoryPost: row.signatoryPost ?? '',
    signatoryName: row.signatoryName ?? '',
    scan: hasScan ? { name: scanName, kind: scanType, sha256: scanSha256 } : null,
    enteredBy: row.enteredBy as PersonId | null,
    enteredOn,
  }
}

/** Строка перечня, as the order froze it. */
export interface RegisterEntry {
  readonly schoolId: SchoolId
  readonly schoolName: string
  readonly track: Track
  readonly origin: EntryOrigin
  readonly grounds: readonly MemberGround[]
}

/** In natural order of names. */
export async function registerEntries(
  reader: Reader,
  actor: Acting,
  registerId: RegisterId,
): Promise<readonly RegisterEntry[]> {
  if (actor.municipalityId === null) return []
  const rows = await reader
    .selectFrom('registerEntries')
    .select(['schoolId', 'schoolName', 'track', 'origin', 'grounds'])
    .where('municipalityId', '=', actor.municipalityId)
    .where('registerId', '=', registerId)
    .orderBy(sql`school_name collate ru_num`)
    .orderBy('schoolId')
    .limit(MOST_SCHOOLS)
    .execute()
  return rows as unknown as readonly RegisterEntry[]
}

/** Все перечни, вступившие в силу, the earliest order first. */
export async function approvedLists(
  reader: Reader,
  actor: Acting,
): Promise<readonly ApprovedList[]> {
  if (actor.municipalityId === null) return []
  const rows = await reader
    .selectFrom('registerOrders as o')
    .select(['o.registerId', 'o.number', 'o.orderedOn as on'])
    .select(
      sql<readonly SchoolId[]>`(
        select coalesce(json_agg(e.school_id order by e.school_name collate ru_num, e.school_id), '[]')
        from register_entries e
        where e.municipality_id = o.municipality_id and e.register_id = o.register_id
          and e.track = 'support')`.as('schools'),
    )
    .where('o.municipalityId', '=', actor.municipalityId)
    .orderBy('o.orderedOn')
    .orderBy('o.enteredAt')
    .limit(MOST_REGISTERS)
    .execute()
  return rows.map(({ registerId, number, on, schools }) => ({
    registerId: registerId as RegisterId,
    order: { number, on },
    schools,
  }))
}
