import type { CellValue } from 'hucre/xlsx'
import type { FileSource } from './file-source.ts'
import type { WorkbookLimits } from './limits.ts'
import { CellAllowance, EMPTY_CELL, type PackedBook, type PackedSheet, Texts } from './packed.ts'
import { problem } from './refusal.ts'
import { SheetPacker } from './sheet-packer.ts'
import { eachTag } from './xml-parts.ts'
import type { ZipParts } from './zip-parts.ts'

const TABLES = 'application/vnd.oasis.opendocument.spreadsheet'
/** The library holds each cell as an object. */
const MOST_CONTENT = 64 * 1024 * 1024

/** An OpenDocument table, read by a library once it is known to unpack into something of an honest size. */
export async function readOds(
  source: FileSource,
  parts: ZipParts,
  limits: WorkbookLimits,
): Promise<PackedBook> {
  const kind = (await parts.whole('mimetype')).toString('latin1').trim()
  if (!kind.startsWith(TABLES)) throw problem('otherOpenDocument')
  let size = 0
  await eachTag(parts, 'content.xml', ({ textTo, textFrom }) => {
    size += textTo - textFrom
    if (size > MOST_CONTENT) throw problem('tooMuchUnpacked', MOST_CONTENT)
  })
  const texts = new Texts(limits)
  const allowance = new CellAllowance(limits)
  const sheets = (await librarySheets(source.read(0, source.size))).map(
    ({ name, hidden, rows }): PackedSheet => {
      const packer = new SheetPacker(allowance)
      for (const [at, row] of rows.entries()) {
        for (const [column, value] of row.entries())
          packer.put(column, cellOf(value, texts, packer))
        packer.endRow(at + 1)
      }
      return packer.packed(name, hidden === true)
    },
  )
  if (sheets.length === 0) throw problem('noSheets')
  return { format: 'ods', texts: texts.list, sheets }
}

async function librarySheets(bytes: Buffer) {
  const { readOds: readByLibrary } = await import('hucre/ods')
  try {
    return (await readByLibrary(bytes)).sheets
  } catch {
    throw problem('damagedExcel')
  }
}

function cellOf(value: CellValue | undefined, texts: Texts, packer: SheetPacker): number {
  if (value === null || value === undefined) return EMPTY_CELL
  if (typeof value === 'number') return packer.number(value)
  if (value instanceof Date) return texts.cell(value.toISOString().slice(0, 10))
  return texts.cell(String(value))
}
