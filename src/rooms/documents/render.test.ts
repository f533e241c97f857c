import { expect, test } from 'vitest'
import { ok } from '../../kernel/result.ts'
import type { OfficialDocument } from './document.ts'
import { docxText, pdfText, unzipped, wordsOf } from './drawn-text-kit.ts'
import { expertMinutes } from './expert-minutes.ts'
import { minutesFacts, orderFacts, sheetFacts } from './facts-kit.ts'
import { layOut } from './lay-out.ts'
import { orderList } from './order-list.ts'
import { orderPage } from './page-layout.ts'
import { renderDocument } from './render.ts'
import { schoolSheet } from './school-sheet.ts'

const at = new Date('2025-09-15T09:00:00Z')

const order = documentOf(orderList(orderFacts))
const documents: readonly (readonly [string, OfficialDocument])[] = [
  ['an order', order],
  ['minutes', documentOf(expertMinutes(minutesFacts))],
  ['a sheet for a school', schoolSheet(sheetFacts)],
]

test.each(documents)('%s has the same words as DOCX and as PDF', async (_, document) => {
  const docx = wordsOf(docxText(await fileOf(document, 'docx'))).join('')
  const pdf = wordsOf(pdfText(layOut(document)).text).join('')
  expect(pdf).toBe(docx)
  expect(docx.length).toBeGreaterThan(600)
})

test('the PDF is PDF/A-2b with its fonts inside, the same bytes for the same moment', async () => {
  const file = await fileOf(order, 'pdf')
  const text = file.toString('latin1')
  const found = ['%PDF-1.7', '<pdfaid:part>2<', '<pdfaid:conformance>B<'].map((mark) =>
    text.includes(mark),
  )
  expect(found).toEqual([true, true, true])
  const fonts = [...text.matchAll(/\/FontName\s*\/[A-Z]{6}\+([A-Za-z-]+)/gu)].map(
    ([, name]) => name,
  )
  expect(new Set(fonts)).toEqual(new Set(['Tinos-Regular', 'Tinos-Bold']))
  expect((await fileOf(order, 'pdf')).equals(file)).toBe(true)
})

test('the Word file is set by the standard', async () => {
  const body = unzipped(await fileOf(order, 'docx'), 'word/document.xml')
  const [margins = ''] = body.match(/<w:pgMar[^>]*>/u) ?? []
  const twips = ['left', 'right', 'top', 'bottom'].map((side) =>
    Number(new RegExp(`w:${side}="(\\d+)"`, 'u').exec(margins)?.[1]),
  )
  // 30, 10, 20, 20 mm in twentieths of a point; the first line of a paragraph 12.5 mm.
  expect(twips).toEqual([1701, 567, 1134, 1134])
  const features = ['<w:titlePg/>', 'w:firstLine="709"', '<w:tblLayout w:type="fixed"/>']
  const always = [...features, '<w:tblHeader/>', '<w:cantSplit/>']
  expect(always.filter((feature) => !body.includes(feature))).toEqual([])
  const fonts = new Set([...body.matchAll(/w:ascii="([^"]+)"/gu)].map(([, font]) => font))
  expect(fonts).toEqual(new Set(['Times New Roman']))
})

test('pages are numbered from the second, in the middle of the top', async () => {
  const file = await fileOf(longTable(), 'docx')
  const headers = [1, 2].map((at) => unzipped(file, `word/header${at}.xml`))
  expect(headers.filter((header) => header.includes('PAGE'))).toHaveLength(1)
  expect(headers.find((header) => header.includes('PAGE'))).toContain('<w:jc w:val="center"/>')
  const drawn = pdfText(layOut(longTable()))
  expect(drawn.pages).toBeGreaterThan(2)
})

test('an annex begins a page, the head of its table is repeated on each', () => {
  const { text, pages } = pdfText(layOut(longTable()))
  const heads = wordsOf(text).join(' ').split('№ Школа').length - 1
  expect(heads).toBe(pages - 1)
  const alone = pdfText(layOut({ ...longTable(), annexes: [] }))
  expect(alone.pages).toBe(1)
})

test('lines do not end with a short word, nor before a figure’s unit', async () => {
  const text = docxText(await fileOf(order, 'docx'))
  expect(text).toMatch(/№\u00a0194/u)
  expect(text).toMatch(/ в\u00a0перечень/u)
  expect(text).toMatch(/36,0\u00a0%/u)
})

test('pasted signs that no paper has are left out of both', async () => {
  const heading = 'О\tшколе\u0008\n№ 7\ud800 #strong[x] $y$ <w:p>&amp;'
  const odd = { ...order, heading, annexes: [] }
  const docx = wordsOf(docxText(await fileOf(odd, 'docx'))).join(' ')
  expect(docx).toContain('О школе № 7 #strong[x] $y$ <w:p>&amp;')
  expect(wordsOf(pdfText(layOut(odd)).text).join('')).toBe(docx.replaceAll(' ', ''))
})

test('a sign that the font of the PDF lacks is named, not a failure', async () => {
  const made = await renderDocument({ ...order, heading: 'О школе 中' }, 'pdf', at)
  expect(made).toEqual({ ok: false, refusal: { kind: 'signUnknown', sign: '中' } })
})

async function fileOf(document: OfficialDocument, format: 'docx' | 'pdf'): Promise<Buffer> {
  const file = await renderDocument(document, format, at)
  if (!file.ok) throw new Error(file.refusal.kind)
  return file.value
}

function documentOf(made: ReturnType<typeof orderList> | ReturnType<typeof expertMinutes>) {
  expect(made).toEqual(ok(expect.anything()))
  if (!made.ok) throw new Error(made.refusal.kind)
  return made.value
}

function longTable(): OfficialDocument {
  return {
    title: 'Таблица',
    page: orderPage,
    isDraft: false,
    letterhead: { body: 'Управление образования' },
    heading: 'О таблице',
    blocks: [],
    signatures: [],
    annexes: [
      {
        grif: ['Приложение № 1'],
        title: 'Таблица',
        blocks: [
          {
            kind: 'table',
            caption: 'Таблица 1',
            columns: [
              { title: '№', width: 1 },
              { title: 'Школа', width: 4 },
            ],
            rows: Array.from({ length: 90 }, (_, at) => [
              `${at + 1}.`,
              `СОШ № ${at + 1} & <филиал>`,
            ]),
          },
        ],
      },
    ],
  }
}
