import { expect, test } from 'vitest'
import { codesIn, linesOfText, spellingOf } from './list-lines.ts'

const named = (text: string) => linesOfText(text).map(({ names }) => names[0])

test.each([
  ['1. МБОУ «СОШ № 7»;', 'МБОУ «СОШ № 7»'],
  ['12) Лицей № 2,', 'Лицей № 2'],
  ['– школа № 3', 'школа № 3'],
  ['5 МКОУ ООШ № 9', 'МКОУ ООШ № 9'],
  ['5 гимназия', 'гимназия'],
  ['  СОШ с. Луговое  ', 'СОШ с. Луговое'],
])('«%s» names «%s»', (typed, name) => {
  expect(named(typed)).toEqual([name])
})

test('keeps the number of the line and passes empty lines and headings by', () => {
  const read = linesOfText('№ п/п\tНаименование ОО\r\n\r\n1\tСОШ № 7\r\n2\tСОШ № 8\r\n')
  expect(read.map(({ line, names }) => [line, ...names])).toEqual([
    [3, 'СОШ № 7'],
    [4, 'СОШ № 8'],
  ])
})

test('a cell among others is a code when it is long enough to be no number of a row', () => {
  const [read] = linesOfText('12\tsch230107\tСОШ № 7\t2310031475')
  expect(read?.codes).toEqual([
    { kind: 'fisOko', text: 'sch230107' },
    { kind: 'inn', text: '2310031475' },
  ])
  expect(codesIn('101', true)).toEqual([{ kind: 'ris', text: '101' }])
  expect(codesIn('101', false)).toEqual([])
})

test('a line of a code alone is called by the code', () => {
  const [read] = linesOfText('edu050123')
  expect(read && spellingOf(read)).toBe('edu050123')
})

test('nothing but signs is no list', () => {
  expect(linesOfText(' \n;\n-\n')).toEqual([])
})
