const STEP = 0x6d2b79f5
const SIZE = 2 ** 32

/** Numbers from 0 to 1 that are the same on every machine (mulberry32): a bench must measure the same nation everywhere. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + STEP) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / SIZE
  }
}

/** How many of `n` fall below `share`; drawn one by one for small n, by the normal curve above. */
export function binomial(random: () => number, n: number, share: number): number {
  if (n > 200) {
    const bell = random() + random() + random() - 1.5
    const drawn = Math.round(n * share + bell * 2 * Math.sqrt(n * share * (1 - share)))
    return Math.min(n, Math.max(0, drawn))
  }
  let count = 0
  for (let i = 0; i < n; i += 1) if (random() < share) count += 1
  return count
}
