import { binomial, seeded } from './random.ts'

const PROCEDURES = [
  ['vpr', 5, ['RU', 'MA']],
  ['vpr', 6, ['RU', 'MA']],
  ['oge', 9, ['RU', 'MA']],
  ['ege', 11, ['RU', 'MA']],
] as const

const HEADER = 'municipality,school,year,kind,grade,subject,participants,low'

/** Of the pupils of a grade so many sit the work; the rest are ill or away. */
const PRESENT = 0.93
/** A class of three may be ill on one day and write on another: now and then a single subject is missing. */
const LOST = 0.01

export interface RuralDistrict {
  readonly results: string
  readonly schools: string
  readonly count: number
}

/**
 * A rural district, deterministic: half of the schools have 3–8 pupils a grade, and where there are so few, some
 * grades are empty, and not every school goes up to grade 11. Results of two years, all procedures of the rule.
 */
export function ruralDistrict(count = 40, years: readonly number[] = [2024, 2025]): RuralDistrict {
  const random = seeded(1861)
  const lines = [HEADER]
  const register = ['municipality,school,name,type,grades,closed_on']
  for (let index = 0; index < count; index += 1) {
    const small = index % 2 === 0
    const size = small ? 3 + Math.floor(random() * 6) : 18 + Math.floor(random() * 40)
    const lastGrade = small && random() < 0.5 ? 9 : 11
    const share = 0.05 + 0.3 * random() ** 2
    const school = `Ш-${String(index + 1).padStart(2, '0')}`
    register.push(`Сельский район,${school},Школа № ${index + 1},public,1-${lastGrade},`)
    for (const year of years) {
      for (const [kind, grade, subjects] of PROCEDURES) {
        const empty = small && grade < 9 && random() < 0.05
        if (grade > lastGrade || empty) continue
        for (const subject of subjects) {
          const participants = binomial(random, size, PRESENT)
          const low = binomial(random, participants, share)
          if (participants === 0 || random() < LOST) continue
          lines.push(
            `Сельский район,${school},${year},${kind},${grade},${subject},${participants},${low}`,
          )
        }
      }
    }
  }
  return { results: `${lines.join('\n')}\n`, schools: `${register.join('\n')}\n`, count }
}

/** The table as it stands after ВПР: examinations are still to come. */
export const afterVpr = (results: string, year: number): string =>
  results
    .split('\n')
    .filter((line) => !new RegExp(`,${year},(?:oge|ege),`).test(line))
    .join('\n')
