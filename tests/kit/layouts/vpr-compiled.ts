import type { Cell, GeneratedFile } from './generated.ts'
import { shareOf } from './vpr-marks.ts'

const keys = ['Год', 'Класс', 'Предмет', 'Муниципалитет', 'Логин', 'ОО', 'Кол-во участников']
const MAX = 10

/** Decimal commas as texts, and nothing where nobody is. */
const commas = (counts: readonly number[], all: number) =>
  counts.map((count) => (count === 0 ? null : String(shareOf(count, all)).replace('.', ',')))

const all = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)

const schools: readonly (readonly [string, string])[] = [
  ['edu003389', 'МБОУ «СОШ № 1» с. Берёзовка'],
  ['edu003390', 'МКОУ «Липовская ООШ»'],
]
const district = 'Заречный район'
const scores = [
  [1, 0, 3, 2, 0, 4, 5, 0, 6, 1, 1],
  [0, 0, 0, 1, 0, 2, 0, 3, 1, 0, 0],
]
const marks = [
  [4, 6, 11, 2],
  [0, 1, 5, 1],
]

const rowsOf = (counts: readonly (readonly number[])[]): Cell[][] => {
  const rows = schools.map(([login, name], at): Cell[] => {
    const own = counts[at] ?? []
    return [2025, 5, 'МА', district, login, name, all(own), ...commas(own, all(own))]
  })
  const sums = counts[0]!.map((_, at) => counts.reduce((sum, own) => sum + (own[at] ?? 0), 0))
  const total = [2025, 5, 'МА', district, null, null, all(sums), ...commas(sums, all(sums))]
  return [...rows, total]
}

const scoreRows = [[...keys, ...Array.from({ length: MAX + 1 }, (_, at) => at)], ...rowsOf(scores)]
const markRows = [[...keys, 2, 3, 4, 5], ...rowsOf(marks).map((row) => row.map((c) => c ?? '0'))]

/** The regional form of § 10.6 with its companion. */
export const vprScoresFile: GeneratedFile = {
  layout: 'vpr-scores',
  fileName: 'распределение.xlsx',
  sheets: [
    { name: 'scores', rows: scoreRows },
    { name: 'marks', rows: markRows.slice(0, -1) },
  ],
}

/** The companion alone. */
export const vprConsolidatedFile: GeneratedFile = {
  layout: 'vpr-consolidated',
  fileName: 'отметки по школам.xlsx',
  sheets: [{ name: 'marks', rows: markRows.slice(0, -1) }],
}

const pupil = (login: string, at: number, score: number, mark: number): Cell[] => [
  ...[4, 1, login, 40001 + at, score, mark, 2023],
]

/** A row a participant, § 10.6. */
export const vprPupilsFile: GeneratedFile = {
  layout: 'vpr-consolidated',
  fileName: 'pupils.csv',
  sheets: [
    {
      name: 'pupils',
      rows: [
        ['Класс', 'Код предмета', 'ОО', 'Код ученика', 'Балл', 'Отметка', 'Year'],
        pupil('edu003389', 0, 12, 3),
        pupil('edu003389', 1, 7, 2),
        pupil('edu003389', 2, 12, 3),
        pupil('edu003390', 0, 22, 5),
      ],
    },
  ],
}
