/** Where in a table something stands. Rows and columns count from 1 and 0; row 0 means the file as a whole. */
export interface Place {
  readonly file: string
  readonly sheet?: string | undefined
  readonly row: number
  readonly column?: number | undefined
}

const LETTERS = 26
const FIRST_LETTER = 65

/** 0 → «A», 25 → «Z», 26 → «AA»: the name a spreadsheet gives to a column. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column; rest >= 0; rest = Math.floor(rest / LETTERS) - 1) {
    letters = String.fromCharCode(FIRST_LETTER + (rest % LETTERS)) + letters
  }
  return letters
}

/** «F112»; only «112» when the whole row is meant, nothing when the whole file is. */
export function cellAddress(place: Place): string {
  if (place.row === 0) return ''
  return place.column === undefined
    ? String(place.row)
    : `${columnLetters(place.column)}${place.row}`
}
