const SHIFT_TO = 8
/** Bernoulli numbers B2k over 2k(2k−1): the terms of Stirling's series. */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360]

/** ln Γ(x) for x > 0: shifted up by the recurrence, then Stirling's series; good to about 1e-13. */
export function logGamma(x: number): number {
  let shift = 0
  let at = x
  for (; at < SHIFT_TO; at++) shift += Math.log(at)
  let series = 0
  let power = 1 / at
  for (const term of STIRLING) {
    series += term * power
    power /= at * at
  }
  return (at - 0.5) * Math.log(at) - at + Math.log(2 * Math.PI) / 2 + series - shift
}

export const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b)

export const logChoose = (n: number, k: number): number =>
  logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)
