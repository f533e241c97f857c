import { kindPhrases, type SpokenKind, wordOfKind } from './rules-kinds.ts'
import {
  dropCommonPhrases,
  joinPlaceTypes,
  placeTypeOf,
  squeeze,
  stem,
} from './rules-name-parts.ts'
import { plainText, splitLogin } from './rules-name-text.ts'

/** Название школы по частям: what in a spelling tells one school from another. Words carry no case endings. */
export interface NameReading {
  /** Логин ФИС ОКО that stood in the name. */
  readonly login: string | null
  readonly kinds: readonly SpokenKind[]
  readonly number: string | null
  /** «имени …»: the words after it, initials left out. */
  readonly honour: readonly string[]
  readonly placeType: string | null
  readonly place: readonly string[]
  /** Words that are none of these: «Радуга». */
  readonly own: readonly string[]
  readonly isBranch: boolean
  /** Two spellings with one key are one name. */
  readonly key: string
}

interface Draft {
  number: string | null
  readonly honour: string[]
  placeType: string | null
  readonly place: string[]
  readonly own: string[]
  isBranch: boolean
}

type Section = 'honour' | 'place' | 'own'

const KIND_WORDS = new Map(kindPhrases.map((phrase) => [phrase.word, phrase.kind]))
const JOINING_WORDS = new Set(['в', 'во', 'и', 'на', 'при', 'по'])

/** Reads a spelling of a school's name into its parts. */
export function readSchoolName(spelling: string): NameReading {
  const { name, login } = splitLogin(spelling)
  const words = withKindWords(dropCommonPhrases(joinPlaceTypes(plainText(name)))).split(' ')
  const kinds = spokenKinds(words)
  const draft = sortWords(words)
  const parts = { ...draft, kinds, own: [...draft.own].sort() }
  return { ...parts, login, key: keyOf(parts) }
}

/** The one form of all spellings of a name; applying it again changes nothing. */
export function normalizeSchoolName(spelling: string): string {
  let key = readSchoolName(spelling).key
  for (let round = 0; round < 8; round += 1) {
    const again = readSchoolName(key).key
    if (again === key) return key
    key = again
  }
  return key
}

function withKindWords(text: string): string {
  const replaced = kindPhrases.reduce(
    (rest, phrase) => rest.replace(phrase.pattern, ` ${phrase.word} `),
    text,
  )
  return squeeze(replaced)
}

/** All kinds named, the most telling first; the bare «школа» only when nothing else is said. */
function spokenKinds(words: readonly string[]): readonly SpokenKind[] {
  const said = new Set(words.flatMap((word) => KIND_WORDS.get(word) ?? []))
  if (said.size > 1) said.delete('school')
  return kindPhrases.map((phrase) => phrase.kind).filter((kind) => said.has(kind))
}

function sortWords(words: readonly string[]): Draft {
  const draft: Draft = {
    number: null,
    honour: [],
    placeType: null,
    place: [],
    own: [],
    isBranch: false,
  }
  let section: Section = 'own'
  words.forEach((word, index) => {
    const before = words[index - 1] ?? ''
    const next = sectionAfter(word, section, draft)
    if (next !== undefined) section = next
    else if (isNumber(word, before, section)) draft.number ??= bareNumber(word)
    else if (word.startsWith('филиал')) draft.isBranch = true
    else if (isTelling(word)) draft[section].push(stem(word))
  })
  return draft
}

/** A word that only says what the words after it are. */
function sectionAfter(word: string, section: Section, draft: Draft): Section | undefined {
  if (word === 'имени' || word === 'им') return 'honour'
  if (KIND_WORDS.has(word) || word === '№') return 'own'
  const placeType = placeTypeOf(word)
  if (placeType === undefined || (section === 'place' && draft.place.length === 0)) return undefined
  draft.placeType ??= placeType
  return 'place'
}

/** A number after the number sign or right after the kind: «СОШ 1», «школа-1». */
function isNumber(word: string, before: string, section: Section): boolean {
  if (!/^\d+\p{L}?$/u.test(word)) return false
  return before === '№' || (section === 'own' && KIND_WORDS.has(before))
}

const bareNumber = (word: string): string => word.replace(/^0+(?=\d)/u, '')

const isTelling = (word: string): boolean => word !== '' && !JOINING_WORDS.has(word)

function keyOf(parts: Omit<NameReading, 'login' | 'key'>): string {
  return [
    parts.isBranch ? 'филиал' : '',
    ...parts.kinds.map(wordOfKind),
    parts.number === null ? '' : `№ ${parts.number}`,
    ...parts.own,
    parts.honour.length === 0 ? '' : `имени ${parts.honour.join(' ')}`,
    parts.place.length === 0 ? '' : `${parts.placeType ?? ''} ${parts.place.join(' ')}`,
  ]
    .filter((part) => part !== '')
    .join(' ')
}
