import { inflateRawSync } from 'node:zlib'
import { compileSheet } from './render-pdf.ts'
import type { Sheet } from './sheet.ts'

/** Words of a text in their order; how they are broken into lines does not matter. */
export const wordsOf = (text: string): readonly string[] =>
  text.split(/[\s\u00a0\u2060]+/u).filter((word) => word !== '')

/** One file of a DOCX, which is a ZIP; read by its central directory. */
export function unzipped(archive: Buffer, name: string): string {
  const end = archive.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  let at = archive.readUInt32LE(end + 16)
  while (archive.readUInt32LE(at) === 0x02014b50) {
    const [nameLength, extra, comment] = [28, 30, 32].map((from) => archive.readUInt16LE(at + from))
    const size = 46 + (nameLength ?? 0)
    if (archive.toString('utf8', at + 46, at + size) === name) return contents(archive, at)
    at += size + (extra ?? 0) + (comment ?? 0)
  }
  throw new Error(`no ${name} in the archive`)
}

function contents(archive: Buffer, entry: number): string {
  const local = archive.readUInt32LE(entry + 42)
  const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
  const packed = archive.subarray(from, from + archive.readUInt32LE(entry + 20))
  return (archive.readUInt16LE(entry + 10) === 0 ? packed : inflateRawSync(packed)).toString()
}

/** The text of a DOCX as Word would show it, without headers. */
export function docxText(archive: Buffer): string {
  return unescaped(
    unzipped(archive, 'word/document.xml')
      .replace(/<\/w:p>/gu, '\n')
      .replace(/<[^>]+>/gu, ''),
  )
}

/** The text of the PDF's pages as they are set, without the page numbers; and how many pages. */
export function pdfText(sheet: Sheet): { readonly text: string; readonly pages: number } {
  const compiled = compileSheet(sheet)
  if (!compiled.ok) throw new Error('no Typst here')
  const { compiler, drawn } = compiled.value
  const pages = compiler.svg(drawn).split('<g class="typst-page').slice(1)
  const texts = pages.map((page, at) => {
    const words = [...page.matchAll(/<h5:div[^>]*>([^<]*)/gu)].map(([, words]) => words ?? '')
    if (at === 0) return words.join('\n')
    const numbers = words.filter((word) => word !== `${at + 1}`)
    // Typst draws the header first or last; a number alone that is no part of the text.
    return (words[0] === `${at + 1}` ? words.slice(1) : numbers).join('\n')
  })
  return { text: unescaped(texts.join('\n')), pages: drawn.numOfPages }
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

const unescaped = (text: string): string =>
  text
    .replace(/&#x([\da-f]+);/giu, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    )
    .replace(/&(amp|lt|gt|quot|apos);/gu, (whole, name: string) => entities[name] ?? whole)
