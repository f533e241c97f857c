import type { ProcedureKind } from '../plain-tables/words.ts'
import type { Wave } from '../result-values.ts'

/** Что значит столбец; «fact» is kept under a name, whatever is not named is left out. */
export const meanings = [
  'school',
  'schoolCode',
  'municipality',
  'year',
  'kind',
  'grade',
  'subject',
  'level',
  'date',
  'wave',
  'enrolled',
  'participants',
  'low',
  'mark2',
  'mark3',
  'mark4',
  'mark5',
  'mean',
  'fact',
] as const
export type Meaning = (typeof meanings)[number]

/** What may be said of a whole table, or of one column where subjects, grades or years stand side by side. */
export interface ProcedureConstants {
  readonly year?: number | undefined
  readonly kind?: ProcedureKind | undefined
  readonly grade?: number | undefined
  readonly subject?: string | undefined
  readonly level?: string | undefined
}

export interface MappedColumn {
  /** As the header writes it, all its rows together: «Математика / Средний балл»; empty for a column without a heading. */
  readonly heading: string
  /** The which column of this heading, from 0. */
  readonly nth: number
  readonly means: Meaning
  /** Of a fact. */
  readonly name?: string | undefined
  readonly unit?: 'count' | 'percent' | undefined
  /** What is true of this column alone; columns that say the same are one procedure. */
  readonly of?: ProcedureConstants | undefined
}

/** The year in which the school year ends: written in the table, said by a person, or found above the table. */
export type YearFrom = 'column' | 'constant' | 'text'
export type DecimalSign = 'either' | 'comma' | 'point'

/** Сопоставление столбцов: how to read a table that no recogniser knows. Data: it is kept, shared and read anew. */
export interface TableMapping {
  readonly format: 'opora-mapping'
  readonly formatVersion: 1
  readonly name: string
  /** Null: the first sheet that holds the headings. */
  readonly sheet: string | null
  /** Rows that make the header together. */
  readonly headerDepth: number
  readonly columns: readonly MappedColumn[]
  readonly yearFrom: YearFrom
  readonly constants: ProcedureConstants & { readonly wave?: Wave | undefined }
  readonly decimal: DecimalSign
  /** Texts that stand for «нет данных», beside the empty cell. */
  readonly noData: readonly string[]
  /** Between which a mean may lie. */
  readonly scale: { readonly from: number; readonly to: number } | null
}

export const usualNoData: readonly string[] = ['-', '–', '—', 'н/д', 'нет данных', '*', 'x', 'х']

/** Measures: what is told of a procedure. */
export const measures: readonly Meaning[] = [
  'enrolled',
  'participants',
  'low',
  'mark2',
  'mark3',
  'mark4',
  'mark5',
  'mean',
]
export const marksOf: readonly Meaning[] = ['mark2', 'mark3', 'mark4', 'mark5']

/** What keeps a mapping from being read. */
export type MappingLack =
  | 'noColumns'
  | 'noSchool'
  | 'noMeasure'
  | 'noYear'
  | 'noKind'
  | 'noGrade'
  | 'noSubject'
  | 'factUnnamed'
  | 'someMarks'
  | 'percentOfNothing'
  | 'meaningTwice'

export function lacksOf(mapping: TableMapping): readonly MappingLack[] {
  const { columns } = mapping
  const lacks: MappingLack[] = []
  const when = (is: boolean, lack: MappingLack) => {
    if (is) lacks.push(lack)
  }
  const has = (means: Meaning) => columns.some((column) => column.means === means)
  const measured = columns.filter(({ means }) => measures.includes(means))
  const said = (field: 'year' | 'kind' | 'grade' | 'subject') =>
    has(field) ||
    mapping.constants[field] !== undefined ||
    measured.every(({ of }) => of?.[field] !== undefined)
  when(columns.length === 0, 'noColumns')
  when(!has('school') && !has('schoolCode'), 'noSchool')
  when(measured.length === 0 && !has('fact'), 'noMeasure')
  when(mapping.yearFrom !== 'text' && !yearSaid(mapping, measured), 'noYear')
  when(measured.length > 0 && !said('kind'), 'noKind')
  when(measured.length > 0 && !said('grade'), 'noGrade')
  when(measured.length > 0 && !said('subject'), 'noSubject')
  when(
    columns.some(({ means, name }) => means === 'fact' && (name ?? '') === ''),
    'factUnnamed',
  )
  return [...lacks, ...groupLacks(columns)]
}

function yearSaid({ columns, constants }: TableMapping, measured: readonly MappedColumn[]) {
  if (columns.some(({ means }) => means === 'year') || constants.year !== undefined) return true
  const dated = columns.filter(({ means }) => measured.length > 0 || means === 'fact')
  const telling = dated.filter(({ means }) => measures.includes(means) || means === 'fact')
  return telling.length > 0 && telling.every(({ of }) => of?.year !== undefined)
}

function groupLacks(columns: readonly MappedColumn[]): MappingLack[] {
  const lacks = new Set<MappingLack>()
  for (const group of groupsOf(columns)) {
    const count = (means: Meaning) => group.filter((column) => column.means === means).length
    if (measures.some((means) => count(means) > 1)) lacks.add('meaningTwice')
    const marks = marksOf.filter((means) => count(means) > 0).length
    if (marks > 0 && marks < marksOf.length && !(marks === 1 && count('mark2') > 0)) {
      lacks.add('someMarks')
    }
    const percents = group.some(({ unit }) => unit === 'percent')
    if (percents && count('participants') === 0) lacks.add('percentOfNothing')
  }
  const own = columns.filter(({ means }) => !measures.includes(means) && means !== 'fact')
  if (new Set(own.map(({ means }) => means)).size < own.length) lacks.add('meaningTwice')
  return [...lacks]
}

/** Measures of one procedure stand together; in a table of one procedure a row there is one group. */
export function groupsOf(columns: readonly MappedColumn[]): readonly (readonly MappedColumn[])[] {
  const groups = new Map<string, MappedColumn[]>()
  for (const column of columns) {
    if (!measures.includes(column.means)) continue
    const key = constantsKey(column.of)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [column])
    else group.push(column)
  }
  return [...groups.values()]
}

export const constantsKey = ({ year, kind, grade, subject, level }: ProcedureConstants = {}) =>
  [year ?? '', kind ?? '', grade ?? '', subject ?? '', level ?? ''].join('|')
