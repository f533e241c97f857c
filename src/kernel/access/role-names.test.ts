import { expect, test } from 'vitest'
import { roleTitle } from './role-names.ts'

test('whoever acts for a head is called so in good Russian', () => {
  expect(roleTitle('schoolHead', false, 'ru')).toBe('директор школы')
  expect(roleTitle('schoolHead', true, 'ru')).toBe('и.\u00a0о. директора школы')
  expect(roleTitle('authorityHead', true, 'ru')).toBe(
    'и.\u00a0о. начальника управления образования',
  )
  expect(roleTitle('authorityHead', true, 'en')).toBe('acting head of the education authority')
})
