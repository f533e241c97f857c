import { expect, test } from 'vitest'
import type { Actor, RoleGrant } from '../../../kernel/access/actor.ts'
import type { Day, SchoolId } from '../../../kernel/ids.ts'
import { answeringOf, standingOf } from './answering.ts'
import { type Contribution, municipalityFigure } from './municipality-figure.ts'
import { signerOf, teamSignerOf } from './signing.ts'
import { afterWorkingDays } from './working-days.ts'

const day = (text: string) => text as Day

test.each([
  ['a Monday and ten working days: two weeks', '2025-09-15', 10, '2025-09-29'],
  ['a Friday and one: Monday', '2025-09-19', 1, '2025-09-22'],
  ['begun on a Sunday', '2025-09-21', 1, '2025-09-22'],
  ['over the fourth of November', '2025-11-03', 1, '2025-11-05'],
  ['over the New Year', '2025-12-31', 1, '2026-01-09'],
  ['over May', '2026-04-30', 5, '2026-05-08'],
])('a term counts working days: %s', (_, from, count, last) => {
  expect(afterWorkingDays(day(from), count)).toBe(last)
})

const own: Contribution = { school: 'own', participants: 20, low: 6 }
const of = (school: string, participants: number, low: number): Contribution => ({
  school,
  participants,
  low,
})

test.each<[string, readonly Contribution[], object]>([
  ['only this school held it', [own], { kind: 'nobodyElse' }],
  ['one other school: the rest is its result', [own, of('a', 40, 8)], { kind: 'withheld' }],
  [
    'two others, the smaller with four pupils',
    [own, of('a', 40, 8), of('b', 4, 1)],
    { kind: 'withheld' },
  ],
  [
    'two others, the smaller with five',
    [own, of('a', 40, 8), of('b', 5, 1)],
    { kind: 'shown', schools: 3, participants: 65, low: 15 },
  ],
  [
    'nobody low elsewhere: that says it of each',
    [own, of('a', 40, 0), of('b', 30, 0)],
    { kind: 'withheld' },
  ],
  ['everybody low elsewhere', [own, of('a', 10, 10), of('b', 9, 9)], { kind: 'withheld' }],
  [
    'a school without a result of its own is told the rest',
    [of('a', 40, 8), of('b', 30, 2)],
    { kind: 'shown', schools: 2, participants: 70, low: 10 },
  ],
])('the municipality beside a school: %s', (_, contributions, figure) => {
  expect(municipalityFigure('own', contributions)).toEqual(figure)
})

test('a school answers up to the last day of the term and to the newest sheet', () => {
  const sheet = { answersDue: day('2025-09-29'), supersededOn: null }
  expect(answeringOf(sheet, day('2025-09-29'))).toBe('open')
  expect(answeringOf(sheet, day('2025-09-30'))).toBe('termPassed')
  expect(answeringOf({ ...sheet, supersededOn: day('2025-09-20') }, day('2025-09-21'))).toBe(
    'superseded',
  )
})

test.each([
  ['notSent', null],
  ['changed', { isAcknowledged: true, isChanged: true }],
  ['acknowledged', { isAcknowledged: true, isChanged: false }],
  ['overdue', { isAcknowledged: false, isChanged: false }],
] as const)('the municipality sees: %s', (standing, said) => {
  const sheet = said === null ? null : { ...said, answersDue: day('2025-09-14') }
  expect(standingOf(sheet, day('2025-09-15'))).toBe(standing)
})

const seven = 'seven' as SchoolId
const person = (...grants: readonly Partial<RoleGrant>[]): Actor => ({
  kind: 'person',
  personId: 'p' as never,
  displayName: 'Тихонова Мария Примеровна',
  municipalityId: null,
  regionId: null,
  grants: grants.map((grant) => ({
    role: 'schoolHead',
    municipalityId: null,
    schoolId: seven,
    acting: null,
    ...grant,
  })),
})
const acting = { basis: 'приказ № 61-к', untilOn: null }

test('who signs is named by the post of that day; who acts for the head is said so', () => {
  const head = person({})
  expect(signerOf(head, seven, 'директор СОШ № 7')).toMatchObject({ post: 'директор СОШ № 7' })
  expect(signerOf(head, seven, null)).toMatchObject({ post: 'директор школы', actingBasis: null })
  expect(
    signerOf(person({ role: 'schoolDeputy' }, { acting }), seven, 'заместитель директора'),
  ).toMatchObject({ post: 'и.\u00a0о. директора школы', actingBasis: 'приказ № 61-к' })
  expect(signerOf(person({ acting }), seven, 'И. о. директора СОШ № 7')).toMatchObject({
    post: 'И. о. директора СОШ № 7',
  })
})

test('nobody signs for another school, nor a teacher for the own one', () => {
  expect(signerOf(person({}), 'eight' as SchoolId, null)).toBeNull()
  expect(signerOf(person({ role: 'teacher' }), seven, null)).toBeNull()
})

test('the team signs by its own post', () => {
  const adviser = person({ role: 'adviser', schoolId: null })
  expect(teamSignerOf(adviser, 'методист ИМЦ').post).toBe('методист ИМЦ')
  expect(teamSignerOf(adviser, null).post).toBe('методист')
})
