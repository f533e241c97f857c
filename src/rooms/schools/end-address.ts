import type { FormState } from '../../kernel/http/form-state.ts'
import type { Locale } from '../../kernel/i18n/catalogue.ts'
import type { Day } from '../../kernel/ids.ts'
import { closingInput, mergerInput } from './input.ts'
import type { OtherSchool } from './queries-card.ts'

/** What the first step asked to do, as the address of the second says it. */
export interface Asked {
  readonly day: Day
  readonly basis: string
}

export interface AskedMerger extends Asked {
  readonly into: OtherSchool
  readonly staysAsBranch: boolean
}

interface Reading<Wanted> {
  readonly asked: Wanted | null
  /** The first step filled, with every fault at its field. */
  readonly state: FormState | null
}

export function readClosing(url: URL, locale: Locale): Reading<Asked> {
  if (url.searchParams.size === 0) return { asked: null, state: null }
  const values = Object.fromEntries(url.searchParams)
  const read = closingInput({ locale }).safeParse(values)
  if (!read.success) return { asked: null, state: stateOf(values, read.error.issues) }
  return { asked: { day: read.data.closedOn, basis: read.data.basis }, state: null }
}

export function readMerger(
  url: URL,
  locale: Locale,
  schools: readonly OtherSchool[],
): Reading<AskedMerger> {
  if (url.searchParams.size === 0) return { asked: null, state: null }
  const values = Object.fromEntries(url.searchParams)
  const read = mergerInput({ locale }).safeParse(values)
  if (!read.success) return { asked: null, state: stateOf(values, read.error.issues) }
  const { intoSchoolId, mergedOn: day, basis, staysAsBranch } = read.data
  const into = schools.find((school) => school.id === intoSchoolId)
  return { asked: into === undefined ? null : { day, basis, staysAsBranch, into }, state: null }
}

interface Issue {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

const stateOf = (values: Record<string, string>, issues: readonly Issue[]): FormState => ({
  intent: null,
  values,
  faults: issues.map(({ path, message }) => ({ field: String(path[0] ?? ''), text: message })),
})
