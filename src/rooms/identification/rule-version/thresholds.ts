import type { Certainty, RuleSet } from '../rule-set/rule-set.ts'

/** Порог правил: a figure or a list of words on which a conclusion rests, as a form shows it. */
export interface ThresholdField {
  readonly path: readonly (string | number)[]
  /** The same as `thresholdsWithoutBasis` writes it. */
  readonly place: string
  /** The last word of the path: `atLeast`, `inYears`, … */
  readonly name: string
  readonly unit: 'share' | 'count' | 'number' | 'words'
  readonly value: number | readonly (string | number)[]
  /** Null for a bare figure of which nothing is said. */
  readonly certainty: Certainty | null
  readonly basis: string
  /** Where it stands in the rules. */
  readonly part: ThresholdPart
}

export type ThresholdPart =
  | { readonly kind: 'low' | 'setting' }
  | { readonly kind: 'criterion' | 'riskZone'; readonly index: number }

const counts = new Set([
  'exactly',
  'inYears',
  'ofLast',
  'upTo',
  'minParticipants',
  'participantsAtLeast',
])
const comparisons = new Set(['atLeast', 'above', 'atMost', 'below', 'oneOf', 'weight', 'share'])

type Path = readonly (string | number)[]

/** Every threshold in the order in which the rules say them; parts that are switched off too. */
export function thresholdsOf(ruleSet: RuleSet): readonly ThresholdField[] {
  const found: ThresholdField[] = []
  walk(ruleSet, [], ruleSet, found)
  return found
}

function walk(value: unknown, path: Path, holder: unknown, found: ThresholdField[]): void {
  if (typeof value !== 'object' || value === null || path[0] === 'exclusions') return
  const name = path.at(-1)
  const isName = typeof name === 'string' && (counts.has(name) || comparisons.has(name))
  if (isName && isThreshold(value)) {
    found.push(fieldOf(value, path, holder))
    return
  }
  for (const [key, inner] of Object.entries(value)) {
    const place = [...path, Array.isArray(value) ? Number(key) : key]
    if (typeof inner === 'number' && (counts.has(key) || comparisons.has(key)))
      found.push(fieldOf(inner, place, value))
    else walk(inner, place, value, found)
  }
}

const isThreshold = (value: object): boolean => Array.isArray(value) || 'basis' in value

interface Grounded {
  readonly value?: number
  readonly values?: readonly (string | number)[]
  readonly certainty: Certainty
  readonly basis: string
}

function fieldOf(value: unknown, path: Path, holder: unknown): ThresholdField {
  const grounded =
    typeof value === 'object' && value !== null && 'basis' in value ? (value as Grounded) : null
  const plain = (grounded ? (grounded.value ?? grounded.values) : value) as ThresholdField['value']
  const name = String(path.at(-1))
  return {
    path,
    place: placeOf(path),
    name,
    unit: typeof plain === 'number' ? unitOf(name, path, holder) : 'words',
    value: plain,
    certainty: grounded?.certainty ?? null,
    basis: grounded?.basis ?? '',
    part: partOf(path),
  }
}

function unitOf(name: string, path: Path, holder: unknown): 'share' | 'count' | 'number' {
  if (counts.has(name) || path.includes('smallGroup')) return 'count'
  if (name === 'share') return 'share'
  const { value: quantity, lowProcedures } = holder as { value?: object; lowProcedures?: object }
  if (lowProcedures !== undefined || path.at(-2) === 'lowProcedures') return 'count'
  if (quantity === undefined) return 'number'
  if ('share' in quantity || 'changeOfShare' in quantity) return 'share'
  return 'count' in quantity ? 'count' : 'number'
}

function partOf([first, index]: Path): ThresholdPart {
  if (first === 'criteria' && typeof index === 'number') return { kind: 'criterion', index }
  if (first === 'riskZone' && typeof index === 'number') return { kind: 'riskZone', index }
  return { kind: first === 'low' ? 'low' : 'setting' }
}

const placeOf = (path: Path): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '')
