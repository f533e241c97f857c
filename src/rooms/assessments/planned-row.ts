import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { importMessages } from './messages-import.ts'
import { procedureName } from './procedure-name.ts'
import type { PlannedImport } from './queries-plan.ts'
import type { ReadFacts, ReadResult } from './result-values.ts'
import type { PlannedFacts } from './rules-facts-import.ts'
import type { PlannedResult } from './rules-import.ts'

/** A row of a plan, whatever its table tells of. */
export type PlannedRow = PlannedResult | PlannedFacts

export const rowsOf = ({ plan, facts }: PlannedImport): readonly PlannedRow[] => [...plan, ...facts]

export const readOf = (row: PlannedRow): ReadResult | ReadFacts =>
  'result' in row ? row.result : row.facts

/** What a row tells of: its procedure, or facts of the school. */
export const nameOf = (row: PlannedRow, locale: Locale): string =>
  'result' in row ? procedureName(row.result.procedure, locale) : importMessages[locale].schoolFacts
