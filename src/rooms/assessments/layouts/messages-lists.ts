import { catalogue } from '../../../kernel/i18n/catalogue.ts'

export const listTexts = catalogue(
  {
    year: 'год из\u00a0четырёх цифр, например 2025',
    yearNowhere:
      'год: в\u00a0столбце «Год», в\u00a0строке над таблицей, в\u00a0названии листа или файла',
    loginOrName: 'логин ФИС ОКО или название школы',
    flag: '0, 1 или пустая ячейка',
    markers: 'число маркеров от 0 до\u00a04',
    markersSum: (sum: number) => `${sum}: столько единиц в\u00a0столбцах маркеров`,
    location: 'код от 1 до\u00a04',
    size: 'код от 1 до\u00a08',
    yesNo: 'да или нет',
    learners: 'целое число от 0',
    schoolTwice: (row: number) =>
      `одна строка на\u00a0школу и\u00a0год; такая уже есть: строка\u00a0${row}`,
  },
  {
    year: 'a year of four digits, such as 2025',
    yearNowhere: 'the year: in a column «Год», above the table, in the name of the sheet or file',
    loginOrName: 'a login of ФИС ОКО or the name of a school',
    flag: '0, 1 or an empty cell',
    markers: 'the number of markers from 0 to 4',
    markersSum: (sum: number) => `${sum}: the ones in the columns of markers`,
    location: 'a code from 1 to 4',
    size: 'a code from 1 to 8',
    yesNo: 'да or нет',
    learners: 'a whole number from 0',
    schoolTwice: (row: number) => `one row for a school and year; it already stands in row ${row}`,
  },
)
