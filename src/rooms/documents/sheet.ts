import type { PageLayout } from './page-layout.ts'

/** What is drawn: lines and grids with their measures. Two kinds only, so that a renderer is a page long. */
export interface Sheet {
  readonly title: string
  readonly author: string
  readonly page: PageLayout
  readonly parts: readonly SheetPart[]
}

export type SheetPart = Line | Grid

export interface Line {
  readonly kind: 'line'
  readonly runs: readonly Run[]
  readonly align: 'left' | 'center' | 'right' | 'justify'
  readonly sizePt: number
  readonly firstIndentMm: number
  readonly leftMm: number
  readonly rightMm: number
  readonly beforePt: number
  readonly afterPt: number
  /** A heading never stands alone at the foot of a page. */
  readonly keepsNext: boolean
  readonly startsPage: boolean
  /** In the outline of the file: 0 is running text. */
  readonly level: 0 | 1 | 2
}

export interface Run {
  readonly text: string
  readonly isBold: boolean
  /** Number of a note. */
  readonly isRaised: boolean
}

export interface Grid {
  readonly kind: 'grid'
  readonly widthsMm: readonly number[]
  /** First rows, repeated on every page. */
  readonly headRows: number
  readonly isRuled: boolean
  readonly rows: readonly (readonly Cell[])[]
}

export interface Cell {
  readonly line: Line
  /** A line to write on. */
  readonly isUnderlined: boolean
}
