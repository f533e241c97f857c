import { cellKey } from './run/cell-groups.ts'

/** Откуда число: file and cell in words, and the way there. */
export interface OriginView {
  readonly level: string | null
  readonly fileName: string
  readonly sheet: string | null
  readonly cell: string
  readonly href: string
}

/** Origins of the figures of a school by procedure and year, or by fact and year. */
export type Origins = Readonly<Record<string, readonly OriginView[]>>

export const originKey = (cell: {
  kind: string
  grade: number
  subject: string
  year: number
}): string => `${cellKey(cell)}-${cell.year}`

export const factOriginKey = ({ fact, year }: { fact: string; year: number }): string =>
  `fact:${fact}-${year}`
