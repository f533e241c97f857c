import type { Cell, GeneratedFile } from './generated.ts'
import { shareOf } from './vpr-marks.ts'

const district = 'Заречный муниципальный район(reg00_m012)'

/** Lower, same, higher. */
const groups: readonly (readonly [string, readonly [number, number, number]])[] = [
  ['Вся выборка', [300, 600, 40]],
  [district, [12, 33, 3]],
  ['МБОУ «СОШ № 1» с. Берёзовка(edu003389)', [10, 30, 1]],
  ['МКОУ «Липовская ООШ»(edu003390)', [2, 3, 2]],
]

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)

const top: readonly (readonly Cell[])[] = [
  ['Сравнение отметок с отметками по журналу'],
  [],
  ['ВПР 2024 Математика 4 класс'],
  ['Предмет:', 'Математика'],
]

/** The layout of 2024, `domain.md` § 10.5; the name of the sheet is cut to 31 characters. */
export const vprJournalFile: GeneratedFile = {
  layout: 'vpr-journal',
  fileName: 'Сравнение с журналом.xlsx',
  sheets: [
    {
      name: 'МА 4 Сравнение отметок с отметк',
      rows: [
        ...top,
        [
          'Группы участников',
          'Кол-во участников (всего)',
          ...['Понизили (Отметка < Отметка по журналу) %', 'Кол-во участников'],
          ...['Подтвердили (Отметка = Отметке по журналу) %', 'Кол-во участников'],
          ...['Повысили (Отметка > Отметка по журналу) %', 'Кол-во участников'],
        ],
        ...groups.map(([name, counts]): Cell[] => [
          name,
          sum(counts),
          ...counts.flatMap((count) => [shareOf(count, sum(counts)), count]),
        ]),
      ],
    },
  ],
}

const words = [
  'Понизили (Отметка < Отметка по журналу) %',
  'Подтвердили (Отметка = Отметке по журналу) %',
  'Повысили (Отметка > Отметка по журналу) %',
]

/** The layout of 2021: each group with four rows under it. */
export const vprJournalDownFile: GeneratedFile = {
  layout: 'vpr-journal',
  fileName: 'Сравнение с журналом 2021.xlsx',
  sheets: [
    {
      name: 'МА 4 Сравнение отметок с отметк',
      rows: [
        ...top.map((row) => row.map((cell) => String(cell).replace('2024', '2021'))),
        ['Группы участников', 'Кол-во участников', '%'],
        ...groups.flatMap(([name, counts]): Cell[][] => [
          [name],
          ...counts.map((count, at) => [words[at] ?? '', count, shareOf(count, sum(counts))]),
          ['Всего', sum(counts), 100],
        ]),
      ],
    },
  ],
}
