import { expect, test } from 'vitest'
import type { CellExplanation, CriterionExplanation } from '../rules.ts'
import { type ShiftReasons, shiftReasons } from './shift-reasons.ts'

const cell = (
  year: number,
  subject: string,
  outcome: CellExplanation['outcome'],
  participants = 20,
): CellExplanation => ({
  kind: 'oge',
  grade: 9,
  subject,
  level: null,
  year,
  participants,
  low: outcome === 'low' ? 8 : 1,
  share: 0.4,
  interval: [0.2, 0.6],
  outcome,
  reason: outcome === 'undetermined' ? 'missing' : outcome === 'leftOut' ? 'notDue' : null,
  assumed: false,
  use: 'criteria',
})

const criterion = (id: string, outcome: CriterionExplanation['outcome']): CriterionExplanation => ({
  id,
  wording: id,
  clause: 'п. 3.3',
  outcome,
  evidence: [],
})

const told = (cells: readonly CellExplanation[], ...criteria: CriterionExplanation[]) => ({
  verdict: 'notListed' as const,
  cells,
  criteria,
  riskZone: [],
})

const names = (reasons: ShiftReasons) => ({
  met: reasons.met.map(({ id }) => id),
  undone: reasons.undone.map(({ id }) => id),
  nowLow: reasons.nowLow.map(({ year, subject }) => `${year} ${subject}`),
  noLongerLow: reasons.noLongerLow.map(({ year, subject }) => `${year} ${subject}`),
  filled: reasons.filled.map(({ year, subject }) => `${year} ${subject}`),
  nowMissing: reasons.nowMissing.map(({ year, subject }) => `${year} ${subject}`),
})

const none = { met: [], undone: [], nowLow: [], noLongerLow: [], filled: [], nowMissing: [] }

test('после ГИА пришли низкие результаты ОГЭ: критерий выполнился', () => {
  const vpr = told([cell(2025, 'MA', 'leftOut')], criterion('two', 'notMet'))
  const final = told([cell(2025, 'MA', 'low')], criterion('two', 'met'))
  expect(names(shiftReasons(vpr, final))).toEqual({ ...none, met: ['two'], nowLow: ['2025 MA'] })
})

test('прошлогодний низкий результат вышел из рассматриваемых лет: критерий больше не выполнен', () => {
  const lastYear = told(
    [cell(2023, 'RU', 'low'), cell(2024, 'RU', 'low')],
    criterion('each', 'met'),
  )
  const now = told(
    [cell(2024, 'RU', 'low'), cell(2025, 'RU', 'notLow')],
    criterion('each', 'notMet'),
  )
  expect(names(shiftReasons(lastYear, now))).toEqual({
    ...none,
    undone: ['each'],
    noLongerLow: ['2023 RU'],
  })
})

test('признак зоны риска говорит о школе в зоне риска, а не о той, что соответствует критериям', () => {
  const part = [criterion('one-in-year', 'met')]
  const zone = { ...told([]), verdict: 'riskZone' as const, riskZone: part }
  const listed = {
    ...told([], criterion('two', 'met')),
    verdict: 'listed' as const,
    riskZone: part,
  }
  expect(names(shiftReasons(told([]), zone))).toEqual({ ...none, met: ['one-in-year'] })
  expect(names(shiftReasons(zone, listed))).toEqual({
    ...none,
    met: ['two'],
    undone: ['one-in-year'],
  })
  expect(names(shiftReasons(told([]), listed))).toEqual({ ...none, met: ['two'] })
})

test('недостающее появилось, другое пропало', () => {
  const before = told([cell(2025, 'RU', 'undetermined'), cell(2025, 'MA', 'notLow')])
  const after = told([cell(2025, 'RU', 'notLow'), cell(2025, 'MA', 'undetermined')])
  expect(names(shiftReasons(before, after))).toEqual({
    ...none,
    filled: ['2025 RU'],
    nowMissing: ['2025 MA'],
  })
})

test('школы не было в прежнем расчёте', () => {
  const after = told([cell(2025, 'RU', 'low')], criterion('two', 'met'))
  expect(names(shiftReasons(null, after))).toEqual({ ...none, met: ['two'], nowLow: ['2025 RU'] })
})
