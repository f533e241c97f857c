import type { NameReading } from './rules-names.ts'

/** Почему два названия похожи или нет: shown to the person who chooses. */
export type LikenessReason =
  | { readonly kind: 'sameName' }
  | { readonly kind: 'sameNumber'; readonly number: string }
  | { readonly kind: 'samePlace'; readonly place: string }
  | { readonly kind: 'sameHonour'; readonly honour: string }
  | { readonly kind: 'sameOwnName'; readonly ownName: string }
  | { readonly kind: 'sameKind' }
  | { readonly kind: 'oneNamesNoNumber' }
  | { readonly kind: 'oneNamesNoPlace' }
  | { readonly kind: 'oneNamesNoHonour' }
  | { readonly kind: 'kindDiffers' }
  | { readonly kind: 'similarSpelling' }

export interface Likeness {
  readonly outcome: 'same' | 'likely' | 'different'
  readonly reasons: readonly LikenessReason[]
  /** For the order of candidates only: never shown, never a threshold of anything else. */
  readonly strength: number
}

type Agreement = 'agree' | 'oneIsSilent' | 'bothAreSilent' | 'close' | 'conflict'

const different: Likeness = { outcome: 'different', reasons: [], strength: 0 }

/** How alike two names are. The same answer whichever of the two comes first. */
export function compareNames(a: NameReading, b: NameReading): Likeness {
  if (isTelling(a) && a.key === b.key) {
    return { outcome: 'same', reasons: [{ kind: 'sameName' }], strength: 100 }
  }
  if (a.isBranch !== b.isBranch) return different
  const [left, right] = withPlacesTold(a, b)
  const parts = {
    number: numbersAgree(left, right),
    place: wordsAgree(left.place, right.place),
    honour: honoursAgree(left.honour, right.honour),
    own: wordsAgree(left.own, right.own),
    kind: kindsAgree(left, right),
  }
  const agreements = Object.values(parts)
  const tellingParts = [parts.number, parts.place, parts.honour, parts.own]
  if (tellingParts.includes('conflict')) return different
  if (!tellingParts.some((part) => part === 'agree' || part === 'close')) return different
  if (parts.kind === 'conflict' && tellingParts.filter((part) => part === 'agree').length < 2) {
    return different
  }
  return { outcome: 'likely', reasons: reasonsOf(parts, left), strength: strengthOf(agreements) }
}

/** A name that says nothing but «СОШ» is nobody's name. */
export const isTelling = (name: NameReading): boolean =>
  name.number !== null || [name.honour, name.place, name.own].some((words) => words.length > 0)

/** «СОШ № 1 Абинск» beside «СОШ № 1 г. Абинска»: a free word of one is a place when the other says so. */
function withPlacesTold(a: NameReading, b: NameReading): readonly [NameReading, NameReading] {
  return [withPlaceTold(a, b), withPlaceTold(b, a)]
}

function withPlaceTold(name: NameReading, other: NameReading): NameReading {
  const isTold = other.place.length > 0 && other.place.every((word) => name.own.includes(word))
  if (name.place.length > 0 || !isTold) return name
  return {
    ...name,
    place: other.place,
    own: name.own.filter((word) => !other.place.includes(word)),
  }
}

function numbersAgree(a: NameReading, b: NameReading): Agreement {
  if (a.number === null && b.number === null) return 'bothAreSilent'
  if (a.number === null || b.number === null) return 'oneIsSilent'
  return a.number === b.number ? 'agree' : 'conflict'
}

function kindsAgree(a: NameReading, b: NameReading): Agreement {
  const [left, right] = [a, b].map((name) => name.kinds.filter((kind) => kind !== 'school'))
  if (left === undefined || right === undefined) return 'bothAreSilent'
  if (left.length === 0 || right.length === 0) return 'oneIsSilent'
  return left.some((kind) => right.includes(kind)) ? 'agree' : 'conflict'
}

function wordsAgree(a: readonly string[], b: readonly string[]): Agreement {
  if (a.length === 0 && b.length === 0) return 'bothAreSilent'
  if (a.length === 0 || b.length === 0) return 'oneIsSilent'
  const [left, right] = [a.join(' '), b.join(' ')]
  if (left === right) return 'agree'
  return sharedTrigrams(left, right) >= CLOSE_SHARE ? 'close' : 'conflict'
}

/** «имени героя Советского Союза Ивана Петрова» and «им. Петрова» honour one person: the surname stands last. */
function honoursAgree(a: readonly string[], b: readonly string[]): Agreement {
  const agreement = wordsAgree(a, b)
  return agreement === 'conflict' && a.at(-1) === b.at(-1) ? 'agree' : agreement
}

const CLOSE_SHARE = 0.6

/** Share of the three-letter pieces that the two have in common (Dice). */
export function sharedTrigrams(a: string, b: string): number {
  const [left, right] = [trigrams(a), trigrams(b)]
  const shared = [...left].filter((piece) => right.has(piece)).length
  return (2 * shared) / (left.size + right.size)
}

function trigrams(text: string): ReadonlySet<string> {
  const padded = ` ${text} `
  const pieces = new Set<string>()
  for (let at = 0; at + 3 <= padded.length; at += 1) pieces.add(padded.slice(at, at + 3))
  return pieces
}

interface Parts {
  readonly number: Agreement
  readonly place: Agreement
  readonly honour: Agreement
  readonly own: Agreement
  readonly kind: Agreement
}

function reasonsOf(parts: Parts, name: NameReading): readonly LikenessReason[] {
  const reasons: LikenessReason[] = []
  if (parts.number === 'agree') reasons.push({ kind: 'sameNumber', number: name.number ?? '' })
  if (parts.place === 'agree') reasons.push({ kind: 'samePlace', place: name.place.join(' ') })
  if (parts.honour === 'agree') reasons.push({ kind: 'sameHonour', honour: name.honour.join(' ') })
  if (parts.own === 'agree') reasons.push({ kind: 'sameOwnName', ownName: name.own.join(' ') })
  if (parts.kind === 'agree') reasons.push({ kind: 'sameKind' })
  if (parts.number === 'oneIsSilent') reasons.push({ kind: 'oneNamesNoNumber' })
  if (parts.place === 'oneIsSilent') reasons.push({ kind: 'oneNamesNoPlace' })
  if (parts.honour === 'oneIsSilent') reasons.push({ kind: 'oneNamesNoHonour' })
  if (parts.kind === 'conflict') reasons.push({ kind: 'kindDiffers' })
  if (Object.values(parts).includes('close')) reasons.push({ kind: 'similarSpelling' })
  return reasons
}

const WEIGHTS: Readonly<Record<Agreement, number>> = {
  agree: 10,
  close: 6,
  bothAreSilent: 2,
  oneIsSilent: 0,
  conflict: -8,
}

const strengthOf = (agreements: readonly Agreement[]): number =>
  agreements.reduce((sum, agreement) => sum + WEIGHTS[agreement], 0)
