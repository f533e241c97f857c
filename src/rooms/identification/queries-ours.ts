import { sql } from 'kysely'
import type { Reader } from '../../kernel/database/handles.ts'
import type { SchoolId } from '../../kernel/ids.ts'
import { namesOfSchools } from '../schools/index.ts'
import { expertFacts } from './queries-expert-facts.ts'
import { verdictFacts } from './queries-register-state.ts'
import { listRegisters, type StoredRegister } from './queries-registers.ts'
import type { Acting } from './queries-rules.ts'
import { getRun, listRuns, type StoredRun } from './queries-runs.ts'
import type { OurSchool, VerdictLine } from './register/differences.ts'
import { oursOf, type Standing } from './register/members.ts'
import type { Outline } from './run/outline.ts'
import type { Verdict } from './verdict.ts'

/** Наша сторона сверки: the list being prepared, or the conclusions of the latest run. */
export interface OurSide {
  readonly register: StoredRegister | null
  readonly run: StoredRun | null
  /** Every school of the municipality, in natural order of names. */
  readonly schools: readonly OurSchool[]
}

export async function ourSide(reader: Reader, actor: Acting, year: number): Promise<OurSide> {
  const registers = await listRegisters(reader, actor)
  const register = registers.find((one) => one.year === year && one.isOpen) ?? null
  const run = await runOfYear(reader, actor, year, register)
  // A list in force keeps what its experts decided, as long as nothing newer was computed.
  const decided = register ?? registers.find((one) => one.order !== null && one.runId === run?.id)
  const standings = run === null ? [] : await standingsBefore(reader, actor, run, decided)
  const byId = new Map(standings.map((standing) => [standing.schoolId, standing]))
  const lines = run === null ? new Map() : await verdictLines(reader, actor, run)
  const schools = await namesOfSchools(reader, actor)
  return {
    register,
    run,
    schools: schools.map(({ id, name, closedOn }) => ({
      schoolId: id,
      schoolName: name,
      closedOn,
      standing: byId.get(id) ?? null,
      verdict: lines.get(id) ?? null,
    })),
  }
}

async function runOfYear(
  reader: Reader,
  actor: Acting,
  year: number,
  register: StoredRegister | null,
): Promise<StoredRun | null> {
  if (register?.runId) return getRun(reader, actor, register.runId)
  const runs = (await listRuns(reader, actor)).filter((run) => run.year === year)
  return runs.find(({ outcome }) => outcome === 'final') ?? runs[0] ?? null
}

async function standingsBefore(
  reader: Reader,
  actor: Acting,
  run: StoredRun,
  register: StoredRegister | undefined,
): Promise<readonly Standing[]> {
  const verdicts = await verdictFacts(reader, actor, run)
  const decisions =
    register === undefined ? [] : (await expertFacts(reader, actor, register.id)).decisions
  return oursOf({ verdicts, earlier: [], decisions, received: [], amendments: [] })
}

const MOST_SCHOOLS = 5000

async function verdictLines(
  reader: Reader,
  actor: Acting,
  { id }: StoredRun,
): Promise<ReadonlyMap<SchoolId, VerdictLine>> {
  if (actor.municipalityId === null) return new Map()
  const rows = await reader
    .selectFrom('identificationVerdicts')
    .select(['schoolId', 'verdict', 'needsExpert', 'outline'])
    .select([
      sql<Verdict['missing']>`conclusion -> 'missing'`.as('missing'),
      sql<string | null>`conclusion ->> 'excludedType'`.as('excludedType'),
    ])
    .where('municipalityId', '=', actor.municipalityId)
    .where('runId', '=', id)
    .limit(MOST_SCHOOLS)
    .execute()
  return new Map(
    rows.map(({ schoolId, verdict, needsExpert, outline, missing, excludedType }) => {
      const { criteria, low, mayBeListed } = outline as unknown as Outline
      const counted = (reason: string) => missing.filter((one) => one.reason === reason).length
      const line: VerdictLine = {
        verdict,
        needsExpert,
        mayBeListed,
        criteria,
        low: low[0] ?? null,
        missing: counted('missing'),
        tooSmall: counted('tooSmall'),
        excludedType,
      }
      return [schoolId, line]
    }),
  )
}
