import { formatDay } from '../../ui/format/day.ts'
import type { Letterhead, Registration, Signature } from './document.ts'
import { lineOf, textCell } from './line.ts'
import { type PageLayout, textWidthMm } from './page-layout.ts'
import { initialsFirst } from './person-name.ts'
import type { Cell, Grid, Line } from './sheet.ts'
import { runOf } from './text-runs.ts'

/** Угловое расположение: a line of at most 8 cm. */
const CORNER_MM = 80

/** Центрированное расположение: a line of at most 12 cm. */
const CENTRED_MM = 120

const centred = (page: PageLayout) => {
  const side = (textWidthMm(page) - CENTRED_MM) / 2
  return { align: 'center', leftMm: side, rightMm: side, afterPt: 12, keepsNext: true } as const
}

export const draftMark = (page: PageLayout): Line =>
  lineOf([runOf('Проект')], page, { align: 'right', afterPt: 12 })

/** Наименование автора and вид документа, in the middle. */
export function letterheadLines({ body, kind }: Letterhead, page: PageLayout): readonly Line[] {
  const author = lineOf([runOf(body.toUpperCase(), true)], page, centred(page))
  if (kind === undefined) return [author]
  return [author, lineOf([runOf(kind, true)], page, { ...centred(page), level: 1 })]
}

/** Дата at the left, № at the right, the place under them. */
export function registrationParts(
  { on, number, place }: Registration,
  page: PageLayout,
): readonly (Line | Grid)[] {
  const width = textWidthMm(page)
  const blanks = [9, 38, 9, 34]
  const rest = width - blanks.reduce((sum, each) => sum + each, 0)
  const [from = 0, date = 0, sign = 0, digits = 0] = blanks
  const grid: Grid = {
    kind: 'grid',
    widthsMm: [from, date, rest, sign, digits],
    headRows: 0,
    isRuled: false,
    rows: [
      [
        textCell('от', page),
        blank(on === null ? '' : formatDay(on, 'ru'), page),
        textCell('', page),
        textCell('№', page),
        blank(number ?? '', page),
      ],
    ],
  }
  const under = place === null ? [] : [runOf(place)]
  return [grid, lineOf(under, page, { align: 'center', beforePt: 6, afterPt: 6 })]
}

const blank = (text: string, page: PageLayout): Cell => ({
  line: lineOf(text === '' ? [] : [runOf(text)], page, { align: 'center' }),
  isUnderlined: true,
})

export const headingLine = (heading: string, page: PageLayout): Line =>
  lineOf([runOf(heading, true)], page, { ...centred(page), beforePt: 6, afterPt: 14, level: 1 })

/** Должность, room for the signature, инициалы и фамилия on the post's last line. */
export function signatureGrid({ post, name }: Signature, isFirst: boolean, page: PageLayout): Grid {
  const width = textWidthMm(page)
  const nameMm = 52
  return {
    kind: 'grid',
    widthsMm: [CORNER_MM, width - CORNER_MM - nameMm, nameMm],
    headRows: 0,
    isRuled: false,
    rows: [
      [
        textCell(capitalised(post), page, { beforePt: isFirst ? 28 : 14 }),
        textCell('', page),
        name === null ? blank('', page) : textCell(initialsFirst(name), page, { align: 'right' }),
      ],
    ],
  }
}

/** Гриф приложения: the right upper corner of a new page, its lines even at the left. */
export function grif(lines: readonly string[], page: PageLayout): readonly Line[] {
  const leftMm = textWidthMm(page) - CORNER_MM
  return lines.map((text, at) =>
    lineOf([runOf(text)], page, {
      align: 'left',
      leftMm,
      startsPage: at === 0,
      keepsNext: true,
      afterPt: at === lines.length - 1 ? 18 : 0,
    }),
  )
}

const capitalised = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
