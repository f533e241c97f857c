import { readFile } from 'node:fs/promises'
import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { sheetTexts } from '../../kernel/sheets/messages.ts'
import { type FoundFile, filesAt } from '../folder-files.ts'

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

/** The files that are named, those of folders too, or a sentence for each that cannot be read. */
export async function readFiles(
  paths: readonly string[],
  locale: Locale,
): Promise<Result<readonly NamedFile[], readonly string[]>> {
  const files: NamedFile[] = []
  const sentences: string[] = []
  for (const { path, name } of paths.flatMap((path) => foundAt(path))) {
    try {
      files.push({ fileName: name, bytes: await readFile(path) })
    } catch (thrown) {
      const reason = reasons[(thrown as NodeJS.ErrnoException).code ?? '']
      if (reason === undefined) throw thrown
      sentences.push(`${path}: ${sheetTexts[locale][reason]}`)
    }
  }
  return sentences.length === 0 ? ok(files) : refuse(sentences)
}

/** A folder that cannot be looked into is refused like a file that cannot be read. */
function foundAt(path: string): readonly FoundFile[] {
  try {
    return filesAt(path)
  } catch {
    return [{ path, name: path }]
  }
}
