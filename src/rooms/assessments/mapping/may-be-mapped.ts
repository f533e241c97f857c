import { isNumber } from './find-header-rows.ts'
import type { Grid } from './grid.ts'

const LOOKED_AT = 60

/** A table of two columns with a number somewhere: a person can say what it holds. Anything else is no table of results. */
export const mayBeMapped = (grids: readonly Grid[]): boolean =>
  grids.some((grid) => {
    for (let row = 1; row < Math.min(grid.rowCount, LOOKED_AT); row += 1) {
      const texts = Array.from({ length: grid.width(row) }, (_, at) => grid.text(row, at))
      const numbers = texts.filter(isNumber).length
      const words = texts.some((text) => text.length > 1 && !isNumber(text))
      if (numbers > 0 && words) return true
    }
    return false
  })
