import { readFileSync, writeFileSync } from 'node:fs'
import { ReadingProcess } from '../src/kernel/sheets/workbook/reading-process.ts'
import { sheetsOf } from '../src/kernel/sheets/workbook/sheet.ts'
import { persons } from '../src/rooms/assessments/layouts/persons.ts'
import { peakOf } from './measured-run.ts'

/** Every cell of the first sheet by way of the reading process, as an upload has them: rows and the sum of column F. */
const [, , book = '', peakFile = ''] = process.argv
const reader = new ReadingProcess()
const read = await reader.read(readFileSync(book), { erasing: persons })
if (!read.ok) throw new Error(read.refusal.kind)
writeFileSync(peakFile, String(peakOf(reader.pid)))
reader.kill()
const [sheet] = sheetsOf(read.value)
let sum = 0
const rows = sheet?.rowCount ?? 0
for (let row = 0; row < rows; row += 1) sum += sheet?.value(row, 5) ?? 0
process.stdout.write(`${rows} ${sum}\n`)
