import { NO_BREAK } from '../../ui/format/space.ts'
import type { Block, Item, Table, Text } from './document.ts'
import { lineOf } from './line.ts'
import { firstIndentMm, type PageLayout, textWidthMm } from './page-layout.ts'
import type { Cell, Grid, Line, Run, SheetPart } from './sheet.ts'
import { type Notes, runOf, runsOf } from './text-runs.ts'

/** The text of a document or an annex. */
export const layOutBlocks = (
  blocks: readonly Block[],
  page: PageLayout,
  notes: Notes,
): readonly SheetPart[] => blocks.flatMap((block) => layOutBlock(block, page, notes))

function layOutBlock(block: Block, page: PageLayout, notes: Notes): readonly SheetPart[] {
  switch (block.kind) {
    case 'paragraph':
      return [running(runsOf(block.text, notes), page)]
    case 'subheading':
      return [
        lineOf([runOf(block.text, true)], page, {
          beforePt: 10,
          afterPt: 4,
          keepsNext: true,
          level: 2,
        }),
      ]
    case 'preamble':
      return [
        running(
          [...runsOf(block.text, notes), runOf(' '), runOf(block.verb, true), runOf(':')],
          page,
        ),
      ]
    case 'items':
      return numbered(block.items, '', page, notes)
    case 'list':
      return block.items.map((text) =>
        running([runOf(`–${NO_BREAK}`), ...runsOf(text, notes)], page),
      )
    case 'table':
      return table(block, page, notes)
    case 'facts':
      return [facts(block.rows, page, notes)]
  }
}

/** «Происхождение чисел»: under the part whose figures they explain. */
export function layOutNotes(notes: Notes, page: PageLayout): readonly Line[] {
  const origins = notes.all()
  if (origins.length === 0) return []
  const small = { sizePt: page.tableSizePt - 1, afterPt: 2 }
  const head = lineOf([runOf('Происхождение чисел', true)], page, {
    ...small,
    beforePt: 10,
    keepsNext: true,
  })
  return [
    head,
    ...origins.map((origin, at) => lineOf([runOf(`${at + 1}. ${origin}`)], page, small)),
  ]
}

const running = (runs: readonly Run[], page: PageLayout): Line =>
  lineOf(runs, page, { align: 'justify', firstIndentMm, afterPt: 4 })

const numbered = (
  items: readonly Item[],
  prefix: string,
  page: PageLayout,
  notes: Notes,
): readonly Line[] =>
  items.flatMap((item, at) => {
    const number = `${prefix}${at + 1}.`
    return [
      running([runOf(`${number}${NO_BREAK}`), ...runsOf(item.text, notes)], page),
      ...numbered(item.items ?? [], number, page, notes),
    ]
  })

function table(block: Table, page: PageLayout, notes: Notes): readonly SheetPart[] {
  const { columns, rows, caption } = block
  const shares = columns.reduce((sum, { width }) => sum + width, 0)
  const size = { sizePt: page.tableSizePt }
  const cell = (text: Text, align: Line['align']): Cell => ({
    line: lineOf(runsOf(text, notes), page, { ...size, align }),
    isUnderlined: false,
  })
  const head = columns.map(({ title }) => ({
    line: lineOf([runOf(title, true)], page, { ...size, align: 'center' as const }),
    isUnderlined: false,
  }))
  const grid: Grid = {
    kind: 'grid',
    widthsMm: columns.map(({ width }) => (textWidthMm(page) * width) / shares),
    headRows: 1,
    isRuled: true,
    rows: [
      head,
      ...rows.map((row) => columns.map(({ align }, at) => cell(row[at] ?? '', align ?? 'left'))),
    ],
  }
  const space = lineOf([], page, { sizePt: 6 })
  if (caption === undefined) return [grid, space]
  const above = lineOf([runOf(caption)], page, {
    ...size,
    beforePt: 8,
    afterPt: 4,
    keepsNext: true,
  })
  return [above, grid, space]
}

function facts(rows: readonly (readonly [string, Text])[], page: PageLayout, notes: Notes): Grid {
  const width = textWidthMm(page)
  return {
    kind: 'grid',
    widthsMm: [width * 0.32, width * 0.68],
    headRows: 0,
    isRuled: false,
    rows: rows.map(([name, value]) => [
      { line: lineOf([runOf(name)], page, { afterPt: 3 }), isUnderlined: false },
      { line: lineOf(runsOf(value, notes), page, { afterPt: 3 }), isUnderlined: false },
    ]),
  }
}
