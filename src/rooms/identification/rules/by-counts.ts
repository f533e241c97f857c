/** Larger groups are so rare that nothing is kept of them. */
const MOST_PARTICIPANTS = 4096

/**
 * A number that follows from the numbers of participants and of low results alone, worked out once for each two: schools
 * are many, but groups of so many with so many low are few. Numbers and no objects, so that all of it stays near.
 */
export class ByCounts {
  readonly #known: Float64Array[] = []

  get(participants: number, low: number): number | undefined {
    const known = this.#known[participants]?.[low]
    return known === undefined || Number.isNaN(known) ? undefined : known
  }

  set(participants: number, low: number, value: number): void {
    if (participants >= MOST_PARTICIPANTS) return
    // Filled without gaps: an array with holes is slow to read.
    while (this.#known.length <= participants)
      this.#known.push(new Float64Array(this.#known.length + 1).fill(Number.NaN))
    const known = this.#known[participants]
    if (known) known[low] = value
  }
}
