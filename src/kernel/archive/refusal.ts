import { catalogue, type Locale } from '../i18n/catalogue.ts'
import { pluralEn, pluralRu } from '../i18n/plural.ts'

/** Why an archive, or one file in it, is left out: data, because it is kept with what was taken. */
export interface ArchiveRefusal {
  readonly kind: ArchiveFault
  readonly limit?: number
}

export type ArchiveFault =
  | 'damagedArchive'
  | 'emptyArchive'
  | 'tooManyFiles'
  | 'tooMuchUnpacked'
  | 'damagedFile'
  | 'encryptedFile'
  | 'largeFile'
  | 'bombFile'
  | 'nestedArchive'
  | 'unsafeName'

export class ArchiveProblem extends Error {
  override readonly name = 'ArchiveProblem'
  readonly refusal: ArchiveRefusal

  constructor(kind: ArchiveFault, limit?: number) {
    super(kind)
    this.refusal = limit === undefined ? { kind } : { kind, limit }
  }
}

type Texts = Readonly<Record<ArchiveFault, (limit: number) => string>>

const texts = catalogue<Texts>(
  {
    damagedArchive: () =>
      'целый архив ZIP; этот повреждён или получен не\u00a0весь: скачайте или упакуйте его ещё раз',
    emptyArchive: () => 'архив с\u00a0файлами; в\u00a0этом их нет',
    tooManyFiles: (limit) =>
      `архив, в\u00a0котором не\u00a0больше ${pluralRu(limit, 'файла', 'файлов', 'файлов')}; разделите его`,
    tooMuchUnpacked: (limit) =>
      `файлы не\u00a0больше ${limit}\u00a0МБ вместе в\u00a0развёрнутом виде; этот и\u00a0следующие загрузите отдельно`,
    damagedFile: () => 'целый файл; в\u00a0архиве он повреждён: упакуйте его ещё раз',
    encryptedFile: () => 'файл без пароля; упакуйте его в\u00a0архив без пароля',
    largeFile: (limit) => `файл не\u00a0больше ${limit}\u00a0МБ в\u00a0развёрнутом виде`,
    bombFile: () =>
      'обычный файл; этот разворачивается в\u00a0несоразмерно большой, он не\u00a0открыт',
    nestedArchive: () =>
      'таблица; это архив в\u00a0архиве: распакуйте его и\u00a0загрузите файлы из него',
    unsafeName: () => 'имя внутри архива; это ведёт за его пределы, файл не\u00a0открыт',
  },
  {
    damagedArchive: () =>
      'a whole ZIP archive; this one is damaged or a part is missing: download or pack it again',
    emptyArchive: () => 'an archive with files; this one has none',
    tooManyFiles: (limit) => `an archive of at most ${pluralEn(limit, 'file', 'files')}; split it`,
    tooMuchUnpacked: (limit) =>
      `files of at most ${limit}\u00a0MB together when unpacked; load this and the next ones apart`,
    damagedFile: () => 'a whole file; it is damaged in the archive: pack it again',
    encryptedFile: () => 'a file without a password; pack it without one',
    largeFile: (limit) => `a file of at most ${limit}\u00a0MB when unpacked`,
    bombFile: () => 'an ordinary file; this one unpacks into something far too large',
    nestedArchive: () =>
      'a table; this is an archive in an archive: unpack it and load the files in it',
    unsafeName: () => 'a name inside the archive; this one leads out of it',
  },
)

/** What was expected instead. */
export const archiveRefusalText = ({ kind, limit = 0 }: ArchiveRefusal, locale: Locale): string =>
  texts[locale][kind](limit)
