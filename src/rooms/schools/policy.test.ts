import { describe, expect, test } from 'vitest'
import { type Actor, visitor } from '../../kernel/access/actor.ts'
import { type Role, roles } from '../../kernel/access/roles.ts'
import type { MunicipalityId, PersonId, SchoolId } from '../../kernel/ids.ts'
import {
  canKeepRegister,
  canReadCodes,
  canReadCodesOf,
  canReadRegister,
  rightToCard,
} from './policy.ts'

const own = 'own' as SchoolId
const other = 'other' as SchoolId
const municipalityId = 'm' as MunicipalityId

const somebody = (role: Role, schoolId: SchoolId | null = null): Actor => ({
  kind: 'person',
  personId: 'p' as PersonId,
  displayName: 'Тестова Т. Т.',
  municipalityId,
  regionId: null,
  grants: [{ role, municipalityId, schoolId, acting: null }],
})

const keepers: readonly Role[] = [
  'adviser',
  'authorityHead',
  'authoritySpecialist',
  'administrator',
]
const exchanging: readonly Role[] = [...keepers, 'regionalCoordinator', 'assessmentCentre']

describe.each(roles)('%s', (role) => {
  const subject = somebody(role, own)
  const isTeam = role === 'schoolHead' || role === 'schoolDeputy'

  test('reads the register', () => {
    expect(canReadRegister(subject).allowed).toBe(true)
  })

  test('keeps it only when it is their work', () => {
    expect(canKeepRegister(subject).allowed).toBe(keepers.includes(role))
  })

  test('sees codes when exchanging files, the own school’s as its team', () => {
    expect(canReadCodes(subject).allowed).toBe(exchanging.includes(role))
    expect(canReadCodesOf(subject, own).allowed).toBe(exchanging.includes(role) || isTeam)
    expect(canReadCodesOf(subject, other).allowed).toBe(exchanging.includes(role))
  })

  test('is told by which right the card is open', () => {
    const right = rightToCard(subject, own)
    const expected = keepers.includes(role) ? `role:${role}` : isTeam ? 'ownSchool' : 'signedIn'
    expect(right).toEqual({ allowed: true, because: expected })
  })
})

test('a visitor is sent to sign in', () => {
  for (const policy of [canReadRegister, canKeepRegister, canReadCodes]) {
    expect(policy(visitor)).toEqual({ allowed: false, because: { kind: 'signInNeeded' } })
  }
  expect(canReadCodesOf(visitor, own).allowed).toBe(false)
  expect(rightToCard(visitor, own).allowed).toBe(false)
})
