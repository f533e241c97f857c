import type { Cell, GeneratedFile } from './generated.ts'

/** Scores by task, mark, journal mark; null stands for «не приступал». */
export interface MadeParticipant {
  readonly tasks: readonly (number | null)[]
  readonly mark: number
  readonly journal: number | null
}

export interface MadeSchool {
  readonly name: string
  readonly login: string
  readonly participants: readonly MadeParticipant[]
}

export const maxima = [2, 1, 3, 4, 2]

/** Every pupil of a school is the number of points: so many, spread over the tasks from the left. */
export function participant(points: number, mark: number, journal: number | null): MadeParticipant {
  let rest = points
  const tasks = maxima.map((max) => {
    const score = Math.min(max, rest)
    rest -= score
    return score
  })
  return { tasks: tasks.map((score, at) => (score === 0 && at > 2 ? null : score)), mark, journal }
}

export const schoolOne: MadeSchool = {
  name: 'МБОУ «СОШ № 1» с. Берёзовка',
  login: 'edu003389',
  participants: [
    participant(2, 2, 3),
    participant(5, 3, 3),
    participant(6, 3, 4),
    participant(9, 4, 4),
    participant(12, 5, 5),
    participant(9, 4, null),
  ],
}

export const schoolTwo: MadeSchool = {
  name: 'МКОУ «Липовская ООШ»',
  login: 'edu003390',
  participants: [participant(3, 2, 2), participant(8, 4, 3)],
}

const district = 'Заречный муниципальный район(reg00_m012)'

export function individualRows(
  schools: readonly MadeSchool[],
  { title = 'ВПР 2026 Русский язык 4 класс', subject = 'Русский язык', date = '20.04.2026' } = {},
): readonly (readonly Cell[])[] {
  const sum = maxima.reduce((total, max) => total + max, 0)
  const headings = maxima.map((max, at) => `${at + 1}${at === 3 ? 'К1' : ''} (${max}б)`)
  const rows = schools.flatMap(({ name, login, participants }) => [
    [`${name}(${login}) | Кол-во участников: ${participants.length}`],
    ...participants.map(({ tasks, mark, journal }, at): Cell[] => {
      const total = tasks.reduce<number>((points, task) => points + (task ?? 0), 0)
      const scores = tasks.map((task, column) => task ?? (column % 2 === 0 ? 'X' : '-'))
      const own: Cell[] = [login, district, name, 40001 + at, 1, (at % 2) + 1]
      return [...own, ...scores, total, mark, journal]
    }),
  ])
  return [
    ['Индивидуальные результаты'],
    [],
    [title],
    ['Предмет:', subject],
    ['Максимальный первичный балл:', sum],
    ['Дата:', date],
    [null, null, 'Уровень сложности задания', null, null, null, ...maxima.map(() => 'Б')],
    [
      ...['ОО', 'Муниципалитет', 'Название ОО', 'Код участника', 'Класс', 'Вариант'],
      ...headings,
      ...['Первичный балл', 'Отметка', 'Отметка по журналу'],
    ],
    ...rows,
  ]
}

/** Ф1 as `domain.md` § 10.3 describes it: two schools, each under its own row. */
export const vprIndividualFile: GeneratedFile = {
  layout: 'vpr-individual',
  fileName: 'Ф1 индивидуальные результаты.xlsx',
  sheets: [
    { name: 'РУ 4 Индивидуальные результаты', rows: individualRows([schoolOne, schoolTwo]) },
  ],
}
