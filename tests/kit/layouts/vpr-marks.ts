import type { Cell, GeneratedFile } from './generated.ts'

/** Per cent as ФИС ОКО writes them: two decimals. */
export const shareOf = (count: number, all: number): number =>
  Number(((count * 100) / all).toFixed(2))

const sums = (schools: readonly (readonly number[])[]) =>
  [0, 1, 2, 3].map((at) => schools.reduce((sum, marks) => sum + (marks[at] ?? 0), 0))

const row = (name: string, schools: number | null, marks: readonly number[]): Cell[] => {
  const all = marks.reduce((sum, count) => sum + count, 0)
  return [name, schools, all, ...marks.map((count) => shareOf(count, all))]
}

export const markedSchools: readonly (readonly [string, readonly number[]])[] = [
  ['МБОУ «СОШ № 1» с. Берёзовка(edu003389)', [7, 31, 38, 13]],
  ['МКОУ «Липовская ООШ»(edu003390)', [0, 4, 2, 1]],
]

/** Ф3 as `domain.md` § 10.4 describes it: whole sample, region, municipality, schools. */
export const vprMarksFile: GeneratedFile = {
  layout: 'vpr-marks',
  fileName: 'Ф3 статистика по отметкам.xlsx',
  sheets: [
    {
      name: 'РУ 4 Статистика по отметкам',
      rows: [
        ['Статистика по отметкам'],
        [],
        ['ВПР 2026 Русский язык 4 класс'],
        ['Предмет:', 'Русский язык'],
        ['Максимальный первичный балл:', 24],
        ['Дата:', '20.04.2026'],
        [],
        ['Группы участников', 'Кол-во ОО', 'Кол-во участников', '2', '3', '4', '5'],
        row('Вся выборка', 35, [500, 3200, 4400, 1700]),
        row('Приозёрная область', 20, [300, 900, 1000, 400]),
        row('Заречный муниципальный район(reg00_m012)', 2, sums(markedSchools.map(([, m]) => m))),
        ...markedSchools.map(([name, marks]) => row(name, null, marks)),
      ],
    },
  ],
}
