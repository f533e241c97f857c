import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { layoutTitle } from './layouts/layouts.ts'
import { leftOutText } from './left-out-text.ts'
import type { PlannedImport } from './queries-plan.ts'

/** A file of the load as it was taken, or why it was not. */
export interface FileLine {
  readonly key: string
  readonly fileName: string
  /** Null: nobody knows it. */
  readonly layout: string | null
  readonly rows: number
  readonly schools: number
  readonly refusedRows: number
  /** What was expected instead of a file that is not accepted. */
  readonly expected: string | null
  /** Number of a file whose columns a person may tell; null: nothing to tell. */
  readonly toMap: string | null
}

/** Each file with its own outcome: one that is damaged or unknown does not stop the others. */
export function filesOf(
  { files, import: { files: names, leftOut } }: PlannedImport,
  locale: Locale,
): readonly FileLine[] {
  const lines = files.map((file, position): FileLine => {
    const [fault] = file.faults
    const isUnknown = file.layout === 'unknown'
    return {
      key: String(position),
      fileName: names[position]?.fileName ?? '',
      layout: layoutTitle(file.layout, locale) ?? null,
      rows: file.results.length + file.facts.length + file.refusedRows,
      schools: new Set([...file.results, ...file.facts].map(({ spelling }) => spelling)).size,
      refusedRows: file.refusedRows,
      expected: isUnknown && fault !== undefined ? fault.expected(locale) : null,
      toMap: file.mayBeMapped === true || file.layout === 'mapped' ? String(position) : null,
    }
  })
  const none = { layout: null, rows: 0, schools: 0, refusedRows: 0, toMap: null }
  const out = leftOut.map(
    (file, at): FileLine => ({
      ...{ ...none, key: `left ${at}`, fileName: file.fileName },
      expected: leftOutText(file, locale),
    }),
  )
  return [...lines, ...out]
}
