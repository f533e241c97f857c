import type { Condition, Test, Threshold } from '../rule-set/rule-set.ts'
import { thresholdValue, wordValues } from '../rule-set/rule-set.ts'
import { compareTo, type Fraction, fractionOf } from './fraction.ts'
import type { Positions } from './position.ts'
import type { Measured, Surroundings } from './quantity.ts'
import { measureOf } from './quantity.ts'
import type { Subject } from './subject.ts'
import { and, NO, not, or, type Truth, truthOf, UNKNOWN, YES } from './truth.ts'

export type Judge = (subject: Subject) => Truth

export interface ConditionContext extends Surroundings {
  readonly positions: Positions
}

export function judgeOf(condition: Condition, context: ConditionContext): Judge {
  if ('all' in condition) {
    const parts = condition.all.map((part) => judgeOf(part, context))
    return (subject) => {
      let truth: Truth = YES
      for (const part of parts) {
        truth = and(truth, part(subject))
        if (truth === NO) return NO
      }
      return truth
    }
  }
  if ('any' in condition) {
    const parts = condition.any.map((part) => judgeOf(part, context))
    return (subject) => {
      let truth: Truth = NO
      for (const part of parts) {
        truth = or(truth, part(subject))
        if (truth === YES) return YES
      }
      return truth
    }
  }
  if ('not' in condition) {
    const part = judgeOf(condition.not, context)
    return (subject) => not(part(subject))
  }
  return testJudge(condition, context)
}

function testJudge(test: Test, context: ConditionContext): Judge {
  const measure = measureOf(test.value, context)
  const checks = [
    ...comparisons(test).map(
      (check) => (measured: Measured, _: Subject) => judged(measured, check),
    ),
    ...wordChecks(test),
    ...positionChecks(test, context),
  ]
  return (subject) => {
    const measured = measure(subject)
    let truth: Truth = YES
    for (const check of checks) truth = and(truth, check(measured, subject))
    return truth
  }
}

type Comparison = (difference: number) => boolean

function comparisons(test: Test): { readonly figure: Fraction; readonly holds: Comparison }[] {
  const named: readonly (readonly [Threshold | undefined, Comparison])[] = [
    [test.atLeast, (difference) => difference >= 0],
    [test.above, (difference) => difference > 0],
    [test.atMost, (difference) => difference <= 0],
    [test.below, (difference) => difference < 0],
  ]
  return named.flatMap(([threshold, holds]) =>
    threshold === undefined ? [] : [{ figure: fractionOf(thresholdValue(threshold)), holds }],
  )
}

/** A word where a number is expected says nothing. */
function judged(
  measured: Measured,
  { figure, holds }: { readonly figure: Fraction; readonly holds: Comparison },
): Truth {
  if (measured === 'none') return NO
  if (measured === 'unknown' || 'word' in measured) return UNKNOWN
  const { part, whole } = measured.ratio
  return truthOf(holds(compareTo(part, whole, figure)))
}

type Check = (measured: Measured, subject: Subject) => Truth

function wordChecks(test: Test): Check[] {
  if (!test.oneOf) return []
  const words = new Set(wordValues(test.oneOf).map((word) => String(word).toLowerCase()))
  return [
    (measured) => {
      if (measured === 'none') return NO
      if (measured === 'unknown') return UNKNOWN
      const word = 'word' in measured ? measured.word : measured.ratio.part / measured.ratio.whole
      return truthOf(words.has(String(word).toLowerCase()))
    },
  ]
}

function positionChecks(test: Test, { positions }: ConditionContext): Check[] {
  const checks: Check[] = []
  const { rank, quantile } = test
  if (rank) {
    const upTo = thresholdValue(rank.upTo)
    const place = positions.of(test.value, rank.within)
    checks.push((measured, subject) =>
      place(measured, subject, (lower, higher) => (rank.from === 'lowest' ? lower : higher) < upTo),
    )
  }
  if (quantile) {
    const share = fractionOf(thresholdValue(quantile.share))
    const place = positions.of(test.value, quantile.within)
    checks.push((measured, subject) =>
      place(
        measured,
        subject,
        (lower, higher, size) =>
          compareTo(quantile.from === 'lowest' ? lower : higher, size, share) < 0,
      ),
    )
  }
  return checks
}
