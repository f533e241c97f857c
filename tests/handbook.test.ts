import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { demoFacts } from '../db/demo/facts.ts'
import { exampleOf } from '../scripts/docs/handbook/example.ts'
import { document } from '../scripts/docs/handbook-identification.ts'
import { abinsk2023 } from '../src/rooms/identification/presets/abinsk-2023.ts'
import { repeatSame2025 } from '../src/rooms/identification/presets/repeat-same-2025.ts'
import type { Evidence } from '../src/rooms/identification/verdict.ts'

const page = readFileSync(new URL(`../${document.path}`, import.meta.url), 'utf8')
const facts = await demoFacts()

test('tables and worked example of the page are what the code computes', async () => {
  expect(await document.render(page)).toBe(page)
})

/** The example as it was worked out on paper: participants and low results of both years. */
const onPaper = [
  ['vpr', 5, 'RU', [24, 6], [23, 7]],
  ['vpr', 5, 'MA', [24, 8], [22, 7]],
  ['vpr', 6, 'RU', [20, 3], [25, 5]],
  ['vpr', 6, 'MA', [20, 6], [24, 6]],
  ['oge', 9, 'RU', [18, 2], [17, 1]],
  ['oge', 9, 'MA', [18, 3], [17, 4]],
  ['ege', 11, 'RU', [8, 0], [7, 0]],
] as const

test('the example rests on the counts it was worked out with', () => {
  const { cells } = exampleOf(facts).explanation
  for (const [kind, grade, subject, before, now] of onPaper) {
    const found = [2024, 2025].map((year) => {
      const cell = cells.find(
        (each) =>
          each.kind === kind &&
          each.grade === grade &&
          each.subject === subject &&
          each.year === year,
      )
      return [cell?.participants, cell?.low]
    })
    expect(found, `${kind} ${grade} ${subject}`).toEqual([before, now])
  }
})

test('a result is low exactly where the paper says so, the border included', () => {
  const low = exampleOf(facts)
    .explanation.cells.filter((cell) => cell.outcome === 'low')
    .map(nameOf)
  // 6 of 20 is 30 %; 6 of 24 is 25 %
  expect(low.sort()).toEqual(['vpr 5 MA 2024', 'vpr 5 MA 2025', 'vpr 5 RU 2025', 'vpr 6 MA 2024'])
})

test('both criteria hold, each by the results the page names', () => {
  const { verdict } = exampleOf(facts)
  expect(verdict.verdict).toBe('listed')
  expect(verdict.needsExpert).toBe(false)
  const [inYear, inEachYear] = verdict.triggers
  expect(inYear?.evidence.map(nameOf).sort()).toEqual(['vpr 5 MA 2025', 'vpr 5 RU 2025'])
  expect(inEachYear?.evidence.map(nameOf)).toEqual(
    expect.arrayContaining(['vpr 5 MA 2024', 'vpr 6 MA 2024']),
  )
})

test('were the same procedure to repeat, mathematics of grade 5 would', () => {
  const { verdict } = exampleOf(facts, repeatSame2025)
  const repeated = verdict.triggers.find((trigger) => trigger.criterion === 'same-two-years')
  expect(repeated?.evidence.map(nameOf).sort()).toEqual(['vpr 5 MA 2024', 'vpr 5 MA 2025'])
})

test('with a minimum of 25 the school is not «no» but «not enough data»', () => {
  const minParticipants = { value: 25, certainty: 'I', basis: 'пример' } as const
  const { verdict, explanation } = exampleOf(facts, { ...abinsk2023, minParticipants })
  expect(verdict).toMatchObject({ verdict: 'notEnoughData', mayBeListed: true })
  const judged = explanation.cells.filter((cell) => cell.reason === null)
  expect(judged.map(nameOf)).toEqual(['vpr 6 RU 2025'])
})

test('the reservation about ВПР and the respectful words stand on the page', () => {
  expect(page).toContain('N 02-86')
  expect(page).not.toMatch(/рейтинг|отстающ|худш/iu)
})

function nameOf(evidence: Evidence): string {
  if (!('kind' in evidence)) return 'fact'
  return `${evidence.kind} ${evidence.grade} ${evidence.subject} ${evidence.year}`
}
