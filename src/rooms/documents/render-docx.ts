import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { PageLayout } from './page-layout.ts'
import type { Cell, Grid, Line, Sheet } from './sheet.ts'

/** Draws a sheet as a Word file that the department goes on editing. */
export function renderDocx(sheet: Sheet): Promise<Buffer> {
  const { page } = sheet
  const document = new Document({
    title: sheet.title,
    creator: sheet.author,
    styles: {
      default: {
        document: { run: { font: FONT, size: page.sizePt * 2, language: { value: 'ru-RU' } } },
      },
    },
    sections: [
      {
        properties: { titlePage: true, page: pageProperties(page) },
        headers: { first: new Header({ children: [] }), default: pageNumber },
        children: sheet.parts.map((part) =>
          part.kind === 'line' ? paragraph(part, page) : table(part, page),
        ),
      },
    ],
  })
  return Packer.toBuffer(document)
}

const FONT = 'Times New Roman'
const POINT = 20
const LINE = 240

/** Twentieths of a point; the library's own conversion cuts instead of rounding. */
const twips = (mm: number): number => Math.round((mm * 1440) / 25.4)

function pageProperties({ marginsMm }: PageLayout) {
  const { left, right, top, bottom } = marginsMm
  return {
    size: { width: twips(210), height: twips(297) },
    margin: {
      left: twips(left),
      right: twips(right),
      top: twips(top),
      bottom: twips(bottom),
      header: twips(10),
    },
  }
}

/** Номер страницы: in the middle of the top, not on the first page. */
const pageNumber = new Header({
  children: [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: 24 })],
    }),
  ],
})

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2 } as const

function paragraph(line: Line, page: PageLayout): Paragraph {
  return new Paragraph({
    alignment: alignments[line.align],
    indent: {
      left: twips(line.leftMm),
      right: twips(line.rightMm),
      firstLine: twips(line.firstIndentMm),
    },
    spacing: {
      before: line.beforePt * POINT,
      after: line.afterPt * POINT,
      line: Math.round(LINE * page.lineSpacing),
      lineRule: LineRuleType.AUTO,
    },
    keepNext: line.keepsNext,
    keepLines: line.keepsNext,
    pageBreakBefore: line.startsPage,
    suppressLineNumbers: true,
    ...(line.level === 0 ? {} : { heading: levels[line.level] }),
    children: line.runs.map(
      ({ text, isBold, isRaised }) =>
        new TextRun({
          text,
          bold: isBold,
          superScript: isRaised,
          font: FONT,
          size: line.sizePt * 2,
          color: '000000',
        }),
    ),
  })
}

function table(grid: Grid, page: PageLayout): Table {
  const columnWidths = grid.widthsMm.map((width) => twips(width))
  const width = columnWidths.reduce((sum, each) => sum + each, 0)
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths,
    borders: grid.isRuled ? ruled : bare,
    rows: grid.rows.map(
      (row, at) =>
        new TableRow({
          cantSplit: true,
          tableHeader: at < grid.headRows,
          children: row.map((each, column) => cell(each, grid, columnWidths[column] ?? 0, page)),
        }),
    ),
  })
}

const hairline = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const nothing = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const sides = ['top', 'bottom', 'left', 'right'] as const
const bordersOf = (border: typeof hairline | typeof nothing) => ({
  ...Object.fromEntries(sides.map((side) => [side, border])),
  insideHorizontal: border,
  insideVertical: border,
})
const ruled = bordersOf(hairline)
const bare = bordersOf(nothing)

function cell({ line, isUnderlined }: Cell, { isRuled }: Grid, width: number, page: PageLayout) {
  const inset = isRuled ? twips(1.9) : 0
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: isRuled ? VerticalAlign.CENTER : VerticalAlign.BOTTOM,
    margins: { left: inset, right: inset, top: twips(0.5), bottom: twips(0.5) },
    ...(isUnderlined ? { borders: { ...cellBare, bottom: hairline } } : {}),
    children: [paragraph(line, page)],
  })
}

const cellBare = { top: nothing, left: nothing, right: nothing }
