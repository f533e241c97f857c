import { attachment } from '../../kernel/http/attachment.ts'
import type { DocumentFormat } from './render.ts'

const types: Readonly<Record<DocumentFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

const LONGEST_NAME = 120

/** A document as an endpoint answers it: the file bears the document's title. */
export function documentAnswer(title: string, format: DocumentFormat, file: Buffer): Response {
  const name = title
    .replace(/[\\/:*?"<>|\p{Cc}\s]+/gu, ' ')
    .slice(0, LONGEST_NAME)
    .trim()
  return attachment(`${name}.${format}`, types[format], file)
}
