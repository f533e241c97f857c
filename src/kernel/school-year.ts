declare const schoolYear: unique symbol

/** Учебный год, stored as the year it starts in: 2024 is «2024/25». */
export type SchoolYear = number & { readonly [schoolYear]: true }

const FIRST_MONTH = 9

export const schoolYearStarting = (year: number): SchoolYear => year as SchoolYear

/** The school year that contains a day `yyyy-mm-dd`; it begins on 1 September. */
export function schoolYearOf(day: string): SchoolYear {
  const year = Number(day.slice(0, 4))
  const month = Number(day.slice(5, 7))
  return schoolYearStarting(month >= FIRST_MONTH ? year : year - 1)
}

/** The calendar year in which the school year ends: results of 2024/25 carry the year 2025. */
export const resultsYearOf = (year: SchoolYear): number => year + 1

/** «2024/25». */
export const formatSchoolYear = (year: SchoolYear): string =>
  `${year}/${String((year + 1) % 100).padStart(2, '0')}`
