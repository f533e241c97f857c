/** Kleene's three values as numbers: `and` is the smaller, `or` the larger. Unknown is never no. */
export const NO = 0
export const UNKNOWN = 1
export const YES = 2

export type Truth = typeof NO | typeof UNKNOWN | typeof YES

export const and = (a: Truth, b: Truth): Truth => (a < b ? a : b)
export const or = (a: Truth, b: Truth): Truth => (a > b ? a : b)
export const not = (a: Truth): Truth => (YES - a) as Truth
export const truthOf = (holds: boolean): Truth => (holds ? YES : NO)
