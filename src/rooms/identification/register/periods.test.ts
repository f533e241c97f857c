import { describe, expect, test } from 'vitest'
import type { Day, SchoolId } from '../../../kernel/ids.ts'
import type { RegisterId } from '../ids.ts'
import { type ApprovedList, ceasedBy, chainBefore, periodsOf, turnoverOf } from './periods.ts'

const school = (id: string) => id as SchoolId
const list = (year: number, ...schools: readonly string[]): ApprovedList => ({
  registerId: `r${year}` as RegisterId,
  order: { number: `${year - 2000}`, on: `${year}-09-15` as Day },
  schools: schools.map(school),
})
const mark = (year: number) => list(year).order
const chain = [list(2022, 'a', 'b'), list(2023, 'b'), list(2024, 'a', 'b'), list(2025, 'a', 'c')]

describe('entering and leaving take the date of the order', () => {
  test.each([
    [
      'twice, the second time still',
      'a',
      [
        { entered: mark(2022), left: mark(2023) },
        { entered: mark(2024), left: null },
      ],
    ],
    ['once, over three orders', 'b', [{ entered: mark(2022), left: mark(2025) }]],
    ['by the last order', 'c', [{ entered: mark(2025), left: null }]],
    ['never', 'd', []],
  ])('%s', (_what, id, periods) => {
    expect(periodsOf(chain, school(id))).toEqual(periods)
  })
})

describe('turnover', () => {
  test('tells who came, came back, stayed and left', () => {
    expect(turnoverOf(chain.slice(0, 3), ['a', 'c', 'd'].map(school))).toEqual({
      before: mark(2024),
      entered: ['c', 'd'],
      returned: [],
      stayed: ['a'],
      left: ['b'],
    })
    expect(turnoverOf(chain.slice(0, 2), ['a', 'b'].map(school))).toMatchObject({
      entered: [],
      returned: ['a'],
      stayed: ['b'],
      left: [],
    })
  })

  test('of the first list has nothing before it', () => {
    expect(turnoverOf([], [school('a')])).toEqual({
      before: null,
      entered: ['a'],
      returned: [],
      stayed: [],
      left: [],
    })
  })
})

test('a list ceases by the next order; one being prepared stands after all', () => {
  expect(ceasedBy(chain, 'r2024' as RegisterId)).toEqual(mark(2025))
  expect(ceasedBy(chain, 'r2025' as RegisterId)).toBeNull()
  expect(ceasedBy(chain, 'draft' as RegisterId)).toBeNull()
  expect(chainBefore(chain, 'r2023' as RegisterId)).toHaveLength(1)
  expect(chainBefore(chain, 'draft' as RegisterId)).toHaveLength(4)
})
