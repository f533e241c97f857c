import { describe, expect, test } from 'vitest'
import type { Day, SchoolId } from '../../../kernel/ids.ts'
import { differencesOf, mustBeResolved, type OurSchool, type VerdictLine } from './differences.ts'
import type { MemberGround } from './member-facts.ts'

const line = (verdict: VerdictLine['verdict'], more: Partial<VerdictLine> = {}): VerdictLine => ({
  verdict,
  needsExpert: false,
  mayBeListed: false,
  criteria: [],
  low: { year: 2025, low: 1, of: 4 },
  missing: 0,
  tooSmall: 0,
  excludedType: null,
  ...more,
})

const school = (id: string, more: Partial<OurSchool> = {}): OurSchool => ({
  schoolId: id as SchoolId,
  schoolName: id,
  standing: { track: null, open: [], grounds: [] },
  verdict: null,
  closedOn: null,
  ...more,
})

const ours = (id: string, verdict = line('listed', { criteria: [1] })) =>
  school(id, { standing: { track: 'support', open: [], grounds: [] }, verdict })

const compared = (schools: readonly OurSchool[], theirs: readonly string[]) =>
  differencesOf(schools, new Set(theirs as SchoolId[]))

test('agreed, only ours, only theirs; who is in neither is not spoken of', () => {
  const all = [ours('a'), ours('b'), school('c'), school('d')]
  expect(compared(all, ['a', 'c']).map((one) => [one.schoolId, one.comparison])).toEqual([
    ['a', 'agreed'],
    ['b', 'onlyOurs'],
    ['c', 'onlyTheirs'],
  ])
})

const reasonsFor = (one: OurSchool) =>
  compared([one], [one.schoolId]).flatMap(({ reasons }) => reasons.map(({ kind }) => kind))

describe('the reason', () => {
  const experts = { kind: 'experts', decision: 'doNotInclude' } as unknown as MemberGround
  const cases: readonly (readonly [string, OurSchool, readonly string[]])[] = [
    ['criteria are met', ours('a'), ['criteria']],
    [
      'only small groups meet them, and experts have not decided',
      school('a', {
        standing: { track: null, open: ['experts'], grounds: [] },
        verdict: line('listed', { needsExpert: true }),
      }),
      ['criteria', 'smallGroups', 'expertsPending'],
    ],
    [
      'experts decided',
      school('a', {
        standing: { track: null, open: [], grounds: [experts] },
        verdict: line('listed', { needsExpert: true }),
      }),
      ['experts', 'criteria', 'smallGroups'],
    ],
    [
      'the risk zone',
      school('a', {
        standing: { track: 'riskZone', open: [], grounds: [] },
        verdict: line('riskZone'),
      }),
      ['riskZone', 'low', 'otherRules'],
    ],
    [
      'results are missing',
      school('a', { verdict: line('notEnoughData', { missing: 2, mayBeListed: true }) }),
      ['missing'],
    ],
    [
      'nothing but a missing fact',
      school('a', { verdict: line('notEnoughData', { mayBeListed: true }) }),
      ['mayBeListed'],
    ],
    [
      'the rules are not for this type',
      school('a', { verdict: line('notApplicable', { excludedType: 'вечерняя' }) }),
      ['excludedType'],
    ],
    ['nothing is held', school('a', { verdict: line('notApplicable') }), ['nothingHeld']],
    ['other rules or data', school('a', { verdict: line('notListed') }), ['low', 'otherRules']],
    [
      'no, but a result could change that',
      school('a', { verdict: line('notListed', { mayBeListed: true }) }),
      ['low'],
    ],
    [
      'the school is closed',
      school('a', { closedOn: '2025-08-31' as Day, standing: null }),
      ['closed', 'notInRun'],
    ],
    ['the run does not know it', school('a', { standing: null }), ['notInRun']],
  ]
  test.each(cases)('%s', (_, one, kinds) => {
    expect(reasonsFor(one)).toEqual(kinds)
  })
})

test('a project takes some schools: what it did not take asks for no decision', () => {
  expect(mustBeResolved('project', 'onlyOurs')).toBe(false)
  expect(mustBeResolved('project', 'onlyTheirs')).toBe(true)
  expect(mustBeResolved('region', 'onlyOurs')).toBe(true)
  expect(mustBeResolved('centre', 'agreed')).toBe(false)
})
