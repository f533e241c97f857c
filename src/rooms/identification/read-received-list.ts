import { ok, type Result, refuse } from '../../kernel/result.ts'
import { type Fault, FaultList } from '../../kernel/sheets/faults.ts'
import { tableFromBytes } from '../../kernel/sheets/open-table.ts'
import type { PlainRow } from '../../kernel/sheets/table.ts'
import { schoolColumns } from '../schools/index.ts'
import { codesIn, type ListCode, type ListLine } from './register/list-lines.ts'

export const LARGEST_LIST_MB = 8
export const MOST_LINES = 5000
const LONGEST_CELL = 500

/** Why a file is no list of schools. */
export type ListFileRefusal =
  | { readonly kind: 'fileUnreadable'; readonly faults: readonly Fault[] }
  | { readonly kind: 'noSchoolColumn'; readonly headings: readonly string[] }
  | { readonly kind: 'tooManyLines'; readonly limit: number }
  | { readonly kind: 'noLines' }

/** Reads a received table whole, or says why not. Nothing of the file is believed. */
export async function readReceivedList(
  fileName: string,
  bytes: Buffer,
): Promise<Result<readonly ListLine[], ListFileRefusal>> {
  const faults = new FaultList(20)
  const table = await tableFromBytes(fileName, bytes, faults)
  if (table === undefined) return refuse({ kind: 'fileUnreadable', faults: faults.kept })
  const columns = columnsOf(table.header)
  if (columns === null) {
    const headings = table.header.filter((heading) => heading !== '').slice(0, 12)
    return refuse({ kind: 'noSchoolColumn', headings })
  }
  const lines: ListLine[] = []
  let count = 0
  table.eachRow(faults, (row) => {
    count += 1
    if (count <= MOST_LINES) lines.push(...lineOf(row, columns))
  })
  if (faults.total > 0) return refuse({ kind: 'fileUnreadable', faults: faults.kept })
  if (count > MOST_LINES) return refuse({ kind: 'tooManyLines', limit: MOST_LINES })
  return lines.length === 0 ? refuse({ kind: 'noLines' }) : ok(lines)
}

interface Columns {
  readonly names: readonly number[]
  readonly codes: readonly { readonly at: number; readonly kind: ListCode['kind'] }[]
  readonly municipality: number
}

const MUNICIPALITY = /^(?:муниципал|район|мо$|ате|атэ|мсу|территори|municipality)/iu

function columnsOf(header: readonly string[]): Columns | null {
  const { found, unknown, saysWhichSchool } = schoolColumns(header)
  if (!saysWhichSchool) return null
  const names = (['shortName', 'name', 'fullName'] as const).flatMap(
    (field) => found.find((column) => column.field === field)?.index ?? [],
  )
  const codes = (['fisOko', 'ris', 'inn'] as const).flatMap((kind) => {
    const at = found.find((column) => column.field === kind)?.index
    return at === undefined ? [] : [{ at, kind }]
  })
  const municipality = unknown.find(({ heading }) => MUNICIPALITY.test(heading.trim()))?.index
  return { names, codes, municipality: municipality ?? -1 }
}

/** A row that names no school at all (a sum, a remark) is none of the list. */
function lineOf(row: PlainRow, { names, codes, municipality }: Columns): readonly ListLine[] {
  const cell = (at: number) => row.text(at).slice(0, LONGEST_CELL)
  const told = names.map(cell).filter((name) => name !== '')
  const read: ListLine = {
    line: row.number,
    names: told,
    codes: [
      ...codes.flatMap(({ at, kind }) => (cell(at) === '' ? [] : [{ kind, text: cell(at) }])),
      ...told.flatMap((name) => codesIn(name, true)),
    ],
    municipality: municipality < 0 ? '' : cell(municipality),
  }
  return read.names.length + read.codes.length === 0 ? [] : [read]
}
