import { basename } from 'node:path'
import type { Locale } from '../../../kernel/i18n/catalogue.ts'
import type { Fault } from '../../../kernel/sheets/faults.ts'
import { faultSentence } from '../../../kernel/sheets/messages.ts'
import { cellAddress, columnLetters } from '../../../kernel/sheets/place.ts'
import { numberFromText } from '../../../kernel/sheets/table.ts'
import { readWorkbook } from '../../../kernel/sheets/workbook/read-workbook.ts'
import type { Sheet } from '../../../kernel/sheets/workbook/sheet.ts'
import type { TableMapping } from '../mapping/mapping.ts'
import type { ArrivedBook, ReadSheet } from './layout.ts'
import { type RecognisedFile, recognise } from './layouts.ts'

/** What a file is, as the outer contract says it. */
export interface InspectedFile {
  readonly file: string
  readonly layout: string
  readonly sheets: readonly InspectedSheet[]
  /** Faults of the file as a whole: it cannot be read, or nobody knows it. */
  readonly refused: readonly RefusedCell[]
}

export interface InspectedSheet {
  readonly name: string | null
  readonly layout: string
  /** Null where nothing stands in the sheet. */
  readonly headerRow: number | null
  readonly columns: readonly {
    readonly column: string
    readonly heading: string
    readonly meaning: string | null
  }[]
  readonly rows: number
  readonly accepted: number
  readonly refused: readonly RefusedCell[]
  /** To be looked at; nothing is refused for it. */
  readonly warnings: readonly RefusedCell[]
}

export interface RefusedCell {
  readonly cell: string
  readonly found: string
  readonly expected: string
  readonly message: string
}

/** Looks at a file without keeping anything of it. */
export async function inspectFile(
  path: string,
  bytes: Buffer,
  locale: Locale,
  mapping?: TableMapping,
): Promise<InspectedFile> {
  const file = { position: 0, fileName: basename(path), bytes }
  const own = await recognise(file, readWorkbook)
  // What explains itself needs no mapping.
  const isMapped = mapping !== undefined && own.reading.layout === 'unknown'
  const { reading, book } = isMapped ? await recognise({ ...file, mapping }, readWorkbook) : own
  const known = reading.sheets.map((sheet, at) => knownSheet(sheet, at, reading, locale))
  const unknown = (book?.sheets ?? [])
    .filter(
      ({ name, rowCount }) => rowCount > 0 && !known.some((one) => one.name === (name ?? null)),
    )
    .map((sheet) => unknownSheet(sheet))
  const whole = reading.faults.filter(({ place }) => known.length === 0 || place.row === 0)
  return {
    file: path,
    layout: reading.layout,
    sheets: [...known, ...unknown].toSorted((a, b) => placeOf(a, book) - placeOf(b, book)),
    refused: whole.map((fault) => refusedCell(fault, locale)),
  }
}

const placeOf = ({ name }: InspectedSheet, book: ArrivedBook | undefined) =>
  book?.sheets.findIndex((sheet) => (sheet.name ?? null) === name) ?? 0

function knownSheet(
  { name, headerRow, columns, counted }: ReadSheet,
  at: number,
  { layout, results, facts, faults, warnings = [] }: RecognisedFile,
  locale: Locale,
): InspectedSheet {
  const isOwn = ({ place }: Fault) => place.row > 0 && (place.sheet ?? null) === name
  const own = faults.filter(isOwn)
  const refusedRows = new Set(own.map(({ place }) => place.row).filter((row) => row !== headerRow))
  const accepted = [...results, ...facts].filter(({ sheet }) => sheet === at)
  const rowsRead = new Set(accepted.map(({ row }) => row))
  return {
    name,
    layout,
    headerRow,
    columns: columns.map(({ at: column, heading, field }) => ({
      column: columnLetters(column),
      heading,
      meaning: field,
    })),
    rows: counted?.rows ?? new Set([...rowsRead, ...refusedRows]).size,
    accepted: counted?.accepted ?? rowsRead.size,
    refused: own.map((fault) => refusedCell(fault, locale)),
    warnings: warnings.filter(isOwn).map((warning) => refusedCell(warning, locale)),
  }
}

/** What a person needs to say what is in it: where the header may be and how its columns are called. */
function unknownSheet(sheet: Sheet): InspectedSheet {
  const at = likelyHeader(sheet)
  const columns = Array.from({ length: sheet.width(at) }, (_, column) => ({
    column: columnLetters(column),
    heading: sheet.text(at, column),
    meaning: null,
  })).filter(({ heading }) => heading !== '')
  const rows = sheet.rowCount - at - 1
  const name = sheet.name ?? null
  return {
    name,
    layout: 'unknown',
    headerRow: sheet.number(at),
    columns,
    rows,
    accepted: 0,
    refused: [],
    warnings: [],
  }
}

const FAR = 30

/** The first of the upper rows that fills as many columns with texts as any of them. */
function likelyHeader(sheet: Sheet): number {
  const texts = (row: number) => {
    let count = 0
    for (let column = 0; column < sheet.width(row); column += 1) {
      const text = sheet.text(row, column)
      if (text !== '' && numberFromText(text) === undefined) count += 1
    }
    return count
  }
  const counts = Array.from({ length: Math.min(FAR, sheet.rowCount) }, (_, row) => texts(row))
  return Math.max(0, counts.indexOf(Math.max(...counts)))
}

const refusedCell = (fault: Fault, locale: Locale): RefusedCell => ({
  cell: cellAddress(fault.place),
  found: fault.found,
  expected: fault.expected(locale),
  message: faultSentence(fault, locale),
})
