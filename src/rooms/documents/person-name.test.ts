import { expect, test } from 'vitest'
import { actingPost, bodyInGenitive } from './genitive.ts'
import { initialsFirst, surnameFirst } from './person-name.ts'

test.each([
  ['Громова Елена Примеровна', 'Е.\u00a0П.\u00a0Громова'],
  ['Громова Е. П.', 'Е.\u00a0П.\u00a0Громова'],
  ['Громова Е.П.', 'Е.\u00a0П.\u00a0Громова'],
  ['Е. П. Громова', 'Е. П. Громова'],
  ['Громова', 'Громова'],
])('%s signs as %s', (name, signed) => {
  expect(initialsFirst(name)).toBe(signed)
})

test('a text names the surname first', () => {
  expect(surnameFirst('Зимин Павел Примерович')).toBe('Зимин\u00a0П.\u00a0П.')
  expect(surnameFirst('Е. П. Громова')).toBe('Е. П. Громова')
})

test.each([
  ['начальник управления образования', 'И.\u00a0о. начальника управления образования'],
  ['Директор', 'И.\u00a0о. директора'],
  ['ведущий специалист', 'И.\u00a0о. («ведущий специалист»)'],
])('«%s» is acted for as «%s»', (post, expected) => {
  expect(actingPost(post)).toBe(expected)
})

test('an order is by a body in the genitive, or by its name as it is', () => {
  expect(bodyInGenitive('Управление образования района')).toBe('управления образования района')
  expect(bodyInGenitive('РОНО')).toBe('(РОНО)')
})
