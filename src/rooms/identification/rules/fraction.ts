/** A decimal figure as whole numbers, so that 3 of 10 is exactly 0.3 and no rounding decides about a school. */
export interface Fraction {
  readonly numerator: number
  readonly denominator: number
}

export function fractionOf(value: number): Fraction {
  const [digits = '0', exponent = '0'] = value.toString().split('e')
  const decimals = (digits.split('.')[1]?.length ?? 0) - Number(exponent)
  if (decimals <= 0) return { numerator: value, denominator: 1 }
  const denominator = 10 ** decimals
  return { numerator: Math.round(value * denominator), denominator }
}

/** Negative, zero or positive as `part / whole` is under, at or over the figure; `whole` is positive. */
export const compareTo = (part: number, whole: number, figure: Fraction): number =>
  part * figure.denominator - figure.numerator * whole

/** The fewest of `whole` that reach the figure. */
export const fewestReaching = (whole: number, figure: Fraction): number =>
  Math.ceil((figure.numerator * whole) / figure.denominator)
