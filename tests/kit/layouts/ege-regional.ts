import { writeXlsx } from 'hucre/xlsx'

type Cell = string | number | null

/** A school's row: name, then participants, mean, below the minimum and «100» of Russian, participants and mean of both mathematics. */
export type RegionalRow = readonly Cell[]

const head: readonly (readonly Cell[])[] = [
  [
    null,
    '№ п/п',
    'Наименование ОО',
    'Русский язык',
    null,
    null,
    null,
    'Математика',
    null,
    null,
    null,
  ],
  [
    null,
    null,
    null,
    'Участники',
    'Средний балл',
    'Не преодолели порог',
    '100 баллов',
    'профильная',
    null,
    'базовая',
    null,
  ],
  [
    null,
    null,
    null,
    'чел.',
    null,
    'чел.',
    'чел.',
    'Участники',
    'Средний балл',
    'Участники',
    'Средняя отметка',
  ],
  [null, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
]

const merge = (startRow: number, startCol: number, endRow: number, endCol: number) => ({
  ...{ startRow: startRow + 1, startCol, endRow: endRow + 1, endCol },
})

/** Сводка ЕГЭ, as `domain.md` § 10.2b describes it: the first column is B, the header has three rows. */
export const regionalRows = (rows: readonly RegionalRow[], title = 'Результаты ЕГЭ 2026 года') => [
  [null, title],
  ...head,
  ...rows.map((row) => [null, ...row]),
  [],
  [null, '* по данным на 01.08.2026'],
]

export async function regionalBook(
  rows: readonly RegionalRow[],
  title?: string,
  sheetName = 'Сводка',
): Promise<Buffer> {
  const merges = [
    ...[merge(0, 1, 2, 1), merge(0, 2, 2, 2), merge(0, 3, 0, 6), merge(0, 7, 0, 10)],
    ...[merge(1, 7, 1, 8), merge(1, 9, 1, 10)],
  ]
  const table = regionalRows(rows, title).map((row) => [...row])
  return Buffer.from(await writeXlsx({ sheets: [{ name: sheetName, rows: table, merges }] }))
}
