import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { cellAddress } from '../../kernel/sheets/place.ts'
import { fileField } from './input.ts'
import { noticeMessages } from './messages-import-notices.ts'
import { type PlannedRow, rowsOf } from './planned-row.ts'
import { procedureName } from './procedure-name.ts'
import type { PlannedImport } from './queries-plan.ts'
import type { PlannedResult } from './rules-import.ts'

/** What a person should know before confirming; nothing is refused for it. */
export interface ImportNotice {
  readonly key: string
  readonly text: string
}

/** Files that contradict each other about a procedure, for a select. */
export interface FileChoice {
  readonly field: string
  readonly label: string
  readonly hint: string
  readonly answer: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}

const SMALL = 5

/** Groups so small that a share tells of single learners; they are stored and marked. */
export const isSmallGroup = (row: PlannedRow): boolean => {
  if (!('result' in row) || row.outcome === 'refused' || row.outcome === 'joined') return false
  const { participants } = row.result
  return participants !== null && participants > 0 && participants < SMALL
}

export function noticesOf(planned: PlannedImport, locale: Locale): readonly ImportNotice[] {
  const t = noticeMessages[locale]
  const notices: ImportNotice[] = [...repeats(planned, locale)]
  const tell = (key: string, count: number, text: (count: number) => string) => {
    if (count > 0) notices.push({ key, text: text(count) })
  }
  const { plan } = planned
  const restored = (how: string) =>
    plan.filter(({ outcome, result }) => outcome !== 'refused' && result.details?.restored === how)
      .length
  tell('restored', restored('exact'), t.restored)
  tell('ambiguous', restored('ambiguous'), t.ambiguous)
  tell('small', rowsOf(planned).filter(isSmallGroup).length, t.small)
  return notices
}

type Joined = Extract<PlannedResult, { outcome: 'joined' }>

/** One sentence for each pair of files, not one for each row. */
function repeats({ plan, import: { files } }: PlannedImport, locale: Locale): ImportNotice[] {
  const t = noticeMessages[locale]
  const joined = plan.filter((row): row is Joined => row.outcome === 'joined')
  const nameOf = (file: number) => files[file]?.fileName ?? ''
  const pairs = Map.groupBy(joined, ({ result, to, isRepeat }) =>
    [result.file, to.file, isRepeat].join(' '),
  )
  return [...pairs].flatMap(([key, rows]) => {
    const [first] = rows
    if (first === undefined) return []
    const { result, to, isRepeat } = first
    const [name, other] = [nameOf(result.file), nameOf(to.file)]
    const row = cellAddress({ file: name, row: result.row })
    if (result.file !== to.file) {
      const text = isRepeat ? t.repeatsOther : t.addsToOther
      return [{ key, text: text(name, rows.length, other) }]
    }
    return [{ key, text: (isRepeat ? t.repeats : t.adds)(name, rows.length, row) }]
  })
}

export const fileChoicesOf = (
  { fileQuestions, import: { files } }: PlannedImport,
  locale: Locale,
): readonly FileChoice[] =>
  fileQuestions.map(({ key, result, files: positions, schools, answer }) => ({
    field: fileField(key),
    label: `${procedureName(result.procedure, locale)}, ${result.year}`,
    hint: noticeMessages[locale].contradict(schools),
    answer: answer === null ? '' : String(answer),
    choices: positions.map((position) => ({
      value: String(position),
      label: files[position]?.fileName ?? '',
    })),
  }))
