interface Minimums {
  /** Public document or page where they stand. */
  readonly source: string
  readonly bySubject: Readonly<Record<string, number>>
}

const LANGUAGES = { EN: 22, DE: 22, FR: 22, ES: 22, CN: 22 }

/**
 * Минимальный тестовый балл ЕГЭ для аттестата, by year; mathematics of the profile level. Not the minimum for entering a
 * university, which is higher. A year that is not here is not guessed.
 */
const minimums: Readonly<Record<number, Minimums>> = {
  2026: {
    source: 'https://news.mail.ru/society/69482648/',
    bySubject: {
      ...{ RU: 24, MA: 27, FI: 36, HI: 36, BI: 36, IS: 32, LI: 32, GG: 37, OB: 42, IN: 40 },
      ...LANGUAGES,
    },
  },
}

/** Undefined: not known for that year and subject. */
export const minimumOf = (year: number, subject: string): number | undefined =>
  minimums[year]?.bySubject[subject]
