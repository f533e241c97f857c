import { describe, expect, test } from 'vitest'
import type { Day } from '../../../kernel/ids.ts'
import type { StepFacts } from './step-facts.ts'
import { blocksOfSigning, sidesOf, stepNames, stepsOf, warningsOf } from './steps.ts'

const day = '2025-09-15' as Day

const ready: StepFacts = {
  run: { outcome: 'final', computedOn: day },
  experts: { queued: 2, undecided: 0, openMeetings: 0 },
  received: { lists: 1, unresolved: 0, unmatched: 0 },
  agreement: { outcome: 'agreed', on: day, isOutdated: false },
  sheets: { sent: 3, acknowledged: 3, openObjections: 0 },
  members: { support: 3, riskZone: 1, met: 3, isEverySchool: false },
  bareThresholds: 0,
  order: null,
  withdrawnOn: null,
  ceased: null,
}

const statesOf = (facts: StepFacts) =>
  Object.fromEntries(stepsOf(facts).map(({ name, state }) => [name, state]))

test('steps stand in their order', () => {
  expect(stepsOf(ready).map(({ name }) => name)).toEqual(stepNames)
})

test('with everything done the order is drawn up and may be entered', () => {
  expect(statesOf(ready)).toEqual({
    calculation: 'done',
    experts: 'done',
    received: 'done',
    agreement: 'done',
    draftOrder: 'toDo',
    signed: 'toDo',
    inForce: 'blocked',
  })
  expect(blocksOfSigning(ready)).toEqual([])
})

describe('signing is blocked by', () => {
  test.each<[string, Partial<StepFacts>, string, string]>([
    [
      'a preliminary run',
      { run: { outcome: 'preliminary', computedOn: day } },
      'preliminaryRun',
      'calculation',
    ],
    [
      'an undecided school (п. 3.2)',
      { experts: { queued: 2, undecided: 1, openMeetings: 0 } },
      'undecidedSchools',
      'experts',
    ],
    [
      'a meeting without a protocol',
      { experts: { queued: 2, undecided: 0, openMeetings: 1 } },
      'openMeetings',
      'experts',
    ],
    [
      'an unresolved difference',
      { received: { lists: 1, unresolved: 2, unmatched: 0 } },
      'unresolvedDifferences',
      'received',
    ],
    [
      'a line without a school',
      { received: { lists: 1, unresolved: 0, unmatched: 1 } },
      'unmatchedLines',
      'received',
    ],
    ['no agreement', { agreement: null }, 'notAgreed', 'agreement'],
    [
      'remarks',
      { agreement: { outcome: 'remarks', on: day, isOutdated: false } },
      'remarks',
      'agreement',
    ],
    [
      'an agreement to another list',
      { agreement: { outcome: 'agreed', on: day, isOutdated: true } },
      'agreementOutdated',
      'agreement',
    ],
    [
      'an empty list',
      { members: { support: 0, riskZone: 2, met: 0, isEverySchool: false } },
      'nobodyListed',
      'draftOrder',
    ],
    ['a threshold without basis', { bareThresholds: 1 }, 'thresholdWithoutBasis', 'draftOrder'],
  ])('%s', (_what, change, kind, at) => {
    const facts = { ...ready, ...change }
    expect(blocksOfSigning(facts)).toMatchObject([{ kind, at }])
    expect(statesOf(facts)).toMatchObject({ signed: 'blocked', inForce: 'blocked' })
  })
})

test('agreement waits for experts and received lists', () => {
  const facts: StepFacts = {
    ...ready,
    experts: { queued: 1, undecided: 1, openMeetings: 0 },
    agreement: null,
  }
  expect(statesOf(facts)).toMatchObject({ experts: 'toDo', agreement: 'blocked' })
  expect(statesOf({ ...ready, agreement: null })).toMatchObject({ agreement: 'toDo' })
})

test('what nobody needs is not needed', () => {
  expect(
    statesOf({
      ...ready,
      experts: { queued: 0, undecided: 0, openMeetings: 0 },
      received: { lists: 0, unresolved: 0, unmatched: 0 },
    }),
  ).toMatchObject({ experts: 'notNeeded', received: 'notNeeded' })
})

test('a list in force has nothing left to do and no warning', () => {
  const facts: StepFacts = {
    ...ready,
    sheets: { ...ready.sheets, openObjections: 1 },
    order: { number: '412', on: day },
  }
  expect(new Set(Object.values(statesOf(facts)))).toEqual(new Set(['done']))
  expect(stepsOf(facts).flatMap(({ blocks }) => blocks)).toEqual([])
  expect(warningsOf(facts)).toEqual([])
  const unasked = { ...facts, experts: { queued: 0, undecided: 0, openMeetings: 0 } }
  expect(
    statesOf({ ...unasked, received: { lists: 0, unresolved: 0, unmatched: 0 } }),
  ).toMatchObject({ experts: 'notNeeded', received: 'notNeeded' })
})

test('a list entered from an earlier order has only its order', () => {
  const facts: StepFacts = { ...ready, run: null, agreement: null, order: { number: '1', on: day } }
  expect(statesOf(facts)).toMatchObject({
    calculation: 'notNeeded',
    agreement: 'notNeeded',
    signed: 'done',
    inForce: 'done',
  })
  expect(statesOf({ ...facts, order: null })).toMatchObject({
    agreement: 'notNeeded',
    signed: 'toDo',
  })
})

test('a withdrawn list leads nowhere', () => {
  expect(new Set(Object.values(statesOf({ ...ready, withdrawnOn: day })))).toEqual(
    new Set(['notNeeded']),
  )
})

test('objections and a list of every school warn and do not block', () => {
  const facts: StepFacts = {
    ...ready,
    sheets: { ...ready.sheets, openObjections: 2 },
    members: { ...ready.members, isEverySchool: true },
  }
  expect(warningsOf(facts)).toEqual(['openObjections', 'everySchool'])
  expect(warningsOf(ready)).toEqual([])
  expect(blocksOfSigning(facts)).toEqual([])
})

describe('work with schools stands beside the chain', () => {
  const states = (facts: StepFacts) => sidesOf(facts).map(({ state }) => state)
  test('done', () => expect(states(ready)).toEqual(['done', 'done']))
  test('to do', () => {
    const { members, sheets } = ready
    expect(
      states({ ...ready, members: { ...members, met: 2 }, sheets: { ...sheets, acknowledged: 2 } }),
    ).toEqual(['toDo', 'toDo'])
    expect(states({ ...ready, sheets: { sent: 0, acknowledged: 0, openObjections: 0 } })).toEqual([
      'done',
      'toDo',
    ])
    expect(states({ ...ready, sheets: { ...sheets, openObjections: 1 } })).toEqual(['done', 'toDo'])
  })
  test('not needed without a list', () => {
    expect(
      states({
        ...ready,
        members: { support: 0, riskZone: 0, met: 0, isEverySchool: false },
      }),
    ).toEqual(['notNeeded', 'notNeeded'])
  })
})
