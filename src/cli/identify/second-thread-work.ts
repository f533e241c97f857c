import type { CsvTail } from '../../kernel/sheets/csv-table.ts'
import type { ResultBatch } from '../../rooms/assessments/plain-tables/result-batch.ts'
import type { IdentificationFacts } from '../../rooms/identification/facts.ts'
import type { RuleSet } from '../../rooms/identification/rule-set/rule-set.ts'
import type { Run, Summary } from '../../rooms/identification/verdict.ts'

/** What the second thread is asked for. */
export type Work =
  | { readonly do: 'read'; readonly tail: CsvTail }
  | {
      readonly do: 'conclude'
      readonly facts: IdentificationFacts
      readonly rules: RuleSet
      readonly run: Run
      /** The schools before this one are the first thread's. */
      readonly from: number
    }

/** What it answers. */
export type Answer =
  /** Undefined: something is wrong in these rows, or they hold what a batch cannot; the file has to be read as one. */
  | { readonly batch: ResultBatch | undefined }
  | { readonly json: Uint8Array }
  | { readonly summary: Summary }
