// Names of fields that a form makes of schools and lines; pages know them without what checks the input.

/** Earlier order: the track of a school. */
export const TRACK = 'track.'
export const trackField = (schoolId: string): string => `${TRACK}${schoolId}`

/** Decision of experts on a school. */
export const decisionField = (schoolId: string): string => `decision.${schoolId}`

/** Why a school is in an earlier order; why experts decided so. */
const REASON = 'reason.'
export const reasonField = (schoolId: string): string => `${REASON}${schoolId}`
export const LONGEST_DECISION_REASON = 2000

/** Received list: which school a line means. */
export const LINE = 'line.'
export const lineField = (position: number): string => `${LINE}${position}`

/** Received list: a school with the number of decisions that the page showed. */
export const chosenValue = (schoolId: string, seen: number): string => `${schoolId}.${seen}`
