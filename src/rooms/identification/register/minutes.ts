import { pluralRu } from '../../../kernel/i18n/plural.ts'
import type { Day, PersonId, SchoolId } from '../../../kernel/ids.ts'
import { formatDay } from '../../../ui/format/day.ts'
import type {
  Authority,
  ExpertMinutesFacts,
  MinutesCase,
  ResultLine,
  RulesCited,
} from '../../documents/index.ts'
import { type OriginOf, resultLine } from '../document-facts.ts'
import { identificationMessages } from '../messages.ts'
import { procedureName } from '../rule-texts.ts'
import type { MissingFact, ResultEvidence } from '../verdict.ts'
import type { Attendee } from './attendees.ts'
import type { ExpertDecision } from './expert-decisions.ts'
import type { QueuedCriterion, QueuedSchool } from './expert-queue.ts'

/** Заседание, как его записывает протокол. */
export interface MeetingOfMinutes {
  readonly ordinal: number
  readonly heldOn: string
  readonly chair: Attendee
  readonly secretary: Attendee
  readonly present: readonly Attendee[]
  readonly protocol: { readonly number: string; readonly on: Day } | null
  readonly decisions: readonly {
    readonly schoolId: SchoolId
    readonly decision: ExpertDecision
    readonly reason: string
    readonly by: PersonId | null
  }[]
}

/** Встреча с руководителем, as far as the protocol tells of it. */
export interface TalkOfMinutes {
  readonly schoolId: SchoolId
  readonly heldOn: string
  readonly headName: string
  readonly headPost: string
  readonly answered: string
}

export interface MinutesQuestion {
  readonly authority: Authority
  readonly rules: RulesCited
  readonly run: { readonly year: number; readonly computedOn: string }
  readonly meeting: MeetingOfMinutes
  /** Meetings of the list with a protocol that came before. */
  readonly before: readonly MeetingOfMinutes[]
  readonly schools: readonly QueuedSchool[]
  readonly talks: readonly TalkOfMinutes[]
  readonly originOf: (schoolId: SchoolId) => OriginOf
}

/** Протокол заседания: one question for every school that the meeting decided about. Documents are Russian. */
export function minutesOf(asked: MinutesQuestion): ExpertMinutesFacts {
  const { meeting, authority, rules, schools } = asked
  const { chair, secretary, present, protocol, decisions } = meeting
  return {
    authority,
    meeting: protocol === null ? null : { number: protocol.number, on: protocol.on },
    chair,
    secretary,
    present,
    rules,
    clause: 'Концепция, п. 3.2',
    cases: schools.flatMap((school) => {
      const decided = decisions.find(({ schoolId }) => schoolId === school.schoolId)
      return decided === undefined ? [] : [caseOf(school, decided, asked)]
    }),
  }
}

const words = { include: 'list', doNotInclude: 'leaveOut', riskZone: 'riskZone' } as const

function caseOf(
  school: QueuedSchool,
  { decision, reason }: MeetingOfMinutes['decisions'][number],
  asked: MinutesQuestion,
): MinutesCase {
  return {
    school: school.schoolName,
    question: [
      school.group === 'smallGroups' ? smallGroups(school, asked) : gaps(school, asked),
      ...talksWith(school, asked),
      ...decidedBefore(school, asked),
    ].join(' '),
    evidence: evidenceOf(school, asked.originOf(school.schoolId)),
    said: [],
    decision: words[decision],
    reason,
  }
}

function smallGroups({ criteria }: QueuedSchool, { run }: MinutesQuestion): string {
  const met = criteria.filter(({ outcome }) => outcome === 'met')
  const rests = met.every(({ smallGroups: is }) => is === 'only')
    ? 'только благодаря малым группам'
    : 'с опорой на малые группы'
  return `по расчёту от ${formatDay(run.computedOn, 'ru')} (результаты ${run.year} года) школа соответствует критериям ${rests}: ${criteriaText(met)}; интервалы возможных значений широкие, вывод правил подлежит уточнению.`
}

const criteriaText = (met: readonly QueuedCriterion[]): string =>
  met.map(({ clause }) => clause).join('; ')

function gaps({ missing }: QueuedSchool, { run }: MinutesQuestion): string {
  const count = pluralRu(missing.length, 'результата', 'результатов', 'результатов')
  const lacks =
    missing.length === 0 ? '' : `: нет ${count} (${missing.map(missingText).join('; ')})`
  return `по расчёту от ${formatDay(run.computedOn, 'ru')} (результаты ${run.year} года) данных для вывода недостаточно${lacks}; с недостающими результатами школа могла бы соответствовать критериям.`
}

function missingText(missing: MissingFact): string {
  const t = identificationMessages.ru.missing
  if ('fact' in missing) return `${t.fact(missing.fact)}, ${missing.year}`
  return `${procedureName(missing, 'ru')}, ${missing.year} – ${t[missing.reason]}`
}

const talksWith = (
  { schoolId }: QueuedSchool,
  { talks, meeting }: MinutesQuestion,
): readonly string[] =>
  talks
    .filter((talk) => talk.schoolId === schoolId && talk.heldOn <= meeting.heldOn)
    .map(
      ({ heldOn, headName, headPost, answered }) =>
        `Беседа с руководителем ${formatDay(heldOn, 'ru')} (${headName}, ${headPost}): ${stopped(answered)}`,
    )

const decidedBefore = (
  { schoolId }: QueuedSchool,
  { before }: MinutesQuestion,
): readonly string[] =>
  before.flatMap(({ protocol, decisions }) => {
    const decided = decisions.find((one) => one.schoolId === schoolId)
    if (decided === undefined || protocol === null) return []
    const said = { include: 'включить', doNotInclude: 'не включать', riskZone: 'зона риска' }
    return [
      `Ранее решено: ${said[decided.decision]} (протокол от ${formatDay(protocol.on, 'ru')} № ${protocol.number}).`,
    ]
  })

const stopped = (text: string): string =>
  /[.!?]$/u.test(text.trim()) ? text.trim() : `${text.trim()}.`

/** What the criteria rest on; where none is met, every counted result. */
function evidenceOf(
  { criteria, results }: QueuedSchool,
  originOf: OriginOf,
): readonly ResultLine[] {
  const rest = new Map<string, ResultEvidence>()
  for (const evidence of criteria.flatMap((criterion) => criterion.evidence))
    rest.set(keyOf(evidence), evidence)
  const shown = rest.size > 0 ? [...rest.values()] : results
  return shown.map((evidence) => resultLine(evidence, originOf))
}

const keyOf = ({ kind, grade, subject, level, year }: ResultEvidence): string =>
  [kind, grade, subject, level ?? '', year].join(' ')
