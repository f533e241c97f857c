import type { Cell, GeneratedFile } from './generated.ts'

const head: readonly Cell[] = [
  ...['Код участника', 'Вариант', '1 (5б)', '2 (3б)', '4К1 (3б)', '4К2 (2б)'],
  ...['Порядковый номер класса', 'Отметка за предыдущий триместр/ четверть/полугодие'],
  'Итого баллов',
]

const PREPARED = 1499

const service: readonly (readonly Cell[])[] = [
  ['1', '0', '5'],
  ['2', '1', '4'],
  ['отсутствовал', 'X', 'нет отметки'],
]

const form = (rows: readonly (readonly Cell[])[]): GeneratedFile['sheets'] => [
  {
    name: 'Протокол',
    rows: [
      head,
      ...rows,
      // What is only prepared: nobody's code, and a formula that adds nothing up.
      ...Array.from({ length: PREPARED - rows.length }, (): Cell[] => [
        ...[null, null, null, null, null, null, null, null, 0],
      ]),
    ],
  },
  { name: 'Служебный', rows: service },
  { name: 'Порядковый номер класса', rows: [['4А', 1]] },
]

/** § 10.2: three wrote, one was absent. */
export const vprCollectionFormFile: GeneratedFile = {
  layout: 'vpr-collection-form',
  fileName: 'СОШ № 7 с. Родники/Форма сбора результатов Русский язык 4 класс ВПР 2026.xlsx',
  sheets: form([
    [40001, 1, 5, 3, 2, 'X', 1, 4, 10],
    [40002, 2, 1, 'X', 0, 0, 1, 3, 1],
    [40003, 'отсутствовал', null, null, null, null, 1, 5, 0],
    [40004, 1, 4, 3, 3, 0, 2, 'нет отметки', 10],
  ]),
}

export const emptyCollectionFormFile: GeneratedFile = { ...vprCollectionFormFile, sheets: form([]) }
