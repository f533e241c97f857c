import { type CodeKind, isValidOn, readCode, type ValidCode } from './rules-codes.ts'
import { compareNames, isTelling, type LikenessReason } from './rules-likeness.ts'
import { splitLogin } from './rules-name-text.ts'
import { type NameReading, readSchoolName } from './rules-names.ts'
import { compareNaturally } from './rules-order.ts'

/** Школа реестра with everything by which a file may mean it. */
export interface KnownSchool<Id extends string = string> {
  readonly id: Id
  readonly name: string
  /** Every spelling ever official or confirmed by a person. */
  readonly spellings: readonly string[]
  readonly codes: readonly ValidCode[]
}

/** What a row of a file says of its school. */
export interface SchoolSpelling {
  /** All names the row gives: a full and a short one mean the same school. */
  readonly names?: readonly string[]
  readonly codes?: readonly { readonly kind: CodeKind; readonly text: string }[]
  /** The day the file speaks of: a code given up before it is only a hint. */
  readonly on?: string | undefined
}

export type MatchReason =
  | LikenessReason
  | { readonly kind: 'sameCode'; readonly code: CodeKind; readonly value: string }
  | { readonly kind: 'codeOnceValid'; readonly code: CodeKind; readonly value: string }

export interface Candidate<Id extends string = string> {
  readonly id: Id
  readonly name: string
  readonly reasons: readonly MatchReason[]
}

/** Опознание школы: which school a spelling means, and why. Only `found` may be used without asking a person. */
export type SchoolMatch<Id extends string = string> =
  | { readonly outcome: 'found'; readonly school: Candidate<Id> }
  | {
      readonly outcome: 'choice'
      readonly because: 'sameName' | 'codesDisagree' | 'codeAndNameDisagree' | 'likely'
      readonly candidates: readonly Candidate<Id>[]
    }
  | { readonly outcome: 'none' }

/** A register read once, for many spellings. */
export interface SchoolMatcher<Id extends string = string> {
  match(spelling: SchoolSpelling): SchoolMatch<Id>
}

export const matchSchool = <Id extends string>(
  spelling: SchoolSpelling,
  schools: readonly KnownSchool<Id>[],
): SchoolMatch<Id> => schoolMatcher(schools).match(spelling)

export function schoolMatcher<Id extends string>(
  schools: readonly KnownSchool<Id>[],
): SchoolMatcher<Id> {
  const known = schools.map((school) => ({ school, readings: readingsOf(school) }))
  return { match: (spelling) => decide(spelling, known) }
}

interface ReadSchool<Id extends string> {
  readonly school: KnownSchool<Id>
  readonly readings: readonly NameReading[]
}

function readingsOf(school: KnownSchool): readonly NameReading[] {
  const read = [school.name, ...school.spellings].map(readSchoolName)
  return [...new Map(read.map((reading) => [reading.key, reading])).values()]
}

function decide<Id extends string>(
  spelling: SchoolSpelling,
  known: readonly ReadSchool<Id>[],
): SchoolMatch<Id> {
  const coded = byCode(spelling, known)
  const named = byName(spelling, known)
  const exact = named.filter((candidate) => isExact(candidate))
  if (coded.valid.length > 1) return choice('codesDisagree', coded.valid)
  const [school] = coded.valid
  if (school !== undefined) {
    const namesAnother = exact.length > 0 && !exact.some((other) => other.id === school.id)
    return namesAnother ? choice('codeAndNameDisagree', [school, ...exact]) : found(school)
  }
  if (exact.length > 1) return choice('sameName', exact)
  const [only] = exact
  if (only !== undefined) return found(only)
  const likely = merged([...coded.expired, ...named])
  return likely.length === 0 ? { outcome: 'none' } : choice('likely', likely)
}

const found = <Id extends string>(school: Candidate<Id>): SchoolMatch<Id> => ({
  outcome: 'found',
  school,
})

type ChoiceReason = 'sameName' | 'codesDisagree' | 'codeAndNameDisagree' | 'likely'

const choice = <Id extends string>(
  because: ChoiceReason,
  candidates: readonly Candidate<Id>[],
): SchoolMatch<Id> => ({ outcome: 'choice', because, candidates })

const isExact = (candidate: Candidate): boolean =>
  candidate.reasons.some((reason) => reason.kind === 'sameName')

function byCode<Id extends string>(spelling: SchoolSpelling, known: readonly ReadSchool<Id>[]) {
  const logins = (spelling.names ?? []).flatMap((name) => splitLogin(name).login ?? [])
  const given = [
    ...(spelling.codes ?? []),
    ...logins.map((text) => ({ kind: 'fisOko' as const, text })),
  ]
  const valid: Candidate<Id>[] = []
  const expired: Candidate<Id>[] = []
  for (const { kind, text } of given) {
    const code = readCode(kind, text)
    if (!code.ok) continue
    const { identity, value } = code.value
    for (const { school } of known) {
      const own = school.codes.filter((each) => each.kind === kind && each.identity === identity)
      if (own.length === 0) continue
      const isValid =
        spelling.on === undefined || own.some((each) => isValidOn(each, spelling.on ?? ''))
      const reason = { kind: isValid ? 'sameCode' : 'codeOnceValid', code: kind, value } as const
      ;(isValid ? valid : expired).push({ id: school.id, name: school.name, reasons: [reason] })
    }
  }
  return { valid: merged(valid), expired: merged(expired) }
}

const MAX_CANDIDATES = 8

function byName<Id extends string>(
  spelling: SchoolSpelling,
  known: readonly ReadSchool<Id>[],
): readonly Candidate<Id>[] {
  const names = (spelling.names ?? []).map(readSchoolName).filter(isTelling)
  return known
    .flatMap(({ school, readings }) => {
      const likenesses = readings.flatMap((each) => names.map((name) => compareNames(name, each)))
      const best = likenesses.sort((a, b) => b.strength - a.strength)[0]
      if (best === undefined || best.outcome === 'different') return []
      return [{ candidate: candidateOf(school, best.reasons), strength: best.strength }]
    })
    .sort((a, b) => b.strength - a.strength || compareNaturally(a.candidate.name, b.candidate.name))
    .slice(0, MAX_CANDIDATES)
    .map(({ candidate }) => candidate)
}

const candidateOf = <Id extends string>(
  school: KnownSchool<Id>,
  reasons: readonly MatchReason[],
): Candidate<Id> => ({ id: school.id, name: school.name, reasons })

/** One candidate a school, with all its reasons. */
function merged<Id extends string>(candidates: readonly Candidate<Id>[]): readonly Candidate<Id>[] {
  const byId = new Map<Id, Candidate<Id>>()
  for (const candidate of candidates) {
    const before = byId.get(candidate.id)
    const reasons = [...(before?.reasons ?? []), ...candidate.reasons]
    byId.set(candidate.id, { ...candidate, reasons })
  }
  return [...byId.values()]
}
