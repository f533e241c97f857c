import type { ResultValues } from './result-values.ts'
import { type Figure, figures, figureText } from './rules-together.ts'

/** Откуда число: the import, the file in it, the sheet and the row; `originText` makes the address of a cell. */
export interface ResultOrigin {
  readonly importId: string
  readonly file: number
  readonly sheet: number
  readonly row: number
}

/** Where figures stand that the result's own row does not tell. */
export type Origins = Readonly<Partial<Record<Figure, ResultOrigin>>>

/** Somebody who tells figures, with the place; what he himself has from others, from where. */
export interface Teller {
  readonly values: ResultValues
  readonly origin: ResultOrigin
  readonly origins: Origins | null
}

/** For each figure of a result that its own row does not tell, the first teller who says just this. */
export function originsOf(
  values: ResultValues,
  own: ResultValues,
  tellers: readonly Teller[],
): Origins | null {
  const found: Partial<Record<Figure, ResultOrigin>> = {}
  for (const figure of figures) {
    const told = figureText(values, figure)
    if (told === null || told === figureText(own, figure)) continue
    const teller = tellers.find((each) => figureText(each.values, figure) === told)
    if (teller !== undefined) found[figure] = teller.origins?.[figure] ?? teller.origin
  }
  return Object.keys(found).length === 0 ? null : found
}
