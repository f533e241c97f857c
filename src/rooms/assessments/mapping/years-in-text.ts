const SCHOOL_YEAR = /(?<!\d)(?:19|20)(\d\d)\s*[/\u2013\u2014-]\s*((?:19|20)?\d\d)(?!\d)/
const YEAR = /(?<!\d)((?:19|20)\d\d)(?!\d)/g

/** «2025», «2024/2025», «2024-25» → 2025: the year in which the school year ends; undefined for anything else. */
export function yearFromText(text: string): number | undefined {
  const years = yearsIn(text)
  return years.length === 1 ? years[0] : undefined
}

export function yearsIn(text: string): readonly number[] {
  const found = new Set<number>()
  let rest = text
  for (let match = SCHOOL_YEAR.exec(rest); match !== null; match = SCHOOL_YEAR.exec(rest)) {
    const [all, first = '', second = ''] = match
    const end = Number(second.length === 2 ? `20${second}` : second)
    // «2020-04» in a day is no school year: the second follows the first.
    if (end % 100 === (Number(first) + 1) % 100) found.add(end)
    else for (const year of all.match(YEAR) ?? []) found.add(Number(year))
    rest = rest.slice(0, match.index) + rest.slice(match.index + all.length)
  }
  for (const [, year] of rest.matchAll(YEAR)) found.add(Number(year))
  return [...found]
}

/** The nearest text that names one year tells it: above the table, then the sheet, then the file. */
export function yearAbout(texts: readonly (readonly string[])[]): number | undefined {
  for (const together of texts) {
    const years = new Set(together.flatMap(yearsIn))
    if (years.size === 1) return [...years][0]
    if (years.size > 1) return undefined
  }
  return undefined
}
