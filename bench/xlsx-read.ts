import { readFileSync } from 'node:fs'
import { readWorkbook } from '../src/kernel/sheets/workbook/read-workbook.ts'
import { sheetsOf } from '../src/kernel/sheets/workbook/sheet.ts'

/** Every cell of the first sheet, as the reading process has them in the end: rows and the sum of column F. */
const read = await readWorkbook(readFileSync(process.argv[2] ?? ''))
if (!read.ok) throw new Error(read.refusal.kind)
const [sheet] = sheetsOf(read.value)
let sum = 0
const rows = sheet?.rowCount ?? 0
for (let row = 0; row < rows; row += 1) sum += sheet?.value(row, 5) ?? 0
process.stdout.write(`${rows} ${sum}\n`)
