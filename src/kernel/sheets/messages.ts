import { catalogue, type Locale } from '../i18n/catalogue.ts'
import { pluralEn, pluralRu } from '../i18n/plural.ts'
import { type Fault, NOT_REPEATED } from './faults.ts'
import { cellAddress } from './place.ts'

export const sheetTexts = catalogue(
  {
    found: (found: string) => `найдено «${found}»`,
    foundNothing: 'пусто',
    expected: (expected: string) => `ожидалось: ${expected}`,
    row: (row: string) => `строка\u00a0${row}`,
    sheet: (sheet: string) => `лист «${sheet}»`,
    shownOf: (shown: number, total: number) =>
      `Всего: ${pluralRu(total, 'ошибка', 'ошибки', 'ошибок')}; показаны первые ${shown}.`,
    noSuchFile: 'существующий файл; проверьте имя и папку',
    folder: 'файл, а не папка',
    notReadable: 'файл, который можно прочесть; нет прав на чтение',
    tooLarge: (limit: string) => `файл не больше ${limit}`,
    tooManyCells: (limit: string) => `таблица не больше ${limit} ячеек`,
    empty: 'строка заголовков; файл пуст',
    notCalculated:
      'значение; формула в ячейке ещё не рассчитана: откройте файл в Excel и сохраните его',
    binary: 'таблица CSV или .xlsx; в файле двоичные данные',
    encoding:
      'текст в кодировке UTF-8 или Windows-1251; сохраните файл заново: «CSV UTF-8 (разделитель — запятая)»',
    damagedText:
      'целый текст: знак «\ufffd» значит, что кодировку уже испортили при пересохранении',
    unclosedQuote: 'закрывающая кавычка; открытая здесь не закрыта до конца файла',
    afterQuote: 'разделитель сразу после закрывающей кавычки; кавычку внутри текста удваивают: ""',
    extraCell: (columns: number) =>
      `не больше ${pluralRu(columns, 'столбца', 'столбцов', 'столбцов')}, как в строке заголовков; лишний разделитель?`,
    headerTwice: (first: string) => `разные заголовки; такой уже стоит в ${first}`,
    headerMissing: (name: string, present: string) =>
      `столбец «${name}» в строке заголовков; есть только: ${present}`,
    value: (value: string) => `столбец «${value}»`,
    formulaError: 'значение; формула в ячейке даёт ошибку',
  },
  {
    found: (found: string) => `found “${found}”`,
    foundNothing: 'empty',
    expected: (expected: string) => `expected: ${expected}`,
    row: (row: string) => `row ${row}`,
    sheet: (sheet: string) => `sheet “${sheet}”`,
    shownOf: (shown: number, total: number) =>
      `In all: ${pluralEn(total, 'fault', 'faults')}; the first ${shown} are shown.`,
    noSuchFile: 'a file that exists; check the name and the folder',
    folder: 'a file, not a folder',
    notReadable: 'a file that may be read; permission is missing',
    tooLarge: (limit: string) => `a file of at most ${limit}`,
    tooManyCells: (limit: string) => `a table of at most ${limit} cells`,
    empty: 'a row of headers; the file is empty',
    notCalculated:
      'a value; the formula in this cell has no result yet: open the file in Excel and save it',
    binary: 'a CSV or .xlsx table; the file holds binary data',
    encoding: 'text in UTF-8 or Windows-1251; save the file again as “CSV UTF-8”',
    damagedText: 'undamaged text: “\ufffd” means an earlier save has spoilt the encoding',
    unclosedQuote: 'a closing quote; the one opened here is not closed before the end of the file',
    afterQuote: 'a delimiter right after the closing quote; a quote inside a text is doubled: ""',
    extraCell: (columns: number) =>
      `at most ${pluralEn(columns, 'column', 'columns')}, as in the header row; one delimiter too many?`,
    headerTwice: (first: string) => `different headers; this one already stands in ${first}`,
    headerMissing: (name: string, present: string) =>
      `a column “${name}” in the header row; there are only: ${present}`,
    value: (value: string) => `column “${value}”`,
    formulaError: 'a value; the formula in this cell gives an error',
  },
)

/** «итоги.csv, F112: найдено «н/я»; ожидалось: целое число». */
export function faultSentence(fault: Fault, locale: Locale): string {
  const texts = sheetTexts[locale]
  const address = cellAddress(fault.place)
  const where = [
    fault.place.file,
    ...(fault.place.sheet === undefined ? [] : [texts.sheet(fault.place.sheet)]),
    ...(address === '' ? [] : [fault.place.column === undefined ? texts.row(address) : address]),
  ].join(', ')
  const found = fault.found === '' ? texts.foundNothing : texts.found(clip(fault.found))
  const isSomewhere = fault.place.column !== undefined || fault.found !== ''
  const saysFound = isSomewhere && fault.found !== NOT_REPEATED
  const expected = texts.expected(fault.expected(locale))
  return saysFound ? `${where}: ${found}; ${expected}` : `${where}: ${expected}`
}

const CLIPPED = 60

/** Control characters would repaint the terminal of whoever reads the message. */
function clip(text: string): string {
  const plain = text.replace(/\p{Cc}+/gu, ' ')
  return plain.length > CLIPPED ? `${plain.slice(0, CLIPPED)}…` : plain
}
