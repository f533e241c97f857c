import { sha256Of } from '../../../kernel/files/file-store.ts'
import type { Locale } from '../../../kernel/i18n/catalogue.ts'
import { type Fault, FaultList } from '../../../kernel/sheets/faults.ts'
import { openBook } from '../../../kernel/sheets/open-book.ts'
import type { readWorkbook } from '../../../kernel/sheets/workbook/read-workbook.ts'
import { mayBeMapped } from '../mapping/may-be-mapped.ts'
import { readMapped } from '../mapping/read-mapped.ts'
import { plainTableTexts } from '../plain-tables/messages.ts'
import { biasList } from './bias-list.ts'
import { contextSurvey } from './context-survey.ts'
import { egeProtocol } from './gia/ege-protocol.ts'
import { egeRegional } from './gia/ege-regional.ts'
import { ogeProtocol } from './gia/oge-protocol.ts'
import type { ArrivedBook, ArrivedFile, Layout, LayoutReading } from './layout.ts'
import { persons } from './persons.ts'
import { plainFacts } from './plain-facts.ts'
import { plainResults } from './plain-results.ts'
import { vprLayouts } from './vpr/vpr-layouts.ts'

/** In this order: the first that recognises a file reads it. */
export const layouts: readonly Layout[] = [
  plainResults,
  plainFacts,
  ...vprLayouts,
  ogeProtocol,
  egeProtocol,
  egeRegional,
  biasList,
  contextSurvey,
]

/** Undefined for a file that nobody recognised. */
export const layoutTitle = (name: string, locale: Locale): string | undefined =>
  name === 'mapped'
    ? mappedTitle[locale]
    : layouts.find((layout) => layout.name === name)?.description[locale].title

const mappedTitle = { ru: 'Таблица по сопоставлению столбцов', en: 'Table read through a mapping' }

export interface RecognisedFile extends LayoutReading {
  readonly layout: string
  /** Nobody knows it, but a person may say what its columns hold. */
  readonly mayBeMapped?: boolean
}

/** The last files read, by what is in them: upload, preview, confirmation and job each ask for the same ones. */
const lastRead = new Map<string, RecognisedFile>()
const MOST_ROWS = 120_000
/** What a file weighs besides its rows: a batch of hundreds of small ones is kept whole. */
const OF_A_FILE = 50
let rowsKept = 0

const weightOf = ({ results, facts }: RecognisedFile) => results.length + facts.length + OF_A_FILE

/** The same bytes under the same name read the same, so they are read once for a while. */
export async function readKept(file: ArrivedFile, sha256: string): Promise<RecognisedFile> {
  const key = keyOf(file, sha256)
  const read = lastRead.get(key) ?? (await readArrived(file))
  remember(key, read)
  return read
}

function remember(key: string, read: RecognisedFile): void {
  const known = lastRead.get(key)
  if (known !== undefined) rowsKept -= weightOf(known)
  lastRead.delete(key)
  if (weightOf(read) > MOST_ROWS) return
  lastRead.set(key, read)
  rowsKept += weightOf(read)
  for (const [oldest, left] of lastRead) {
    if (rowsKept <= MOST_ROWS) break
    lastRead.delete(oldest)
    rowsKept -= weightOf(left)
  }
}

/** What may be kept of a file: as it came, or without the persons that it names. */
export async function withoutPersons(
  file: ArrivedFile,
): Promise<
  | { readonly is: 'readable'; readonly bytes: Buffer }
  | { readonly is: 'unreadable'; readonly faults: readonly Fault[] }
> {
  const { reading, book } = await recognise(file)
  if (book === undefined) return { is: 'unreadable', faults: reading.faults }
  const cleaned = await book.withoutErased()
  if (cleaned !== undefined) return { is: 'readable', bytes: cleaned }
  remember(keyOf(file, sha256Of(file.bytes)), reading)
  return { is: 'readable', bytes: file.bytes }
}

const keyOf = ({ position, fileName, mapping }: ArrivedFile, sha256: string) =>
  `${sha256} ${position} ${fileName} ${mapping === undefined ? '' : JSON.stringify(mapping)}`

async function readArrived(file: ArrivedFile): Promise<RecognisedFile> {
  return (await recognise(file)).reading
}

/** The reading and what it was made from; no book when the file cannot be read at all. */
export async function recognise(
  { position, fileName, bytes, mapping }: ArrivedFile,
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
    withoutErased: () => opened.withoutErased(),
  }
  if (mapping !== undefined) {
    return { reading: { layout: 'mapped', ...readMapped(mapping, book.sheets, book) }, book }
  }
  for (const layout of layouts) {
    const read = layout.recognise(book)
    if (read !== null) return { reading: { layout: layout.name, ...read() }, book }
  }
  addUnknown(book, faults)
  return { reading: { ...unknown(faults), mayBeMapped: mayBeMapped(book.sheets) }, book }
}

/** A table of something else: what stands in its header is told. */
function addUnknown(book: ArrivedBook, faults: FaultList): void {
  // Looked into as a whole before its header is told: a protocol may have lost its headings.
  const isEmpty = book.sheets.every(({ rowCount }) => rowCount === 0)
  const table = book.plainTable(faults)
  if (table === undefined || isEmpty) return
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
