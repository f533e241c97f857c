import type { DemoSchool } from './school.ts'

/** Коды школы: each holds from a day; the login of ФИС ОКО changed its prefix and kept its digits. */
export interface DemoCode {
  readonly kind: 'fisOko' | 'ris' | 'inn'
  readonly value: string
  readonly from: string | null
  readonly until: string | null
}

const PREFIX_CHANGED_ON = '2023-09-01'
const LAST_DAY_OF_OLD_PREFIX = '2023-08-31'

export function codesOf(school: DemoSchool): DemoCode[] {
  const digits = `00${String(100 + school.number).padStart(4, '0')}`
  const until = school.joined?.on ?? null
  return [
    { kind: 'fisOko', value: `sch${digits}`, from: null, until: LAST_DAY_OF_OLD_PREFIX },
    { kind: 'fisOko', value: `edu${digits}`, from: PREFIX_CHANGED_ON, until },
    { kind: 'ris', value: String(100 + school.number), from: null, until },
    { kind: 'inn', value: withCheckDigit(`001500${100 + school.number}`), from: null, until },
  ]
}

const weights = [2, 4, 10, 3, 5, 9, 4, 6, 8]

/** ИНН of an organisation: nine digits and the check digit. Region 00 does not exist. */
function withCheckDigit(nine: string): string {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(nine[place]), 0)
  return `${nine}${(sum % 11) % 10}`
}
