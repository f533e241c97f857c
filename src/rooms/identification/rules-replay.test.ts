import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { FactsCollector } from './facts-collector.ts'
import { abinsk2023 } from './presets/abinsk-2023.ts'
import { readRuleSet } from './rule-set/read-rule-set.ts'
import { identify } from './rules.ts'
import type { ResultEvidence, Verdict } from './verdict.ts'

const folder = process.env.OPORA_TRY_DATA
if (!folder)
  console.log('OPORA_TRY_DATA is unset: the published lists and the region are not replayed')

type Row = Readonly<Record<string, string>>

function rowsOf(path: string): Row[] {
  const [head = '', ...lines] = readFileSync(join(folder ?? '', path), 'utf8')
    .trim()
    .split(/\r?\n/)
  const columns = head.replace(/^\uFEFF/, '').split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']))
  })
}

const rulesFile = (name: string) => {
  const read = readRuleSet(
    readFileSync(join(import.meta.dirname, '../../../examples/rules', name), 'utf8'),
  )
  if (!read.ok) throw new Error(JSON.stringify(read.refusal))
  return read.value
}

describe.skipIf(!folder)('a list that was published, from facts alone', () => {
  const indicators = folder ? rowsOf('rule-replay-us-2018/indicators.csv') : []
  const expected = folder ? rowsOf('rule-replay-us-2018/expected.csv') : []

  const verdicts = (file: string): Map<string, Verdict> => {
    const collector = new FactsCollector()
    for (const { school = '', year, ...values } of indicators)
      collector.addFacts(
        school,
        Number(year),
        Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value || null])),
      )
    const report = identify(collector.facts(), rulesFile(file), { year: 2018, stage: 'final' })
    return new Map(report.schools.map((verdict) => [verdict.school, verdict]))
  }

  test.each([
    ['published-list-2018.json', 'low_performing'],
    ['published-list-2018-recurring.json', 'recurring_low_performing'],
  ])('%s gives the list with 0 differences', (file, column) => {
    const found = verdicts(file)
    const differences = expected.filter(
      (row) => (found.get(row.school ?? '')?.verdict === 'listed') !== (row[column] === 'Y'),
    )
    expect(differences).toEqual([])
    const published = new Set(expected.map((row) => row.school))
    const ours = [...found.values()].filter(
      (it) => it.verdict === 'listed' && !published.has(it.school),
    )
    expect(ours).toEqual([])
  })

  test('a row in an earlier year but none this year is not enough data', () => {
    const thisYear = new Set(
      indicators.filter((row) => row.year === '2018').map((row) => row.school),
    )
    for (const file of ['published-list-2018.json', 'published-list-2018-recurring.json']) {
      const gone = [...verdicts(file).values()].filter((it) => !thisYear.has(it.school))
      expect(gone.length).toBeGreaterThan(20)
      expect(new Set(gone.map((it) => it.verdict))).toEqual(new Set(['notEnoughData']))
    }
  })
})

describe.skipIf(!folder)('abinsk-2023 over a region equals an independent count', () => {
  const rows = folder ? rowsOf('vpr-region/results.csv') : []
  const collector = new FactsCollector()
  for (const row of rows)
    collector.addResult({
      municipality: row.municipality ?? '',
      school: row.school ?? '',
      year: Number(row.year),
      kind: 'vpr',
      grade: Number(row.grade),
      subject: row.subject ?? '',
      level: null,
      participants: Number(row.participants),
      low: Number(row.mark2),
    })
  const report = identify(collector.facts(), abinsk2023, { year: 2021, stage: 'final' })

  /** Straight from the rows: no code of the rules. */
  const cells = new Map(
    rows.map((row) => [`${row.school} ${row.year} ${row.grade} ${row.subject}`, row]),
  )
  const asked = ['5 RU', '5 MA', '6 RU', '6 MA']
  const isLow = (row: Row | undefined) =>
    row !== undefined && 10 * Number(row.mark2) >= 3 * Number(row.participants)
  const isUnknown = (school: string, year: number, key: string) => {
    if (cells.has(`${school} ${year} ${key}`)) return false
    const ofYear = rows.filter((row) => row.school === school && row.year === String(year))
    return ofYear.length === 0 || ofYear.some((row) => row.grade === key[0])
  }
  const listedBy = (low: (year: number, key: string) => boolean) => {
    const [now, before] = [2021, 2020].map((year) => asked.filter((key) => low(year, key)).length)
    return (now ?? 0) >= 2 || ((now ?? 0) >= 1 && (before ?? 0) >= 1)
  }

  test('listed, needing an expert, and what could still be listed', () => {
    expect(report.stage).toBe('preliminary')
    expect(report.schools).toHaveLength(new Set(rows.map((row) => row.school)).size)
    for (const { school, verdict, needsExpert, mayBeListed, triggers } of report.schools) {
      const cell = (year: number, key: string) => cells.get(`${school} ${year} ${key}`)
      const sure = listedBy((year, key) => isLow(cell(year, key)))
      const possible = listedBy(
        (year, key) => isLow(cell(year, key)) || isUnknown(school, year, key),
      )
      const large = listedBy(
        (year, key) => isLow(cell(year, key)) && Number(cell(year, key)?.participants) >= 10,
      )
      expect([school, verdict === 'listed', needsExpert, mayBeListed]).toEqual([
        school,
        sure,
        sure && !large,
        possible && !sure,
      ])
      expect(verdict === 'listed' && triggers.every((it) => it.evidence.length > 0)).toBe(sure)
      if (verdict === 'notEnoughData') expect(possible).toBe(true)
    }
  })

  test('the evidence is what the file says', () => {
    for (const { school, triggers } of report.schools)
      for (const one of triggers.flatMap((it) => it.evidence) as ResultEvidence[]) {
        const row = cells.get(`${school} ${one.year} ${one.grade} ${one.subject}`)
        expect([one.participants, one.low]).toEqual([Number(row?.participants), Number(row?.mark2)])
      }
  })
})
