import type { Locale } from '../../../kernel/i18n/catalogue.ts'
import type { Fault } from '../../../kernel/sheets/faults.ts'
import type { OpenBook } from '../../../kernel/sheets/open-book.ts'
import type { TableMapping } from '../mapping/mapping.ts'
import type { ReadFacts, ReadResult } from '../result-values.ts'

/** A sheet as figures remember it: its name, where its header and columns stand. */
export interface ReadSheet {
  readonly name: string | null
  readonly headerRow: number
  readonly columns: readonly ReadColumn[]
  /** Where a result is made of many rows: how many there were, and how many of them went into results. */
  readonly counted?: { readonly rows: number; readonly accepted: number }
}

export interface ReadColumn {
  /** Counts from 0. */
  readonly at: number
  readonly heading: string
  /** A column that the layout knows; null: kept as a fact under its heading. */
  readonly field: string | null
}

/** What was read of one file. */
export interface LayoutReading {
  readonly sheets: readonly ReadSheet[]
  readonly results: readonly ReadResult[]
  readonly facts: readonly ReadFacts[]
  /** Every one with its cell; the first ones word for word, `faultCount` is exact. */
  readonly faults: readonly Fault[]
  readonly faultCount: number
  readonly refusedRows: number
  /** What a person should look at though nothing is refused for it: totals that differ, counts that were restored. */
  readonly warnings?: readonly Fault[]
}

export interface ArrivedFile {
  /** Number in the import. */
  readonly position: number
  readonly fileName: string
  readonly bytes: Buffer
  /** What a person has said of its columns; then nobody else is asked. */
  readonly mapping?: TableMapping | undefined
}

/** What recognisers look at: the file read once, no person named in it. */
export interface ArrivedBook extends OpenBook {
  /** Number in the import. */
  readonly position: number
  readonly fileName: string
}

/** For the page of the handbook and for whoever looks for the right file. */
export interface LayoutDescription {
  readonly title: string
  /** Where such a file comes from. */
  readonly source: string
  /** By what it is told from others. */
  readonly signs: string
  /** What is taken from it, and what is not. */
  readonly taken: string
}

/**
 * Вид файла с данными. One small file each, joined in `layouts.ts`. `recognise` looks for the names of headings, never for
 * row numbers, and answers how to read the file, or null when it is something else.
 */
export interface Layout {
  readonly name: LayoutName
  readonly description: Readonly<Record<Locale, LayoutDescription>>
  recognise(book: ArrivedBook): (() => LayoutReading) | null
}

/** As the outer contract names them. */
export const layoutNames = [
  'plain-results',
  'plain-facts',
  'vpr-collection-form',
  'vpr-individual',
  'vpr-marks',
  'vpr-journal',
  'vpr-scores',
  'vpr-consolidated',
  'vpr-raw-2020',
  'vpr-raw-2021',
  'vpr-raw-2022',
  'oge-protocol',
  'ege-protocol',
  'ege-regional',
  'context-survey',
  'bias-list',
  'support-list',
] as const

export type LayoutName = (typeof layoutNames)[number]
