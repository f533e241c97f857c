import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { importNames, originText } from './origin-text.ts'
import { procedureKinds } from './plain-tables/words.ts'
import { procedureName } from './procedure-name.ts'
import type { CalendarProcedure, NotHeldProcedure } from './queries-calendar.ts'
import type { ResultsImport } from './queries-imports.ts'
import type { CurrentResult } from './queries-results.ts'
import type { ProcedureKey } from './result-values.ts'
import { procedureText } from './rules-keys.ts'

export interface ScheduleLine {
  readonly key: string
  readonly name: string
  readonly heldFrom: string | null
  readonly heldTo: string | null
  readonly state: CalendarProcedure['state']
  readonly basis: string | null
}

export interface SchoolResultLine {
  readonly key: string
  readonly procedure: ProcedureKey
  readonly name: string
  readonly wave: CurrentResult['wave']
  readonly status: CurrentResult['status']
  readonly participants: number | null
  readonly low: number | null
  readonly importId: string
  readonly importNumber: number
  readonly fileName: string
  readonly sheet: string | null
  /** Of participants and of low results. */
  readonly cells: { readonly participants: string; readonly low: string }
}

interface Input {
  readonly procedures: readonly CalendarProcedure[]
  readonly notHeld: readonly NotHeldProcedure[]
  readonly results: readonly CurrentResult[]
  readonly imports: readonly ResultsImport[]
  readonly school: { readonly id: string; readonly grades: readonly number[] | null }
  readonly locale: Locale
}

/** The part of the calendar that concerns one school, and what it got. */
export function schoolResultsView({
  procedures,
  notHeld,
  results,
  imports,
  school,
  locale,
}: Input) {
  const names = importNames(imports)
  const missed = new Map(
    notHeld
      .filter(({ schoolId }) => schoolId === school.id)
      .map((each) => [procedureText(each), each.basis]),
  )
  const schedule = procedures
    .filter(({ grade }) => school.grades === null || school.grades.includes(grade))
    .map((procedure): ScheduleLine => {
      const { id, heldFrom, heldTo } = procedure
      const basis = missed.get(procedureText(procedure))
      const said =
        basis === undefined
          ? { state: procedure.state, basis: procedure.basis }
          : { state: 'notHeld' as const, basis }
      return { key: id, name: procedureName(procedure, locale), heldFrom, heldTo, ...said }
    })
  const inOrder = [...results].sort(byProcedure)
  return { schedule, results: inOrder.map((result) => resultLine(result, names, locale)) }
}

/** As in the calendar: ВПР before ОГЭ before ЕГЭ, by grade, Russian before mathematics. */
const byProcedure = (a: CurrentResult, b: CurrentResult): number =>
  procedureKinds.indexOf(a.kind) - procedureKinds.indexOf(b.kind) ||
  a.grade - b.grade ||
  (a.subject === b.subject ? 0 : a.subject < b.subject ? 1 : -1)

function resultLine(
  result: CurrentResult,
  names: ReturnType<typeof importNames>,
  locale: Locale,
): SchoolResultLine {
  const { origin, wave, status, participants, low } = result
  const { kind, grade, subject, level } = result
  const at = originText(origin, 'participants', names)
  // ВПР tables give marks: there «2» is the low result.
  const lowColumn = originText(origin, result.marks === null ? 'low' : 'mark2', names)
  return {
    key: `${procedureText(result)} ${wave}`,
    procedure: { kind, grade, subject, level },
    name: procedureName(result, locale),
    ...{ wave, status, participants, low },
    importId: origin.importId,
    importNumber: names.get(origin.importId)?.number ?? 0,
    fileName: at.fileName,
    sheet: at.sheet,
    cells: { participants: at.cell, low: lowColumn.cell },
  }
}
