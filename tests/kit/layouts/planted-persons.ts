import { writeXlsx } from 'hucre/xlsx'
import { zipOf } from '../zip.ts'
import {
  afterAppealRows,
  type ExamBlock,
  egeRows,
  ogeCsv,
  ogeRows,
  type Participant,
  protocolBook,
} from './gia-protocol.ts'

/** Names and numbers that nothing else in the world is called: where one is found, it leaked. */
export const planted =
  /Тайнаширов|Скрытнев|Небыла|Сказочновн|Выдумкин|Потаенк|987123|4608987|55-?443-?322/iu

const SURNAME = 'Тайнаширова'
const FULL = 'Скрытнева Небыла Сказочновна'

const row = (
  school: string | number,
  result: number | string,
  more: Partial<Participant> = {},
) => ({
  ...{ school, primary: 20, result, surname: SURNAME, document: 987_123 },
  ...more,
})

const exam = (rows: readonly Participant[], title = '02 - Математика 2026.06.02'): ExamBlock => ({
  title,
  rows,
})

/** Rows as they should be, so that something of the file is stored. */
const sound = [row(101, 4), row('101.0', 2), row(101, 5)]

type Cells = (string | number | null)[][]

/** The same with a row more, before the row of that number. */
const withRow = (rows: Cells, at: number, cells: Cells[number]): Cells =>
  rows.toSpliced(at, 0, cells)

const oge = () => ogeRows([exam(sound)]) as Cells

const renamed = (from: string, to: string) =>
  oge().map((cells) => cells.map((cell) => (cell === from ? to : cell)))

export interface PlantedFile {
  readonly fileName: string
  readonly bytes: Buffer
}

/** Protocols with persons in every place where one may come to stand. */
export async function plantedFiles(): Promise<readonly PlantedFile[]> {
  const books: readonly (readonly [string, Cells, string?])[] = [
    ['огэ', oge()],
    ['егэ', egeRows([exam([row(101, 60, { surname: FULL })], '01 - Русский язык 2026.06.04')])],
    ['апелляция', afterAppealRows('Математика(2026.06.09)', sound)],
    ['имя-в-школе', ogeRows([exam([...sound, row(SURNAME, 4), row(FULL, 4)])])],
    ['имя-в-отметке', ogeRows([exam([...sound, row(102, SURNAME), row(103, FULL)])])],
    ['номер-в-баллах', ogeRows([exam([...sound, row(102, 4, { primary: 4_608_987_123 })])])],
    ['имя-над-таблицей', withRow(oge(), 0, [`Эксперт: ${FULL}`, SURNAME, 987_123])],
    ['имя-в-экзамене', ogeRows([exam(sound, `02 - ${SURNAME} 2026.06.02`)])],
    ['имя-под-таблицей', [...oge(), [null, `Председатель ${SURNAME}`], [FULL], [987_123]]],
    ['имя-в-заголовках', withRow(oge(), 3, [SURNAME, null, FULL, null, 'Код ОО', null, SURNAME])],
    ['заголовок-с-опечаткой', renamed('Фамилия', 'Фамилья')],
    ['без-оценки', renamed('Оценка', SURNAME)],
    ['без-заголовков', oge().slice(3)],
    ['лист', oge(), `${SURNAME} Н`],
    [
      'сдвиг',
      ogeRows([exam(sound)]).map((cells, at) => (at === 4 ? [null, null, ...cells] : cells)),
    ],
  ] as const as readonly (readonly [string, Cells, string?])[]
  const made = await Promise.all(
    books.map(async ([name, rows, sheet]) => ({
      fileName: `${name}.xlsx`,
      bytes: await protocolBook(rows, sheet),
    })),
  )
  const [first] = made as [PlantedFile]
  const csv = ogeCsv(sound)
  const lines = csv.toString().split('\r\n')
  const two = await writeXlsx({
    properties: { creator: FULL, title: SURNAME },
    sheets: [
      { name: 'Протокол', rows: oge() },
      {
        name: 'Черновик',
        hidden: true,
        rows: [
          [FULL, 987_123],
          ['Школа', SURNAME],
        ],
      },
    ],
  })
  return [
    ...made,
    { fileName: 'Математика 2026.06.02.csv', bytes: csv },
    { fileName: 'без заголовков.csv', bytes: Buffer.from(lines.slice(1).join('\r\n')) },
    { fileName: 'кавычка.csv', bytes: Buffer.from(csv.toString().replace(SURNAME, `"${FULL}`)) },
    { fileName: 'два листа.xlsx', bytes: Buffer.from(two) },
    { fileName: 'обрезан.xlsx', bytes: first.bytes.subarray(0, first.bytes.length - 60) },
    {
      fileName: 'старый.xls',
      bytes: Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from(FULL)]),
    },
    { fileName: 'двоичный.csv', bytes: Buffer.concat([csv, Buffer.from([0]), csv]) },
    {
      fileName: 'папка.zip',
      bytes: zipOf([
        { name: 'огэ.xlsx', bytes: await protocolBook(ogeRows([exam([row(104, 5)])])) },
        { name: 'обрезан.xlsx', bytes: first.bytes.subarray(0, 400) },
      ]),
    },
  ]
}
