import { catalogue } from '../../kernel/i18n/catalogue.ts'
import { pluralEn, pluralRu } from '../../kernel/i18n/plural.ts'

const rowsRu = (count: number) => pluralRu(count, 'строка', 'строки', 'строк')

export const importTexts = catalogue(
  {
    help: [
      'opora import ФАЙЛ… --municipality КОД [--mapping ФАЙЛ.json] [--dry-run] [--json]',
      '',
      'Загружает в базу простые таблицы результатов и сведений о школах: XLSX, CSV (UTF-8, Windows-1251).',
      'ФАЙЛ – и папка целиком, и архив ZIP: загружаются все файлы в них.',
      'Всё или ничего: все файлы записываются вместе; одна ошибка – и не меняется ничего, а ячейки названы.',
      'Те же файлы второй раз ничего не меняют. Загрузка видна на странице «Загрузка результатов», там её отменяют.',
      '',
      '--mapping  как читать таблицы, которых программа не знает: файл сопоставления столбцов',
      '--dry-run  только проверить и сказать, что изменилось бы',
      '--json     один документ JSON на стандартном выводе',
      '',
    ].join('\n'),
    filesNeeded: 'Укажите файлы.',
    municipalityNeeded: 'Укажите муниципалитет: --municipality КОД.',
    noMunicipality: (code: string) => `Муниципалитета с\u00a0кодом «${code}» нет.`,
    reading: 'Читаем файлы',
    storing: (done: number, total: number) => `Записываем: ${done} из\u00a0${total}`,
    cell: (place: string, found: string, expected: string) =>
      `${place}: ${found === '' ? 'пусто' : `найдено «${found}»`}; ожидалось: ${expected}`,
    school: (file: string, spelling: string, hint: string) => `${file}: «${spelling}». ${hint}`,
    likely: (names: string) => `Похожие школы: ${names}`,
    shownOf: (shown: number, total: number) => `Показано ${shown} из\u00a0${total}.`,
    refused: 'Ничего не\u00a0записано. Исправьте файлы и\u00a0повторите.',
    stored: (number: number, added: number, changed: number, schools: number) =>
      `Загрузка №\u00a0${number}: новых строк ${added}, изменённых ${changed}, ${pluralRu(schools, 'школа', 'школы', 'школ')}.`,
    nothing: (same: number) =>
      `Записывать нечего: всё уже записано (${rowsRu(same)}). Ничего не\u00a0изменилось.`,
    wouldStore: (added: number, changed: number, same: number) =>
      `Проверено, ничего не\u00a0записано. Новых строк: ${added}, изменённых: ${changed}, совпали с\u00a0записанными: ${same}.`,
  },
  {
    help: [
      'opora import FILE… --municipality CODE [--mapping FILE.json] [--dry-run] [--json]',
      '',
      'Loads plain tables of results and of facts about schools into the database: XLSX, CSV (UTF-8, Windows-1251).',
      'FILE may be a folder or a ZIP archive: all files in it are loaded.',
      'All or nothing: all files are stored together; one fault and nothing changes, and the cells are named.',
      'The same files a second time change nothing. The load stands on the page of loads, where it is undone.',
      '',
      '--mapping  how to read tables that the program does not know: a file of a mapping',
      '--dry-run  only check and say what would change',
      '--json     one JSON document on standard output',
      '',
    ].join('\n'),
    filesNeeded: 'Name the files.',
    municipalityNeeded: 'Name the municipality: --municipality CODE.',
    noMunicipality: (code: string) => `There is no municipality with the code “${code}”.`,
    reading: 'Reading the files',
    storing: (done: number, total: number) => `Storing: ${done} of ${total}`,
    cell: (place: string, found: string, expected: string) =>
      `${place}: ${found === '' ? 'empty' : `found “${found}”`}; expected: ${expected}`,
    school: (file: string, spelling: string, hint: string) => `${file}: “${spelling}”. ${hint}`,
    likely: (names: string) => `Alike: ${names}`,
    shownOf: (shown: number, total: number) => `${shown} of ${total} are shown.`,
    refused: 'Nothing is stored. Correct the files and try again.',
    stored: (number: number, added: number, changed: number, schools: number) =>
      `Load No.\u00a0${number}: ${added} new rows, ${changed} changed, ${pluralEn(schools, 'school', 'schools')}.`,
    nothing: (same: number) =>
      `Nothing to store: everything stands already (${pluralEn(same, 'row', 'rows')}). Nothing changed.`,
    wouldStore: (added: number, changed: number, same: number) =>
      `Checked, nothing stored. New rows: ${added}, changed: ${changed}, same as stored: ${same}.`,
  },
)
