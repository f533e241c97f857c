import { type Expression, type SqlBool, sql } from 'kysely'
import type { Reader } from '../../kernel/database/handles.ts'
import type { SchoolId } from '../../kernel/ids.ts'
import {
  type CalendarProcedure,
  listProcedures,
  loadedProcedures,
  termCountsFrom,
  timingOf,
} from '../assessments/index.ts'
import type { RunId } from './ids.ts'
import type { Acting } from './queries-rules.ts'
import type { StoredRun } from './queries-runs.ts'
import type { RuleSet } from './rule-set/rule-set.ts'
import { procedureWords } from './rule-version/edit.ts'
import { cellKey } from './run/cell-groups.ts'
import { type ConclusionState, conclusionState } from './run/rules-terms.ts'

/** Срок вывода по процедуре календаря, with both days by which a month may be counted. */
export interface TermLine {
  readonly procedure: Pick<CalendarProcedure, 'kind' | 'grade' | 'subject' | 'level'>
  readonly heldTo: string | null
  readonly receivedOn: string | null
  readonly dueByReceiptOn: string | null
  readonly dueByEndOn: string | null
  readonly state: ConclusionState
}

export interface Terms {
  readonly countsFrom: 'receipt' | 'end'
  readonly lines: readonly TermLine[]
  /** Procedures of the rules that the calendar of the year does not have: no term can be counted. */
  readonly notInCalendar: readonly string[]
}

/** Концепция, прил. 2 п. 1: what is concluded, what is late, by the calendar and by the runs of the year. */
export async function conclusionTermsOf(
  reader: Reader,
  actor: Acting,
  question: {
    readonly year: number
    readonly today: string
    readonly runs: readonly StoredRun[]
    /** Null while no rules are approved: then nothing is owed. */
    readonly ruleSet: Pick<RuleSet, 'procedures'> | null
  },
): Promise<Terms> {
  const { year, today, ruleSet } = question
  const countsFrom = await termCountsFrom(reader, actor)
  if (actor.municipalityId === null) return { countsFrom, lines: [], notInCalendar: [] }
  const asked = new Set(procedureWords(ruleSet?.procedures ?? []))
  const calendar = await listProcedures(reader, actor, [year])
  const loaded = new Set((await loadedProcedures(reader, actor, year)).map(cellKey))
  const concluded = firstConclusions(question.runs, year)
  const lines = calendar.map((procedure): TermLine => {
    const timing = timingOf(procedure, { today, isLoaded: false, countsFrom })
    const key = cellKey(procedure)
    const { kind, grade, subject, level } = procedure
    return {
      procedure: { kind, grade, subject, level },
      heldTo: procedure.heldTo,
      receivedOn: procedure.resultsReceivedOn,
      dueByReceiptOn: timing.dueByReceiptOn,
      dueByEndOn: timing.dueByEndOn,
      state: conclusionState(timing, {
        countsFrom,
        isAsked: asked.has(key),
        isLoaded: loaded.has(key),
        concludedOn: concluded.get(key) ?? null,
      }),
    }
  })
  const known = new Set(calendar.map(cellKey))
  return { countsFrom, lines, notInCalendar: [...asked].filter((word) => !known.has(word)) }
}

function firstConclusions(runs: readonly StoredRun[], year: number): ReadonlyMap<string, string> {
  const first = new Map<string, string>()
  for (const { summary, computedOn } of runs.filter((run) => run.year === year)) {
    for (const key of summary.judged) {
      const known = first.get(key)
      if (known === undefined || computedOn < known) first.set(key, computedOn)
    }
  }
  return first
}

export interface NamedSchool {
  readonly schoolId: SchoolId
  readonly schoolName: string
}

const MOST_SCHOOLS = 2000

/** Schools of a run without a single result of its year. */
export async function notAnalysedIn(
  reader: Reader,
  actor: Acting,
  run: Pick<StoredRun, 'id' | 'summary'> | undefined,
): Promise<readonly NamedSchool[]> {
  if (run === undefined || run.summary.notAnalysed === 0) return []
  return reader
    .selectFrom('identificationVerdicts')
    .select(['schoolId', 'schoolName'])
    .where(
      (eb): Expression<SqlBool> =>
        actor.municipalityId === null
          ? eb.val(false)
          : eb('municipalityId', '=', actor.municipalityId),
    )
    .where('runId', '=', run.id as RunId)
    .where(sql<SqlBool>`(outline ->> 'isNotAnalysed')::boolean`)
    .orderBy(sql`school_name collate ru_num`)
    .orderBy('schoolId')
    .limit(MOST_SCHOOLS)
    .execute()
}
