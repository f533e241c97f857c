import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { binomial, seeded } from './random.ts'

/** ВПР 5 and 6, ОГЭ 9, ЕГЭ 11 in Russian and mathematics: the procedures of the rule set `abinsk-2023`. */
const PROCEDURES = [
  ['vpr', 5, 'RU'],
  ['vpr', 5, 'MA'],
  ['vpr', 6, 'RU'],
  ['vpr', 6, 'MA'],
  ['oge', 9, 'RU'],
  ['oge', 9, 'MA'],
  ['ege', 11, 'RU'],
  ['ege', 11, 'MA'],
] as const

export const NATION_HEADER = 'municipality,school,year,kind,grade,subject,participants,low\n'
const SCHOOLS_PER_MUNICIPALITY = 20
/** A few results are missing, as everywhere: 600,000 rows remain of 640,000. */
const MISSING = 0.06

interface School {
  readonly municipality: string
  readonly code: string
  readonly size: number
  readonly share: number
}

/** A country: schools of every size, most of them sound, about one in seven in trouble. */
export function nationSchools(count: number, random: () => number): School[] {
  return Array.from({ length: count }, (_, index) => {
    const municipality = Math.floor(index / SCHOOLS_PER_MUNICIPALITY) + 1
    return {
      municipality: `reg${String((municipality % 85) + 1).padStart(2, '0')}_m${String(municipality).padStart(4, '0')}`,
      code: `edu${String(100_000 + index)}`,
      size: Math.ceil(4 + 120 * random() ** 2),
      share: random() < 0.15 ? 0.15 + 0.25 * random() : 0.02 + 0.13 * random(),
    }
  })
}

/** Writes the table procedure by procedure, the way exports of a region are joined. Answers the number of rows. */
export async function writeNation(path: string, count = 40_000, years = [2024, 2025]) {
  const random = seeded(2025)
  const schools = nationSchools(count, random)
  const out = createWriteStream(path)
  out.write(NATION_HEADER)
  let rows = 0
  for (const year of years) {
    for (const [kind, grade, subject] of PROCEDURES) {
      const lines: string[] = []
      for (const { municipality, code, size, share } of schools) {
        if (random() < MISSING) continue
        const participants = Math.max(1, Math.round(size * (0.8 + 0.4 * random())))
        const low = binomial(random, participants, share)
        lines.push(
          `${municipality},${code},${year},${kind},${grade},${subject},${participants},${low}\n`,
        )
      }
      rows += lines.length
      out.write(lines.join(''))
    }
  }
  out.end()
  await finished(out)
  return rows
}
