import type { ProcedureKey, ReadResult } from './result-values.ts'

export const procedureText = ({ kind, grade, subject, level }: ProcedureKey): string =>
  `${kind}|${grade}|${subject}|${level}`

/** What two rows about the same thing have in common. */
export const resultKey = (
  schoolId: string,
  { year, procedure, wave }: Pick<ReadResult, 'year' | 'procedure' | 'wave'>,
): string => `${schoolId}|${year}|${procedureText(procedure)}|${wave}`
