import { ok } from '../result.ts'
import { csvBook } from './csv-book.ts'
import { csvTable } from './csv-table.ts'
import { FaultList } from './faults.ts'
import { LARGEST_WORKBOOK, refuseLarge } from './open-table.ts'
import type { PlainTable } from './table.ts'
import { type Erasing, erase } from './workbook/erase-columns.ts'
import { addRefusal } from './workbook/messages.ts'
import type { PackedBook } from './workbook/packed.ts'
import { readWorkbookApart } from './workbook/read-apart.ts'
import { isWorkbook, type readWorkbook } from './workbook/read-workbook.ts'
import { WorkbookProblem } from './workbook/refusal.ts'
import { type Sheet, sheetsOf } from './workbook/sheet.ts'
import { workbookTable } from './workbook-table.ts'
import { writeBook } from './write-book.ts'

/** A file of tables, read once; columns that must not be seen are empty in it. */
export interface OpenBook {
  /** All of them, hidden ones too; CSV is one sheet. */
  readonly sheets: readonly Sheet[]
  /** How many cells were emptied. */
  readonly erased: number
  /** The file as it may be kept: without what was emptied; undefined: as it came. */
  withoutErased(): Promise<Buffer | undefined>
  /** As a table with its headers in the first filled row; a fault of the file as a whole goes on the list. */
  plainTable(faults: FaultList): PlainTable | undefined
}

export interface OpenWishes {
  readonly erasing: Erasing
  /** In a process of its own unless something else is said. */
  readonly reader?: typeof readWorkbook
}

/** Undefined when the file is refused as a whole; `faults` then says why. */
export async function openBook(
  name: string,
  file: Buffer,
  faults: FaultList,
  { erasing, reader = readWorkbookApart }: OpenWishes,
): Promise<OpenBook | undefined> {
  if (file.length > LARGEST_WORKBOOK) return refuseLarge(name, LARGEST_WORKBOOK, faults)
  if (!isWorkbook(file)) return new CsvBook(name, file, faults, erasing).orNothing()
  const read = await reader(file, { erasing })
  if (!read.ok) return addRefusal(name, read.refusal, faults)
  return {
    sheets: sheetsOf(read.value),
    erased: read.value.erased ?? 0,
    withoutErased: async () => ((read.value.erased ?? 0) > 0 ? writeBook(read.value) : undefined),
    plainTable: (more) => workbookTable(name, ok(read.value), more),
  }
}

/** Split into cells only when somebody wants to look: a plain table is read from the bytes. */
class CsvBook implements OpenBook {
  readonly #name: string
  readonly #file: Buffer
  readonly #faults: FaultList
  readonly #erasing: Erasing
  #book: PackedBook | undefined

  constructor(name: string, file: Buffer, faults: FaultList, erasing: Erasing) {
    this.#name = name
    this.#file = file
    this.#faults = faults
    this.#erasing = erasing
  }

  /** The header is looked at at once: what cannot be decoded is no table. */
  orNothing(): OpenBook | undefined {
    return this.plainTable(this.#faults) === undefined ? undefined : this
  }

  get sheets(): readonly Sheet[] {
    return sheetsOf(this.#cleaned())
  }

  get erased(): number {
    return this.#cleaned().erased ?? 0
  }

  plainTable(faults: FaultList): PlainTable | undefined {
    const table = csvTable(this.#name, this.#file, faults)
    if (table === undefined) return undefined
    const hidden = new RegExp(this.#erasing.headings, 'iu')
    const isNamed = table.header.some((heading) => hidden.test(heading))
    if (!isNamed && (this.#book?.erased ?? 0) === 0) return table
    const cleaned = workbookTable(this.#name, ok(this.#cleaned()), faults)
    // A heading that is gone takes its column with it.
    return cleaned && withHeader(cleaned, (heading) => (hidden.test(heading) ? '' : heading))
  }

  async withoutErased(): Promise<Buffer | undefined> {
    const isPlain = this.#book === undefined && this.plainTable(new FaultList(0)) !== undefined
    // A plain table that names nobody in its header is not split into cells once more.
    if (isPlain && this.#book === undefined) return undefined
    return this.erased > 0 ? writeBook(this.#cleaned()) : undefined
  }

  #cleaned(): PackedBook {
    if (this.#book !== undefined) return this.#book
    const book = readOrNothing(this.#file)
    this.#book = { ...book, erased: erase(book, this.#erasing) }
    return this.#book
  }
}

const withHeader = (table: PlainTable, rewrite: (heading: string) => string): PlainTable => ({
  file: table.file,
  sheet: table.sheet,
  headerRow: table.headerRow,
  header: table.header.map(rewrite),
  eachRow: (faults, visit) => table.eachRow(faults, visit),
})

const nothing: PackedBook = { format: 'csv', texts: [], sheets: [] }

/** Too large to be looked into: it may still be a plain table. */
function readOrNothing(file: Buffer): PackedBook {
  try {
    return csvBook(file) ?? nothing
  } catch (error) {
    if (error instanceof WorkbookProblem) return nothing
    throw error
  }
}
