import { expect, test } from 'vitest'
import { subjectOf } from '../../../tests/kit/wrapped.ts'
import { visitor } from './actor.ts'
import { can, whyNot } from './can.ts'
import { everyone, oneOf, signedIn } from './decision.ts'

const keeps = oneOf('authorityHead', 'adviser')

test('a grant says by which right', () => {
  expect(keeps(subjectOf('metodist'))).toEqual({ allowed: true, because: 'role:adviser' })
  expect(signedIn(subjectOf('uchitel'))).toEqual({ allowed: true, because: 'signedIn' })
  expect(everyone('sign-in')(visitor)).toEqual({ allowed: true, because: 'sign-in' })
})

test('a visitor is asked to sign in, whatever the roles', () => {
  for (const policy of [keeps, signedIn]) {
    expect(policy(visitor)).toEqual({ allowed: false, because: { kind: 'signInNeeded' } })
  }
  expect(whyNot(keeps, visitor, 'ru')).toBe('Нужно войти в систему.')
})

test('a denial says who can and who one is', () => {
  expect(can(keeps, subjectOf('direktor-7'))).toBe(false)
  expect(whyNot(keeps, subjectOf('direktor-7'), 'ru')).toBe(
    'Это открыто для ролей: начальник управления образования, методист. Ваши роли: директор школы.',
  )
  expect(whyNot(keeps, { ...subjectOf('metodist'), grants: [] } as never, 'ru')).toContain(
    'Вам не назначена ни одна роль.',
  )
  expect(whyNot(keeps, subjectOf('metodist'), 'ru')).toBeNull()
})
