import { expect, test } from 'vitest'
import { newId, type PersonId } from '../ids.ts'
import { KeptForms } from './kept-forms.ts'

const adviser = newId<PersonId>()
const stranger = newId<PersonId>()
const at = (path: string) => new URL(path, 'http://localhost')

test('what was typed comes back on its page, to whoever came first, without the password', () => {
  const forms = new KeptForms()
  const address = forms.keep('/notes?year=2025', { title: 'Долгий текст', password: 'x' })
  expect(address).toMatch(/^\/notes\?year=2025&kept=[\w-]{22}$/)
  expect(forms.find(at(address), adviser)).toEqual({ title: 'Долгий текст' })
  expect(forms.find(at(address), adviser)).toEqual({ title: 'Долгий текст' })
  expect(forms.find(at(address), stranger)).toBeNull()
  expect(forms.find(at(address.replace('/notes', '/schools')), adviser)).toBeNull()
  expect(forms.find(at('/notes?kept=guess'), adviser)).toBeNull()
})

test('it waits half an hour', () => {
  const forms = new KeptForms()
  const address = forms.keep('/notes', { title: 'текст' }, 0)
  expect(forms.find(at(address), adviser, 29 * 60_000)).toEqual({ title: 'текст' })
  expect(forms.find(at(address), adviser, 31 * 60_000)).toBeNull()
})

test('memory is bounded: the oldest makes room, and what is too long is not kept', () => {
  const forms = new KeptForms()
  const first = forms.keep('/notes', { title: 'первый' })
  const others = Array.from({ length: 100 }, (_, at) => forms.keep('/notes', { title: `${at}` }))
  expect(forms.find(at(first), adviser)).toBeNull()
  expect(others.every((each) => forms.find(at(each), adviser) !== null)).toBe(true)
  expect(forms.keep('/notes', { title: 'ы'.repeat(100_001) })).toBe('/notes')
})
