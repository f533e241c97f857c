import { biasListRows } from '../layouts/bias-list.ts'
import { contextSurveyRows } from '../layouts/context-survey.ts'
import { bookZipParts, type ZipPart } from '../zip.ts'

type Cell = string | number

/** A file that is whole: parts of an archive, or the bytes of a text. */
export interface Original {
  readonly fileName: string
  readonly parts: readonly ZipPart[] | Buffer
}

const HEAD = 'school,year,kind,grade,subject,date,participants,mark2,mark3,mark4,mark5,mean'
const plainRows: readonly (readonly Cell[])[] = [
  HEAD.split(','),
  ...Array.from({ length: 24 }, (_, at): readonly Cell[] => [
    `МБОУ СОШ № ${(at % 6) + 1}`,
    2024,
    'vpr',
    4 + (at % 5),
    at % 2 === 0 ? 'RU' : 'MA',
    '2024-04-20',
    20 + at,
    at,
    10,
    8,
    2,
    (at * 7) / 4,
  ]),
]

const columnLetter = (at: number) => String.fromCharCode(65 + at)

/** Texts in the cells, numbers bare. */
function inline(rows: readonly (readonly Cell[])[]): string {
  const cell = (value: Cell, row: number, at: number) => {
    const place = `r="${columnLetter(at)}${row}"`
    return typeof value === 'number'
      ? `<c ${place}><v>${value}</v></c>`
      : `<c ${place} t="inlineStr"><is><t>${value}</t></is></c>`
  }
  return `<sheetData>${rows
    .map((row, at) => {
      const cells = row.map((value, column) => cell(value, at + 1, column))
      return `<row r="${at + 1}">${cells.join('')}</row>`
    })
    .join('')}</sheetData>`
}

/** Everything that a workbook may hold: shared and rich texts, days, formulas, merged headings, hidden sheets. */
const rich = bookZipParts({
  workbookPr: '<workbookPr date1904="1"/>',
  sharedStrings:
    '<si><t>школа</t></si><si><r><t>уча</t></r><r><t xml:space="preserve">стники </t></r></si><si><t>МБОУ СОШ № 1_x000D_</t></si>',
  styles:
    '<numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>',
  sheets: [
    {
      name: 'Итоги ',
      xml: '<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" s="1"><v>43000</v></c><c r="C2"><f>B2*2</f></c><c r="D2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E2" t="b"><v>1</v></c><c r="F2"><v>-1.5e-3</v></c></row></sheetData><mergeCells><mergeCell ref="A1:A2"/></mergeCells>',
    },
    { name: 'Скрыт', state: 'hidden', xml: inline(plainRows) },
  ],
})

const csv = plainRows.map((row) => row.join(';')).join('\r\n')

const odsContent = `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="Итоги">${plainRows
  .map((row) => {
    const cells = row.map((value) =>
      typeof value === 'number'
        ? `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`
        : `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`,
    )
    return `<table:table-row>${cells.join('')}</table:table-row>`
  })
  .join('')}</table:table></office:spreadsheet></office:body></office:document-content>`

const book = (name: string, rows: readonly (readonly Cell[])[]): Original => ({
  fileName: `${name}.xlsx`,
  parts: bookZipParts({ sheets: [{ name: 'Лист1', xml: inline(rows) }] }),
})

export const originals: readonly Original[] = [
  book('итоги', plainRows),
  { fileName: 'богатая.xlsx', parts: rich },
  book('необъективность', biasListRows([[2024, 'edu010001', 'Район', 'СОШ № 1', 1, 0, 0, 1, 2]])),
  book(
    'контекст',
    contextSurveyRows([['edu010001', 'в селе', 'Луговой', 'до 3 тысяч', 'нет', 120]]),
  ),
  {
    fileName: 'итоги.ods',
    parts: [
      { name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.spreadsheet' },
      { name: 'content.xml', bytes: odsContent },
    ],
  },
  { fileName: 'итоги.csv', parts: Buffer.from(csv) },
  { fileName: 'csv под именем.xlsx', parts: Buffer.from(csv) },
]
