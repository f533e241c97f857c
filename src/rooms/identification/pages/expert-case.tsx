import type { Locale } from '../../../kernel/i18n/catalogue.ts'
import {
  formatDay,
  formatInterval,
  formatPercent,
  Ruled,
  Table,
  tie,
  useLocale,
} from '../../../ui/index.ts'
import { identificationMessages } from '../messages.ts'
import { expertMessages } from '../messages-experts.ts'
import { runMessages } from '../messages-runs.ts'
import type { ExpertQueue } from '../queries-expert-queue.ts'
import type { StoredHeadMeeting } from '../queries-head-meetings.ts'
import type { ExpertDecision } from '../register/expert-decisions.ts'
import type { QueuedCriterion, QueuedSchool } from '../register/expert-queue.ts'
import { localText, procedureName } from '../rule-texts.ts'
import type { CellExplanation } from '../rules.ts'
import { procedureCells } from '../run/cell-groups.ts'
import type { MissingFact } from '../verdict.ts'

export interface ExpertCaseProps {
  readonly school: QueuedSchool
  readonly stability: ExpertQueue['stability'][string]
  readonly talks: readonly StoredHeadMeeting[]
  /** By meetings with a protocol, the newest last: that one counts. */
  readonly decided: readonly DecidedCase[]
  readonly whyHref: string
}

export interface DecidedCase {
  readonly decision: ExpertDecision
  readonly reason: string
  readonly protocol: string
}

/** Всё о школе на одном листе: criteria, counts with intervals, small groups, gaps, what the head said. */
export function ExpertCase(props: ExpertCaseProps) {
  const { school, stability, talks, whyHref } = props
  const locale = useLocale()
  const t = expertMessages[locale]
  return (
    <div id={caseId(school.schoolId)}>
      <Ruled title={tie(school.schoolName)}>
        {school.criteria.map((criterion) => (
          <p key={criterion.id}>{criterionText(criterion, locale)}</p>
        ))}
        <Results school={school} />
        {school.missing.length === 0 ? null : (
          <p>
            {t.missing}: {school.missing.map((one) => missingText(one, locale)).join('; ')}.
          </p>
        )}
        {talks.map((talk) => (
          <p key={talk.id}>
            {t.talk(formatDay(talk.heldOn, locale), `${talk.headName}, ${talk.headPost}`)}{' '}
            {talk.answered}
          </p>
        ))}
        <Decided decided={props.decided} />
        <p className="second">
          {talks.length === 0 ? `${t.noTalk} ` : null}
          {stability === null
            ? null
            : `${t.stability}: ${identificationMessages[locale].stability[stability]}. `}
          <a href={whyHref} aria-label={`${t.why}: ${school.schoolName}`}>
            {t.why}
          </a>
        </p>
      </Ruled>
    </div>
  )
}

function Decided({ decided }: Pick<ExpertCaseProps, 'decided'>) {
  const t = expertMessages[useLocale()]
  const last = decided.length - 1
  return decided.map(({ decision, reason, protocol }, at) => (
    <p key={protocol} className={at === last ? undefined : 'second'}>
      {at === last ? (
        <b>
          {t.columns.decision}: {t.decisions[decision]}
        </b>
      ) : (
        t.decisions[decision]
      )}
      , {at === last ? protocol : t.before(protocol)}. {tie(reason)}
    </p>
  ))
}

export const caseId = (schoolId: string): string => `case-${schoolId}`

export function criterionText(
  { clause, wording, outcome, smallGroups }: QueuedCriterion,
  locale: Locale,
): string {
  const t = expertMessages[locale]
  const how = [t.met[outcome], t.smallGroups[smallGroups]].filter(Boolean).join(' ')
  return tie(`${clause}: ${how}. ${localText(wording, locale)}.`)
}

export function missingText(missing: MissingFact, locale: Locale): string {
  const t = identificationMessages[locale].missing
  if ('fact' in missing) return `${t.fact(missing.fact)}, ${missing.year}`
  return `${procedureName(missing, locale)}, ${missing.year} – ${t[missing.reason]}`
}

function Results({ school }: { school: QueuedSchool }) {
  const locale = useLocale()
  const t = expertMessages[locale]
  if (school.results.length === 0) return <p>{t.none}</p>
  const years = [...new Set(school.results.map(({ year }) => year))].toSorted((a, b) => a - b)
  return (
    <Table
      caption={`${school.schoolName}. ${t.results}`}
      density="compact"
      narrow="scroll"
      rows={procedureCells({ cells: school.results })}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'procedure',
          title: t.columns.procedure,
          cell: ({ procedure }) => tie(procedureName(procedure, locale)),
        },
        ...years.map((year) => ({
          key: String(year),
          title: String(year),
          cell: ({ cells }: { readonly cells: readonly CellExplanation[] }) =>
            cells
              .filter((cell) => cell.year === year)
              .map((cell) => <Counts key={cell.level} cell={cell} />),
        })),
      ]}
    />
  )
}

/** Counts first: a share never stands without them; small and low are words, not colours. */
function Counts({ cell }: { cell: CellExplanation }) {
  const locale = useLocale()
  const t = expertMessages[locale]
  const { low, participants, share, interval, smallGroup, outcome } = cell
  const marks = [outcome === 'low' ? t.low : '', smallGroup === true ? t.small : ''].filter(Boolean)
  return (
    <div>
      {runMessages[locale].of(low, participants)}
      {`\u00a0· ${formatPercent(share, locale, 0)} (${formatInterval(interval[0], interval[1], locale)})`}
      {marks.length === 0 ? null : <div className="note">{marks.join(', ')}</div>}
    </div>
  )
}
