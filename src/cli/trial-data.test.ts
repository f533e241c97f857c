import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { opora } from '../../tests/kit/opora.ts'
import type { Objectivity } from '../rooms/assessments/objectivity/rules-objectivity.ts'
import type { IdentificationReport, Verdict } from '../rooms/identification/verdict.ts'

const data = process.env.OPORA_TRY_DATA ?? ''
const skipped = data === '' || !existsSync(data)
if (skipped) process.stderr.write('trial data: skipped, OPORA_TRY_DATA names no folder\n')

const example = (name: string) =>
  fileURLToPath(new URL(`../../examples/rules/${name}`, import.meta.url))

/** A table without quotes, read in the plainest way: nothing of the program is used. */
function rowsOf(path: string): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(join(data, path), 'utf8').trim().split(/\r?\n/)
  const names = header.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']))
  })
}

async function identify(...args: string[]): Promise<IdentificationReport> {
  const { status, stdout, stderr } = await opora('identify', ...args, '--json')
  expect([status, stderr]).toEqual([0, ''])
  return JSON.parse(stdout)
}

const namesOf = (schools: readonly Verdict[], verdict: Verdict['verdict']) =>
  schools.filter((one) => one.verdict === verdict).map((one) => one.school)

describe.skipIf(skipped)('ВПР of a region', () => {
  const path = 'vpr-region/results.csv'

  /** Low procedures of grades 5 and 6 by school and year: at least 30 % with mark 2, in whole numbers. */
  function lowCounts(): Map<string, { 2020: number; 2021: number }> {
    const counts = new Map<string, { 2020: number; 2021: number }>()
    for (const row of rowsOf(path)) {
      const school = row.school ?? ''
      const low = counts.get(school) ?? { 2020: 0, 2021: 0 }
      counts.set(school, low)
      const counted = row.grade === '5' || row.grade === '6'
      const isLow = Number(row.mark2) * 10 >= Number(row.participants) * 3
      if (counted && isLow) low[Number(row.year) as 2020 | 2021] += 1
    }
    return counts
  }

  test('the list equals an independent computation, and every school on it has its evidence', async () => {
    const { schools, summary } = await identify(
      ...['--results', join(data, path), '--rules', 'abinsk-2023', '--year', '2021'],
    )
    const expected = [...lowCounts()].filter(
      ([, low]) => low[2021] >= 2 || (low[2021] >= 1 && low[2020] >= 1),
    )
    expect(new Set(namesOf(schools, 'listed'))).toEqual(new Set(expected.map(([school]) => school)))
    expect(summary.listed).toBe(expected.length)
    expect(summary.schools).toBe(lowCounts().size)
    for (const verdict of schools.filter((one) => one.verdict === 'listed')) {
      expect(verdict.triggers.every((trigger) => trigger.evidence.length > 0)).toBe(true)
    }
  })

  test('every figure of the evidence stands in the table', async () => {
    const inTable = new Set(
      rowsOf(path).map((row) =>
        [row.school, row.year, row.grade, row.subject, row.participants, row.mark2].join(),
      ),
    )
    const { schools } = await identify('--results', join(data, path), '--year', '2021')
    const evidence = schools.flatMap(({ school, triggers }) =>
      triggers.flatMap((trigger) => trigger.evidence.map((one) => ({ school, one }))),
    )
    expect(evidence.length).toBeGreaterThan(100)
    for (const { school, one } of evidence) {
      if (!('share' in one)) throw new Error('only results are evidence here')
      const cell = [school, one.year, one.grade, one.subject, one.participants, one.low].join()
      expect(inTable).toContain(cell)
      expect(one.share).toBe(one.low / one.participants)
      const [from, to] = one.interval
      expect(from <= one.share && one.share <= to).toBe(true)
    }
  })
})

describe.skipIf(skipped)('a published list', () => {
  const folder = 'rule-replay-us-2018'
  const facts = () => join(data, folder, 'indicators.csv')

  test.each([
    ['published-list-2018.json', 'low_performing'],
    ['published-list-2018-recurring.json', 'recurring_low_performing'],
  ])('%s reproduces it with no difference', async (rules, column) => {
    const { schools } = await identify(
      '--facts',
      facts(),
      '--rules',
      example(rules),
      '--year',
      '2018',
    )
    const verdicts = new Map(schools.map((one) => [one.school, one.verdict]))
    const differences = rowsOf(`${folder}/expected.csv`).filter((row) => {
      const listed = verdicts.get(row.school ?? '') === 'listed'
      return listed !== (row[column] === 'Y')
    })
    expect(differences).toEqual([])
  })

  test('a school of earlier years without a row this year is not enough data', async () => {
    const rules = example('published-list-2018.json')
    const { schools } = await identify('--facts', facts(), '--rules', rules, '--year', '2018')
    const rows = rowsOf(`${folder}/indicators.csv`)
    const now = new Set(rows.filter((row) => row.year === '2018').map((row) => row.school))
    const gone = new Set(rows.map((row) => row.school).filter((school) => !now.has(school)))
    const verdicts = schools.filter((one) => gone.has(one.school)).map((one) => one.verdict)
    expect(verdicts.length).toBe(gone.size)
    expect(new Set(verdicts)).toEqual(new Set(['notEnoughData']))
  })
})

test.skipIf(skipped)(
  'markers and index of the region are what its scores give directly',
  async () => {
    const scores = join(data, 'vpr-region/scores.csv')
    const scales = join(data, 'vpr-region/scales-2021.csv')
    const args = ['objectivity', '--scores', scores, '--scales', scales, '--year', '2021', '--json']
    const { stdout } = await opora(...args)
    const { schools, index } = JSON.parse(stdout) as Objectivity
    const [marked, all] = directMarkers()
    const names = schools.filter(({ markers }) => markers.length > 0).map(({ school }) => school)
    expect(names.toSorted()).toEqual([...marked].toSorted())
    expect(index).toBeCloseTo(100 - (100 * marked.size) / all, 9)
  },
)

/** M1 and M3 of 2021, worked out from single participants in the plainest way. */
function directMarkers(): readonly [marked: Set<string>, schools: number] {
  const maxima = new Map(
    rowsOf('vpr-region/scales-2021.csv').map((row) => [
      `${row.subject} ${row.grade}`,
      Number(row.max_score),
    ]),
  )
  const participants = rowsOf('vpr-region/scores.csv').flatMap((row) =>
    (row.score_counts ?? '').split(';').flatMap((pair) => {
      const [score = 0, times = 0] = pair.split(':').map(Number)
      const procedure = `${row.subject} ${row.grade}`
      if (score > (maxima.get(procedure) ?? 0)) return []
      return Array.from({ length: times }, () => ({
        key: `${row.year} ${procedure}`,
        school: row.school ?? '',
        score,
      }))
    }),
  )
  const of = (key: string) =>
    Map.groupBy(
      participants.filter((one) => one.key === key),
      ({ school }) => school,
    )
  const mean = (scores: readonly { score: number }[]) =>
    scores.reduce((sum, { score }) => sum + score, 0) / scores.length
  const half = (scores: readonly { score: number }[]) => {
    const middle = mean(scores)
    const squares = scores.reduce((sum, { score }) => sum + (score - middle) ** 2, 0)
    return 1.96 * Math.sqrt(squares / (scores.length - 1) / scores.length)
  }
  const marked = new Set<string>()
  for (const procedure of maxima.keys()) {
    const all = participants.filter(({ key }) => key === `2021 ${procedure}`)
    for (const [school, own] of of(`2021 ${procedure}`)) {
      if (mean(own) - half(own) > mean(all) + half(all)) marked.add(school)
    }
  }
  for (const subject of ['RU', 'MA']) {
    const now = of(`2021 ${subject} 5`)
    const ratios = [...of(`2020 ${subject} 4`)].flatMap(([school, before]) => {
      const after = now.get(school)
      const [top4, top5] = [maxima.get(`${subject} 4`) ?? 0, maxima.get(`${subject} 5`) ?? 0]
      return after ? [{ school, ratio: mean(before) / top4 / (mean(after) / top5) }] : []
    })
    const sorted = ratios.map(({ ratio }) => ratio).sort((a, b) => a - b)
    const at = (share: number) => {
      const place = (sorted.length - 1) * share
      const [low = 0, high = 0] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]]
      return low + (place % 1) * (high - low)
    }
    const fence = 3 * (at(0.75) - at(0.25))
    for (const { school, ratio } of ratios) {
      if (ratio > at(0.75) + fence || ratio < at(0.25) - fence) marked.add(school)
    }
  }
  const schools = new Set(
    participants.filter(({ key }) => key.startsWith('2021')).map(({ school }) => school),
  )
  return [marked, schools.size]
}
