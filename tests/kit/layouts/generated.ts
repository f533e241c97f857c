import { writeOds } from 'hucre/ods'
import { writeXlsx } from 'hucre/xlsx'

export type Cell = string | number | null

export interface GeneratedSheet {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
}

/** A file made from the description of its layout; everybody in it is invented. */
export interface GeneratedFile {
  readonly layout: string
  readonly fileName: string
  readonly sheets: readonly GeneratedSheet[]
}

/** Another value in one cell: «C10», of the first sheet unless another is meant. */
export const withCell = (
  file: GeneratedFile,
  address: string,
  value: Cell,
  inSheet = 0,
): GeneratedFile => {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? []
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  const changed = (sheet: GeneratedSheet): GeneratedSheet => ({
    ...sheet,
    rows: sheet.rows.map((cells, at) => {
      if (at !== Number(row) - 1) return cells
      const wide = Array.from({ length: Math.max(cells.length, column + 1) }, (_, i) => cells[i])
      return wide.map((cell, i) => (i === column ? value : (cell ?? null)))
    }),
  })
  return {
    ...file,
    sheets: file.sheets.map((sheet, at) => (at === inSheet ? changed(sheet) : sheet)),
  }
}

const sheetsFor = ({ sheets }: GeneratedFile) =>
  sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => [...row]) }))

export const asXlsx = async (file: GeneratedFile): Promise<Buffer> =>
  Buffer.from(await writeXlsx({ sheets: sheetsFor(file) }))

export const asOds = async (file: GeneratedFile): Promise<Buffer> =>
  Buffer.from(await writeOds({ sheets: sheetsFor(file) }))

/** Of the first sheet. */
export const asCsv = ({ sheets }: GeneratedFile): Buffer => {
  const quoted = (cell: Cell) => {
    const text = cell === null ? '' : String(cell)
    return /[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  const rows = sheets[0]?.rows ?? []
  return Buffer.from(rows.map((row) => `${row.map(quoted).join(';')}\r\n`).join(''))
}
