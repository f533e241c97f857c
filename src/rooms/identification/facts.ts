import { type ProcedureKind, procedureKinds, type Wave, waves } from '../../kernel/procedures.ts'

export { type ProcedureKind, procedureKinds, type Wave, waves }

/**
 * What the rules of identification may know: plain values, already read and checked. No clock, file or database.
 *
 * A nation is 600,000 results of 40,000 schools, so results are not objects: they are columns of numbers
 * (about 20 bytes a row), rows of one school stand together (`from`–`to` of its `SchoolFacts`), a procedure is
 * a number into `procedures`. Rare things (marks, enrolment, dates, extra columns) take room only when a file
 * has them. Made by `FactsCollector`, in whatever order the rows come.
 */
export interface IdentificationFacts {
  /** Every procedure met, each once. */
  readonly procedures: readonly Procedure[]
  readonly results: ResultColumns
  /** By municipality, then school, by code point. */
  readonly schools: readonly SchoolFacts[]
  readonly calendar: readonly NotHeld[]
}

/** Оценочная процедура: вид, класс, предмет, уровень (ЕГЭ: база, профиль). */
export interface Procedure {
  readonly kind: ProcedureKind
  readonly grade: number
  readonly subject: string
  readonly level: string | null
}

/** Results by columns; the i-th entries make the i-th row. */
export interface ResultColumns {
  readonly count: number
  /** Index in `procedures`. */
  readonly procedure: Uint16Array
  /** Calendar year in which the school year ends. */
  readonly year: Uint16Array
  /** Index in `waves`. */
  readonly wave: Uint8Array
  readonly participants: Int32Array
  /** Participants who did not get over mark 2 or the minimum. */
  readonly low: Int32Array
  /** Four numbers a row, marks 2 to 5; −1 where the row has none. */
  readonly marks: Int32Array | null
  /** −1 where the row has none. */
  readonly enrolled: Int32Array | null
  readonly dates: ReadonlyMap<number, string>
  /** Extra columns of the file by name, one value a row. */
  readonly extra: ReadonlyMap<string, readonly (FactValue | undefined)[]>
}

/** A number, a word, or an empty cell: an empty cell is unknown, never zero. */
export type FactValue = number | string | null

/** Сведения о школе за год, не отметки: любая таблица «школа, год, столбцы». */
export interface FactRow {
  readonly year: number
  readonly values: Readonly<Record<string, FactValue>>
}

/** Names of facts that the built-in rule sets read. */
export const knownFacts = {
  /** Число маркеров в списке Рособрнадзора (школы с признаками необъективности); 0: в списке нет. */
  biasMarkers: 'bias_markers',
  /** Индекс условий школы: меньше – труднее. */
  contextIndex: 'context_index',
  /** Ресурсный дефицит: «высокий», «средний», «низкий», «отсутствует». */
  resourceDeficit: 'resource_deficit',
} as const

export interface SchoolFacts {
  /** Empty when the files name no municipality: then they are one. */
  readonly municipality: string
  readonly school: string
  /** Rows of `results` from `from` up to, not including, `to`. */
  readonly from: number
  readonly to: number
  readonly facts: readonly FactRow[]
  readonly registered: RegisteredSchool | null
}

/** Школа в реестре муниципалитета. */
export interface RegisteredSchool {
  readonly municipality: string
  readonly school: string
  readonly name: string
  /** Empty when unknown. */
  readonly type: string
  /** Grades taught; null when the register does not say. */
  readonly grades: readonly number[] | null
  /** Taught, but without pupils in that year. */
  readonly emptyGrades?: readonly { readonly year: number; readonly grade: number }[]
  /** `yyyy-mm-dd`. */
  readonly closedOn: string | null
}

/** Процедура не проводилась: запись календаря с основанием. What is null holds for all. */
export interface NotHeld {
  readonly year: number
  readonly kind: ProcedureKind
  readonly grade: number | null
  readonly subject: string | null
  readonly municipality: string | null
  readonly school: string | null
  readonly basis: string
}

/** One result as a person would write it down; `FactsCollector.addResult` takes it. */
export interface ResultRow extends Procedure {
  readonly municipality: string
  readonly school: string
  readonly year: number
  readonly participants: number
  readonly low: number
  readonly wave?: Wave
  readonly marks?: readonly [number, number, number, number]
  readonly enrolled?: number
  readonly date?: string
  readonly extra?: Readonly<Record<string, FactValue>>
}
