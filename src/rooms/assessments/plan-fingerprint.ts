import { createHash } from 'node:crypto'
import type { PlannedResult } from './rules-import.ts'

/** What a person has seen and confirms: every row's outcome, school, figures before and after. */
export function fingerprintOf(plan: readonly PlannedResult[]): string {
  const hash = createHash('sha256')
  for (const row of plan) hash.update(lineOf(row))
  return hash.digest('base64url')
}

function lineOf(row: PlannedResult): string {
  const { file, sheet, row: number } = row.result
  const place = `${file} ${sheet} ${number} ${row.outcome}`
  switch (row.outcome) {
    case 'same':
      return `${place} ${row.schoolId}\n`
    case 'new':
      return `${place} ${row.schoolId} ${valuesText(row.values)}\n`
    case 'changed':
      return `${place} ${row.schoolId} ${valuesText(row.before)} ${valuesText(row.values)}\n`
    case 'refused':
      return `${place} ${JSON.stringify(row.fault)}\n`
    case 'question':
    case 'left':
      return `${place}\n`
  }
}

type Values = Extract<PlannedResult, { outcome: 'new' }>['values']

const valuesText = ({ participants, low, marks, enrolled, heldOn, facts }: Values): string =>
  `${participants} ${low} ${marks} ${enrolled} ${heldOn} ${facts === null ? '' : JSON.stringify(facts)}`
