import type { Certainty, GroundedThreshold, GroundedWords, RuleSet } from './rule-set.ts'

/** Порог без основания: while there is one, the rule set cannot be approved. */
export interface UngroundedThreshold {
  readonly path: string
  readonly value: unknown
  /** Null for a bare figure of which nothing is said. */
  readonly certainty: Certainty | null
}

/** Fields that hold a figure or a list of words on which a verdict rests. */
const thresholdFields: ReadonlySet<string> = new Set([
  'atLeast',
  'exactly',
  'inYears',
  'ofLast',
  'above',
  'atMost',
  'below',
  'oneOf',
  'upTo',
  'share',
  'weight',
  'minParticipants',
  'participantsAtLeast',
])

/** Every threshold without a document or a decision behind it; parts that are switched off rest on nothing. */
export function thresholdsWithoutBasis(ruleSet: RuleSet): readonly UngroundedThreshold[] {
  const found: UngroundedThreshold[] = []
  walk(ruleSet, '', found)
  return found
}

function walk(value: unknown, path: string, found: UngroundedThreshold[]): void {
  if (typeof value !== 'object' || value === null) return
  if ('enabled' in value && value.enabled === false) return
  for (const [key, inner] of Object.entries(value)) {
    const place = Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`
    if (key === 'exclusions') exclusionsWithout(inner, found)
    else if (thresholdFields.has(key) && isThreshold(inner)) check(inner, place, found)
    else walk(inner, place, found)
  }
}

/** `share` is a threshold in a quantile and the name of a quantity elsewhere. */
const isThreshold = (value: unknown): boolean =>
  typeof value === 'number' || Array.isArray(value) || isGrounded(value)

function check(value: unknown, path: string, found: UngroundedThreshold[]): void {
  if (!isGrounded(value)) found.push({ path, value, certainty: null })
  else if (value.basis === '') {
    const { certainty } = value
    found.push({ path, value: 'value' in value ? value.value : value.values, certainty })
  }
}

const isGrounded = (value: unknown): value is GroundedThreshold | GroundedWords =>
  typeof value === 'object' && value !== null && 'basis' in value

function exclusionsWithout(exclusions: unknown, found: UngroundedThreshold[]): void {
  for (const [at, exclusion] of (exclusions as RuleSet['exclusions']).entries())
    if (exclusion.basis === '')
      found.push({ path: `exclusions[${at}]`, value: exclusion.types, certainty: null })
}
