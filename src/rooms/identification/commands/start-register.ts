import { orRefuse } from '../../../kernel/database/constraint-errors.ts'
import type { Writer } from '../../../kernel/database/handles.ts'
import { newId } from '../../../kernel/ids.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { RegisterId, RunId } from '../ids.ts'
import { listRegisters, type StoredRegister } from '../queries-registers.ts'
import { getRun, listRuns, type StoredRun } from '../queries-runs.ts'
import type { StartRegisterRefusal } from '../refusals-registers.ts'
import { municipalityOf, type Working } from './tenant.ts'

/** «К утверждению»: начать перечень с итогового расчёта. One at a time for a year. */
export async function startRegister(
  writer: Writer,
  actor: Working,
  runId: RunId,
  id: RegisterId = newId<RegisterId>(),
): Promise<Result<RegisterId, StartRegisterRefusal>> {
  const run = await getRun(writer, actor, runId)
  const known = await listRegisters(writer, actor)
  const obstacle = obstacleTo(run, await listRuns(writer, actor), known)
  if (obstacle !== null) return refuse(obstacle)
  const { year } = run
  const stored = await orRefuse(refusalByConstraint(year), () =>
    writer
      .insertInto('supportRegisters')
      .values({
        municipalityId: municipalityOf(actor),
        id,
        year,
        origin: 'calculation',
        runId,
        openYear: year,
        madeOn: actor.today,
      })
      .execute(),
  )
  if (!stored.ok) return stored
  await record(writer, {
    event: 'identification.registerStarted',
    object: { kind: 'supportRegister', id },
    details: { year, run: run.ordinal, listed: run.summary.listed },
  })
  return ok(id)
}

function obstacleTo(
  run: StoredRun,
  runs: readonly StoredRun[],
  registers: readonly StoredRegister[],
): StartRegisterRefusal | null {
  const { year } = run
  if (run.outcome === 'preliminary') return { kind: 'preliminaryRun' }
  const newest = runs.find((one) => one.year === year && one.outcome === 'final')
  if (newest !== undefined && newest.id !== run.id) return { kind: 'newerRun' }
  const open = registers.find((one) => one.isOpen && one.year === year)
  if (open !== undefined) return { kind: 'registerOpen', year, registerId: open.id }
  // Lists follow one another by year: an earlier one would undo the present one.
  const later = registers.find((one) => one.order !== null && one.year > year)
  if (later?.order) return { kind: 'laterListInForce', ...numbered(later.order) }
  return null
}

const numbered = ({ number, on }: NonNullable<StoredRegister['order']>) => ({ number, on })

const refusalByConstraint = (year: number) =>
  ({
    support_registers_one_open: { kind: 'registerOpen', year, registerId: null },
  }) satisfies Readonly<Record<string, StartRegisterRefusal>>
