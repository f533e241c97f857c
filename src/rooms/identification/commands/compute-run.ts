import { sql } from 'kysely'
import { orRefuse } from '../../../kernel/database/constraint-errors.ts'
import type { Writer } from '../../../kernel/database/handles.ts'
import { newId } from '../../../kernel/ids.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { RunId } from '../ids.ts'
import { rulesInForce } from '../queries-rules.ts'
import { factsAtHand } from '../queries-snapshot.ts'
import { type RunRefusal, runRefusalByConstraint } from '../refusals-runs.ts'
import type { Stage } from '../rule-set/rule-set.ts'
import { yearsLaidOut } from '../rules/plan.ts'
import { conclusionsOf } from '../run/conclusions.ts'
import { storeVerdicts } from './store-verdicts.ts'
import { municipalityOf, type Working } from './tenant.ts'

/** Посчитать вывод по всем школам: by the rules in force, on the results stored now. Everything of it is kept. */
export async function computeRun(
  writer: Writer,
  actor: Working,
  { year, stage }: { readonly year: number; readonly stage: Stage },
  id: RunId = newId<RunId>(),
): Promise<Result<RunId, RunRefusal>> {
  const municipalityId = municipalityOf(actor)
  const rules = await rulesInForce(writer, actor)
  if (rules === null) return refuse({ kind: 'noRules' })
  const { ruleSet } = rules
  const facts = await factsAtHand(writer, actor, { year, years: yearsLaidOut(ruleSet) })
  if (!facts.schools.some(({ results }) => results.some((result) => result.year === year)))
    return refuse({ kind: 'noResults', year })
  const run = conclusionsOf(facts.schools, facts.calendar, { year, stage, ruleSet })
  const stored = await orRefuse(runRefusalByConstraint, () =>
    writer
      .insertInto('identificationRuns')
      .values({
        municipalityId,
        id,
        year,
        stage,
        outcome: run.outcome,
        ordinal: sql<number>`(select count(*) + 1 from identification_runs
          where municipality_id = ${municipalityId} and year = ${year} and stage = ${stage})`,
        ruleVersionId: rules.id,
        calendar: JSON.stringify(facts.calendar),
        summary: JSON.stringify(run.summary),
        computedOn: actor.today,
      })
      .execute(),
  )
  if (!stored.ok) return stored
  await storeVerdicts(writer, { municipalityId, runId: id, schools: run.schools })
  const { schools, listed, notEnoughData, needsExpert } = run.summary
  await record(writer, {
    event: 'identification.runComputed',
    object: { kind: 'identificationRun', id },
    details: {
      year,
      stage,
      outcome: run.outcome,
      rules: rules.version,
      schools,
      listed,
      notEnoughData,
      needsExpert,
    },
  })
  return ok(id)
}
