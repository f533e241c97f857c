import type { ResultValues } from './result-values.ts'
import { detailsText, detailsTogether, type ResultDetails } from './rules-details.ts'

/** What a table does not say stays as it was: an empty cell is no correction. */
export function together(before: ResultValues, told: ResultValues): ResultValues {
  const isSameGroup = told.participants === null || told.participants === before.participants
  const isSameCount = isSameGroup && (told.low === null || told.low === before.low)
  return {
    participants: told.participants ?? before.participants,
    low: told.low ?? (isSameGroup ? before.low : null),
    // Marks of other counts would contradict the new ones.
    marks: told.marks ?? (isSameCount ? before.marks : null),
    enrolled: told.enrolled ?? before.enrolled,
    heldOn: told.heldOn ?? before.heldOn,
    facts: told.facts === null ? before.facts : { ...before.facts, ...told.facts },
    details: detailsTogether(before.details, told.details, { isSameCount }),
  }
}

export function isSame(a: ResultValues, b: ResultValues): boolean {
  return (
    a.participants === b.participants &&
    a.low === b.low &&
    a.enrolled === b.enrolled &&
    a.heldOn === b.heldOn &&
    String(a.marks) === String(b.marks) &&
    detailsText(a.details) === detailsText(b.details) &&
    hasSameFacts(a.facts, b.facts)
  )
}

function hasSameFacts(a: ResultValues['facts'], b: ResultValues['facts']): boolean {
  if (a === b) return true
  const [left, right] = [a ?? {}, b ?? {}]
  const names = Object.keys(left)
  return (
    names.length === Object.keys(right).length && names.every((name) => left[name] === right[name])
  )
}

/** Figures of a result that may stand in files of their own. */
export const figures = [
  'participants',
  'low',
  'marks',
  'enrolled',
  'heldOn',
  'scores',
  'mean',
  'journal',
  'againstJournal',
] as const

export type Figure = (typeof figures)[number]

/** As a text that is the same for the same figure; null: not told. */
export function figureText(values: ResultValues, figure: Figure): string | null {
  const told = isDetail(figure) ? values.details?.[figure] : values[figure]
  if (told === null || told === undefined) return null
  return typeof told === 'object' && !Array.isArray(told)
    ? detailsText(told as ResultDetails)
    : String(told)
}

const isDetail = (
  figure: Figure,
): figure is Extract<Figure, keyof ResultDetails> & keyof ResultDetails =>
  figure === 'scores' || figure === 'mean' || figure === 'journal' || figure === 'againstJournal'

/**
 * Два рассказа об одной школе и процедуре: the second repeats the first, adds to it or contradicts it. Counts that were turned
 * back from per cent do not contradict exact ones, nor does the smaller number of those compared with a journal.
 */
export function relationOf(
  first: ResultValues,
  second: ResultValues,
): 'repeats' | 'adds' | 'contradicts' {
  const isFirm = [first, second].every((each) => firmnessOf(each) === EXACT)
  let adds = false
  for (const figure of figures) {
    const told = figureText(second, figure)
    if (told === null) continue
    const known = figureText(first, figure)
    if (known === null) adds = true
    else if (known !== told && (isFirm || !yields(first, second, figure))) return 'contradicts'
  }
  for (const [name, value] of Object.entries(second.facts ?? {})) {
    const known = first.facts?.[name] ?? null
    if (value === null || known === value) continue
    if (known !== null) return 'contradicts'
    adds = true
  }
  return adds ? 'adds' : 'repeats'
}

const EXACT = 2

/** How far counts may be relied on: not told, turned back from per cent, exact. */
const firmnessOf = ({ low, marks, details }: ResultValues): number => {
  if (low === null && marks === null) return 0
  return details?.restored === undefined ? EXACT : 1
}

/** Comparisons with journals count only those who have a mark in both; restored counts are a reading of per cent. */
function yields(first: ResultValues, second: ResultValues, figure: Figure): boolean {
  const weaker = Math.min(firmnessOf(first), firmnessOf(second))
  if (weaker === 0) return figure === 'participants'
  return weaker < EXACT && (figure === 'low' || figure === 'marks')
}

/** The first one with what the second adds; where both tell, the firmer counts. */
export function joined(first: ResultValues, second: ResultValues): ResultValues {
  const [base, more] = firmnessOf(second) > firmnessOf(first) ? [second, first] : [first, second]
  const details = { ...more.details, ...base.details }
  // The word «turned back» goes with the counts.
  if (base.details?.restored === undefined && base.low !== null) delete details.restored
  return {
    participants: base.participants ?? more.participants,
    low: base.low ?? more.low,
    marks: base.marks ?? more.marks,
    enrolled: base.enrolled ?? more.enrolled,
    heldOn: base.heldOn ?? more.heldOn,
    facts: base.facts === null && more.facts === null ? null : { ...more.facts, ...base.facts },
    details: Object.keys(details).length === 0 ? null : details,
  }
}
