import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { csvTable } from './csv-table.ts'
import type { FaultList } from './faults.ts'
import { sheetTexts } from './messages.ts'
import type { PlainTable } from './table.ts'

const MEGABYTE = 1024 * 1024
const MOST_CSV = 1024 * MEGABYTE
const MOST_XLSX = 64 * MEGABYTE

const ZIP = Buffer.from([0x50, 0x4b])
const OLD_OFFICE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])

/** Opens a CSV or XLSX file by what is in it, not by its name. Undefined when refused; `faults` then says why. */
export async function openTable(path: string, faults: FaultList): Promise<PlainTable | undefined> {
  const name = basename(path)
  const refuse = (text: 'noSuchFile' | 'folder' | 'notReadable') =>
    void faults.add({ file: path, row: 0 }, '', (locale) => sheetTexts[locale][text])
  let file: Buffer
  try {
    const stat = statSync(path)
    if (stat.isDirectory()) return refuse('folder')
    if (stat.size > MOST_CSV) return tooLarge(name, MOST_CSV, faults)
    file = readFileSync(path)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'ENOTDIR') return refuse('noSuchFile')
    if (code === 'EACCES' || code === 'EPERM') return refuse('notReadable')
    throw error
  }
  return tableFromBytes(name, file, faults)
}

/** The same for bytes that were uploaded. */
export async function tableFromBytes(
  name: string,
  file: Buffer,
  faults: FaultList,
): Promise<PlainTable | undefined> {
  if (file.subarray(0, 2).equals(ZIP)) {
    if (file.length > MOST_XLSX) return tooLarge(name, MOST_XLSX, faults)
    const { xlsxTable } = await import('./xlsx-table.ts')
    return xlsxTable(name, file, faults)
  }
  if (file.subarray(0, 4).equals(OLD_OFFICE)) {
    faults.add({ file: name, row: 0 }, '', (locale) => sheetTexts[locale].oldExcel)
    return undefined
  }
  return csvTable(name, file, faults)
}

function tooLarge(name: string, limit: number, faults: FaultList): undefined {
  const megabytes = `${limit / MEGABYTE}\u00a0MB`
  faults.add({ file: name, row: 0 }, '', (locale) => sheetTexts[locale].tooLarge(megabytes))
}
