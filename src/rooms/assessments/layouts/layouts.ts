import type { Locale } from '../../../kernel/i18n/catalogue.ts'
import { FaultList } from '../../../kernel/sheets/faults.ts'
import { openBook } from '../../../kernel/sheets/open-book.ts'
import type { readWorkbook } from '../../../kernel/sheets/workbook/read-workbook.ts'
import { plainTableTexts } from '../plain-tables/messages.ts'
import { biasList } from './bias-list.ts'
import { contextSurvey } from './context-survey.ts'
import type { ArrivedBook, ArrivedFile, Layout, LayoutReading } from './layout.ts'
import { persons } from './persons.ts'
import { plainFacts } from './plain-facts.ts'
import { plainResults } from './plain-results.ts'

/** In this order: the first that recognises a file reads it. */
export const layouts: readonly Layout[] = [plainResults, plainFacts, biasList, contextSurvey]

/** Undefined for a file that nobody recognised. */
export const layoutTitle = (name: string, locale: Locale): string | undefined =>
  layouts.find((layout) => layout.name === name)?.description[locale].title

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
  return (await recognise(file)).reading
}

/** The reading and what it was made from; no book when the file cannot be read at all. */
export async function recognise(
  { position, fileName, bytes }: ArrivedFile,
  reader?: typeof readWorkbook,
): Promise<{ readonly reading: RecognisedFile; readonly book: ArrivedBook | undefined }> {
  const faults = new FaultList(20)
  const wishes = reader === undefined ? { erasing: persons } : { erasing: persons, reader }
  const opened = await openBook(fileName, bytes, faults, wishes)
  if (opened === undefined) return { reading: unknown(faults), book: undefined }
  const book: ArrivedBook = {
    position,
    fileName,
    get sheets() {
      return opened.sheets
    },
    get erased() {
      return opened.erased
    },
    plainTable: (more) => opened.plainTable(more),
  }
  for (const layout of layouts) {
    const read = layout.recognise(book)
    if (read !== null) return { reading: { layout: layout.name, ...read() }, book }
  }
  addUnknown(book, faults)
  return { reading: unknown(faults), book }
}

/** A table of something else: what stands in its header is told. */
function addUnknown(book: ArrivedBook, faults: FaultList): void {
  const table = book.plainTable(faults)
  if (table === undefined) return
  const headings = table.header.filter((heading) => heading !== '').slice(0, 12)
  faults.add(
    { file: book.fileName, sheet: table.sheet, row: table.headerRow },
    headings.join(', '),
    (locale) => plainTableTexts[locale].knownLayout,
  )
}

const unknown = ({ kept, total }: FaultList): RecognisedFile => ({
  layout: 'unknown',
  sheets: [],
  results: [],
  facts: [],
  faults: kept,
  faultCount: total,
  refusedRows: 0,
})
