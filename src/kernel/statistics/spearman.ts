/** Spearman's rank correlation, equal values sharing their mean rank; NaN where either side does not vary. */
export function spearman(pairs: readonly (readonly [number, number])[]): number {
  const left = ranks(pairs.map(([first]) => first))
  const right = ranks(pairs.map(([, second]) => second))
  return pearson(left, right)
}

function ranks(values: readonly number[]): readonly number[] {
  const order = values.map((_, at) => at).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
  const made = new Array<number>(values.length)
  for (let from = 0; from < order.length; ) {
    let to = from
    while (to + 1 < order.length && valueAt(to + 1) === valueAt(from)) to += 1
    for (let at = from; at <= to; at += 1) made[order[at] ?? 0] = (from + to) / 2
    from = to + 1
  }
  return made

  function valueAt(place: number) {
    return values[order[place] ?? 0]
  }
}

function pearson(left: readonly number[], right: readonly number[]): number {
  // Ranks of n values always add up to the same, so both means are (n − 1) / 2.
  const mean = (left.length - 1) / 2
  let together = 0
  let leftSquares = 0
  let rightSquares = 0
  for (const [at, rank] of left.entries()) {
    const [a, b] = [rank - mean, (right[at] ?? 0) - mean]
    together += a * b
    leftSquares += a * a
    rightSquares += b * b
  }
  return leftSquares === 0 || rightSquares === 0
    ? Number.NaN
    : together / Math.sqrt(leftSquares * rightSquares)
}
