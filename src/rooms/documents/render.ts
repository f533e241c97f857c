import { ok, type Result } from '../../kernel/result.ts'
import type { OfficialDocument } from './document.ts'
import { layOut } from './lay-out.ts'
import type { PdfUnavailable, SignUnknown } from './render-pdf.ts'

export const documentFormats = ['docx', 'pdf'] as const

export type DocumentFormat = (typeof documentFormats)[number]

/** One document as a file. The libraries are loaded when the first document is asked for, not when the program starts. */
export async function renderDocument(
  document: OfficialDocument,
  format: DocumentFormat,
  at: Date,
): Promise<Result<Buffer, PdfUnavailable | SignUnknown>> {
  const sheet = layOut(document)
  if (format === 'docx') {
    const { renderDocx } = await import('./render-docx.ts')
    return ok(await renderDocx(sheet))
  }
  const { renderPdf } = await import('./render-pdf.ts')
  return renderPdf(sheet, at)
}
