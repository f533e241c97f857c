const FORMULA = /^[=+\-@\t\r\ufeff＝＋－＠]/
const NUMBER = /^-?\d+(?:[.,]\d+)?$/
const QUOTED = /[";,\t\r\n]/

/**
 * One cell of a CSV file that people open in a spreadsheet. A text that begins like a formula gets an apostrophe:
 * the name of a school, typed by anybody, must not run on the adviser's computer.
 */
export function csvCell(value: string | number): string {
  const text = String(value)
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export const csvLine = (cells: readonly (string | number)[]): string =>
  `${cells.map(csvCell).join(';')}\r\n`

/** Excel takes CSV for Windows-1251 unless it begins with this. */
export const UTF8_MARK = '\ufeff'
