import { CsvRow } from './csv-row.ts'
import { openCsv } from './csv-table.ts'
import { FaultList } from './faults.ts'
import { usualLimits } from './workbook/limits.ts'
import { CellAllowance, type PackedBook, Texts } from './workbook/packed.ts'
import { problem } from './workbook/refusal.ts'
import { SheetPacker } from './workbook/sheet-packer.ts'

/** It is read where pages are answered. */
const MOST_MS = 10_000
const LOOK_MASK = 1023

/** A CSV file as a workbook of one sheet, for those who look for headers anywhere in it; all its cells are texts. */
export function csvBook(file: Buffer): PackedBook | undefined {
  const opened = openCsv('', file, new FaultList(0))
  if (opened === undefined) return undefined
  const { scan, encoding } = opened
  const texts = new Texts(usualLimits)
  const packer = new SheetPacker(new CellAllowance(usualLimits))
  const row = new CsvRow(scan, encoding)
  const deadline = performance.now() + MOST_MS
  while (scan.next()) {
    if ((scan.record & LOOK_MASK) === 0 && performance.now() > deadline) {
      throw problem('tooSlow', MOST_MS)
    }
    for (let column = 0; column < scan.count; column += 1) {
      packer.put(column, texts.cell(row.text(column)))
    }
    packer.endRow(scan.record)
  }
  return { format: 'csv', texts: texts.list, sheets: [packer.packed(undefined, false)] }
}
