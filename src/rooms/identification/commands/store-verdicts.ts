import { sql } from 'kysely'
import type { Writer } from '../../../kernel/database/handles.ts'
import type { MunicipalityId } from '../../../kernel/ids.ts'
import type { RunId } from '../ids.ts'
import type { SchoolConclusion } from '../run/conclusions.ts'

/** Columns as arrays, one statement for hundreds of schools. */
const TOGETHER = 400

export async function storeVerdicts(
  writer: Writer,
  stored: {
    readonly municipalityId: MunicipalityId
    readonly runId: RunId
    readonly schools: readonly SchoolConclusion[]
  },
): Promise<void> {
  const { municipalityId, runId, schools } = stored
  for (let from = 0; from < schools.length; from += TOGETHER) {
    const part = schools.slice(from, from + TOGETHER)
    const json = (of: (school: SchoolConclusion) => unknown) =>
      part.map((school) => JSON.stringify(of(school)))
    await sql`
      insert into identification_verdicts (municipality_id, run_id, school_id, school_name, verdict,
        needs_expert, outline, snapshot, conclusion, explanation, diagnosis)
      select ${municipalityId}, ${runId}, t.*
      from unnest(
        ${part.map(({ snapshot }) => snapshot.schoolId)}::uuid[],
        ${part.map(({ snapshot }) => snapshot.name)}::text[],
        ${part.map(({ conclusion }) => conclusion.verdict)}::text[],
        ${part.map(({ conclusion }) => conclusion.needsExpert)}::boolean[],
        ${json(({ outline }) => outline)}::jsonb[],
        ${json(({ snapshot }) => snapshot)}::jsonb[],
        ${json(({ conclusion }) => conclusion)}::jsonb[],
        ${json(({ explanation }) => explanation)}::jsonb[],
        ${json(({ diagnosis }) => diagnosis)}::jsonb[]) as t`.execute(writer)
  }
}
