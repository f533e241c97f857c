import { catalogue } from '../../../kernel/i18n/catalogue.ts'

export const plainTableTexts = catalogue(
  {
    whole: 'целое число от 0; если результата нет, строку убирают из таблицы',
    wholeFilled: 'целое число от 0, а не пустая ячейка',
    year: 'год окончания учебного года, например 2025',
    grade: 'класс от 1 до 12',
    kind: 'вид процедуры: vpr, oge, ege, gve, regional или municipal',
    subject: 'код предмета, например RU или MA',
    school: 'название или код школы',
    wave: 'main, reserve или additional',
    date: 'дата, например 20.04.2025',
    grades: 'классы, например 1-4;5-9;11 (в Excel задайте столбцу текстовый формат)',
    lowOrMarks: 'столбец low или все четыре столбца mark2, mark3, mark4, mark5',
    lowOrMarksFilled: 'число в low или во всех четырёх столбцах mark2–mark5',
    lowOfEge: 'число в low: для ЕГЭ отметки не читаются, минимум задан в баллах',
    allMarks: 'число: заполняют все четыре отметки или ни одной',
    lowOverParticipants: (participants: number) =>
      `не больше числа участников (participants = ${participants})`,
    marksSum: (sum: number) => `${sum}: столько в сумме отметок mark2–mark5`,
    lowIsMark2: (mark2: number) => `${mark2}, как в mark2: это одни и те же участники`,
    otherMunicipality: (school: string, municipality: string) =>
      `«${municipality}»: школа «${school}» там уже названа; разным школам нужны разные названия или коды`,
    duplicate: (first: string) => `одна строка на школу и процедуру; такая уже есть: ${first}`,
    duplicateFacts: (first: string) => `одна строка на школу и год; такая уже есть: ${first}`,
    duplicateSchool: (first: string) => `одна строка на школу; такая уже есть: ${first}`,
    noRows: 'хотя бы одна строка под заголовками',
    knownLayout:
      'таблица результатов со столбцами school, year, kind, grade, subject, participants и low или mark2–mark5 или таблица сведений со столбцами school, year и любыми другими',
    numberInColumn:
      'число, как в остальных строках столбца; если сведений нет, ячейку оставляют пустой',
    factColumns: 'хотя бы один столбец кроме school и year',
    line: (file: string, row: number) => `${file}, строка\u00a0${row}`,
  },
  {
    whole: 'a whole number from 0; where there is no result, leave the row out',
    wholeFilled: 'a whole number from 0, not an empty cell',
    year: 'the year in which the school year ends, such as 2025',
    grade: 'a grade from 1 to 12',
    kind: 'kind of procedure: vpr, oge, ege, gve, regional or municipal',
    subject: 'code of a subject, such as RU or MA',
    school: 'name or code of a school',
    wave: 'main, reserve or additional',
    date: 'a date, such as 2025-04-20',
    grades: 'grades, such as 1-4;5-9;11 (in Excel, format the column as text)',
    lowOrMarks: 'a column low or all of mark2, mark3, mark4, mark5',
    lowOrMarksFilled: 'a number in low or in all of mark2–mark5',
    lowOfEge: 'a number in low: marks are not read for ЕГЭ, its minimum is in points',
    allMarks: 'a number: fill in all four marks or none',
    lowOverParticipants: (participants: number) =>
      `at most the participants (participants = ${participants})`,
    marksSum: (sum: number) => `${sum}: the sum of mark2–mark5`,
    lowIsMark2: (mark2: number) => `${mark2}, as in mark2: these are the same participants`,
    otherMunicipality: (school: string, municipality: string) =>
      `“${municipality}”: school “${school}” already stands there; different schools need different names or codes`,
    duplicate: (first: string) =>
      `one row for a school and procedure; it already stands in ${first}`,
    duplicateFacts: (first: string) =>
      `one row for a school and year; it already stands in ${first}`,
    duplicateSchool: (first: string) => `one row for a school; it already stands in ${first}`,
    noRows: 'at least one row below the headers',
    knownLayout:
      'a table of results with the columns school, year, kind, grade, subject, participants and low or mark2–mark5, or a table of facts with columns school, year and any others',
    numberInColumn:
      'a number, as in the other rows of the column; leave the cell empty where nothing is known',
    factColumns: 'at least one column besides school and year',
    line: (file: string, row: number) => `${file}, row ${row}`,
  },
)

export type PlainTableText = {
  [K in keyof (typeof plainTableTexts)['ru']]: (typeof plainTableTexts)['ru'][K] extends string
    ? K
    : never
}[keyof (typeof plainTableTexts)['ru']]
