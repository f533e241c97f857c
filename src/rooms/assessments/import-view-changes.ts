import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { messages } from './messages.ts'
import { nameOf, type PlannedRow, readOf } from './planned-row.ts'
import type { FactValue, ResultValues } from './result-values.ts'

export interface ChangeLine {
  readonly key: string
  readonly school: string
  readonly procedure: string
  readonly before: string
  readonly after: string
}

interface School {
  readonly id: string
  readonly name: string
}

/** What becomes another, as it stands and as it will. */
export function changesOf(plan: readonly PlannedRow[], schools: readonly School[], locale: Locale) {
  const names = new Map(schools.map(({ id, name }) => [id, name]))
  return plan.flatMap((row): ChangeLine[] => {
    if (row.outcome !== 'changed') return []
    const { file, row: number, spelling, year } = readOf(row)
    const [was, becomes] =
      'result' in row
        ? differences(row.before, row.values, locale)
        : factDifferences(row.before, row.values, locale)
    return [
      {
        key: `${file} ${number}`,
        school: names.get(row.schoolId) ?? spelling,
        procedure: `${nameOf(row, locale)}, ${year}`,
        before: was.join('; '),
        after: becomes.join('; '),
      },
    ]
  })
}

/** The two counts always, and whatever else became another. */
function differences(before: ResultValues, after: ResultValues, locale: Locale) {
  const of = locale === 'ru' ? 'из' : 'of'
  const names = messages[locale].columns
  const counts = ({ low, participants }: ResultValues) =>
    `${low ?? '–'}\u00a0${of}\u00a0${participants ?? '–'}`
  const was = [counts(before)]
  const becomes = [counts(after)]
  const tell = (name: string, a: string, b: string) => {
    if (a === b) return
    was.push(`${name}: ${a === '' ? '–' : a}`)
    becomes.push(`${name}: ${b === '' ? '–' : b}`)
  }
  tell('«2»–«5»', before.marks?.join(', ') ?? '', after.marks?.join(', ') ?? '')
  tell(names.enrolled, String(before.enrolled ?? ''), String(after.enrolled ?? ''))
  tell(names.date, before.heldOn ?? '', after.heldOn ?? '')
  const details = messages[locale].details
  for (const name of ['scores', 'mean', 'journal', 'againstJournal'] as const) {
    tell(details[name], detailText(before, name, locale), detailText(after, name, locale))
  }
  const facts = new Set([...Object.keys(before.facts ?? {}), ...Object.keys(after.facts ?? {})])
  for (const name of facts) {
    tell(name, String(before.facts?.[name] ?? ''), String(after.facts?.[name] ?? ''))
  }
  return [was, becomes] as const
}

/** «0: 2, 5: 4», «2, 8, 6, 4 (без отметки 1)», «−2, =15, +3». */
function detailText(
  { details }: ResultValues,
  name: 'scores' | 'mean' | 'journal' | 'againstJournal',
  locale: Locale,
): string {
  if (details === null) return ''
  const { scores, mean, journal, againstJournal } = details
  switch (name) {
    case 'scores':
      return Object.entries(scores ?? {})
        .map(([score, count]) => `${score}:\u00a0${count}`)
        .join(', ')
    case 'mean':
      return mean === undefined ? '' : factText(mean, locale)
    case 'journal':
      return journal === undefined ? '' : `${journal.marks.join(', ')} (–:\u00a0${journal.missing})`
    case 'againstJournal': {
      if (againstJournal === undefined) return ''
      const { lower, same, higher } = againstJournal
      return `−${lower}, =${same}, +${higher}`
    }
  }
}

/** 41.5 stands in the table as «41,5»; the figures are the file's own, not rounded. */
function factText(value: FactValue | undefined, locale: Locale): string {
  if (value === undefined || value === null) return '–'
  return typeof value === 'number' && locale === 'ru' ? String(value).replace('.', ',') : `${value}`
}

type Facts = Readonly<Record<string, string | number>>

function factDifferences(
  before: Facts,
  after: Facts,
  locale: Locale,
): readonly [string[], string[]] {
  const say = (values: Facts) =>
    Object.keys(after).map((name) => `${name}: ${factText(values[name], locale)}`)
  return [say(before), say(after)]
}
