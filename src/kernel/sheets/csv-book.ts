import { CsvRow } from './csv-row.ts'
import { openCsv } from './csv-table.ts'
import { FaultList } from './faults.ts'
import { usualLimits } from './workbook/limits.ts'
import { CellAllowance, type PackedBook, Texts } from './workbook/packed.ts'
import { SheetPacker } from './workbook/sheet-packer.ts'

/** A CSV file as a workbook of one sheet, for those who look for headers anywhere in it; all its cells are texts. */
export function csvBook(file: Buffer): PackedBook | undefined {
  const opened = openCsv('', file, new FaultList(0))
  if (opened === undefined) return undefined
  const { scan, encoding } = opened
  const texts = new Texts(usualLimits)
  const packer = new SheetPacker(new CellAllowance(usualLimits))
  const row = new CsvRow(scan, encoding)
  while (scan.next()) {
    for (let column = 0; column < scan.count; column += 1) {
      packer.put(column, texts.cell(row.text(column)))
    }
    packer.endRow(scan.record)
  }
  return { format: 'csv', texts: texts.list, sheets: [packer.packed(undefined, false)] }
}
