import { expect, test } from 'vitest'
import { municipalitySum } from './rules-municipality-sum.ts'

const school = (schoolId: string, participants: number, low: number) => ({
  schoolId,
  participants,
  low,
})
const own = school('А', 20, 5)

test.each([
  ['several schools', [own, school('Б', 20, 3), school('В', 30, 4)], 'shown'],
  ['one other school', [own, school('Б', 20, 3)], 'withheld'],
  ['nearly one other school', [own, school('Б', 40, 3), school('В', 4, 1)], 'withheld'],
  ['nobody low beside us', [own, school('Б', 20, 0), school('В', 30, 0)], 'withheld'],
  ['everybody low beside us', [own, school('Б', 20, 20), school('В', 30, 30)], 'withheld'],
  ['nobody else', [own], 'nobodyElse'],
] as const)('%s', (_, addends, kind) => {
  expect(municipalitySum('А', addends, { isTeam: false }).kind).toBe(kind)
})

test('the team sees the sum of everybody', () => {
  const addends = [own, school('Б', 20, 0)]
  expect(municipalitySum('А', addends, { isTeam: true })).toEqual({
    ...{ kind: 'shown', schools: 2, participants: 40, low: 5 },
  })
})
