import { biasFlags, biasTotal } from '../bias-facts.ts'

/** Школа в списке Рособрнадзора за год. */
export interface BiasYear {
  readonly year: number
  /** Null: the list of the year says nothing of this school. */
  readonly markers: number | null
  /** Of grade and subject, as the list names them: `bias_4_RU`. */
  readonly flags: readonly string[]
}

export interface BiasHistory {
  readonly years: readonly BiasYear[]
  /** Лет подряд в списке, counted back from the latest year asked; a year without a list breaks it. */
  readonly inARow: number
}

interface Fact {
  readonly year: number
  readonly name: string
  readonly value: number | string
}

/** История школы в списке Рособрнадзора over these years, the latest first. */
export function biasHistory(facts: readonly Fact[], years: readonly number[]): BiasHistory {
  const latestFirst = years.toSorted((a, b) => b - a)
  const told = latestFirst.map((year): BiasYear => {
    const ofYear = facts.filter((fact) => fact.year === year)
    const total = ofYear.find(({ name }) => name === biasTotal)?.value
    const flags = biasFlags.filter((flag) =>
      ofYear.some(({ name, value }) => name === flag && value === 1),
    )
    return { year, markers: typeof total === 'number' ? total : null, flags }
  })
  const firstWithout = told.findIndex(({ markers }) => markers === null || markers === 0)
  return { years: told, inARow: firstWithout < 0 ? told.length : firstWithout }
}
