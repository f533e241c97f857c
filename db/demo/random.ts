/** Chance that is the same on every machine: a stream is named by words, not by the moment it is asked. */
export type Chance = () => number

/** FNV-1a over the words' UTF-16 units: close words give unrelated seeds. */
function seedOf(words: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < words.length; index += 1) {
    hash = Math.imul(hash ^ words.charCodeAt(index), 0x01000193)
  }
  return hash >>> 0
}

/** Numbers in [0, 1) by the mulberry32 recurrence. */
export function chanceOf(words: string): Chance {
  let state = seedOf(words)
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
}

/** A draw from the normal distribution (Box–Muller), mean 0, deviation 1. */
export function normal(chance: Chance): number {
  const radius = Math.sqrt(-2 * Math.log(1 - chance()))
  return radius * Math.cos(2 * Math.PI * chance())
}
