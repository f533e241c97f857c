import { subjectOf } from '../plain-tables/words.ts'
import type { ProcedureKey } from '../result-values.ts'
import type { MarkBands, ScaleAuthority, ScaleCertainty } from './rules-scale.ts'

/** Шкала, которую программа предлагает: taken only by a person, with its source and degree of certainty. */
export interface BuiltInScale extends ProcedureKey, MarkBands {
  /** Null: the source names no year; whoever takes it holds it against the work of that year. */
  readonly year: number | null
  readonly authority: ScaleAuthority
  readonly certainty: ScaleCertainty
  readonly source: string
  readonly conditions: string | null
}

type Row = readonly [
  subject: string,
  max2: number,
  max3: number | null,
  max4: number | null,
  max: number,
]

const languages = ['английский', 'немецкий', 'французский', 'испанский']
const each = (names: readonly string[], ...rest: [number, number | null, number | null, number]) =>
  names.map((name): Row => [`${name} язык`, ...rest])

const scalesOf = (
  rows: readonly Row[],
  shared: Omit<BuiltInScale, keyof MarkBands | 'subject' | 'conditions' | 'level'>,
  conditions: Readonly<Record<string, string>> = {},
): readonly BuiltInScale[] =>
  rows.map(([subject, maxFor2, maxFor3, maxFor4, maxScore]) => {
    const said = conditions[subject] ?? null
    const bands = { maxFor2, maxFor3, maxFor4, maxScore }
    return { ...shared, subject: subjectOf(subject), level: '', ...bands, conditions: said }
  })

const minimum2026 =
  'Минимальные баллы ЕГЭ для аттестата, 2026 год (по публикациям; приказ не приложен). Минимум для вузов выше'
const ege = {
  year: 2026,
  kind: 'ege',
  grade: 11,
  authority: 'federal',
  certainty: 'publication',
} as const

const egeMinimums: readonly BuiltInScale[] = [
  ...scalesOf([['Русский язык', 23, null, null, 100]], { ...ege, source: minimum2026 }),
  ...scalesOf([['Математика', 26, null, null, 100]], { ...ege, source: minimum2026 }).map(
    (scale) => ({ ...scale, level: 'profile' }),
  ),
  // Базовая математика: a mark, not points.
  ...scalesOf([['Математика', 2, 3, 4, 5]], { ...ege, source: minimum2026 }).map((scale) => ({
    ...scale,
    level: 'base',
  })),
  ...scalesOf(
    [
      ['Физика', 35, null, null, 100],
      ['Химия', 35, null, null, 100],
      ['Биология', 35, null, null, 100],
      ['История', 31, null, null, 100],
      ['Литература', 31, null, null, 100],
      ['География', 36, null, null, 100],
      ['Обществознание', 41, null, null, 100],
      ['Информатика', 39, null, null, 100],
      ...each([...languages, 'китайский'], 21, null, null, 100),
    ],
    { ...ege, source: minimum2026 },
  ),
]

const oge2026: readonly BuiltInScale[] = scalesOf(
  [
    ['Русский язык', 14, 25, 32, 37],
    ['Математика', 7, 14, 21, 31],
    ['Физика', 9, null, null, 39],
    ['Химия', 9, null, null, 38],
    ['Биология', 12, null, null, 47],
    ['География', 11, null, null, 31],
    ['Обществознание', 13, null, null, 37],
    ['История', 10, null, null, 37],
    ['Литература', 15, null, null, 40],
    ['Информатика', 4, null, null, 21],
    ...each(languages, 28, null, null, 68),
  ],
  {
    ...{ year: 2026, kind: 'oge', grade: 9, authority: 'federal', certainty: 'publication' },
    source:
      'Рекомендации Рособрнадзора, письмо от 25.02.2026 № 02-20 (по публикациям). Регион утверждает свою шкалу',
  },
  {
    'Русский язык':
      '«4» – не менее 6 баллов по ГК1–ГК4, иначе «3»; «5» – не менее 9 баллов по ГК1–ГК4, иначе «4»',
    Математика: 'Для «3» и выше – не менее 2 баллов за геометрию (задания 15–19, 23–25)',
  },
)

const oge2023: readonly BuiltInScale[] = scalesOf(
  [
    ['Русский язык', 14, 22, 28, 33],
    ['Математика', 7, 14, 21, 31],
    ['Физика', 10, 22, 34, 45],
    ['Химия', 9, 20, 30, 40],
    ['Биология', 12, 25, 37, 48],
    ['География', 11, 18, 25, 31],
    ['Обществознание', 13, 23, 31, 37],
    ['История', 10, 20, 29, 37],
    ['Литература', 15, 23, 31, 37],
    ['Информатика', 4, 10, 15, 19],
    ...each(languages, 28, 45, 57, 68),
  ],
  {
    ...{ year: 2023, kind: 'oge', grade: 9, authority: 'federal', certainty: 'publication' },
    source:
      'Рекомендации Рособрнадзора, письмо от 21.02.2023 № 04-57 (по публикации). Регион утверждает свою шкалу',
  },
  {
    'Русский язык':
      '«4» – не менее 4 баллов по ГК1–ГК4; «5» – не менее 6 (условия не подтверждены: сверьте с письмом)',
    Математика: 'Для «3» и выше – не менее 2 баллов за геометрию',
  },
)

const vpr2026 = scalesOf([['Русский язык', 9, 15, 20, 24]], {
  ...{ year: 2026, kind: 'vpr', grade: 4, authority: 'federal', certainty: 'publication' },
  source: 'Описание проверочной работы ВПР 2026, русский язык, 4 класс (по публикации)',
})

/** Older works of grade 8: the publication does not say of which year they are. */
const vprGrade8 = scalesOf(
  [
    ['Обществознание', 7, 13, 18, 22],
    ['Математика', 7, 14, 20, 25],
    ['История', 4, 9, 13, 17],
    ['География', 9, 20, 28, 33],
    ['Биология', 9, 17, 23, 29],
    ['Русский язык', 25, 31, 44, 51],
    ['Химия', 9, 18, 27, 36],
    ['Физика', 4, 7, 10, 18],
  ],
  {
    ...{ year: null, kind: 'vpr', grade: 8, authority: 'federal', certainty: 'unconfirmed' },
    source: 'Шкала ВПР, 8 класс, прежние работы (по публикации, год не назван)',
  },
)

export const builtInScales: readonly BuiltInScale[] = [
  ...vpr2026,
  ...vprGrade8,
  ...oge2026,
  ...oge2023,
  ...egeMinimums,
]
