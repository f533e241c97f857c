import type {
  Evidence,
  MissingFact,
  Nearest,
  ResultEvidence,
  Stability,
  Trigger,
  Verdict,
} from '../../rooms/identification/verdict.ts'
import type { JsonBytes } from './json-bytes.ts'

/** The same document as `JSON.stringify(verdict)`, field by field; a test holds the two equal. */
export function writeVerdict(out: JsonBytes, verdict: Verdict): void {
  out.raw('{"school":')
  out.uniqueText(verdict.school)
  out.raw(',"municipality":')
  out.text(verdict.municipality)
  out.raw(',"verdict":"')
  out.raw(verdict.verdict)
  out.raw(verdict.mayBeListed ? '","mayBeListed":true' : '","mayBeListed":false')
  out.raw(verdict.needsExpert ? ',"needsExpert":true' : ',"needsExpert":false')
  if (verdict.excludedType !== undefined) {
    out.raw(',"excludedType":')
    out.text(verdict.excludedType)
  }
  out.raw(',"triggers":[')
  for (let at = 0; at < verdict.triggers.length; at += 1) {
    if (at > 0) out.raw(',')
    writeTrigger(out, verdict.triggers[at] as Trigger)
  }
  out.raw('],"missing":[')
  for (let at = 0; at < verdict.missing.length; at += 1) {
    if (at > 0) out.raw(',')
    out.shared(verdict.missing[at] as MissingFact)
  }
  out.raw('],"nearest":')
  writeNearest(out, verdict.nearest)
  out.raw(',"stability":')
  writeStability(out, verdict.stability)
  out.raw('}')
}

function writeTrigger(out: JsonBytes, { criterion, clause, evidence }: Trigger): void {
  out.raw('{"criterion":')
  out.text(criterion)
  out.raw(',"clause":')
  out.text(clause)
  out.raw(',"evidence":[')
  for (let at = 0; at < evidence.length; at += 1) {
    if (at > 0) out.raw(',')
    const one = evidence[at] as Evidence
    if ('share' in one && one.pooled === undefined) writeResult(out, one)
    else out.json(one)
  }
  out.raw(']}')
}

function writeResult(out: JsonBytes, result: ResultEvidence): void {
  out.raw('{"kind":"')
  out.raw(result.kind)
  out.raw('","grade":')
  out.number(result.grade)
  out.raw(',"subject":')
  out.text(result.subject)
  out.raw(',"level":')
  if (result.level === null) out.raw('null')
  else out.text(result.level)
  out.raw(',"year":')
  out.number(result.year)
  out.copy(figuresOf(result))
  if (result.smallGroup) out.raw(',"smallGroup":true')
  if (result.lowCoverage) out.raw(',"lowCoverage":true')
  out.raw('}')
}

interface Figures {
  readonly share: number
  readonly interval: readonly [number, number]
  readonly bytes: Buffer
}

const figuresByCounts = new Map<number, Figures>()
const MOST_FIGURES = 1 << 14
const COUNTS = 1 << 15

/** A fraction is slow to write out, and «2 of 7» stands in thousands of verdicts with the same share and interval. */
function figuresOf({ participants, low, share, interval }: ResultEvidence): Buffer {
  const isUsual = participants < COUNTS && low < COUNTS
  const key = participants * COUNTS + low
  const known = isUsual ? figuresByCounts.get(key) : undefined
  if (
    known?.share === share &&
    known.interval[0] === interval[0] &&
    known.interval[1] === interval[1]
  ) {
    return known.bytes
  }
  const fractions = `"share":${share},"interval":[${interval[0]},${interval[1]}]`
  const bytes = Buffer.from(`,"participants":${participants},"low":${low},${fractions}`)
  if (isUsual && figuresByCounts.size < MOST_FIGURES)
    figuresByCounts.set(key, { share, interval, bytes })
  return bytes
}

function writeNearest(out: JsonBytes, nearest: Nearest | null): void {
  if (nearest === null) {
    out.raw('null')
    return
  }
  out.raw('{"criterion":')
  out.text(nearest.criterion)
  out.raw(',"learners":')
  out.number(nearest.learners)
  out.raw(',"direction":"')
  out.raw(nearest.direction)
  out.raw('","steps":')
  out.number(nearest.steps)
  out.raw(',"procedure":')
  out.shared(nearest.procedure)
  out.raw('}')
}

function writeStability(out: JsonBytes, stability: Stability | null): void {
  if (stability === null) {
    out.raw('null')
    return
  }
  out.raw('{"listedProbability":')
  out.number(stability.listedProbability)
  out.raw(',"model":')
  out.text(stability.model)
  out.raw('}')
}
