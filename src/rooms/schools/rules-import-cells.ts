import { type CodeFault, type CodeKind, type ReadCode, readCode } from './rules-codes.ts'
import { type Grade, type GradesFault, readGrades } from './rules-grades.ts'
import type { FoundColumn, ImportField } from './rules-import-columns.ts'
import { kindPhrases, type SchoolKind, schoolKinds } from './rules-kinds.ts'
import { squeeze } from './rules-name-parts.ts'
import { plainText } from './rules-name-text.ts'

/** Территориальная принадлежность: городская или сельская. Концепция, прил. 1 п. 3. */
export const settings = ['urban', 'rural'] as const
export type Setting = (typeof settings)[number]

/** Территориальная отдалённость: близлежащая или отдалённая. Концепция, прил. 1 п. 3. */
export const remotenesses = ['near', 'remote'] as const
export type Remoteness = (typeof remotenesses)[number]

/** What one row says; a field that is absent says nothing and changes nothing. */
export interface RowValues {
  readonly fullName?: string
  readonly shortName?: string
  readonly name?: string
  readonly codes: readonly ReadCode[]
  readonly kind?: SchoolKind
  readonly setting?: Setting
  readonly remoteness?: Remoteness
  readonly centreDistanceKm?: number
  readonly settlementName?: string
  readonly settlementPopulation?: number
  readonly settlementSizeCode?: number
  readonly grades?: readonly Grade[]
  readonly mainSchool?: string
  readonly openedOn?: string
  readonly closedOn?: string
  readonly closedBasis?: string
}

export type CellFault =
  | CodeFault
  | GradesFault
  | {
      readonly kind: 'notKind' | 'notSetting' | 'notRemoteness' | 'notNumber' | 'notDay'
      readonly found: string
    }
  | { readonly kind: 'textTooLong'; readonly found: string; readonly limit: number }

export interface CellReading {
  readonly values: Partial<RowValues>
  readonly fault?: CellFault
}

export const NAME_LIMIT = 500
export const SHORT_NAME_LIMIT = 200
const TEXT_LIMIT = 500

const CODE_FIELDS: Partial<Record<ImportField, CodeKind>> = {
  fisOko: 'fisOko',
  ris: 'ris',
  inn: 'inn',
}

/** Reads a row cell by cell; every fault is kept with its column. */
export function readRow(columns: readonly FoundColumn[], cells: readonly string[]) {
  const faults: { readonly column: FoundColumn; readonly fault: CellFault }[] = []
  const codes: ReadCode[] = []
  let values: Partial<RowValues> = {}
  for (const column of columns) {
    const text = squeeze(cells[column.index] ?? '')
    if (text === '' || isDash(text)) continue
    const read = readCell(column.field, text)
    if (read.fault !== undefined) faults.push({ column, fault: read.fault })
    codes.push(...(read.values.codes ?? []))
    values = { ...values, ...read.values }
  }
  const row: RowValues = { ...values, codes }
  return { values: row, faults }
}

const isDash = (text: string): boolean => /^[-–—]$/u.test(text)

function readCell(field: ImportField, text: string): CellReading {
  const code = CODE_FIELDS[field]
  if (code !== undefined) {
    const read = readCode(code, text)
    return read.ok ? { values: { codes: [read.value] } } : { values: {}, fault: read.refusal }
  }
  switch (field) {
    case 'kind':
      return known('notKind', text, kindOf(text), (kind) => ({ kind }))
    case 'setting':
      return known('notSetting', text, settingOf(text), (setting) => ({ setting }))
    case 'remoteness':
      return known('notRemoteness', text, remotenessOf(text), (remoteness) => ({ remoteness }))
    case 'centreDistanceKm':
      return known('notNumber', text, numberOf(text), (centreDistanceKm) => ({ centreDistanceKm }))
    case 'settlementSize':
      return known('notNumber', text, wholeOf(text), sizeValues)
    case 'grades':
      return gradesCell(text)
    case 'openedOn':
    case 'closedOn':
      return known('notDay', text, readDay(text), (day) => ({ [field]: day }))
    default:
      return textCell(field, text)
  }
}

function known<Value>(
  kind: 'notKind' | 'notSetting' | 'notRemoteness' | 'notNumber' | 'notDay',
  found: string,
  value: Value | undefined,
  values: (value: Value) => Partial<RowValues>,
): CellReading {
  return value === undefined ? { values: {}, fault: { kind, found } } : { values: values(value) }
}

function gradesCell(text: string): CellReading {
  const grades = readGrades(text)
  return grades.ok ? { values: { grades: grades.value } } : { values: {}, fault: grades.refusal }
}

function textCell(field: ImportField, text: string): CellReading {
  const limit =
    field === 'shortName' ? SHORT_NAME_LIMIT : field === 'fullName' ? NAME_LIMIT : TEXT_LIMIT
  if (text.length > limit) {
    return { values: {}, fault: { kind: 'textTooLong', found: text.slice(0, 60), limit } }
  }
  return { values: { [field]: text } }
}

/** «СОШ», «средняя общеобразовательная школа», or the code name of the kind. */
export function kindOf(text: string): SchoolKind | undefined {
  const code = schoolKinds.find((kind) => kind.toLowerCase() === text.toLowerCase())
  if (code !== undefined) return code
  const plain = plainText(text)
  if (/^(?:ина[яой]\S*|друг\S+|прочее)$/u.test(plain)) return 'other'
  const stage = { средняя: 'secondary', основная: 'basic', начальная: 'primary' } as const
  if (Object.hasOwn(stage, plain)) return stage[plain as keyof typeof stage]
  const said = kindPhrases.find((phrase) => new RegExp(phrase.pattern).test(plain))
  return said === undefined || said.kind === 'school' ? undefined : said.kind
}

function settingOf(text: string): Setting | undefined {
  const plain = plainText(text)
  if (/^(?:г|город\S*|urban)$/u.test(plain)) return 'urban'
  return /^(?:с|сел\S*|rural)$/u.test(plain) ? 'rural' : undefined
}

function remotenessOf(text: string): Remoteness | undefined {
  const plain = plainText(text)
  if (/^(?:отдален\S*|удален\S*|да)$/u.test(plain)) return 'remote'
  return /^(?:близ\S*|нет)$/u.test(plain) ? 'near' : undefined
}

/** ФИОКО's context file gives a code 1–8 instead of the number of residents. */
const sizeValues = (size: number): Partial<RowValues> =>
  size >= 1 && size <= 8 ? { settlementSizeCode: size } : { settlementPopulation: size }

function numberOf(text: string): number | undefined {
  const plain = text
    .replace(/\s*км\.?$/u, '')
    .replace(/\s/gu, '')
    .replace(',', '.')
  return /^\d{1,5}(?:\.\d{1,3})?$/u.test(plain) ? Number(plain) : undefined
}

function wholeOf(text: string): number | undefined {
  const plain = text
    .replace(/\s*чел(?:овек)?\.?$/u, '')
    .replace(/\s/gu, '')
    .replace(/[.,]0+$/u, '')
  return /^\d{1,8}$/u.test(plain) ? Number(plain) : undefined
}

/** «01.09.2015» or ISO; a day that is in no calendar is refused. */
export function readDay(text: string): string | undefined {
  const russian = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(text)
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/u.exec(text)
  const [year, month, day] = russian
    ? [russian[3], russian[2], russian[1]]
    : [iso?.[1], iso?.[2], iso?.[3]]
  if (year === undefined || month === undefined || day === undefined) return undefined
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${written}T00:00:00Z`)
  const isReal = !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === written
  return isReal && Number(year) >= 1700 ? written : undefined
}
