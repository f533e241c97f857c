import type { Locale } from '../../../kernel/i18n/catalogue.ts'
import { faultSentence } from '../../../kernel/sheets/messages.ts'
import { filesOfBatch } from '../arrived-batch.ts'
import { leftOutText } from '../left-out-text.ts'
import type { TableMapping } from '../mapping/mapping.ts'
import { type InspectedFile, inspectFile } from './inspect.ts'

/** A file, or each file of an archive under its path in it; one that is left out says why. */
export async function inspectBatch(
  path: string,
  bytes: Buffer,
  locale: Locale,
  mapping?: TableMapping,
): Promise<readonly InspectedFile[]> {
  const files: InspectedFile[] = []
  for await (const file of filesOfBatch([{ fileName: path, bytes }])) {
    if ('bytes' in file) {
      files.push(await inspectFile(file.fileName, file.bytes, locale, mapping))
      continue
    }
    const expected = leftOutText(file, locale)
    const fault = { place: { file: file.fileName, row: 0 }, found: '', expected: () => expected }
    const refused = [{ cell: '', found: '', expected, message: faultSentence(fault, locale) }]
    files.push({ file: file.fileName, layout: 'unknown', sheets: [], refused })
  }
  return files
}
