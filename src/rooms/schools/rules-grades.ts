import { ok, type Result, refuse } from '../../kernel/result.ts'

/** Параллель, 1–12: the twelfth is taught in evening schools. */
export type Grade = number

export const FIRST_GRADE = 1
export const LAST_GRADE = 12

export type GradesFault =
  | { readonly kind: 'notGrades'; readonly found: string }
  | { readonly kind: 'gradeOutOfRange'; readonly found: string; readonly grade: number }
  | { readonly kind: 'gradesReversed'; readonly found: string }
  | { readonly kind: 'gradesTurnedIntoDate'; readonly found: string }

/** A table that made a date of «1-4»: an ISO day, `01.04.2025`, or «01.апр». */
const DATE_LIKE =
  /^(?:\d{4}-\d{2}-\d{2}(?:[t ].*)?|\d{1,2}\.\d{1,2}\.\d{2,4}|\d{1,2}[.\s-]?(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)\p{L}*\.?)$/u

/** Обучаемые параллели as people write them: «1–11», «1-4, 5-9», «5-9;11», «с 1 по 9 классы». */
export function readGrades(text: string): Result<readonly Grade[], GradesFault> {
  const plain = text.normalize('NFKC').toLowerCase().trim()
  if (DATE_LIKE.test(plain)) return refuse({ kind: 'gradesTurnedIntoDate', found: text })
  const grades = new Set<Grade>()
  const parts = withoutWords(plain)
    .split(/[,;\s]+/u)
    .filter((part) => part !== '')
  if (parts.length === 0) return refuse({ kind: 'notGrades', found: text })
  for (const part of parts) {
    const range = /^(\d{1,2})(?:\.0)?(?:-(\d{1,2}))?$/u.exec(part)
    if (range === null) return refuse({ kind: 'notGrades', found: text })
    const first = Number(range[1])
    const last = range[2] === undefined ? first : Number(range[2])
    const outside = [first, last].find((grade) => grade < FIRST_GRADE || grade > LAST_GRADE)
    if (outside !== undefined)
      return refuse({ kind: 'gradeOutOfRange', found: text, grade: outside })
    if (first > last) return refuse({ kind: 'gradesReversed', found: text })
    for (let grade = first; grade <= last; grade += 1) grades.add(grade)
  }
  return ok([...grades].sort((a, b) => a - b))
}

function withoutWords(text: string): string {
  return text
    .replace(/(?:классы|классов|класс|кл)\.?/gu, ' ')
    .replace(/с\s+(\d+)\s+по\s+(\d+)/gu, '$1-$2')
    .replace(/[\u2060\ufeff]/gu, '')
    .replace(/\s*(?:[-‐‑‒–—−]|\.{2,}|…)\s*/gu, '-')
    .replace(/(\d)\s+и\s+(\d)/gu, '$1,$2')
}

/** «1–4, 9»: a range keeps together on a line. */
export function formatGrades(grades: readonly Grade[]): string {
  return rangesOf(grades)
    .map(([first, last]) => (first === last ? `${first}` : `${first}–\u2060${last}`))
    .join(', ')
}

function rangesOf(grades: readonly Grade[]): readonly (readonly [Grade, Grade])[] {
  const ranges: [Grade, Grade][] = []
  for (const grade of [...new Set(grades)].sort((a, b) => a - b)) {
    const open = ranges.at(-1)
    if (open !== undefined && open[1] === grade - 1) open[1] = grade
    else ranges.push([grade, grade])
  }
  return ranges
}
