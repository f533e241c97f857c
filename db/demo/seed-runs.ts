import type { Writer } from '../../src/kernel/database/handles.ts'
import type { Day, MunicipalityId } from '../../src/kernel/ids.ts'
import { ok, type Result } from '../../src/kernel/result.ts'
import { computeRun } from '../../src/rooms/identification/index.ts'
import { demoRunId } from './ids.ts'

/** The day after the rules were approved: last year's results by the same rules, then this year's after ВПР and after ГИА. */
const runs = [
  { year: 2024, stage: 'final' },
  { year: 2025, stage: 'vpr' },
  { year: 2025, stage: 'final' },
] as const

/** Расчёты Заречного района: by the same command as people use, so that the first start shows conclusions. */
export async function addDemoRuns(
  writer: Writer,
  { municipalityId }: { readonly municipalityId: MunicipalityId },
): Promise<Result<null, unknown>> {
  const working = { municipalityId, today: '2025-08-21' as Day }
  for (const [index, run] of runs.entries()) {
    const computed = await computeRun(writer, working, run, demoRunId(index + 1))
    if (!computed.ok) return computed
  }
  return ok(null)
}
