import { writeXlsx } from 'hucre/xlsx'

type Cell = string | number | null

/** A participant as РИС ГИА prints one; whoever they are, they are made up. */
export interface Participant {
  readonly school: Cell
  readonly surname?: string
  readonly document?: Cell
  readonly primary: Cell
  readonly result: Cell
}

export interface ExamBlock {
  readonly title: string
  readonly rows: readonly Participant[]
}

const people = (number: number) => [
  `Выдумкина${'абвгдежзик'[number % 10]}`,
  'Небыла',
  'Сказочновна',
]

/** Sparse columns: every heading spans two, as the program that prints protocols leaves them. */
const spread = (cells: readonly Cell[]): Cell[] => cells.flatMap((cell) => [cell, null])

const ogeHead = [
  ...['№', 'Код ОО', 'Класс', 'Код ППЭ', 'Аудитория', 'Код МСУ', 'Фамилия', 'Имя', 'Отчество'],
  ...['Задания с кратким ответом', 'Задания с развёрнутым ответом', 'Первичный балл', 'Оценка'],
]
const egeHead = [
  ...['Код МСУ', 'Код ОО', 'Класс', 'Код ППЭ', 'Аудитория', 'ФИО', 'Серия документа'],
  ...['Номер документа', 'Краткие', 'Развёрнутые', 'Первичный балл', 'Балл'],
]

const ogeRow = ({ school, surname, primary, result }: Participant, at: number): Cell[] => {
  const [own, name, patronymic] = people(at) as [string, string, string]
  const where = [at + 1, school, '9А', 4301, 12, 43]
  return [...where, surname ?? own, name, patronymic, '+++2-', '1(2)2(3)', primary, result]
}

const egeRow = ({ school, surname, document, primary, result }: Participant, at: number) => {
  const fio = surname ?? people(at).join(' ')
  const where = [43, school, '11Б', 4301, 12, fio, 4608, document ?? 100_000 + at]
  return [...where, '+-+', '1(2)', primary, result]
}

function protocolRows(
  blocks: readonly ExamBlock[],
  head: readonly string[],
  rowOf: (row: Participant, at: number) => Cell[],
): Cell[][] {
  return [
    ['Протокол проверки результатов'],
    ...blocks.flatMap(({ title, rows }) => [
      [null, null, title],
      spread(head),
      ...rows.map((row, at) => spread(rowOf(row, at))),
      [null, 'Средние', null, 12.5],
      [],
    ]),
  ]
}

/** Протокол ОГЭ, as `domain.md` § 10.8 describes it. */
export const ogeRows = (blocks: readonly ExamBlock[]) => protocolRows(blocks, ogeHead, ogeRow)

/** Протокол ЕГЭ, as `domain.md` § 10.8 describes it. */
export const egeRows = (blocks: readonly ExamBlock[]) => protocolRows(blocks, egeHead, egeRow)

/** Протокол ОГЭ после апелляции: the exam in a column of its own. */
export const afterAppealRows = (exam: string, rows: readonly Participant[]): Cell[][] => [
  ['Экзамен', ...ogeHead],
  ...rows.map((row, at) => [exam, ...ogeRow(row, at)]),
]

/** The English variant; CSV with semicolons. */
export const ogeCsv = (rows: readonly Participant[]): Buffer => {
  const head =
    'SchoolCode;ClassCode;StationCode;AuditoriumCode;SurnameCell;NameCell;SecondNameCell;DocumentSeriesCode;DocumentNumberCode;TestResultBCell;TestResultCCell;PrimaryMark;Mark5'
  const lines = rows.map(({ school, document, primary, result }, at) =>
    [
      ...[school, '9Б', 4301, 12, ...people(at), 4608, document ?? 100_000 + at],
      ...['++-', '1(2)', primary, result],
    ].join(';'),
  )
  return Buffer.from(`${[head, ...lines].join('\r\n')}\r\n`)
}

/** A workbook whose headings are merged over two columns. */
export async function protocolBook(
  rows: readonly (readonly Cell[])[],
  sheetName = 'Протокол',
): Promise<Buffer> {
  const merges = rows.flatMap((row, at) =>
    row.includes('Код ОО') && row[1] === null
      ? row.flatMap((cell, column) =>
          cell === null ? [] : [{ startRow: at, startCol: column, endRow: at, endCol: column + 1 }],
        )
      : [],
  )
  const sheet = { name: sheetName, rows: rows.map((row) => [...row]), merges }
  return Buffer.from(await writeXlsx({ sheets: [sheet] }))
}
