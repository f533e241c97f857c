export const NO_BREAK = '\u00a0'
/** Keeps «5–6» on one line: a dash alone is a place to break. */
export const WORD_JOINER = '\u2060'
export const MINUS = '\u2212'
export const EN_DASH = '\u2013'
