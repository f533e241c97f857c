import type { ProcedureKind } from './plain-tables/words.ts'
import type { ResultDetails } from './rules-details.ts'

export type Wave = 'main' | 'reserve' | 'additional'

/** Оценочная процедура: вид, класс, предмет, уровень (пусто, где уровней нет). */
export interface ProcedureKey {
  readonly kind: ProcedureKind
  readonly grade: number
  readonly subject: string
  readonly level: string
}

export type FactValue = number | string | null

/** What a table tells of one school and procedure. Null: the table does not say. */
export interface ResultValues {
  readonly participants: number | null
  readonly low: number | null
  readonly marks: readonly [number, number, number, number] | null
  readonly enrolled: number | null
  readonly heldOn: string | null
  readonly facts: Readonly<Record<string, FactValue>> | null
  readonly details: ResultDetails | null
}

/** Строка таблицы сведений: what a table tells of a school and year; an empty cell says nothing. */
export interface ReadFacts {
  readonly file: number
  readonly sheet: number
  readonly row: number
  readonly spelling: string
  readonly municipality: string
  readonly year: number
  readonly values: Readonly<Record<string, number | string>>
}

/** Строка таблицы результатов with the place where it stands. */
export interface ReadResult extends ResultValues {
  /** Number of the file in the import, of the sheet in the file, of the row as a spreadsheet shows it. */
  readonly file: number
  readonly sheet: number
  readonly row: number
  /** The school as the table writes it. */
  readonly spelling: string
  /** Empty when the table names none. */
  readonly municipality: string
  readonly procedure: ProcedureKey
  readonly year: number
  readonly wave: Wave
}
