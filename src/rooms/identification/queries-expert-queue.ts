import { sql } from 'kysely'
import type { Reader } from '../../kernel/database/handles.ts'
import type { RunId } from './ids.ts'
import { stabilityWord } from './messages.ts'
import { type Acting, getRuleVersion, type RuleVersionWithContent } from './queries-rules.ts'
import { getRun, type StoredRun } from './queries-runs.ts'
import { type QueuedSchool, type QueueVerdict, queueOf } from './register/expert-queue.ts'
import type { Diagnosis } from './run/conclusions.ts'

/** Очередь «Уточнение с экспертами (п. 3.2)» одного расчёта. */
export interface ExpertQueue {
  readonly run: StoredRun
  readonly rules: RuleVersionWithContent
  /** In natural order of names, small groups first. */
  readonly schools: readonly QueuedSchool[]
  /** In words, for the municipal team alone; null where it is not computed. */
  readonly stability: Readonly<Record<string, StabilityWord | null>>
}

type StabilityWord = ReturnType<typeof stabilityWord>

const MOST_SCHOOLS = 2000

export async function expertQueue(
  reader: Reader,
  actor: Acting,
  runId: RunId,
): Promise<ExpertQueue> {
  const run = await getRun(reader, actor, runId)
  const rules = await getRuleVersion(reader, actor, run.ruleVersionId)
  const verdicts = await queueVerdicts(reader, actor, runId)
  const schools = queueOf(verdicts, rules.ruleSet.combine)
  return {
    run,
    rules,
    schools: [
      ...schools.filter(({ group }) => group === 'smallGroups'),
      ...schools.filter(({ group }) => group === 'gaps'),
    ],
    stability: Object.fromEntries(
      verdicts.map(({ schoolId, diagnosis: { stability } }) => [
        schoolId,
        stability === null ? null : stabilityWord(stability.listedProbability),
      ]),
    ),
  }
}

async function queueVerdicts(
  reader: Reader,
  actor: Acting,
  runId: RunId,
): Promise<readonly (QueueVerdict & { readonly diagnosis: Diagnosis })[]> {
  if (actor.municipalityId === null) return []
  const rows = await reader
    .selectFrom('identificationVerdicts')
    .select(['schoolId', 'schoolName', 'verdict', 'needsExpert'])
    .select(['conclusion', 'explanation', 'diagnosis'])
    .where('municipalityId', '=', actor.municipalityId)
    .where('runId', '=', runId)
    .where((eb) => eb.or([eb('needsExpert', '=', true), eb('verdict', '=', 'notEnoughData')]))
    .orderBy(sql`school_name collate ru_num`)
    .orderBy('schoolId')
    .limit(MOST_SCHOOLS)
    .execute()
  return rows as unknown as readonly (QueueVerdict & { readonly diagnosis: Diagnosis })[]
}
