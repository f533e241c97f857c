/** Order by code point. Plain `<` compares UTF-16 units, which puts signs beyond U+FFFF before U+E000–U+FFFF. */
export function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let at = 0; at < length; at++) {
    const left = a.charCodeAt(at)
    const right = b.charCodeAt(at)
    if (left !== right) return rank(left) - rank(right)
  }
  return a.length - b.length
}

/** Without surrogates the order by unit is the order by code point, and the engine compares at once. */
export const byCodePointOf = (words: readonly string[]): ((a: string, b: string) => number) =>
  words.some((word) => /[\ud800-\udfff]/.test(word)) ? byCodePoint : byUnit

const byUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Surrogates, which begin the signs beyond U+FFFF, are moved behind everything else. */
const rank = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x2800 : unit)
