import { FaultList } from '../../../kernel/sheets/faults.ts'
import { tableFromBytes } from '../../../kernel/sheets/open-table.ts'
import { plainTableTexts } from '../plain-tables/messages.ts'
import type { ArrivedFile, Layout, LayoutReading } from './layout.ts'
import { plainFacts } from './plain-facts.ts'
import { plainResults } from './plain-results.ts'

/** In this order: the first that recognises a file reads it. */
const layouts: readonly Layout[] = [plainResults, plainFacts]

export interface RecognisedFile extends LayoutReading {
  readonly layout: string
}

/** The last few files read, by what is in them: upload, preview, confirmation and job each ask for the same one. */
const lastRead = new Map<string, RecognisedFile>()
const MOST_FILES = 6
const MOST_RESULTS = 100_000

/** The same bytes under the same name read the same, so they are read once for a while. */
export async function readKept(file: ArrivedFile, sha256: string): Promise<RecognisedFile> {
  const key = `${sha256} ${file.position} ${file.fileName}`
  const read = lastRead.get(key) ?? (await readArrived(file))
  lastRead.delete(key)
  if (read.results.length + read.facts.length <= MOST_RESULTS) lastRead.set(key, read)
  const [oldest] = lastRead.keys()
  if (lastRead.size > MOST_FILES && oldest !== undefined) lastRead.delete(oldest)
  return read
}

async function readArrived(file: ArrivedFile): Promise<RecognisedFile> {
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
    facts: [],
    faults: kept,
    faultCount: total,
    refusedRows: 0,
  }
}
