import { expect, test } from 'vitest'
import type { SchoolId } from '../../../kernel/ids.ts'
import { type KnownSchool, readCode, schoolMatcher } from '../../schools/index.ts'
import { linesOfText } from './list-lines.ts'
import { matchLines } from './list-matching.ts'

const code = readCode('fisOko', 'sch230107')
const school = (
  id: string,
  name: string,
  spellings: readonly string[] = [],
  codes: KnownSchool['codes'] = [],
) => ({ id: id as SchoolId, name, spellings, codes })

const matcher = schoolMatcher<SchoolId>([
  school(
    'seven',
    'МБОУ «СОШ № 7» с. Тихая Долина',
    ['СОШ 7 Тихая Долина'],
    [...(code.ok ? [{ ...code.value, validFrom: null, validTo: null }] : [])],
  ),
  school('one-a', 'СОШ № 1 г. Заречный'),
  school('one-b', 'СОШ № 1 с. Луговое'),
])

const matched = (text: string, isOwn = true) =>
  matchLines(linesOfText(text), {
    match: (spelling) => matcher.match(spelling),
    isOwn: () => isOwn,
    on: '2025-09-12',
  }).map(({ schoolId, toldBy }) => [schoolId, toldBy])

test('a code tells the school, and so does any of its spellings', () => {
  expect(matched('sch230107')).toEqual([['seven', 'code']])
  expect(matched('1. МБОУ СОШ №7 с.Тихая Долина')).toEqual([['seven', 'name']])
  expect(matched('СОШ 7 Тихая Долина')).toEqual([['seven', 'name']])
})

test('what fits two schools, or none for sure, is left to a person', () => {
  expect(matched('СОШ № 1')).toEqual([[null, null]])
  expect(matched('СОШ № 7')).toEqual([[null, null]])
  expect(matched('Лицей «Радуга»')).toEqual([[null, null]])
})

test('a line of another municipality is nobody’s question', () => {
  expect(matched('СОШ № 1 г. Заречный', false)).toEqual([[null, 'elsewhere']])
})
