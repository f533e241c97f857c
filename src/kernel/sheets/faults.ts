import type { Locale } from '../i18n/catalogue.ts'
import type { Place } from './place.ts'

/** One thing that is wrong in a table: where, what was found, what was expected instead. */
export interface Fault {
  readonly place: Place
  readonly found: string
  readonly expected: Expectation
}

/** What was found is not repeated: it may be the rest of a line that names a person. */
export const NOT_REPEATED = '…'

/** Said only when shown: a file of half a million wrong cells must not make half a million sentences. */
export type Expectation = (locale: Locale) => string

/** How many faults are kept word for word; the rest are only counted. */
const KEPT = 200

/** All faults of a reading, so that a person corrects the file once. Bounded in memory, exact in number. */
export class FaultList {
  readonly #kept: Fault[] = []
  #total = 0
  readonly #limit: number

  constructor(limit: number = KEPT) {
    this.#limit = limit
  }

  add(place: Place, found: string, expected: Expectation): void {
    this.#total += 1
    if (this.#kept.length < this.#limit) this.#kept.push({ place, found, expected })
  }

  /** The first ones, in the order of reading. */
  get kept(): readonly Fault[] {
    return this.#kept
  }

  get total(): number {
    return this.#total
  }
}
