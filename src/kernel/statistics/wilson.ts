const Z_95 = 1.959963984540054

/** Wilson's score interval for a share, 95 % unless told. Without participants it is the whole range. */
export function wilsonInterval(
  successes: number,
  trials: number,
  z = Z_95,
): readonly [low: number, high: number] {
  if (trials === 0) return [0, 1]
  const share = successes / trials
  const spread = (z * z) / trials
  const centre = share + spread / 2
  const half = Math.sqrt(spread * (share * (1 - share) + spread / 4))
  const low = successes === 0 ? 0 : (centre - half) / (1 + spread)
  const high = successes === trials ? 1 : (centre + half) / (1 + spread)
  return [low, high]
}
