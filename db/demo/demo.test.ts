import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { roles } from '../../src/kernel/access/roles.ts'
import { readCode } from '../../src/rooms/schools/index.ts'
import { codesOf } from './codes.ts'
import { demoToday, demoYears } from './district.ts'
import { gradesTaught, learnersOf } from './enrolment.ts'
import { demoFiles } from './generate.ts'
import { demoPeople } from './people.ts'
import { procedureKey } from './procedures.ts'
import { demoResults } from './results.ts'
import { plainName } from './school.ts'
import { demoSchool, demoSchools } from './schools.ts'
import { stories } from './stories.ts'

const results = demoResults()

test('the committed tables are what the generator writes', () => {
  for (const [name, text] of Object.entries(demoFiles()))
    expect(readFileSync(new URL(name, import.meta.url), 'utf8'), name).toBe(text)
})

test('there are 24 schools, numbered without gaps', () => {
  expect(demoSchools.map((school) => school.number)).toEqual(
    Array.from({ length: 24 }, (_, index) => index + 1),
  )
  expect(new Set(demoSchools.map(plainName)).size).toBe(24)
})

test('at least half of the schools have grades of fewer than ten learners', () => {
  const small = demoSchools.filter((school) =>
    gradesTaught(school, school.joined ? 2024 : 2025).some(
      (grade) => grade <= 9 && learnersOf(school, school.joined ? 2024 : 2025, grade).length < 10,
    ),
  )
  expect(small.length).toBeGreaterThanOrEqual(12)
})

test('the special schools of the district are there', () => {
  expect(gradesTaught(demoSchool(20), 2025)).toEqual([1, 2, 3, 4])
  expect(gradesTaught(demoSchool(11), 2025)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(learnersOf(demoSchool(16), 2025, 5)).toEqual([])
  expect(learnersOf(demoSchool(16), 2024, 5)).not.toEqual([])
  expect(gradesTaught(demoSchool(18), 2024)).not.toEqual([])
  expect(gradesTaught(demoSchool(18), 2025)).toEqual([])
  const levels = rowsOf(4, 2025).map((row) => row.procedure.level)
  expect(levels).toContain('profile')
  expect(levels).not.toContain('base')
  expect(rowsOf(15, 2025).map((row) => procedureKey(row.procedure))).not.toContain('vpr-6-MA')
})

test('a cohort is the same children from year to year', () => {
  for (const school of demoSchools.filter((each) => !each.joined && each.number !== 9)) {
    for (const grade of [4, 5, 6, 7]) {
      const now = learnersOf(school, 2024, grade).length
      const next = learnersOf(school, 2025, grade + 1).length
      expect(Math.abs(next - now), `${plainName(school)}, ${grade}`).toBeLessThanOrEqual(2)
    }
  }
})

test('counts add up and nobody sits who is not enrolled', () => {
  for (const row of results) {
    const where = `${row.school} ${row.year} ${procedureKey(row.procedure)}`
    const marked = row.marks.reduce((sum, count) => sum + count, 0)
    if (row.procedure.kind !== 'ege') expect(marked, where).toBe(row.participants)
    expect(row.participants, where).toBeLessThanOrEqual(row.enrolled)
    expect(Math.min(...row.marks), where).toBeGreaterThanOrEqual(0)
  }
})

test('every result a story needs stands in the tables exactly so', () => {
  for (const [number, story] of Object.entries(stories)) {
    for (const year of demoYears) {
      for (const [key, pin] of Object.entries(story.pins[year] ?? {})) {
        const row = rowsOf(Number(number), year).find(
          (each) => procedureKey(each.procedure) === key,
        )
        const found = row ? [row.participants, row.marks[0]] : null
        expect(found, `${number} ${year} ${key}`).toEqual(pin)
      }
    }
  }
})

test('the district as a whole looks like published totals', () => {
  const share = (key: string) => {
    const rows = results.filter((row) => procedureKey(row.procedure) === key)
    const sum = (pick: (row: (typeof rows)[number]) => number) =>
      rows.reduce((total, row) => total + pick(row), 0)
    return sum((row) => row.marks[0] ?? 0) / sum((row) => row.participants)
  }
  expect(share('vpr-4-RU')).toBeGreaterThan(0.03)
  expect(share('vpr-4-RU')).toBeLessThan(0.09)
  expect(share('oge-9-MA')).toBeLessThan(0.15)
  expect(share('ege-11-RU')).toBeLessThan(0.02)
})

test('there is a person for each role and one acting head in force on the demo day', () => {
  const held = new Set(demoPeople.flatMap((person) => person.grants.map((grant) => grant.role)))
  expect(roles.filter((role) => !held.has(role))).toEqual([])
  const acting = demoPeople.flatMap((person) =>
    person.grants.flatMap((grant) => grant.acting ?? []),
  )
  expect(acting.length).toBeGreaterThan(0)
  for (const each of acting) {
    expect(each.basis).not.toBe('')
    expect(each.until >= demoToday).toBe(true)
  }
})

test('names of people are plainly fictional', () => {
  for (const person of demoPeople) expect(person.name).toMatch(/ Примеров(на|ич)$/u)
})

test('codes are well formed and of a region that does not exist', () => {
  for (const school of demoSchools) {
    for (const code of codesOf(school)) {
      const read = readCode(code.kind, code.value)
      expect(read.ok, `${plainName(school)} ${code.kind} ${code.value}`).toBe(true)
      if (code.kind !== 'ris') expect(code.value).toMatch(/^(sch|edu)?00/u)
    }
  }
})

const rowsOf = (number: number, year: number) =>
  results.filter((row) => row.school === plainName(demoSchool(number)) && row.year === year)
