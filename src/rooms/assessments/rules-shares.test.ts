import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countsOfShares } from './rules-shares.ts'

const rounded = (share: number, decimals: number) => Number(share.toFixed(decimals))

test('shares with two decimals give back the counts they were made of', () => {
  const groups = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 4, maxLength: 40 })
  fc.assert(
    fc.property(
      groups.filter((counts) => counts.some(Boolean)),
      (counts) => {
        const all = counts.reduce((sum, count) => sum + count, 0)
        fc.pre(all < 5000)
        const shares = counts.map((count) => rounded((count * 100) / all, 2))
        expect(countsOfShares(all, shares, 2)).toEqual({ kind: 'counts', counts, fit: 'exact' })
      },
    ),
  )
})

test('a share that lies between two counts is told', () => {
  expect(countsOfShares(20, [12.6, 37.4, 30, 20], 2)).toEqual({
    kind: 'counts',
    counts: [3, 7, 6, 4],
    fit: 'ambiguous',
  })
})

test('where several counts give the same share, none of them is certain', () => {
  expect(countsOfShares(300, [10, 20, 30, 40], 0)).toMatchObject({ fit: 'ambiguous' })
  expect(countsOfShares(90, [10, 20, 30, 40], 0)).toMatchObject({ fit: 'exact' })
})

test('one participant too few goes where most was rounded away', () => {
  expect(countsOfShares(10, [14, 33, 33, 20], 0)).toEqual({
    kind: 'counts',
    counts: [2, 3, 3, 2],
    fit: 'ambiguous',
  })
})

test('shares of another number of participants are refused with their sum', () => {
  expect(countsOfShares(30, [10, 20, 30, 20], 2)).toEqual({ kind: 'notWhole', sum: 24 })
  expect(countsOfShares(0, [0, 0, 0, 0], 2)).toMatchObject({ counts: [0, 0, 0, 0], fit: 'exact' })
})
