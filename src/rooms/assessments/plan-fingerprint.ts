import { createHash } from 'node:crypto'
import { detailsText } from './rules-details.ts'
import type { PlannedFacts } from './rules-facts-import.ts'
import type { PlannedResult } from './rules-import.ts'

/** What a person has seen and confirms: every row's outcome, school, figures before and after. */
export function fingerprintOf(
  plan: readonly PlannedResult[],
  facts: readonly PlannedFacts[],
): string {
  const hash = createHash('sha256')
  for (const row of plan) hash.update(lineOf(row))
  for (const row of facts) hash.update(factsLineOf(row))
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
    case 'joined':
    case 'question':
    case 'left':
      return `${place}\n`
  }
}

type Values = Extract<PlannedResult, { outcome: 'new' }>['values']

const valuesText = ({ participants, low, marks, enrolled, heldOn, ...rest }: Values): string => {
  const facts = rest.facts === null ? '' : JSON.stringify(rest.facts)
  return `${participants} ${low} ${marks} ${enrolled} ${heldOn} ${facts} ${detailsText(rest.details)}`
}

function factsLineOf({ facts: { file, sheet, row }, ...planned }: PlannedFacts): string {
  const { outcome } = planned
  const told = [
    'schoolId' in planned ? planned.schoolId : '',
    'before' in planned ? planned.before : '',
    'values' in planned ? planned.values : '',
    'fault' in planned ? planned.fault : '',
  ]
  return `f ${file} ${sheet} ${row} ${outcome} ${JSON.stringify(told)}\n`
}
