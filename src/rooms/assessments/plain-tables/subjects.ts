/** Учебный предмет: the code of the outer contract, its names in files (the first is the one shown) and in English. */
interface Subject {
  readonly code: string
  /** As ФИС ОКО shortens it in names of sheets; files write the letters in either alphabet. */
  readonly short: string
  readonly names: readonly [string, ...string[]]
  readonly english: string
}

const subjects: readonly Subject[] = [
  { code: 'RU', short: 'РУ', names: ['русский язык', 'русский'], english: 'Russian' },
  { code: 'MA', short: 'МА', names: ['математика'], english: 'mathematics' },
  { code: 'OM', short: 'ОМ', names: ['окружающий мир'], english: 'natural and social world' },
  { code: 'LC', short: 'ЛЧ', names: ['литературное чтение'], english: 'reading' },
  { code: 'LI', short: 'ЛИ', names: ['литература'], english: 'literature' },
  { code: 'BI', short: 'БИ', names: ['биология'], english: 'biology' },
  { code: 'IS', short: 'ИС', names: ['история', 'история россии'], english: 'history' },
  { code: 'GG', short: 'ГГ', names: ['география'], english: 'geography' },
  { code: 'OB', short: 'ОБ', names: ['обществознание'], english: 'social studies' },
  { code: 'FI', short: 'ФИ', names: ['физика'], english: 'physics' },
  { code: 'HI', short: 'ХИ', names: ['химия'], english: 'chemistry' },
  {
    code: 'IN',
    short: 'ИН',
    names: ['информатика', 'информатика и икт', 'информатика (кегэ)', 'кегэ'],
    english: 'computing',
  },
  { code: 'EN', short: 'АЯ', names: ['английский язык', 'английский'], english: 'English' },
  { code: 'DE', short: 'НЯ', names: ['немецкий язык', 'немецкий'], english: 'German' },
  { code: 'FR', short: 'ФЯ', names: ['французский язык', 'французский'], english: 'French' },
  { code: 'ES', short: 'ИЯ', names: ['испанский язык', 'испанский'], english: 'Spanish' },
  { code: 'CN', short: 'КЯ', names: ['китайский язык', 'китайский'], english: 'Chinese' },
  { code: 'RO', short: 'РЯ', names: ['родной язык'], english: 'native language' },
]

const byCode = new Map(subjects.map((subject) => [subject.code, subject]))

/** «Русский  язык», «РУ» → «RU»: by the whole of a text, without case. */
const byName = new Map(
  subjects.flatMap(({ code, short, names }) =>
    [code, short, ...names].map((name) => [name.toLowerCase(), code] as const),
  ),
)

/** Undefined for a text that names no subject we know. */
export const knownSubject = (text: string): string | undefined =>
  byName.get(text.trim().replace(/\s+/gu, ' ').toLowerCase().replaceAll('ё', 'е'))

/** Russian name of a code, English one; undefined for a code that is not ours. */
export const subjectNames = (
  code: string,
): { readonly ru: string; readonly en: string } | undefined => {
  const subject = byCode.get(code)
  return subject === undefined ? undefined : { ru: subject.names[0], en: subject.english }
}

/** All names, the longest first, so that «родной язык» is not taken for another. */
export const subjectWords: readonly (readonly [word: string, code: string])[] = [
  ...subjects.flatMap(({ code, names }) => names.map((name) => [name, code] as const)),
].sort(([a], [b]) => b.length - a.length)
