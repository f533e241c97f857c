import { expect, test } from 'vitest'
import { NumberList, narrow } from './number-list.ts'

test('numbers are kept in order however many there are', () => {
  const list = new NumberList(Float64Array)
  for (let at = 0; at < 1000; at += 1) expect(list.push(at / 4)).toBe(at)
  expect(list.last).toBe(249.75)
  expect([...list.taken()]).toEqual(Array.from({ length: 1000 }, (_, at) => at / 4))
})

test.each([
  ['all fit', [0, 65_535], Uint16Array],
  ['one is larger', [0, 65_536], Int32Array],
  ['one is below zero: a formula that nobody calculated', [1, -4], Int32Array],
])('%s', (_, cells, kind) => {
  const made = narrow(Int32Array.from(cells))
  expect(made).toBeInstanceOf(kind)
  expect([...made]).toEqual(cells)
})
