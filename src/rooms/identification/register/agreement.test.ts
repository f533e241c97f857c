import { describe, expect, test } from 'vitest'
import type { Day, SchoolId } from '../../../kernel/ids.ts'
import { agreementStanding, maySend, membersFingerprint, type Sending } from './agreement.ts'
import type { Track } from './member-facts.ts'

const member = (id: string, track: Track = 'support') => ({ schoolId: id as SchoolId, track })
const now = membersFingerprint([member('a'), member('b')])
const before = membersFingerprint([member('a')])

const sending = (
  ordinal: number,
  fingerprint: string,
  outcome: 'agreed' | 'remarks' | null = null,
): Sending => ({
  ordinal,
  fingerprint,
  answer: outcome === null ? null : { outcome, on: '2025-09-15' as Day },
})

test('the order of lines makes no other list; a school or a track does', () => {
  expect(membersFingerprint([member('b'), member('a')])).toBe(now)
  expect(before).not.toBe(now)
  expect(membersFingerprint([member('a'), member('b', 'riskZone')])).not.toBe(now)
})

describe('agreement', () => {
  test.each([
    ['notSent', [], true],
    ['waiting', [sending(1, now)], false],
    ['waitingOutdated', [sending(1, before)], true],
    ['remarks', [sending(1, now, 'remarks')], true],
    ['agreed', [sending(1, now, 'agreed')], false],
    ['agreedOutdated', [sending(1, before, 'agreed')], true],
    ['waiting', [sending(2, now), sending(1, before, 'agreed')], false],
    ['agreed', [sending(1, now, 'remarks'), sending(2, now, 'agreed')], false],
  ] as const)('is «%s»', (standing, sendings, again) => {
    expect(agreementStanding(sendings, now)).toBe(standing)
    expect(maySend(standing)).toBe(again)
  })
})
