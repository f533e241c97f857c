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

/**
 * Four marks in per cent. Counts that fit each share but do not add up to the participants are no counts; with coarse
 * shares the ones that were rounded furthest are moved, and the result is called ambiguous.
 */
export function marksFromPercent(
  participants: number,
  percents: readonly { readonly value: number; readonly decimals: number }[],
): { readonly counts: readonly number[]; readonly isAmbiguous: boolean } | null {
  const found = percents.map(({ value, decimals }) =>
    countFromPercent(participants, value, decimals),
  )
  const counts = found.map((one) => one?.count ?? 0)
  if (found.some((one) => one === null)) return null
  const isAmbiguous = found.some((one) => one?.isAmbiguous)
  const lack = participants - counts.reduce((sum, count) => sum + count, 0)
  if (lack === 0) return { counts, isAmbiguous }
  if (!isAmbiguous || Math.abs(lack) > 2) return null
  return { counts: moved(participants, percents, { counts, lack }), isAmbiguous }
}

function moved(
  participants: number,
  percents: readonly { readonly value: number }[],
  { counts, lack }: { readonly counts: readonly number[]; readonly lack: number },
): readonly number[] {
  const step = Math.sign(lack)
  const rest = (at: number) => (participants * (percents[at]?.value ?? 0)) / 100 - (counts[at] ?? 0)
  const order = counts.map((_, at) => at).sort((a, b) => step * (rest(b) - rest(a)))
  const chosen = new Set(order.slice(0, Math.abs(lack)))
  return counts.map((count, at) => Math.max(0, count + (chosen.has(at) ? step : 0)))
}
