import { FaultList } from '../../../kernel/sheets/faults.ts'
import { tableFromBytes } from '../../../kernel/sheets/open-table.ts'
import { plainTableTexts } from '../plain-tables/messages.ts'
import type { ArrivedFile, Layout, LayoutReading } from './layout.ts'
import { plainResults } from './plain-results.ts'

/** In this order: the first that recognises a file reads it. */
const layouts: readonly Layout[] = [plainResults]

export interface RecognisedFile extends LayoutReading {
  readonly layout: string
}

export async function readArrived(file: ArrivedFile): Promise<RecognisedFile> {
  for (const layout of layouts) {
    const read = await layout.recognise(file)
    if (read !== null) return { layout: layout.name, ...read() }
  }
  return unknown(file)
}

/** Why nobody knows the file: it cannot be read at all, or it is a table of something else. */
async function unknown({ fileName, bytes }: ArrivedFile): Promise<RecognisedFile> {
  const faults = new FaultList(20)
  const table = await tableFromBytes(fileName, bytes, faults)
  if (table !== undefined) {
    const headings = table.header.filter((heading) => heading !== '').slice(0, 12)
    faults.add(
      { file: fileName, sheet: table.sheet, row: table.headerRow },
      headings.join(', '),
      (locale) => plainTableTexts[locale].knownLayout,
    )
  }
  const { kept, total } = faults
  return {
    layout: 'unknown',
    sheets: [],
    results: [],
    faults: kept,
    faultCount: total,
    refusedRows: 0,
  }
}
