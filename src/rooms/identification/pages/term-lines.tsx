import type { ReactNode } from 'react'
import { formatDay, Mark, Section, tie, useLocale } from '../../../ui/index.ts'
import { procedureName } from '../../assessments/index.ts'
import { termMessages } from '../messages-terms.ts'
import { identificationPaths } from '../paths.ts'
import type { NamedSchool, Terms } from '../queries-terms.ts'
import { type ConclusionState, isOwed } from '../run/rules-terms.ts'

interface TermsInShortProps {
  readonly year: number
  readonly terms: Terms
  readonly notAnalysed: ReactNode
}

/** What is late and who was not considered; all days stand on the page of terms. */
export function TermsInShort({ year, terms, notAnalysed }: TermsInShortProps) {
  const locale = useLocale()
  const { short: t } = termMessages[locale]
  const late = terms.lines.filter(({ state }) => isOwed(state))
  const afterTerm = terms.lines.filter(({ state }) => state.kind === 'afterTerm').length
  return (
    <Section
      title={t.title}
      note={<a href={identificationPaths.terms({}, { year })}>{t.all}</a>}
      id="terms"
    >
      {terms.lines.length === 0 ? <p>{t.noCalendar(year)}</p> : null}
      {terms.lines.length > 0 && late.length === 0 ? <p>{t.none}</p> : null}
      {late.length === 0 ? null : (
        <>
          <p>{t.late(late.length)}</p>
          <ul>
            {late.map(({ procedure, state }) => (
              <li key={JSON.stringify(procedure)}>
                {procedureName(procedure, locale)}: {stateText(state, locale)}
              </li>
            ))}
          </ul>
        </>
      )}
      {afterTerm === 0 ? null : <p>{t.afterTerm(afterTerm)}</p>}
      {notAnalysed}
    </Section>
  )
}

export function NotAnalysed(props: { hasRun: boolean; schools: readonly NamedSchool[] }) {
  const { notAnalysed: t } = termMessages[useLocale()]
  if (!props.hasRun) return <p>{t.noRun}</p>
  if (props.schools.length === 0) return <p>{t.none}</p>
  return (
    <>
      <p>{t.text(props.schools.length)}</p>
      <ul>
        {props.schools.map(({ schoolId, schoolName }) => (
          <li key={schoolId}>{tie(schoolName)}</li>
        ))}
      </ul>
    </>
  )
}

export function StateMark({ state }: { state: ConclusionState }) {
  const words = stateText(state, useLocale())
  if (isOwed(state)) return <Mark kind="overdue">{words}</Mark>
  // What came too late is told in words: a tick would praise it.
  const isDone = state.kind === 'inTime' || state.kind === 'concluded'
  return isDone ? <Mark kind="tick">{words}</Mark> : words
}

export function stateText(state: ConclusionState, locale: 'ru' | 'en'): string {
  const { state: t } = termMessages[locale]
  const day = (on: string) => formatDay(on, locale)
  switch (state.kind) {
    case 'awaited':
    case 'resultsLate':
    case 'due':
    case 'late':
      return t[state.kind](day(state.day))
    case 'inTime':
    case 'concluded':
      return t[state.kind](day(state.concludedOn))
    case 'afterTerm':
      return t.afterTerm(day(state.concludedOn), day(state.day))
    default:
      return t[state.kind]
  }
}
