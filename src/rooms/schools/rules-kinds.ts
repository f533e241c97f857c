/** Вид общеобразовательной организации, как он слышен в названии. Источник: реестр школ, Концепция, прил. 1 п. 3. */
export const schoolKinds = [
  'secondary',
  'basic',
  'primary',
  'kindergartenPrimary',
  'gymnasium',
  'lyceum',
  'educationCentre',
  'boarding',
  'cadet',
  'evening',
  'special',
  'other',
] as const

export type SchoolKind = (typeof schoolKinds)[number]

/** What a name says of the kind: `school` is the bare word «школа», which fits every kind. */
export type SpokenKind = Exclude<SchoolKind, 'other'> | 'school'

interface KindPhrase {
  readonly kind: SpokenKind
  /** One word that is read back as the same kind. */
  readonly word: string
  readonly pattern: RegExp
}

const STAGE = '(?:(?:начальн|основн|средн)\\S+ )?(?:общеобразовательн\\S+ )?'

/**
 * Longest meaning first: a «специальная (коррекционная) школа-интернат» is special before it is a boarding school.
 * The patterns are for text already in lower case, «ё» as «е», punctuation as single spaces.
 */
export const kindPhrases: readonly KindPhrase[] = [
  kind('special', 'скош', [
    `(?:специальн\\S+ )?коррекционн\\S+(?: ${STAGE}школ\\S+)?(?: интернат\\S*)?`,
    'специальн\\S+ школ\\S+(?: интернат\\S*)?',
    'с к ош[ий]?',
    'скош[ий]?',
  ]),
  kind('evening', 'осош', [
    `(?:открыт\\S+ )?(?:вечерн|сменн)\\S+(?: сменн\\S+)? ${STAGE}школ\\S+`,
    'о с ош',
    'в с ош',
    'осош',
    'всош',
    'восош',
  ]),
  kind('kindergartenPrimary', 'ншдс', [
    'начальн\\S+ (?:общеобразовательн\\S+ )?школ\\S+ детск\\S+ сад\\S*',
    'н?ш дс',
    'нош дс',
    'ншдс',
  ]),
  kind('cadet', 'ккорпус', [
    `кадетск\\S+ (?:${STAGE}школ\\S+(?: интернат\\S*)?|корпус\\S*)`,
    'ккорпус',
  ]),
  kind('boarding', 'интернат', [
    `${STAGE}школ\\S+ интернат\\S*`,
    '[со]ош интернат\\S*',
    'интернат\\S*',
  ]),
  kind('educationCentre', 'цо', ['центр\\S* образования', 'образовательн\\S+ центр\\S*', 'цо']),
  kind('gymnasium', 'гимназия', ['гимнази[яию]']),
  kind('lyceum', 'лицей', ['лице[йяюе]']),
  kind('secondary', 'сош', ['средн\\S+ (?:общеобразовательн\\S+ )?школ\\S+', 'сош', 'сш']),
  kind('basic', 'оош', ['основн\\S+ (?:общеобразовательн\\S+ )?школ\\S+', 'оош', 'ош']),
  kind('primary', 'нош', ['начальн\\S+ (?:общеобразовательн\\S+ )?школ\\S+', 'нош', 'нш']),
  kind('school', 'школа', ['(?:общеобразовательн\\S+ )?школ[аыеу]']),
]

export const wordOfKind = (spoken: SpokenKind): string =>
  kindPhrases.find((phrase) => phrase.kind === spoken)?.word ?? spoken

function kind(spoken: SpokenKind, word: string, variants: readonly string[]): KindPhrase {
  return { kind: spoken, word, pattern: wholeWords(variants.join('|')) }
}

/** Whole words only: `\b` knows no Cyrillic. */
export function wholeWords(pattern: string): RegExp {
  return new RegExp(`(?<!\\S)(?:${pattern})(?!\\S)`, 'gu')
}
