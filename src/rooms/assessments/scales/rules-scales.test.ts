import { describe, expect, test } from 'vitest'
import { builtInScales } from './built-in-scales.ts'
import { readBands, type TypedBands } from './rules-bands.ts'
import { compareWithScale, type MarkBands, marksByScale } from './rules-scale.ts'

const scale: MarkBands = { maxFor2: 6, maxFor3: 10, maxFor4: 14, maxScore: 20 }
const minimum: MarkBands = { maxFor2: 26, maxFor3: null, maxFor4: null, maxScore: 100 }

describe('marks from scores', () => {
  test.each([
    ['each border belongs to the lower mark', { 6: 1, 7: 2, 10: 3, 11: 4, 14: 5, 15: 6, 20: 7 }],
  ])('%s', (_, scores) => {
    expect(marksByScale(scores, scale)).toEqual({ marks: [1, 5, 9, 13], low: 1, overMaximum: 0 })
  })
  test('a score over the maximum is no mark, and is counted', () => {
    expect(marksByScale({ 0: 2, 21: 3 }, scale)).toEqual({
      marks: [2, 0, 0, 0],
      low: 2,
      overMaximum: 3,
    })
  })
  test('with the minimum alone there are only low results', () => {
    expect(marksByScale({ 26: 2, 27: 5, 100: 1 }, minimum)).toEqual({
      marks: null,
      low: 2,
      overMaximum: 0,
    })
  })
})

describe('the file against the scale', () => {
  const by = (scores: Record<string, number>, bands = scale) => marksByScale(scores, bands)
  test.each([
    ['agree', { marks: [1, 2, 0, 0] as const, low: 1 }, by({ 6: 1, 7: 2 })],
    ['differ', { marks: [0, 3, 0, 0] as const, low: 0 }, by({ 6: 1, 7: 2 })],
    ['agree', { marks: null, low: 2 }, by({ 26: 2, 50: 1 }, minimum)],
    ['differ', { marks: null, low: 1 }, by({ 26: 2, 50: 1 }, minimum)],
    ['nothingToCompare', { marks: null, low: null }, by({ 6: 1 })],
    ['overMaximum', { marks: [1, 0, 0, 0] as const, low: 1 }, by({ 6: 1, 25: 1 })],
  ] as const)('%s', (kind, file, computed) => {
    expect(compareWithScale(file, computed).kind).toBe(kind)
  })
})

describe('bands as they are typed', () => {
  const whole: TypedBands = {
    ...{ maxFor2: 26, minFor3: 27, maxFor3: 35, minFor4: 36 },
    ...{ maxFor4: 40, minFor5: 41, maxScore: 50 },
  }
  test('a whole scale, and the minimum alone', () => {
    expect(readBands(whole)).toEqual({
      ok: true,
      value: { maxFor2: 26, maxFor3: 35, maxFor4: 40, maxScore: 50 },
    })
    const upper = { maxFor3: null, minFor4: null, maxFor4: null, minFor5: null }
    expect(readBands({ ...whole, ...upper })).toEqual({
      ok: true,
      value: { maxFor2: 26, maxFor3: null, maxFor4: null, maxScore: 50 },
    })
  })
  test.each([
    [
      'overlap: 27–35 and 35–40',
      { minFor4: 35 },
      [{ field: 'minFor4', kind: 'overlap', number: 36 }],
    ],
    ['a gap', { minFor5: 43 }, [{ field: 'minFor5', kind: 'gap', number: 41 }]],
    ['half filled', { maxFor4: null }, [{ field: 'maxFor4', kind: 'needed', number: 0 }]],
    [
      'a maximum under «5»',
      { maxScore: 40 },
      [{ field: 'maxScore', kind: 'notAbove', number: 40 }],
    ],
    ['nothing at all', { maxFor2: null }, [{ field: 'maxFor2', kind: 'needed', number: 0 }]],
  ] as const)('%s', (_, wrong, faults) => {
    expect(readBands({ ...whole, ...wrong })).toEqual({ ok: false, refusal: faults })
  })
})

describe('scales that are offered', () => {
  test('each has its source, rises, and stands once', () => {
    const keys = builtInScales.map(({ year, kind, grade, subject, level }) =>
      [year, kind, grade, subject, level].join(' '),
    )
    expect(new Set(keys).size).toBe(keys.length)
    for (const { maxFor2, maxFor3, maxFor4, maxScore, source } of builtInScales) {
      expect(source).not.toBe('')
      const tops = [maxFor2, ...(maxFor3 === null ? [] : [maxFor3, maxFor4 ?? 0]), maxScore]
      expect(tops).toEqual(tops.toSorted((a, b) => a - b))
      expect(new Set(tops).size).toBe(tops.length)
    }
  })
  test('ЕГЭ: basic and profile mathematics apart', () => {
    const ege = builtInScales.filter(({ kind, subject }) => kind === 'ege' && subject === 'MA')
    expect(ege.map(({ level, maxFor2 }) => [level, maxFor2])).toEqual([
      ['profile', 26],
      ['base', 2],
    ])
  })
  test('ОГЭ: what one score does not say stands beside', () => {
    const oge = builtInScales.filter(({ kind, year }) => kind === 'oge' && year === 2026)
    const conditions = oge.filter((each) => each.conditions !== null)
    expect(conditions.map(({ subject }) => subject)).toEqual(['RU', 'MA'])
    expect(oge.find(({ subject }) => subject === 'RU')).toMatchObject({
      ...{ maxFor2: 14, maxFor3: 25, maxFor4: 32, maxScore: 37 },
    })
  })
})
