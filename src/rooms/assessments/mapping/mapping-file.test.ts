import { expect, test } from 'vitest'
import type { TableMapping } from './mapping.ts'
import { mappingFile, readMappingFile } from './mapping-file.ts'

const mapping: TableMapping = {
  ...{ format: 'opora-mapping', formatVersion: 1, name: 'Региональная работа', sheet: null },
  ...{
    headerDepth: 1,
    yearFrom: 'text',
    decimal: 'comma',
    noData: ['н/д'],
    scale: { from: 0, to: 40 },
  },
  columns: [
    { heading: 'Школа', nth: 0, means: 'school' },
    { heading: 'Писали', nth: 1, means: 'participants', of: { subject: 'MA', grade: 7 } },
  ],
  constants: { kind: 'regional' },
}

test('what goes out comes back', () => {
  expect(readMappingFile(mappingFile(mapping))).toEqual({ ok: true, value: mapping })
})

test.each([
  ['not JSON at all', '{', 'notJson', []],
  ['another file', '[]', 'notMapping', ['.']],
  ['a word misspelt', JSON.stringify({ ...mapping, headerDept: 2 }), 'notMapping', ['headerDept']],
  [
    'a meaning nobody knows',
    JSON.stringify({ ...mapping, columns: [{ heading: 'а', nth: 0, means: 'surname' }] }),
    'notMapping',
    ['columns.0.means'],
  ],
  [
    'a scale upside down',
    JSON.stringify({ ...mapping, scale: { from: 5, to: 2 } }),
    'notMapping',
    ['scale'],
  ],
])('%s is refused with its place', (_name, text, kind, places) => {
  expect(readMappingFile(text)).toEqual({ ok: false, refusal: { kind, places } })
})
