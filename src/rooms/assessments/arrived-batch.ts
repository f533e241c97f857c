import { openArchive } from '../../kernel/archive/open-archive.ts'
import type { ArchiveRefusal } from '../../kernel/archive/refusal.ts'
import type { Locale } from '../../kernel/i18n/catalogue.ts'

export interface UploadedFile {
  readonly fileName: string
  readonly bytes: Buffer
}

/** A file of a load that is not even looked into, and why. */
export interface LeftOutFile {
  readonly fileName: string
  readonly reason: ArchiveRefusal | SameFile | UnreadableFile
}

interface SameFile {
  readonly kind: 'sameFile'
  /** Under this name it was taken. */
  readonly as: string
}

/** No table can be read in it, so nobody can say whom it names: it is not kept, and what was wrong with it is. */
export interface UnreadableFile {
  readonly kind: 'unreadable'
  readonly expected: Readonly<Record<Locale, string>>
}

const LONGEST_NAME = 200

/** Файлы загрузки один за другим: an archive gives the files in it, each under its path; nothing but a file stops at it. */
export async function* filesOfBatch(
  uploaded: readonly UploadedFile[],
): AsyncGenerator<UploadedFile | LeftOutFile> {
  for (const { fileName, bytes } of uploaded) {
    const opened = await openArchive(fileName, bytes)
    if (opened.is === 'file') yield { fileName: shortened(fileName), bytes }
    else if (opened.is === 'refused') {
      yield { fileName: shortened(fileName), reason: opened.refusal }
    } else {
      for await (const file of opened.archive.files()) {
        const name = shortened(`${fileName}/${file.name}`)
        yield 'bytes' in file
          ? { fileName: name, bytes: file.bytes }
          : { fileName: name, reason: file.refusal }
      }
    }
  }
}

/** The end of a path tells most. */
const shortened = (name: string): string =>
  name.length > LONGEST_NAME ? `…${name.slice(1 - LONGEST_NAME)}` : name
