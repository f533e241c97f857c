import { squeeze } from './rules-name-parts.ts'

/** Столбцы таблицы реестра. The first heading of each is the one in the template; the others are met in real tables. */
export const importHeadings = {
  fullName: [
    'Полное наименование',
    'Полное наименование ОО',
    'Полное название',
    'Наименование ОО по уставу',
    'Полное наименование организации',
  ],
  shortName: [
    'Краткое наименование',
    'Сокращенное наименование',
    'Краткое наименование ОО',
    'Сокращенное наименование ОО',
    'Краткое название',
  ],
  name: [
    'Наименование ОО',
    'Наименование',
    'Школа',
    'ОО',
    'Название',
    'Название школы',
    'Наименование школы',
    'Наименование организации',
    'Образовательная организация',
    'School',
    'Name',
  ],
  fisOko: ['Логин ФИС ОКО', 'Логин ОО', 'Логин', 'ФИС ОКО', 'Логин школы', 'Login'],
  ris: ['Код ОО в РИС', 'Код РИС', 'Код ОО', 'РИС', 'Код ОО (РИС ГИА)', 'Код школы'],
  inn: ['ИНН', 'ИНН ОО', 'INN'],
  kind: ['Вид организации', 'Вид', 'Тип', 'Тип ОО', 'Вид ОО', 'Тип организации', 'Type'],
  setting: [
    'Городская или сельская',
    'Город/село',
    'Городская/сельская',
    'Территориальная принадлежность',
    'Местность',
    'Где расположена ОО',
  ],
  remoteness: ['Отдаленность', 'Территориальная отдаленность', 'Удаленность'],
  centreDistanceKm: [
    'Расстояние до центра, км',
    'Расстояние до районного центра, км',
    'Расстояние до центра',
    'Расстояние, км',
  ],
  settlementName: ['Населенный пункт', 'Наименование населенного пункта'],
  settlementSize: [
    'Жителей в населенном пункте',
    'Размер населенного пункта',
    'Население',
    'Численность населения',
    'Число жителей',
  ],
  grades: ['Обучаемые классы', 'Классы', 'Параллели', 'Обучаемые параллели', 'Grades'],
  mainSchool: ['Головная школа', 'Филиал школы', 'Головная организация', 'Базовая школа'],
  openedOn: ['Дата открытия', 'Открыта', 'Дата создания'],
  closedOn: ['Дата закрытия', 'Закрыта', 'Дата ликвидации', 'closed_on'],
  closedBasis: ['Основание закрытия', 'Приказ о закрытии'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type ImportField = keyof typeof importHeadings

export const importFields = Object.keys(importHeadings) as readonly ImportField[]

export interface FoundColumn {
  readonly index: number
  readonly heading: string
  readonly field: ImportField
}

/** Что за столбцы в таблице: those understood, those not, those that stand twice, and what is missing. */
export interface ColumnReading {
  readonly found: readonly FoundColumn[]
  readonly unknown: readonly { readonly index: number; readonly heading: string }[]
  readonly repeated: readonly { readonly index: number; readonly heading: string }[]
  /** Without any name or code a row means no school. */
  readonly saysWhichSchool: boolean
}

const FIELD_BY_HEADING = new Map(
  importFields.flatMap((field) =>
    importHeadings[field].map((heading) => [plainHeading(heading), field] as const),
  ),
)

const IDENTIFYING: readonly ImportField[] = [
  'fullName',
  'shortName',
  'name',
  'fisOko',
  'ris',
  'inn',
]

export function readColumns(header: readonly string[]): ColumnReading {
  const found: FoundColumn[] = []
  const unknown: { index: number; heading: string }[] = []
  const repeated: { index: number; heading: string }[] = []
  header.forEach((heading, index) => {
    if (heading.trim() === '') return
    const field = FIELD_BY_HEADING.get(plainHeading(heading))
    if (field === undefined) unknown.push({ index, heading })
    else if (found.some((column) => column.field === field)) repeated.push({ index, heading })
    else found.push({ index, heading, field })
  })
  const saysWhichSchool = found.some((column) => IDENTIFYING.includes(column.field))
  return { found, unknown, repeated, saysWhichSchool }
}

function plainHeading(heading: string): string {
  return squeeze(
    heading
      .normalize('NFKC')
      .toLowerCase()
      .replace(/ё/gu, 'е')
      .replace(/[^\p{L}\p{N}]+/gu, ' '),
  )
}

/** The first words of the template's example row: a person who leaves it there adds no school by that. */
export const EXAMPLE_MARK = 'Пример строки'

export const isExample = (cells: readonly string[]): boolean =>
  cells.some((cell) => cell.startsWith(EXAMPLE_MARK))
