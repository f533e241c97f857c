import { expect, test } from 'vitest'
import { timingOf } from '../../assessments/index.ts'
import { type ConclusionQuestion, type ConclusionState, conclusionState } from './rules-terms.ts'

type Dates = Parameters<typeof timingOf>[0]

const held: Dates = {
  state: 'held',
  heldTo: '2025-05-20',
  resultsExpectedOn: '2025-06-16',
  resultsReceivedOn: '2025-06-20',
}

const awaited = { ...held, resultsReceivedOn: null }

test.each<[string, Dates, string, Partial<ConclusionQuestion>, ConclusionState]>([
  [
    'прил. 2 п. 1: месяц от получения результатов ещё идёт',
    held,
    '2025-07-20',
    {},
    { kind: 'due', day: '2025-07-20' },
  ],
  ['месяц прошёл', held, '2025-07-21', {}, { kind: 'late', day: '2025-07-20' }],
  [
    'по настройке муниципалитета месяц идёт от окончания процедуры',
    held,
    '2025-06-21',
    { countsFrom: 'end' },
    { kind: 'late', day: '2025-06-20' },
  ],
  [
    'загруженный файл ещё не вывод',
    held,
    '2025-08-01',
    { isLoaded: true },
    { kind: 'late', day: '2025-07-20' },
  ],
  [
    'вывод сделан в срок',
    held,
    '2025-08-01',
    { isLoaded: true, concludedOn: '2025-07-20' },
    { kind: 'inTime', day: '2025-07-20', concludedOn: '2025-07-20' },
  ],
  [
    'вывод сделан после срока',
    held,
    '2025-09-15',
    { isLoaded: true, concludedOn: '2025-09-12' },
    { kind: 'afterTerm', day: '2025-07-20', concludedOn: '2025-09-12' },
  ],
  ['результаты ожидаются', awaited, '2025-06-16', {}, { kind: 'awaited', day: '2025-06-16' }],
  ['и не пришли', awaited, '2025-06-17', {}, { kind: 'resultsLate', day: '2025-06-16' }],
  [
    'пришли, но день не записан',
    awaited,
    '2025-06-17',
    { isLoaded: true },
    { kind: 'receiptUnknown' },
  ],
  [
    'вывод есть, а срок считать не от чего',
    awaited,
    '2025-09-15',
    { isLoaded: true, concludedOn: '2025-09-12' },
    { kind: 'concluded', concludedOn: '2025-09-12' },
  ],
  ['правила процедуру не читают', held, '2025-09-15', { isAsked: false }, { kind: 'outside' }],
  [
    'её результаты всё же могут опаздывать',
    awaited,
    '2025-09-15',
    { isAsked: false },
    { kind: 'resultsLate', day: '2025-06-16' },
  ],
  ['не проводилась', { ...held, state: 'notHeld' }, '2025-09-15', {}, { kind: 'notHeld' }],
  [
    'впереди',
    { state: 'planned', heldTo: null, resultsExpectedOn: null, resultsReceivedOn: null },
    '2025-03-01',
    {},
    { kind: 'ahead' },
  ],
])('%s', (_, dates, today, change, state) => {
  const question = {
    countsFrom: 'receipt',
    isAsked: true,
    isLoaded: false,
    concludedOn: null,
    ...change,
  } as const
  const { countsFrom } = question
  expect(
    conclusionState(timingOf(dates, { today, isLoaded: false, countsFrom }), question),
  ).toEqual(state)
})
