import { expect, test } from 'vitest'
import { biasListRows } from '../../../tests/kit/layouts/bias-list.ts'
import {
  asCsv,
  asXlsx,
  type Cell,
  type GeneratedFile,
  withCell,
} from '../../../tests/kit/layouts/generated.ts'
import { FaultList } from '../../kernel/sheets/faults.ts'
import { faultSentence } from '../../kernel/sheets/messages.ts'
import { tableFromBytes } from '../../kernel/sheets/open-table.ts'
import { cellAddress } from '../../kernel/sheets/place.ts'
import type { PlainTable } from '../../kernel/sheets/table.ts'
import { readGrades } from '../schools/index.ts'
import { recognise } from './layouts/layouts.ts'
import { readScales } from './objectivity/read-scales.ts'
import { ScoresReader } from './objectivity/read-scores.ts'
import { readSchools } from './plain-tables/schools.ts'

/** One thing made wrong in a whole file. */
interface Planted {
  readonly what: string
  readonly cell: string
  readonly value: Cell
  /** Where it is told, when not in the cell itself. */
  readonly at?: string
}

const p = (what: string, cell: string, value: Cell, at = cell): Planted => ({
  what,
  cell,
  value,
  at,
})

const file = (layout: string, rows: readonly (readonly Cell[])[]): GeneratedFile => ({
  layout,
  fileName: `${layout}.xlsx`,
  sheets: [{ name: 'Лист1', rows }],
})

const results = file('plain-results', [
  'municipality,school,year,kind,grade,subject,wave,date,participants,mark2,mark3,mark4,mark5,low'.split(
    ',',
  ),
  ['Район', 'СОШ № 1', 2025, 'vpr', 5, 'RU', 'main', '2025-04-20', 20, 4, 6, 6, 4, 4],
  ['Район', 'СОШ № 2', 2025, 'vpr', 5, 'RU', 'main', '2025-04-20', 20, 4, 6, 6, 4, 4],
  ['Район', 'СОШ № 2', 2025, 'vpr', 5, 'MA', 'main', '2025-04-20', 20, 5, 5, 6, 4, 5],
])
const plantedResults = [
  p('a school without a name', 'B3', null),
  p('a year before any procedure', 'C3', 1925),
  p('a year in two digits', 'C3', 25),
  p('a kind that is none', 'D3', 'контрольная'),
  p('a grade that is none', 'E3', 13),
  p('a letter with the grade', 'E3', '5 «Ы» класса'),
  p('no subject', 'F3', null),
  p('a wave that is none', 'G3', 'повторная'),
  p('a day that is none', 'H3', '31.02.2025'),
  p('no participants told', 'I3', null),
  p('participants below zero', 'I3', -20),
  p('half a participant', 'I3', 20.5),
  p('a word for a count', 'I3', 'н/д'),
  p('a formula that gives an error', 'I3', '#DIV/0!'),
  p('three marks of four', 'K3', null),
  p('a mark below zero', 'K3', -6),
  p('marks that do not add up', 'K3', 7, 'I3'),
  p('low that is not mark 2', 'N3', 3),
  p('low over the participants', 'N3', 21),
  p('another tale of the same row', 'F4', 'RU', 'B4'),
  p('a school of two municipalities', 'A4', 'Другой район'),
  p('a cell beyond the headers', 'O3', 1),
]

const facts = file('plain-facts', [
  ['school', 'year', 'index', 'level'],
  ['СОШ № 1', 2025, 12.5, 'высокий'],
  ['СОШ № 2', 2025, 3, 'низкий'],
  ...Array.from({ length: 30 }, (_, at): Cell[] => [`СОШ № ${at + 3}`, 2025, at, 'низкий']),
])
const plantedFacts = [
  p('facts of no school', 'A3', null),
  p('facts of no year', 'B3', null),
  p('facts of a year that is none', 'B3', 20_255),
  p('facts twice', 'A3', 'СОШ № 1'),
  p('a word in a column of numbers', 'C3', 'много'),
  p('a fact that is an error', 'C3', '#N/A'),
]

const bias = file(
  'bias-list',
  biasListRows([[2025, 'edu203389', 'Район', 'СОШ № 1', 1, 0, 0, 1, 2]]),
)
const plantedBias = [
  p('a list of no year', 'A3', 'прошлый'),
  p('a flag over one', 'E3', 7),
  p('a sum that is another', 'I3', 3),
]

for (const [whole, planted, ways] of [
  [results, plantedResults, [asXlsx, asCsv]],
  [facts, plantedFacts, [asXlsx, asCsv]],
  [bias, plantedBias, [asXlsx]],
] as const) {
  const faultsOf = async (made: GeneratedFile, asBytes: typeof asXlsx | typeof asCsv) => {
    const bytes = await asBytes(made)
    const { reading } = await recognise({ position: 0, fileName: made.fileName, bytes })
    expect(reading.layout).toBe(whole.layout)
    return reading.faults
  }
  test(`${whole.layout}: nothing is found in a whole file`, async () => {
    expect(await faultsOf(whole, asXlsx)).toEqual([])
  })
  test.each(planted)(`${whole.layout}: $what`, async ({ cell, value, at }) => {
    for (const asBytes of ways) {
      const faults = await faultsOf(withCell(whole, cell, value), asBytes)
      expect(faults.map(({ place }) => cellAddress(place))).toContain(at)
    }
  })
}

const scales = file('scales', [
  'subject,grade,year,max_for_2,min_for_3,max_for_3,min_for_4,max_for_4,min_for_5,max_score'.split(
    ',',
  ),
  ['MA', 5, 2025, 6, 7, 10, 11, 14, 15, 20],
  ['RU', 5, 2025, 17, 18, 28, 29, 38, 39, 45],
])
const plantedScales = [
  p('a scale of no subject', 'A3', null),
  p('a scale of no grade', 'B3', 0),
  p('a scale of a year that is none', 'C3', 1900),
  p('a gap between 2 and 3', 'E3', 19),
  p('bands that overlap: 27–35 and 35–40', 'G3', 28),
  p('a band upside down', 'F3', 10),
  p('a top below the last band', 'J3', 30),
  p('a top that is no number', 'J3', 'сорок пять'),
  p('the same scale twice', 'A3', 'MA'),
]

const scores = file('scores', [
  ['school', 'year', 'kind', 'grade', 'subject', 'score_counts'],
  ['СОШ № 1', 2025, 'vpr', 5, 'MA', '2:2;3:1'],
  ['СОШ № 2', 2025, 'vpr', 5, 'MA', '4:2;5:1'],
])
const plantedScores = [
  p('scores of no school', 'A3', null),
  p('scores of no year', 'B3', 'этот'),
  p('scores of no kind', 'C3', 'срез'),
  p('scores of no grade', 'D3', 0),
  p('scores of no subject', 'E3', null),
  p('counts that cannot be read', 'F3', '4-2'),
  p('a score twice in one cell', 'F3', '4:2;4:1'),
]

const register = file('register', [
  ['municipality', 'school', 'grades', 'closed_on'],
  ['Район', 'СОШ № 1', '1-4;5-9', null],
  ['Район', 'СОШ № 2', '1-4;5-9', '2024-08-31'],
])
const plantedRegister = [
  p('a line of no school', 'B3', null),
  p('a school twice', 'B3', 'СОШ № 1'),
  p('grades that are none', 'C3', 'все'),
  p('closed on a day that is none', 'D3', '31.06.2024'),
]

const nobody = { school: () => 0, municipalityOf: () => 'Район', register: () => {} }
const tables: readonly [
  GeneratedFile,
  readonly Planted[],
  (table: PlainTable, faults: FaultList) => void,
][] = [
  [scales, plantedScales, (table, faults) => void readScales(table, faults)],
  [scores, plantedScores, (table, faults) => new ScoresReader(faults).read(table)],
  [register, plantedRegister, (table, faults) => readSchools(table, nobody, faults, readGrades)],
]

for (const [whole, planted, read] of tables) {
  const faultsOf = async (made: GeneratedFile) => {
    const faults = new FaultList()
    const table = await tableFromBytes(made.fileName, await asXlsx(made), faults)
    if (table !== undefined) read(table, faults)
    return faults.kept
  }
  test(`${whole.layout}: nothing is found in a whole file`, async () => {
    expect((await faultsOf(whole)).map((fault) => faultSentence(fault, 'ru'))).toEqual([])
  })
  test.each(planted)(`${whole.layout}: $what`, async ({ cell, value, at }) => {
    const faults = await faultsOf(withCell(whole, cell, value))
    expect(faults.map(({ place }) => cellAddress(place))).toContain(at)
  })
}

test('there are at least forty kinds of them', () => {
  const all = [
    ...[plantedResults, plantedFacts, plantedBias].flat(),
    ...tables.flatMap(([, planted]) => planted),
  ]
  expect(new Set(all.map(({ what }) => what)).size).toBeGreaterThanOrEqual(40)
})
