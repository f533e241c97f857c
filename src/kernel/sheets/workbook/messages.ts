import { catalogue, type Locale } from '../../i18n/catalogue.ts'
import { pluralEn, pluralRu } from '../../i18n/plural.ts'
import type { FaultList } from '../faults.ts'
import type { WorkbookFault, WorkbookRefusal } from './refusal.ts'

type Texts = Readonly<Record<WorkbookFault, (limit: string) => string>>

const russian: Texts = {
  damagedExcel: () =>
    'целая книга Excel (.xlsx) или .ods; файл повреждён: откройте его в Excel, сохраните как «Книга Excel (.xlsx)» и загрузите снова',
  truncatedExcel: () =>
    'целая книга Excel (.xlsx) или .ods; файл получен не весь: скачайте или скопируйте его ещё раз',
  encryptedExcel: () =>
    'книга без пароля; снимите его в Excel («Файл» → «Сведения» → «Защита книги») и сохраните файл',
  oldExcel: () =>
    'книга .xlsx или CSV; это старый .xls: откройте его в Excel и сохраните как «Книга Excel (.xlsx)»',
  otherZip: () =>
    'книга Excel (.xlsx), .ods или CSV; это другой архив: распакуйте его и загрузите файлы из него',
  otherOpenDocument: () =>
    'таблица .ods; это другой документ OpenDocument: сохраните из него таблицу',
  unsafeNames: () =>
    'обычная книга Excel; имена внутри этого файла ведут за его пределы, он не открыт: сообщите тому, кто его прислал',
  entities: () =>
    'обычная книга Excel; внутри файла — объявления, каких в таблицах не бывает, он не открыт: пересохраните его в Excel',
  bomb: () =>
    'обычная книга Excel; файл разворачивается в несоразмерно большой, он не открыт: скопируйте данные в новую книгу',
  tooManyParts: (limit) =>
    `книга не больше чем из ${limit} частей; скопируйте данные в новую книгу`,
  tooMuchUnpacked: (limit) => `книга не больше ${limit} в развёрнутом виде; разделите её`,
  tooManyTexts: (limit) => `не больше ${limit} разных текстов в книге; разделите её`,
  textTooLong: (limit) => `ячейки не длиннее ${limit} знаков; уберите длинные тексты`,
  tooManyRows: (limit) => `лист не больше чем из ${limit} строк`,
  tooManyColumns: (limit) => `лист не больше чем из ${limit} столбцов`,
  tooManyCells: (limit) => `таблица не больше ${limit} ячеек; разделите файл`,
  tooManySheets: (limit) => `книга не больше чем из ${limit} листов; разделите её`,
  noSheets: () => 'книга с листом таблицы; в этой листов нет',
  tooSlow: (limit) => `файл, который читается за ${limit}; разделите его или пересохраните в Excel`,
  tooMuchMemory: () => 'файл, которому хватает памяти; разделите его или пересохраните в Excel',
  readerFailed: () => 'файл, который можно прочесть; пересохраните его в Excel и загрузите снова',
}

const english: Texts = {
  damagedExcel: () =>
    'a whole Excel (.xlsx) or .ods workbook; the file is damaged: open it in Excel, save it as “Excel Workbook (.xlsx)” and upload it again',
  truncatedExcel: () =>
    'a whole Excel (.xlsx) or .ods workbook; a part of the file is missing: download or copy it once more',
  encryptedExcel: () =>
    'a workbook without a password; remove it in Excel (File → Info → Protect Workbook) and save the file',
  oldExcel: () =>
    'an .xlsx workbook or CSV; this is an old .xls: open it in Excel and save it as “Excel Workbook (.xlsx)”',
  otherZip: () =>
    'an Excel (.xlsx) or .ods workbook, or CSV; this is another archive: unpack it and upload the files in it',
  otherOpenDocument: () =>
    'an .ods table; this is another OpenDocument file: save the table from it',
  unsafeNames: () =>
    'an ordinary workbook; names inside this file lead out of it, it was not opened: tell whoever sent it',
  entities: () =>
    'an ordinary workbook; this file holds declarations that no spreadsheet has, it was not opened: save it again in Excel',
  bomb: () =>
    'an ordinary workbook; this file unpacks into something far too large, it was not opened: copy the data into a new workbook',
  tooManyParts: (limit) => `a workbook of at most ${limit} parts; copy the data into a new one`,
  tooMuchUnpacked: (limit) => `a workbook of at most ${limit} when unpacked; split it`,
  tooManyTexts: (limit) => `at most ${limit} different texts in a workbook; split it`,
  textTooLong: (limit) => `cells of at most ${limit} characters; take the long texts out`,
  tooManyRows: (limit) => `a sheet of at most ${limit} rows`,
  tooManyColumns: (limit) => `a sheet of at most ${limit} columns`,
  tooManyCells: (limit) => `a table of at most ${limit} cells; split the file`,
  tooManySheets: (limit) => `a workbook of at most ${limit} sheets; split it`,
  noSheets: () => 'a workbook with a sheet of cells; this one has none',
  tooSlow: (limit) => `a file that is read within ${limit}; split it or save it again in Excel`,
  tooMuchMemory: () => 'a file that fits into memory; split it or save it again in Excel',
  readerFailed: () => 'a file that can be read; save it again in Excel and upload it once more',
}

const texts = catalogue(
  {
    faults: russian,
    megabytes: 'МБ',
    seconds: (n: number) => pluralRu(n, 'секунду', 'секунды', 'секунд'),
  },
  { faults: english, megabytes: 'MB', seconds: (n: number) => pluralEn(n, 'second', 'seconds') },
)

export function refusalText({ kind, limit = 0 }: WorkbookRefusal, locale: Locale): string {
  const { faults, megabytes, seconds } = texts[locale]
  if (kind === 'tooMuchUnpacked') return faults[kind](`${limit / 1024 / 1024}\u00a0${megabytes}`)
  if (kind === 'tooSlow') return faults[kind](seconds(Math.ceil(limit / 1000)))
  return faults[kind](limit.toLocaleString(locale))
}

/** The whole file is what is wrong. */
export function addRefusal(file: string, refusal: WorkbookRefusal, faults: FaultList): undefined {
  faults.add({ file, row: 0 }, '', (locale) => refusalText(refusal, locale))
}
