import type { DemoYear } from './district.ts'

export type DemoKind = 'vpr' | 'oge' | 'ege'

export interface DemoProcedure {
  readonly kind: DemoKind
  readonly grade: number
  readonly subject: 'RU' | 'MA'
  readonly level?: 'base' | 'profile'
  /**
   * Where marks begin on the scale of ability (mean 0, deviation 1): the first number is the border of «2» or the minimum.
   * Set so that the average school gives shares of the size known from published totals: 5 % of «2» for ВПР 4 РУ, 12 % for
   * ВПР 5 РУ, 8 % for ОГЭ in mathematics, under 1 % below the minimum of ЕГЭ in Russian.
   */
  readonly borders: readonly [number] | readonly [number, number, number]
}

export const demoProcedures: readonly DemoProcedure[] = [
  { kind: 'vpr', grade: 4, subject: 'RU', borders: [-1.64, -0.31, 0.92] },
  { kind: 'vpr', grade: 4, subject: 'MA', borders: [-1.88, -0.67, 0.47] },
  { kind: 'vpr', grade: 5, subject: 'RU', borders: [-1.17, 0, 0.99] },
  { kind: 'vpr', grade: 5, subject: 'MA', borders: [-1.28, -0.18, 0.74] },
  { kind: 'vpr', grade: 6, subject: 'RU', borders: [-1.13, 0.08, 1.08] },
  { kind: 'vpr', grade: 6, subject: 'MA', borders: [-1.23, 0.13, 1.23] },
  { kind: 'vpr', grade: 7, subject: 'RU', borders: [-1.08, 0.23, 1.28] },
  { kind: 'vpr', grade: 7, subject: 'MA', borders: [-1.28, 0.15, 1.28] },
  { kind: 'vpr', grade: 8, subject: 'RU', borders: [-1.08, 0.1, 1.13] },
  { kind: 'vpr', grade: 8, subject: 'MA', borders: [-1.34, 0.28, 1.55] },
  { kind: 'oge', grade: 9, subject: 'RU', borders: [-1.88, -0.28, 0.61] },
  { kind: 'oge', grade: 9, subject: 'MA', borders: [-1.41, 0.1, 1.41] },
  { kind: 'ege', grade: 11, subject: 'RU', borders: [-2.5] },
  { kind: 'ege', grade: 11, subject: 'MA', level: 'base', borders: [-1.88] },
  { kind: 'ege', grade: 11, subject: 'MA', level: 'profile', borders: [-1.34] },
]

/** «vpr-5-RU», «ege-11-MA-base»: the key by which stories speak of a procedure. */
export const procedureKey = (procedure: DemoProcedure): string =>
  [procedure.kind, procedure.grade, procedure.subject, procedure.level]
    .filter((part) => part !== undefined)
    .join('-')

/** The day a procedure was held in the district that year. */
export function heldOn(procedure: DemoProcedure, year: DemoYear): string {
  if (procedure.kind !== 'vpr') return examDays[year][`${procedure.kind}-${procedure.subject}`]
  const first = Date.parse(`${vprBegins[year]}T00:00:00Z`)
  const days = procedure.grade - 4 + (procedure.subject === 'RU' ? 0 : 7)
  return new Date(first + days * 86_400_000).toISOString().slice(0, 10)
}

/** Mondays: the first week is Russian, the second mathematics. */
const vprBegins: Readonly<Record<DemoYear, string>> = {
  2023: '2023-04-03',
  2024: '2024-04-01',
  2025: '2025-04-14',
}

type Exam = 'oge-RU' | 'oge-MA' | 'ege-RU' | 'ege-MA'

const examDays: Readonly<Record<DemoYear, Readonly<Record<Exam, string>>>> = {
  2023: {
    'oge-RU': '2023-06-06',
    'oge-MA': '2023-06-09',
    'ege-RU': '2023-05-29',
    'ege-MA': '2023-06-01',
  },
  2024: {
    'oge-RU': '2024-06-03',
    'oge-MA': '2024-06-06',
    'ege-RU': '2024-05-28',
    'ege-MA': '2024-05-31',
  },
  2025: {
    'oge-RU': '2025-06-09',
    'oge-MA': '2025-06-03',
    'ege-RU': '2025-05-30',
    'ege-MA': '2025-05-27',
  },
}
