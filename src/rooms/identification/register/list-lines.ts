/** Строка полученного списка, as it came. */
export interface ListLine {
  /** Row of the file, or line of the letter. */
  readonly line: number
  /** Every name that stands there: a full and a short one mean the same school. */
  readonly names: readonly string[]
  readonly codes: readonly ListCode[]
  /** What the line says of the municipality; empty when nothing. */
  readonly municipality: string
}

export interface ListCode {
  readonly kind: 'fisOko' | 'ris' | 'inn'
  readonly text: string
}

export const spellingOf = ({ names, codes }: Pick<ListLine, 'names' | 'codes'>): string =>
  names[0] ?? codes[0]?.text ?? ''

/** Lines pasted or typed from a letter: «1. МБОУ СОШ № 7;», or cells of a table with tabs between them. */
export function linesOfText(text: string): readonly ListLine[] {
  return text.split(/\r?\n/u).flatMap((typed, at) => {
    const cells = typed
      .split('\t')
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '')
    if (cells.every((cell) => headings.has(cell.toLowerCase()))) return []
    const codes = cells.flatMap((cell) => codesIn(cell, cells.length === 1))
    const [longest = ''] = cells
      .filter((cell) => /\p{L}{2}/u.test(cell) && !LOGIN.test(cell))
      .toSorted((a, b) => b.length - a.length)
    const name = withoutNumbering(longest)
    if (name === '' && codes.length === 0) return []
    return [{ line: at + 1, names: name === '' ? [] : [name], codes, municipality: '' }]
  })
}

const headings = new Set(['№', '№ п/п', 'п/п', 'школа', 'наименование', 'наименование оо', 'оо'])

/** «1.», «2)», «–», and a bare number before the kind of a school are no part of its name. */
const withoutNumbering = (name: string): string =>
  name
    .replace(/^(?:\(?\d{1,3}[.)]\s*|[-–—•*]\s*)/u, '')
    .replace(/^\d{1,3}\s+(?=(?:М[А-Я]{1,4}ОУ|[СОН]ОШ|школа|лицей|гимназия|муниципальн))/iu, '')
    .replace(/[;,]\s*$/u, '')
    .trim()

const LOGIN = /^(?:sch|edu)\d+$/iu
const DIGITS = /^\d+(?:[.,]0+)?$/u
const INN_LENGTH = 10
const SURE_LENGTH = 5

/** A login, ИНН or code of РИС where a name should stand. A short number among cells is a row's number. */
export function codesIn(cell: string, standsAlone: boolean): readonly ListCode[] {
  const text = cell.replace(/\s+/gu, '')
  if (LOGIN.test(text)) return [{ kind: 'fisOko', text }]
  if (!DIGITS.test(text) || (!standsAlone && text.length < SURE_LENGTH)) return []
  const digits = text.replace(/[.,]0+$/u, '')
  return [{ kind: digits.length === INN_LENGTH ? 'inn' : 'ris', text: digits }]
}
