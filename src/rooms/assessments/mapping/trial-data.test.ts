import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { csvBook } from '../../../kernel/sheets/csv-book.ts'
import { sheetsOf } from '../../../kernel/sheets/workbook/sheet.ts'
import { lacksOf } from './mapping.ts'
import { readMapped } from './read-mapped.ts'
import { mappingOf, suggest } from './suggest.ts'

const data = process.env.OPORA_TRY_DATA ?? ''
const skipped = data === '' || !existsSync(data)
if (skipped) process.stderr.write('column mapping: skipped, OPORA_TRY_DATA names no folder\n')

/** Every cell of a CSV in quotes, split in the plainest way: nothing of the program is used. */
function cellsOf(path: string): string[][] {
  const text = readFileSync(path, 'utf8').replace(/^\ufeff/, '')
  return text
    .trim()
    .split(/\r?\n/)
    .map((line) =>
      line
        .replace(/^"|"$/g, '')
        .split('","')
        .map((cell) => cell.replaceAll('""', '"')),
    )
}

const numberOf = (text = '') => (/^[\d.,]+$/.test(text) ? Number(text.replace(',', '.')) : 0)

describe.skipIf(skipped)('results by school as a state publishes them', () => {
  test.each([
    ['nvo-7-2022.csv', 1, 2022, []],
    ['nvo-7-2023.csv', 6, 2023, []],
    // One cell of the file holds a bracket instead of a number: the person says that it is no number.
    ['dzi-2022.csv', 1, 2022, ['(']],
  ] as const)(
    '%s comes in unchanged, with the sums of a direct count',
    (name, header, year, noData) => {
      const path = join(data, 'column-mapping-bg', name)
      const grids = sheetsOf(
        csvBook(readFileSync(path)) ?? { texts: [], sheets: [], format: 'csv' },
      )
      const proposed = mappingOf(suggest(grids), grids[0], name)
      const mapping = {
        ...proposed,
        constants: { kind: 'regional' as const, grade: 7 },
        noData: [...proposed.noData, ...noData],
      }
      expect(lacksOf(mapping)).toEqual([])
      const read = readMapped(mapping, grids, { position: 0, fileName: name })
      expect([read.faultCount, read.warnings]).toEqual([0, []])

      const rows = cellsOf(path).slice(header)
      const width = Math.max(...rows.map((row) => row.length))
      let [participants, points, pairs] = [0, 0, 0]
      for (const row of rows) {
        for (let at = 5; at + 1 < width; at += 2) {
          const [count, mean] = [numberOf(row[at]), numberOf(row[at + 1])]
          participants += count
          points += mean
          if (count > 0 || mean > 0) pairs += 1
        }
      }
      const sum = (of: (one: (typeof read.results)[number]) => number) =>
        read.results.reduce((all, one) => all + of(one), 0)
      expect(sum((one) => one.participants ?? 0)).toBe(participants)
      expect(sum((one) => one.details?.mean ?? 0)).toBeCloseTo(points, 6)
      expect(
        read.results.filter((one) => (one.participants ?? 0) > 0 || one.details !== null),
      ).toHaveLength(pairs)
      expect(new Set(read.results.map((one) => one.year))).toEqual(new Set([year]))
      expect(new Set(read.results.map((one) => one.row)).size).toBeLessThanOrEqual(rows.length)
    },
  )
})
