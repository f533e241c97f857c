const MEGABYTE = 1024 * 1024

/** What a workbook may cost. Sizes are counted while unpacking: what the archive says of itself is not believed. */
export interface WorkbookLimits {
  readonly parts: number
  readonly unpackedBytes: number
  /** Unpacked to packed, for a part above `ratioFromBytes`: small parts full of repetition are honest. */
  readonly ratio: number
  readonly ratioFromBytes: number
  /** Of a part that is kept whole while it is read: relations, the list of sheets, styles. */
  readonly smallPartBytes: number
  readonly sheets: number
  readonly columns: number
  readonly rows: number
  /** Counted with the empty ones left of the last filled cell of a row. */
  readonly cells: number
  readonly texts: number
  readonly textChars: number
  readonly charsOfAText: number
  readonly milliseconds: number
}

export const usualLimits: WorkbookLimits = {
  parts: 2000,
  unpackedBytes: 1024 * MEGABYTE,
  ratio: 250,
  ratioFromBytes: 16 * MEGABYTE,
  smallPartBytes: 16 * MEGABYTE,
  sheets: 500,
  columns: 16_384,
  rows: 1_048_576,
  cells: 16_000_000,
  texts: 2_000_000,
  textChars: 64_000_000,
  charsOfAText: 100_000,
  milliseconds: 60_000,
}
