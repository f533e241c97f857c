import type { Grid } from './grid.ts'
import type { TableMapping } from './mapping.ts'

/** What stands in a cell: nothing, a number, or a text that is none. */
export type CellValue =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'number'; readonly value: number; readonly decimals: number }
  | { readonly kind: 'text'; readonly text: string }

const nothing: CellValue = { kind: 'nothing' }

/** Reads cells as the mapping says: its decimal sign, its words for «нет данных». */
export class CellValues {
  readonly #grid: Grid
  readonly #noData: ReadonlySet<string>
  readonly #decimal: TableMapping['decimal']

  constructor(grid: Grid, { noData, decimal }: Pick<TableMapping, 'noData' | 'decimal'>) {
    this.#grid = grid
    this.#noData = new Set(noData.map((word) => word.trim().toLowerCase()))
    this.#decimal = decimal
  }

  text(row: number, column: number): string {
    const text = this.#grid.text(row, column)
    return this.#noData.has(text.toLowerCase()) ? '' : text
  }

  read(row: number, column: number): CellValue {
    const text = this.text(row, column)
    if (text === '') return nothing
    const stored = this.#grid.value(row, column)
    if (stored !== undefined) {
      const value = Number(stored.toPrecision(15))
      return { kind: 'number', value, decimals: decimalsOf(String(value)) }
    }
    return numberIn(text, this.#decimal) ?? { kind: 'text', text }
  }
}

const SPACES = /[ \u00a0\u202f'](?=\d{3}(?:\D|$))/g
const NUMBER = /^[-\u2212]?\d{1,12}(?:\.\d{1,12})?$/

/** «1 234,5», «12 %»: what a sign of thousands is, follows from the decimal sign. */
export function numberIn(
  text: string,
  decimal: TableMapping['decimal'],
): Extract<CellValue, { kind: 'number' }> | undefined {
  const bare = text
    .replace(/[ \u00a0\u202f]?%$/, '')
    .replace(SPACES, '')
    .replace('\u2212', '-')
  const thousands =
    decimal === 'comma'
      ? /\.(?=\d{3}(?:\D|$))/g
      : decimal === 'point'
        ? /,(?=\d{3}(?:\D|$))/g
        : null
  const whole = thousands === null ? bare : bare.replace(thousands, '')
  const plain = decimal === 'point' ? whole : whole.replace(',', '.')
  if (!NUMBER.test(plain)) return undefined
  return { kind: 'number', value: Number(plain), decimals: decimalsOf(plain) }
}

const decimalsOf = (text: string): number => text.split('.')[1]?.length ?? 0
