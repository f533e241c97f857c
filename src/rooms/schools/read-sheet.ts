import { ok, type Result, refuse } from '../../kernel/result.ts'
import { type Fault, FaultList } from '../../kernel/sheets/faults.ts'
import { tableFromBytes } from '../../kernel/sheets/open-table.ts'
import type { ImportSheet } from './rules-import.ts'
import { readColumns } from './rules-import-columns.ts'

export const LARGEST_FILE = 8 * 1024 * 1024
export const MOST_ROWS = 5000
const MOST_COLUMNS = 200

/** Why a file is no register. */
export type SheetRefusal =
  | { readonly kind: 'fileTooLarge'; readonly bytes: number }
  | { readonly kind: 'fileUnreadable'; readonly faults: readonly Fault[]; readonly total: number }
  | { readonly kind: 'tooManyRows'; readonly limit: number }
  | { readonly kind: 'noRows' }
  | { readonly kind: 'noSchoolColumn'; readonly headings: readonly string[] }

/** Reads an uploaded table whole, or says why not. Nothing of the file is believed: sizes, encoding, shape are checked. */
export async function readSheet(
  fileName: string,
  bytes: Buffer,
): Promise<Result<ImportSheet, SheetRefusal>> {
  if (bytes.length > LARGEST_FILE) return refuse({ kind: 'fileTooLarge', bytes: bytes.length })
  const faults = new FaultList(20)
  const table = await tableFromBytes(fileName, bytes, faults)
  if (table === undefined) return unreadable(faults)
  const header = table.header.slice(0, MOST_COLUMNS)
  if (!readColumns(header).saysWhichSchool) {
    return refuse({ kind: 'noSchoolColumn', headings: header.filter((heading) => heading !== '') })
  }
  const rows: { number: number; cells: string[] }[] = []
  let count = 0
  table.eachRow(faults, (row) => {
    count += 1
    if (count <= MOST_ROWS) {
      rows.push({ number: row.number, cells: header.map((_, column) => row.text(column)) })
    }
  })
  if (faults.total > 0) return unreadable(faults)
  if (count > MOST_ROWS) return refuse({ kind: 'tooManyRows', limit: MOST_ROWS })
  if (count === 0) return refuse({ kind: 'noRows' })
  return ok({ headerRow: table.headerRow, header, rows })
}

const unreadable = (faults: FaultList) =>
  refuse({ kind: 'fileUnreadable', faults: faults.kept, total: faults.total } as const)
