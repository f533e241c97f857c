/** How many got each score. */
export type ScoreCounts = ReadonlyMap<number, number>

export interface Moments {
  readonly count: number
  readonly mean: number
  /** Sample standard deviation, divisor n − 1; NaN under two values. */
  readonly deviation: number
}

/** Two passes: the squares of a nation's scores would lose digits in one. The mean of nothing is NaN. */
export function momentsOf(counts: ScoreCounts): Moments {
  let count = 0
  let sum = 0
  for (const [score, times] of counts) {
    count += times
    sum += score * times
  }
  const mean = sum / count
  let squares = 0
  for (const [score, times] of counts) squares += times * (score - mean) ** 2
  return {
    count,
    mean,
    deviation: count < 2 ? Number.NaN : Math.sqrt(squares / (count - 1)),
  }
}
