import type { Grid } from './grid.ts'

const LOOKED_AT = 40
export const isNumber = (text: string) => /^[-\u2212]?\d[\d \u00a0]*(?:[.,]\d+)?\s?%?$/.test(text)

/** The header ends above the first rows of numbers; what stands right over it over fewer columns belongs to it. */
export function headerOf(grid: Grid): { readonly at: number; readonly depth: number } {
  const rows = Math.min(grid.rowCount, LOOKED_AT)
  const filled = (row: number) => textsOf(grid, row).filter((text) => text !== '')
  const isData = (row: number) => {
    const texts = filled(row)
    const told = texts.filter(isNumber)
    // «2 | 3 | 4 | 5» over columns of marks.
    const numbers = /^(?:2 3 4 5 ?)+$/.test(told.join(' ')) ? 0 : told.length
    return numbers > 0 && texts.length >= 2 && (numbers < texts.length || texts.length > 2)
  }
  const widest = Math.max(0, ...Array.from({ length: rows }, (_, row) => filled(row).length))
  const isWide = (row: number) => filled(row).length >= Math.min(3, widest / 2)
  let first = 1
  while (first < rows && !(isData(first) && isWide(first))) first += 1
  if (first >= rows) return { at: 0, depth: 1 }
  // A row of column numbers is no data yet, and no header either.
  const end = Math.max(0, isCounting(filled(first - 1)) ? first - 2 : first - 1)
  let at = end
  while (at > 0 && end - at < 3 && belongs(grid, at - 1, at, widest)) at -= 1
  return { at, depth: end - at + 1 }
}

const isCounting = (texts: readonly string[]) =>
  texts.length > 2 && texts.every((text, index) => Number(text) === index + 1)

function belongs(grid: Grid, above: number, below: number, widest: number): boolean {
  const [upper, lower] = [textsOf(grid, above), textsOf(grid, below)]
  const filledAbove = upper.filter((text) => text !== '').length
  const isPreface = filledAbove < Math.max(3, widest / 3) || upper.some(isNumber)
  const hasGaps = lower.filter((text) => text !== '').length < widest || hasRepeats(lower)
  return !isPreface && hasGaps
}

const hasRepeats = (texts: readonly string[]) => {
  const told = texts.filter((text) => text !== '')
  return new Set(told).size < told.length
}

export const textsOf = (grid: Grid, row: number) =>
  Array.from({ length: grid.width(row) }, (_, column) => grid.text(row, column))
