/** Отметки по журналу: how many had each, and how many had none. */
export interface JournalMarks {
  readonly marks: readonly [number, number, number, number]
  readonly missing: number
}

/** Сравнение с журналом: понизили, подтвердили, повысили; participants. */
export interface AgainstJournal {
  readonly lower: number
  readonly same: number
  readonly higher: number
}

/** What a file tells of a school and procedure beyond counts and marks; what it does not tell is absent. */
export interface ResultDetails {
  /** Participants by primary score, of ЕГЭ by test score. */
  readonly scores?: Readonly<Record<string, number>>
  /** Mean score in points, as the file gives it. */
  readonly mean?: number
  readonly journal?: JournalMarks
  readonly againstJournal?: AgainstJournal
  /** Counts were turned back from per cent; `ambiguous` where more than one count fits. */
  readonly restored?: 'exact' | 'ambiguous'
}

/** Distribution, mean and restoring belong to the counts of their file; the journal may come from another one. */
export function detailsTogether(
  before: ResultDetails | null,
  told: ResultDetails | null,
  { isSameCount }: { readonly isSameCount: boolean },
): ResultDetails | null {
  const kept = before === null || isSameCount ? before : withoutCounts(before)
  if (kept === null) return told
  return told === null ? emptyIsNull(kept) : { ...kept, ...told }
}

const withoutCounts = ({ journal, againstJournal }: ResultDetails): ResultDetails => ({
  ...(journal === undefined ? {} : { journal }),
  ...(againstJournal === undefined ? {} : { againstJournal }),
})

const emptyIsNull = (details: ResultDetails): ResultDetails | null =>
  Object.keys(details).length === 0 ? null : details

/** The same for the same details, in whatever order the database gives their keys. */
export const detailsText = (details: ResultDetails | null): string =>
  details === null ? '' : JSON.stringify(inOrder(details))

const inOrder = (value: unknown): unknown =>
  value === null || typeof value !== 'object' || Array.isArray(value)
    ? value
    : Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, inner]) => [key, inOrder(inner)]),
      )
