/** Доли, из которых восстановлены числа участников; `notWhole`: these shares are not of that many participants. */
export type CountsOfShares =
  | {
      readonly kind: 'counts'
      readonly counts: readonly number[]
      readonly fit: 'exact' | 'ambiguous'
    }
  | { readonly kind: 'notWhole'; readonly sum: number }

const MOST_MISSING = 1
/** What is lost when a share is kept as a binary fraction. */
const TINY = 1e-9

/**
 * Per cent back to counts: round(n·p/100), held against the sum. «Ambiguous» where a share lies between two counts, where more
 * than one count gives the same share, or where one participant was missing and went to the group that was rounded down most.
 */
export function countsOfShares(
  participants: number,
  shares: readonly number[],
  decimals: number,
): CountsOfShares {
  const told = shares.map((share) => (participants * share) / 100)
  const counts = told.map(Math.round)
  const sum = counts.reduce((total, count) => total + count, 0)
  if (Math.abs(sum - participants) > MOST_MISSING) return { kind: 'notWhole', sum }
  const width = (participants * (0.5 * 10 ** -decimals + TINY)) / 100
  const isExact =
    sum === participants && told.every((count) => isOneCount(count - width, count + width))
  if (sum !== participants) oneMore(counts, told, participants - sum)
  return { kind: 'counts', counts, fit: isExact ? 'exact' : 'ambiguous' }
}

const isOneCount = (from: number, to: number): boolean => Math.ceil(from) === Math.floor(to)

function oneMore(counts: number[], told: readonly number[], step: number): void {
  const lost = told.map((count, at) => {
    const isPossible = (counts[at] ?? 0) + step >= 0
    return isPossible ? (count - (counts[at] ?? 0)) * step : Number.NEGATIVE_INFINITY
  })
  const at = lost.indexOf(Math.max(...lost))
  counts[at] = (counts[at] ?? 0) + step
}
