import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { sheetTexts } from '../../kernel/sheets/messages.ts'

export interface NamedFile {
  readonly fileName: string
  readonly bytes: Buffer
}

const reasons: Readonly<Record<string, 'noSuchFile' | 'folder' | 'notReadable'>> = {
  ENOENT: 'noSuchFile',
  ENOTDIR: 'noSuchFile',
  EISDIR: 'folder',
  EACCES: 'notReadable',
  EPERM: 'notReadable',
}

/** The files that are named, or a sentence for each that cannot be read. */
export async function readFiles(
  paths: readonly string[],
  locale: Locale,
): Promise<Result<readonly NamedFile[], readonly string[]>> {
  const files: NamedFile[] = []
  const sentences: string[] = []
  for (const path of paths) {
    try {
      files.push({ fileName: basename(path), bytes: await readFile(path) })
    } catch (thrown) {
      const reason = reasons[(thrown as NodeJS.ErrnoException).code ?? '']
      if (reason === undefined) throw thrown
      sentences.push(`${path}: ${sheetTexts[locale][reason]}`)
    }
  }
  return sentences.length === 0 ? ok(files) : refuse(sentences)
}
