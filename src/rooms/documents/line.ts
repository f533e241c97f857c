import type { PageLayout } from './page-layout.ts'
import type { Cell, Line, Run } from './sheet.ts'
import { runOf } from './text-runs.ts'

/** A line of the page's own size; what is not said is plain. */
export const lineOf = (
  runs: readonly Run[],
  page: PageLayout,
  said: Partial<Omit<Line, 'kind' | 'runs'>> = {},
): Line => ({
  kind: 'line',
  runs,
  align: 'left',
  sizePt: page.sizePt,
  firstIndentMm: 0,
  leftMm: 0,
  rightMm: 0,
  beforePt: 0,
  afterPt: 0,
  keepsNext: false,
  startsPage: false,
  level: 0,
  ...said,
})

export const textCell = (
  text: string,
  page: PageLayout,
  said: Partial<Omit<Line, 'kind' | 'runs'>> = {},
): Cell => ({ line: lineOf(text === '' ? [] : [runOf(text)], page, said), isUnderlined: false })
