import { catalogue } from '../../kernel/i18n/catalogue.ts'
import { pluralEn, pluralRu } from '../../kernel/i18n/plural.ts'

export const inspectTexts = catalogue(
  {
    help: `Что это за таблица: вид файла, листы, строка заголовков, столбцы, ошибки по ячейкам. Ничего не сохраняет.

  opora inspect FILE… [--mapping ФАЙЛ.json] [--json]

  FILE…     CSV, XLSX или .ods; папка или архив ZIP с такими файлами
  --mapping как читать таблицу, которой программа не знает: файл сопоставления столбцов
  --json    один документ JSON

Код завершения: 0 – файл распознан и без ошибок, 1 – не распознан или с ошибками (они названы),
2 – неверные параметры.
`,
    needsFile: 'Нужен файл: opora inspect FILE….',
    layout: (title: string) => `вид: ${title}`,
    unknown: 'не распознан',
    table: 'таблица',
    sheet: (name: string) => `лист «${name}»`,
    header: (row: number) => `заголовки в строке\u00a0${row}`,
    rows: (rows: number, accepted: number) =>
      `${pluralRu(rows, 'строка', 'строки', 'строк')}, принято ${accepted}`,
    fact: 'сведение',
    warning: (message: string) => `обратите внимание: ${message}`,
    more: (count: number) => `… и ещё ${pluralRu(count, 'ошибка', 'ошибки', 'ошибок')}`,
  },
  {
    help: `What a table is: kind of file, sheets, header row, columns, faults by cell. Stores nothing.

  opora inspect FILE… [--mapping FILE.json] [--json]

  FILE…     CSV, XLSX or .ods; a folder or a ZIP archive of such files
  --mapping how to read a table that the program does not know: a file of a mapping
  --json    one JSON document

Exit status: 0 the file is recognised and without faults, 1 it is not, or has faults (they are named),
2 wrong usage.
`,
    needsFile: 'A file is needed: opora inspect FILE….',
    layout: (title: string) => `kind: ${title}`,
    unknown: 'not recognised',
    table: 'table',
    sheet: (name: string) => `sheet “${name}”`,
    header: (row: number) => `headers in row ${row}`,
    rows: (rows: number, accepted: number) =>
      `${pluralEn(rows, 'row', 'rows')}, ${accepted} accepted`,
    fact: 'fact',
    warning: (message: string) => `please look: ${message}`,
    more: (count: number) => `… and ${pluralEn(count, 'fault', 'faults')} more`,
  },
)
