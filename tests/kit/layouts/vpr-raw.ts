import type { Cell, GeneratedFile } from './generated.ts'

/** Login, scores by task, journal mark; null: absent. */
const participants: readonly (readonly [string, readonly Cell[] | null, Cell])[] = [
  ['223379', [2, 1, 'X'], 3],
  ['223379', [0, 'X', 0], 'нет отметки'],
  ['223379', [2, 2, 1], 5],
  ['223379', null, 4],
  ['223380', [1, 1, 1], 4],
]

const sum = (tasks: readonly Cell[]) =>
  tasks.reduce<number>((total, task) => total + (typeof task === 'number' ? task : 0), 0)

const scores = (tasks: readonly Cell[] | null): Cell[] =>
  tasks === null ? [null, null, null] : [...tasks]
const variants = (tasks: readonly Cell[] | null): Cell => (tasks === null ? 'отсутствовал' : 1)
const total = (tasks: readonly Cell[] | null): Cell => (tasks === null ? null : sum(tasks))

export const vprRaw2020File: GeneratedFile = {
  layout: 'vpr-raw-2020',
  fileName: 'ВПР_2020_Русский_язык_5_класс.csv',
  sheets: [
    {
      name: 'Лист1',
      rows: [
        [
          ...['groups', 'user', 'id', 'code', 'otc', 'gender', 'klass', 'var-1', 'var-2', 'sum'],
          ...['a-1-grade', 'a-2-grade', 'a-3-grade', 'Учебник'],
        ],
        ...participants.map(([login, tasks, journal], at): Cell[] => [
          ...['reg22', `sch${login}`, 1000 + at, 50001 + at, journal, 'ж', '5А'],
          ...[variants(tasks), null, total(tasks), ...scores(tasks), 'Букварёв'],
        ]),
      ],
    },
  ],
}

export const vprRaw2021File: GeneratedFile = {
  layout: 'vpr-raw-2021',
  fileName: 'Математика 6 класс ВПР 2021.xlsx',
  sheets: [
    {
      name: 'Лист1',
      rows: [
        [
          ...['логин школы', 'регион', 'номер обучающегося', 'код обучающегося'],
          ...['отметка за предыдущую четверть/триместр', 'пол', 'класс', 'вариант'],
          ...['всего баллов', 'балл за 1', 'балл за 2', 'балл за 3', 'Учебник'],
        ],
        ...participants.map(([login, tasks, journal], at): Cell[] => [
          ...[`edu${login}`, 'Заречный район', at + 1, 60001 + at, journal, 'м', '6Б'],
          ...[variants(tasks), total(tasks), ...scores(tasks), 'Счётов'],
        ]),
      ],
    },
  ],
}

const names = new Map([
  ['223379', 'МКОУ «Липовская ООШ»'],
  ['223380', 'МБОУ «СОШ № 1» с. Берёзовка'],
])

export const vprRaw2022File: GeneratedFile = {
  layout: 'vpr-raw-2022',
  fileName: 'Русский язык 7 класс ВПР 2022.xlsx',
  sheets: [
    {
      name: 'Классы',
      rows: [
        ['Школа', 'Класс'],
        ['edu223379', '7А'],
      ],
    },
    {
      name: 'Протокол',
      rows: [
        [
          ...['Пользователь', 'Код региона', 'Регион', 'Муниципалитет', 'Школа', 'Дата загрузки'],
          ...['Код', 'Вариант', '1 (2б)', '2 (2б)', '3К1 (1б)', 'Наименование класса', 'Пол'],
          ...['Отметка за предыдущий триместр/четверть/полугодие', 'Итого баллов'],
        ],
        ...participants.map(([login, tasks, journal], at): Cell[] => [
          ...[`user${login}`, 0, 'reg000000 | Приозёрная область', 'reg00_m012 | Заречный район'],
          ...[`edu${login} | ${names.get(login)}`, '12.10.2022', 70001 + at, variants(tasks)],
          ...[...scores(tasks), '7А', 'ж', journal, total(tasks)],
        ]),
      ],
    },
  ],
}
