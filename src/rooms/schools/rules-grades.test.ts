import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatGrades, readGrades } from './rules-grades.ts'

const upTo = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at)

describe('grades taught are read', () => {
  test.each([
    ['1–11', upTo(1, 11)],
    ['1-4, 5-9', upTo(1, 9)],
    ['5-9;11', [...upTo(5, 9), 11]],
    ['с 1 по 9 классы', upTo(1, 9)],
    ['1 — 4 кл.', upTo(1, 4)],
    ['1–\u20604', upTo(1, 4)],
    ['9, 11', [9, 11]],
    ['10 и 11', [10, 11]],
    ['9.0', [9]],
    ['1...4', upTo(1, 4)],
    ['5 6 7 5', [5, 6, 7]],
  ])('%s', (text, grades) => {
    expect(readGrades(text)).toEqual({ ok: true, value: grades })
  })
})

describe('what are no grades is refused with its reason', () => {
  test.each([
    ['', 'notGrades'],
    ['все', 'notGrades'],
    ['0-4', 'gradeOutOfRange'],
    ['1-13', 'gradeOutOfRange'],
    ['9-5', 'gradesReversed'],
    ['01.04.2025', 'gradesTurnedIntoDate'],
    ['2025-04-01', 'gradesTurnedIntoDate'],
    ['01.апр', 'gradesTurnedIntoDate'],
    ['9.ноя', 'gradesTurnedIntoDate'],
  ])('«%s»: %s', (text, fault) => {
    expect(readGrades(text)).toMatchObject({ ok: false, refusal: { kind: fault } })
  })
})

test('what is written is read back', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1 }), (grades) => {
      const sorted = [...grades].sort((a, b) => a - b)
      expect(readGrades(formatGrades(grades))).toEqual({ ok: true, value: sorted })
    }),
  )
})
