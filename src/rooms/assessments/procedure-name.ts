import { catalogue, type Locale } from '../../kernel/i18n/catalogue.ts'
import { subjectNames } from './plain-tables/subjects.ts'
import type { ProcedureKey } from './result-values.ts'

const words = catalogue(
  {
    kinds: {
      vpr: 'ВПР',
      oge: 'ОГЭ',
      ege: 'ЕГЭ',
      gve: 'ГВЭ',
      regional: 'Региональная работа',
      municipal: 'Муниципальная работа',
    },
    levels: { base: 'база', profile: 'профиль' },
    grade: (grade: number) => `${grade}\u00a0кл.`,
  },
  {
    kinds: {
      vpr: 'ВПР',
      oge: 'ОГЭ',
      ege: 'ЕГЭ',
      gve: 'ГВЭ',
      regional: 'Regional test',
      municipal: 'Municipal test',
    },
    levels: { base: 'basic', profile: 'profile' },
    grade: (grade: number) => `grade\u00a0${grade}`,
  },
)

export const kindName = (kind: ProcedureKey['kind'], locale: Locale): string =>
  words[locale].kinds[kind]

export const subjectName = (subject: string, locale: Locale): string =>
  subjectNames(subject)?.[locale] ?? subject

/** «ВПР, 5 кл., русский язык», «ЕГЭ, 11 кл., математика, профиль». */
export function procedureName(
  { kind, grade, subject, level }: Omit<ProcedureKey, 'level'> & { level: string | null },
  locale: Locale,
): string {
  const text = words[locale]
  const levels: Readonly<Record<string, string | undefined>> = text.levels
  const parts = [text.kinds[kind], text.grade(grade), subjectName(subject, locale)]
  return [...parts, ...(level ? [levels[level] ?? level] : [])].join(', ')
}
