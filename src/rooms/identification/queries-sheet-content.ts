import { type Acting, municipalityOf } from '../../kernel/access/municipality.ts'
import type { Reader } from '../../kernel/database/handles.ts'
import type { SchoolId } from '../../kernel/ids.ts'
import { getIssuer } from '../access/index.ts'
import { contributionsOf } from './document-facts.ts'
import { originsReader } from './queries-origins.ts'
import { getRuleVersion } from './queries-rules.ts'
import type { StoredRun } from './queries-runs.ts'
import type { Explanation } from './rules.ts'
import type { SchoolSnapshot } from './run/snapshot.ts'
import { type SheetContent, sheetContent } from './sheets/content.ts'

/** Содержание листов расчёта for some of its schools; the sums are of all of them. */
export async function sheetContents(
  reader: Reader,
  actor: Acting,
  asked: { readonly run: StoredRun; readonly schools: readonly SchoolId[] },
): Promise<ReadonlyMap<SchoolId, SheetContent>> {
  const { run } = asked
  const { ruleSet } = await getRuleVersion(reader, actor, run.ruleVersionId)
  const { authorityName, advisoryServiceName } = await getIssuer(reader, actor, run.computedOn)
  const authority = {
    name: authorityName,
    place: null,
    advisoryService: advisoryServiceName,
  }
  const originsOf = await originsReader(reader, actor)
  const all = await explanationsOf(reader, actor, run)
  const contributions = contributionsOf(all.map(({ explanation }) => explanation))
  const wanted = new Set(asked.schools)
  const snapshots = await snapshotsOf(reader, actor, run, asked.schools)
  return new Map(
    all
      .filter(({ schoolId }) => wanted.has(schoolId))
      .map(({ schoolId, schoolName, explanation }) => {
        const snapshot = snapshots.get(schoolId)
        const origins = snapshot === undefined ? {} : originsOf(snapshot)
        return [
          schoolId,
          sheetContent({
            authority,
            schoolName,
            run,
            ruleSet,
            explanation,
            contributions,
            origins,
          }),
        ]
      }),
  )
}

const MOST = 2000

async function explanationsOf(reader: Reader, actor: Acting, run: StoredRun) {
  const rows = await reader
    .selectFrom('identificationVerdicts')
    .select(['schoolId', 'schoolName', 'explanation'])
    .where('municipalityId', '=', municipalityOf(actor))
    .where('runId', '=', run.id)
    .orderBy('schoolId')
    .limit(MOST)
    .execute()
  return rows.map(({ explanation, ...row }) => ({
    ...row,
    explanation: explanation as unknown as Explanation,
  }))
}

async function snapshotsOf(
  reader: Reader,
  actor: Acting,
  run: StoredRun,
  schools: readonly SchoolId[],
): Promise<ReadonlyMap<SchoolId, SchoolSnapshot>> {
  if (schools.length === 0) return new Map()
  const rows = await reader
    .selectFrom('identificationVerdicts')
    .select(['schoolId', 'snapshot'])
    .where('municipalityId', '=', municipalityOf(actor))
    .where('runId', '=', run.id)
    .where('schoolId', 'in', schools)
    .limit(MOST)
    .execute()
  return new Map(
    rows.map(({ schoolId, snapshot }) => [schoolId, snapshot as unknown as SchoolSnapshot]),
  )
}
