import { type Expression, type SqlBool, sql } from 'kysely'
import type { Reader } from '../../kernel/database/handles.ts'
import { NotFound } from '../../kernel/errors.ts'
import type { Day, PersonId, SchoolId } from '../../kernel/ids.ts'
import type { NotHeld } from './facts.ts'
import type { RuleVersionId, RunId } from './ids.ts'
import type { Acting } from './queries-rules.ts'
import type { Stage } from './rule-set/rule-set.ts'
import type { Explanation } from './rules.ts'
import type { Conclusion, Diagnosis, RunSummary } from './run/conclusions.ts'
import type { Outline } from './run/outline.ts'
import type { SchoolSnapshot } from './run/snapshot.ts'
import type { Concluded } from './run/what-if.ts'
import type { RunStage, VerdictName } from './verdict.ts'

/** Расчёт. */
export interface StoredRun {
  readonly id: RunId
  readonly year: number
  readonly stage: Stage
  readonly outcome: RunStage
  readonly ordinal: number
  readonly ruleVersionId: RuleVersionId
  readonly ruleVersion: number
  readonly summary: RunSummary
  readonly computedBy: PersonId | null
  readonly computedOn: Day
}

/** Строка таблицы выводов. */
export interface VerdictRow {
  readonly schoolId: SchoolId
  readonly schoolName: string
  readonly verdict: VerdictName
  readonly needsExpert: boolean
  readonly outline: Outline
  readonly diagnosis: Diagnosis
}

/** «Почему», as a page shows it; the snapshot stays behind. */
export interface ShownVerdict extends VerdictRow {
  readonly conclusion: Conclusion
  readonly explanation: Explanation
}

export interface StoredVerdict extends ShownVerdict {
  readonly snapshot: SchoolSnapshot
}

const MOST_RUNS = 100
const MOST_SCHOOLS = 2000

/** The newest first. */
export async function listRuns(reader: Reader, actor: Acting): Promise<readonly StoredRun[]> {
  const rows = await runs(reader, actor)
    .orderBy('year', 'desc')
    .orderBy('computedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST_RUNS)
    .execute()
  return rows.map(runOf)
}

export async function getRun(reader: Reader, actor: Acting, id: RunId): Promise<StoredRun> {
  const row = await runs(reader, actor).where('identificationRuns.id', '=', id).executeTakeFirst()
  if (row === undefined) throw new NotFound(`no run ${id}`)
  return runOf(row)
}

const runs = (reader: Reader, actor: Acting) =>
  reader
    .selectFrom('identificationRuns')
    .innerJoin('ruleVersions', (join) =>
      join
        .onRef('ruleVersions.municipalityId', '=', 'identificationRuns.municipalityId')
        .onRef('ruleVersions.id', '=', 'identificationRuns.ruleVersionId'),
    )
    .select(['identificationRuns.id', 'year', 'stage', 'outcome', 'ordinal', 'ruleVersionId'])
    .select(['version', 'summary', 'computedBy', 'computedOn'])
    .where(
      (eb): Expression<SqlBool> =>
        actor.municipalityId === null
          ? eb.val(false)
          : eb('identificationRuns.municipalityId', '=', actor.municipalityId),
    )

type RunRow = Awaited<ReturnType<ReturnType<typeof runs>['executeTakeFirstOrThrow']>>

const runOf = ({ version, ...row }: RunRow): StoredRun => ({
  ...row,
  id: row.id as RunId,
  ruleVersionId: row.ruleVersionId as RuleVersionId,
  ruleVersion: version,
  summary: row.summary as unknown as RunSummary,
})

export interface VerdictFilter {
  readonly verdict?: VerdictName | undefined
  readonly needsExpert?: boolean | undefined
}

/** In natural order of names, never by result. */
export async function verdictRows(
  reader: Reader,
  actor: Acting,
  runId: RunId,
  { verdict, needsExpert }: VerdictFilter = {},
): Promise<readonly VerdictRow[]> {
  const rows = await verdicts(reader, actor, runId)
    .select(['schoolId', 'schoolName', 'verdict', 'needsExpert', 'outline', 'diagnosis'])
    .$if(verdict !== undefined, (query) => query.where('verdict', '=', verdict ?? 'listed'))
    .$if(needsExpert === true, (query) => query.where('needsExpert', '=', true))
    .orderBy(sql`school_name collate ru_num`)
    .orderBy('schoolId')
    .limit(MOST_SCHOOLS)
    .execute()
  return rows as unknown as readonly VerdictRow[]
}

/** Conclusions alone, in the order of the table. */
export async function concludedIn(
  reader: Reader,
  actor: Acting,
  runId: RunId,
): Promise<readonly Concluded[]> {
  const rows = await verdicts(reader, actor, runId)
    .select(['schoolId', 'schoolName as name', 'verdict'])
    .orderBy(sql`school_name collate ru_num`)
    .orderBy('schoolId')
    .limit(MOST_SCHOOLS)
    .execute()
  return rows as readonly Concluded[]
}

/** «Почему» of several schools at once. */
export async function explanationsIn(
  reader: Reader,
  actor: Acting,
  runId: RunId,
  schoolIds: readonly string[],
): Promise<ReadonlyMap<string, Explanation>> {
  if (schoolIds.length === 0) return new Map()
  const rows = await verdicts(reader, actor, runId)
    .select(['schoolId', 'explanation'])
    .where('schoolId', 'in', schoolIds as readonly SchoolId[])
    .limit(MOST_SCHOOLS)
    .execute()
  return new Map(
    rows.map(({ schoolId, explanation }) => [schoolId, explanation as unknown as Explanation]),
  )
}

/** All that is stored of one school's conclusion, or null when the run does not know the school. */
export async function findVerdict(
  reader: Reader,
  actor: Acting,
  runId: RunId,
  schoolId: SchoolId,
): Promise<StoredVerdict | null> {
  const row = await verdicts(reader, actor, runId)
    .select(['schoolId', 'schoolName', 'verdict', 'needsExpert', 'outline', 'diagnosis'])
    .select(['snapshot', 'conclusion', 'explanation'])
    .where('schoolId', '=', schoolId)
    .executeTakeFirst()
  return (row as unknown as StoredVerdict | undefined) ?? null
}

/** The facts that the run saw: «что если» asks them again. */
export async function factsOfRun(reader: Reader, actor: Acting, runId: RunId) {
  const [run] = await reader
    .selectFrom('identificationRuns')
    .select('calendar')
    .where('municipalityId', '=', actor.municipalityId ?? (NOBODY as never))
    .where('id', '=', runId)
    .execute()
  if (run === undefined) throw new NotFound(`no run ${runId}`)
  const rows = await verdicts(reader, actor, runId).select('snapshot').limit(MOST_SCHOOLS).execute()
  return {
    calendar: run.calendar as unknown as readonly NotHeld[],
    schools: rows.map(({ snapshot }) => snapshot as unknown as SchoolSnapshot),
  }
}

const NOBODY = '00000000-0000-0000-0000-000000000000'

const verdicts = (reader: Reader, actor: Acting, runId: RunId) =>
  reader
    .selectFrom('identificationVerdicts')
    .where(
      (eb): Expression<SqlBool> =>
        actor.municipalityId === null
          ? eb.val(false)
          : eb('identificationVerdicts.municipalityId', '=', actor.municipalityId),
    )
    .where('runId', '=', runId)
