import type { PlainTable } from '../../../kernel/sheets/table.ts'

const FIRST_ROOM = 1024
const ROWS = 2 ** 32

/**
 * Remembers where each school was first met with a combination of procedure, year and wave (a slot), to name both places of a duplicate.
 * One column of numbers for each combination met: a nation takes 5 MB, a set of keys would take 60.
 */
export class FirstPlaces {
  readonly #tables: PlainTable[] = []
  readonly #places: Float64Array[] = []

  startTable(table: PlainTable): void {
    this.#tables.push(table)
  }

  /** Where it was met before, or undefined and from now on it is known. */
  meet(
    school: number,
    slot: number,
    row: number,
  ): { readonly file: string; readonly row: number } | undefined {
    let places = this.#places[slot]
    if (places === undefined || school >= places.length) places = this.#grow(slot, school)
    const known = places[school] ?? 0
    if (known > 0) {
      const table = this.#tables[Math.floor(known / ROWS)]
      return { file: table?.file ?? '', row: known % ROWS }
    }
    places[school] = (this.#tables.length - 1) * ROWS + row
    return undefined
  }

  #grow(slot: number, school: number): Float64Array {
    const old = this.#places[slot] ?? new Float64Array(0)
    // One combination has about as many schools as another.
    let room = Math.max(FIRST_ROOM, ...this.#places.map((places) => places.length))
    while (room <= school) room *= 2
    const made = new Float64Array(room)
    made.set(old)
    this.#places[slot] = made
    return made
  }
}
