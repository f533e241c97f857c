import type { Expectation, FaultList } from '../../../kernel/sheets/faults.ts'
import { columnsByName, missingColumn } from '../../../kernel/sheets/header.ts'
import {
  numberFromText,
  type PlainRow,
  type PlainTable,
  placeIn,
} from '../../../kernel/sheets/table.ts'
import { type PlainTableText, plainTableTexts } from './messages.ts'

/** A column of a plain table; `at` is −1 where the file has no such column. */
export interface Column {
  readonly name: string
  readonly at: number
}

/** The columns of one file and the fault list, so that a rule about a cell is one line. */
export class Cells {
  readonly table: PlainTable
  readonly faults: FaultList
  readonly #columns: ReadonlyMap<string, number>
  #complete = true

  constructor(table: PlainTable, faults: FaultList) {
    this.table = table
    this.faults = faults
    this.#columns = columnsByName(table, faults)
  }

  required(name: string): Column {
    const column = this.optional(name)
    if (column.at < 0) {
      missingColumn(this.table, name, this.faults)
      this.#complete = false
    }
    return column
  }

  optional(name: string): Column {
    return { name, at: this.#columns.get(name) ?? -1 }
  }

  /** False when a required column is missing: then every row would be a fault. */
  get complete(): boolean {
    return this.#complete
  }

  incomplete(expected: PlainTableText | Expectation): void {
    const say: Expectation =
      typeof expected === 'string' ? (locale) => plainTableTexts[locale][expected] : expected
    this.faults.add(placeIn(this.table, this.table.headerRow), '', say)
    this.#complete = false
  }

  /** Columns that the contract does not name, with their headers as written. */
  others(known: readonly Column[]): Column[] {
    const taken = new Set(known.map((column) => column.at))
    return [...this.#columns.values()]
      .filter((at) => !taken.has(at))
      .map((at) => ({ name: this.table.header[at] ?? '', at }))
  }

  fault(row: PlainRow, column: Column, expected: PlainTableText | Expectation): void {
    const say: Expectation =
      typeof expected === 'string' ? (locale) => plainTableTexts[locale][expected] : expected
    const at = column.at < 0 ? undefined : column.at
    const found = at === undefined ? '' : row.text(at)
    this.faults.add(placeIn(this.table, row.number, at), found, say)
  }
}

/** A fact as it stands in the file: an empty cell is unknown, never zero. */
export function factValue(row: PlainRow, column: Column): number | string | null {
  const text = row.text(column.at)
  return text === '' ? null : (numberFromText(text) ?? text)
}

const RUSSIAN_DAY = /^(\d{2})\.(\d{2})\.(\d{4})$/
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/

/** «20.04.2025» or «2025-04-20» → `2025-04-20`; undefined for a day that does not exist. */
export function dayFromText(text: string): string | undefined {
  if (text === lastDay.text) return lastDay.day
  lastDay = { text, day: readDay(text) }
  return lastDay.day
}

/** Neighbours in a table are mostly of one day. */
let lastDay: { text: string; day: string | undefined } = { text: '', day: undefined }

function readDay(text: string): string | undefined {
  const iso = text.replace(RUSSIAN_DAY, '$3-$2-$1')
  if (!ISO_DAY.test(iso)) return undefined
  const day = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso) ? iso : undefined
}
