import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { csvTable } from './csv-table.ts'
import type { FaultList } from './faults.ts'
import { sheetTexts } from './messages.ts'
import type { PlainTable } from './table.ts'
import { readWorkbookApart } from './workbook/read-apart.ts'
import { isWorkbook, readWorkbook } from './workbook/read-workbook.ts'
import { workbookTable } from './workbook-table.ts'

const MEGABYTE = 1024 * 1024
const MOST_CSV = 1024 * MEGABYTE
export const LARGEST_WORKBOOK = 64 * MEGABYTE

/** Opens a table file by what is in it, not by its name. Undefined when refused; `faults` then says why. */
export async function openTable(path: string, faults: FaultList): Promise<PlainTable | undefined> {
  const file = readFileOrSay(path, faults)
  return file === undefined ? undefined : read(basename(path), file, faults, readWorkbook)
}

/** The bytes of a file; undefined when there is none to be read, and `faults` then says why. */
export function readFileOrSay(path: string, faults: FaultList): Buffer | undefined {
  const refuse = (text: 'noSuchFile' | 'folder' | 'notReadable') =>
    void faults.add({ file: path, row: 0 }, '', (locale) => sheetTexts[locale][text])
  try {
    const stat = statSync(path)
    if (stat.isDirectory()) return refuse('folder')
    if (stat.size > MOST_CSV) return refuseLarge(basename(path), MOST_CSV, faults)
    return readFileSync(path)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'ENOTDIR') return refuse('noSuchFile')
    if (code === 'EACCES' || code === 'EPERM') return refuse('notReadable')
    throw error
  }
}

/** The same for bytes that were uploaded: a workbook of a stranger is read in a process of its own. */
export async function tableFromBytes(
  name: string,
  file: Buffer,
  faults: FaultList,
): Promise<PlainTable | undefined> {
  return read(name, file, faults, readWorkbookApart)
}

async function read(
  name: string,
  file: Buffer,
  faults: FaultList,
  reader: typeof readWorkbook,
): Promise<PlainTable | undefined> {
  if (!isWorkbook(file)) return csvTable(name, file, faults)
  if (file.length > LARGEST_WORKBOOK) return refuseLarge(name, LARGEST_WORKBOOK, faults)
  return workbookTable(name, await reader(file, { which: 'firstFilled' }), faults)
}

export function refuseLarge(name: string, limit: number, faults: FaultList): undefined {
  const megabytes = `${limit / MEGABYTE}\u00a0MB`
  faults.add({ file: name, row: 0 }, '', (locale) => sheetTexts[locale].tooLarge(megabytes))
}
