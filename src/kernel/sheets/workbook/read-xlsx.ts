import { bookParts, type SheetPart } from './book-parts.ts'
import type { WorkbookLimits } from './limits.ts'
import { CellAllowance, type PackedBook, type PackedSheet, Texts } from './packed.ts'
import { problem } from './refusal.ts'
import { sharedCells } from './shared-strings.ts'
import { type CellMeanings, SheetCells } from './sheet-cells.ts'
import { SheetPacker } from './sheet-packer.ts'
import { eachTag } from './xml-parts.ts'
import type { ZipParts } from './zip-parts.ts'

/** `firstFilled`: of a plain table only one sheet is read, the others may be as large as they like. */
export type WhichSheets = 'all' | 'firstFilled'

/** Undefined when the archive is something else than a workbook. */
export async function readXlsx(
  parts: ZipParts,
  which: WhichSheets,
  limits: WorkbookLimits,
): Promise<PackedBook | undefined> {
  const book = await bookParts(parts)
  if (book === undefined) return undefined
  if (book.sheets.length === 0) throw problem('noSheets')
  if (book.sheets.length > limits.sheets) throw problem('tooManySheets', limits.sheets)
  const texts = new Texts(limits)
  const shared = await sharedCells(parts, book.sharedStrings, texts)
  const { dateStyles, is1904 } = book
  const meanings = { shared, dateStyles, is1904, texts }
  const allowance = new CellAllowance(limits)
  const sheets: PackedSheet[] = []
  for (const sheet of inOrder(book.sheets, which)) {
    const packed = await readSheet(parts, sheet, meanings, allowance)
    if (which === 'all') sheets.push(packed)
    else if (packed.rows.length > 0) return { format: 'xlsx', texts: texts.list, sheets: [packed] }
  }
  return { format: 'xlsx', texts: texts.list, sheets }
}

/** A table is looked for among the sheets that a person sees first. */
const inOrder = (sheets: readonly SheetPart[], which: WhichSheets) =>
  which === 'all'
    ? sheets
    : [...sheets.filter(({ hidden }) => !hidden), ...sheets.filter(({ hidden }) => hidden)]

async function readSheet(
  parts: ZipParts,
  { name, hidden, part }: SheetPart,
  meanings: CellMeanings,
  allowance: CellAllowance,
): Promise<PackedSheet> {
  const packer = new SheetPacker(allowance)
  await eachTag(parts, part, new SheetCells(meanings, packer).visit)
  return packer.packed(name, hidden)
}
