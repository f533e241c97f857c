import { sql } from 'kysely'
import type { Reader } from '../../kernel/database/handles.ts'
import type { Day } from '../../kernel/ids.ts'
import { listImports } from '../assessments/index.ts'
import type { RunId } from './ids.ts'
import type { Acting } from './queries-rules.ts'
import type { StoredRun } from './queries-runs.ts'

const MOST_IMPORTS = 1000

/** Загрузки, на которых стоит расчёт. */
export async function importsOfRun(
  reader: Reader,
  actor: Acting,
  runId: RunId,
): Promise<readonly string[]> {
  if (actor.municipalityId === null) return []
  const { rows } = await sql<{ importId: string }>`
    select distinct result -> 'origin' ->> 'importId' as "importId"
    from identification_verdicts v, jsonb_array_elements(v.snapshot -> 'results') result
    where v.municipality_id = ${actor.municipalityId} and v.run_id = ${runId}
    order by 1 limit ${MOST_IMPORTS}`.execute(reader)
  return rows.map(({ importId }) => importId)
}

/** Правила утверждены уже после того, как загружены результаты, на которых стоит расчёт. */
export interface RulesAfterResults {
  readonly loadedOn: Day
  readonly approvedOn: Day
}

/** Null: the rules were there first, as they should be. */
export async function rulesAfterResults(
  reader: Reader,
  actor: Acting,
  run: Pick<StoredRun, 'id' | 'ruleVersionId'>,
): Promise<RulesAfterResults | null> {
  if (actor.municipalityId === null) return null
  const approval = await reader
    .selectFrom('ruleApprovals')
    .select(['approvedAt', 'approvedOn'])
    .where('municipalityId', '=', actor.municipalityId)
    .where('versionId', '=', run.ruleVersionId)
    .executeTakeFirst()
  if (approval === undefined) return null
  const used = new Set(await importsOfRun(reader, actor, run.id))
  const loaded = (await listImports(reader, actor, MOST_IMPORTS))
    .filter(({ id }) => used.has(id))
    .flatMap(({ appliedAt }) => appliedAt ?? [])
    .toSorted((a, b) => Date.parse(a) - Date.parse(b))
    .at(-1)
  if (loaded === undefined || Date.parse(`${approval.approvedAt}`) <= Date.parse(loaded))
    return null
  const loadedOn = new Date(loaded).toISOString().slice(0, 10) as Day
  return { loadedOn, approvedOn: approval.approvedOn }
}
