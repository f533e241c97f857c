import { countsOfShares } from '../rules-shares.ts'

/** A count turned back from per cent; null when no whole number of participants gives this share. */
export function countFromPercent(
  participants: number,
  percent: number,
  decimals: number,
): { readonly count: number; readonly isAmbiguous: boolean } | null {
  if (participants === 0) return { count: 0, isAmbiguous: false }
  // What is shown as 33,3 was between 33,25 and 33,35; a spreadsheet may have cut instead of rounding.
  const half = 0.5 * 10 ** -decimals + 1e-9
  const count = Math.round((participants * percent) / 100)
  const fits = (k: number) =>
    k >= 0 && k <= participants && Math.abs((k * 100) / participants - percent) <= half
  if (!fits(count)) return null
  return { count, isAmbiguous: fits(count - 1) || fits(count + 1) }
}

/** Four marks in per cent; null when they are not shares of that many participants. */
export function marksFromPercent(
  participants: number,
  percents: readonly { readonly value: number; readonly decimals: number }[],
): { readonly counts: readonly number[]; readonly isAmbiguous: boolean } | null {
  const areOfParticipants = percents.every(
    ({ value, decimals }) => countFromPercent(participants, value, decimals) !== null,
  )
  if (!areOfParticipants) return null
  const decimals = Math.max(...percents.map((percent) => percent.decimals))
  const shares = percents.map(({ value }) => value)
  const found = countsOfShares(participants, shares, decimals)
  return found.kind === 'notWhole'
    ? null
    : { counts: found.counts, isAmbiguous: found.fit === 'ambiguous' }
}
