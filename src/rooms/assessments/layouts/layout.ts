import type { Fault } from '../../../kernel/sheets/faults.ts'
import type { ReadFacts, ReadResult } from '../result-values.ts'

/** A sheet as figures remember it: its name, where its header and columns stand. */
export interface ReadSheet {
  readonly name: string | null
  readonly headerRow: number
  readonly columns: readonly ReadColumn[]
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
}

export interface ArrivedFile {
  /** Number in the import. */
  readonly position: number
  readonly fileName: string
  readonly bytes: Buffer
}

/**
 * Вид файла с данными. One small file each: `recognise` looks at the bytes and answers how to read them, or null when
 * the file is something else. The list is in `layouts.ts`.
 */
export interface Layout {
  readonly name: string
  recognise(file: ArrivedFile): Promise<(() => LayoutReading) | null>
}
