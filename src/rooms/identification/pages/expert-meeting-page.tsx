import {
  Badge,
  Button,
  DayField,
  FaultSummary,
  Form,
  type FormState,
  formatDay,
  KeyValue,
  LinkButton,
  PageHead,
  Section,
  Table,
  TextField,
  tie,
  useLocale,
} from '../../../ui/index.ts'
import { expertMessages } from '../messages-experts.ts'
import { identificationPaths } from '../paths.ts'
import type { StoredExpertMeeting } from '../queries-expert-meetings.ts'
import type { ExpertQueue } from '../queries-expert-queue.ts'
import type { StoredHeadMeeting } from '../queries-head-meetings.ts'
import type { StoredRegister } from '../queries-registers.ts'
import { type Attendee, attendeeText } from '../register/attendees.ts'
import { decisionsInEffect } from '../register/expert-decisions.ts'
import { servesYear } from '../run-texts.ts'
import { DecisionsTable } from './decisions-table.tsx'
import { MinutesLinks, meetingState, protocolText } from './expert-meetings.tsx'
import { QueueSheet } from './experts-page.tsx'

export interface MeetingPageProps {
  readonly register: StoredRegister
  readonly meeting: StoredExpertMeeting
  readonly queue: ExpertQueue
  readonly meetings: readonly StoredExpertMeeting[]
  readonly talks: readonly StoredHeadMeeting[]
  /** Number and day of the protocol that were typed before the decisions were saved. */
  readonly protocol: { readonly number: string; readonly on: string }
  readonly mayChange: boolean
  readonly state: FormState | undefined
}

/** Заседание: the table of decisions, the protocol that closes it, the sheet for experts below. */
export function MeetingPage(props: MeetingPageProps) {
  const { register, meeting, queue, mayChange } = props
  const locale = useLocale()
  const t = expertMessages[locale]
  const at = { registerId: register.id }
  const title = t.meetingOn(meeting.ordinal, formatDay(meeting.heldOn, locale))
  const isOpen = meeting.isOpen && mayChange
  return (
    <>
      <title>{`${title} – Опора`}</title>
      <PageHead
        title={title}
        crumbs={[
          { label: t.registers, href: identificationPaths.registers({}) },
          { label: t.register(servesYear(register.year)), href: identificationPaths.register(at) },
          { label: t.title, href: identificationPaths.registerExperts(at) },
        ]}
        marks={<Badge kind={isOpen ? 'draft' : 'full'}>{t.state[meetingState(meeting)]}</Badge>}
        lead={meeting.isOpen ? t.decide.lead(undecided(queue, props)) : t.closedLead}
        actions={isOpen ? <Acts meeting={meeting} /> : undefined}
      />
      {isOpen ? null : <FaultSummary faults={props.state?.faults ?? []} title={t.notChanged} />}
      <Section title={t.decide.people}>
        <People meeting={meeting} />
        <MinutesLinks meeting={meeting} />
      </Section>
      {isOpen ? <Deciding {...props} /> : <Decided meeting={meeting} queue={queue} />}
      <QueueSheet queue={queue} meetings={props.meetings} talks={props.talks} />
    </>
  )
}

/** Schools that must be decided and are neither here nor by an earlier protocol. */
function undecided(queue: ExpertQueue, { meeting, meetings }: MeetingPageProps): number {
  const decided = new Set([
    ...meeting.decisions.map(({ schoolId }) => schoolId),
    ...decisionsInEffect(meetings).map(({ decision }) => decision.schoolId),
  ])
  return queue.schools.filter(
    ({ group, schoolId }) => group === 'smallGroups' && !decided.has(schoolId),
  ).length
}

function Acts({ meeting }: { meeting: StoredExpertMeeting }) {
  const t = expertMessages[useLocale()]
  const at = { registerId: meeting.registerId, meetingId: meeting.id }
  return (
    <>
      <LinkButton kind="quiet" href={identificationPaths.cancelExpertMeeting(at)}>
        {t.cancel.link}
      </LinkButton>
      <LinkButton href={identificationPaths.correctExpertMeeting(at)}>{t.correct.link}</LinkButton>
    </>
  )
}

function People({ meeting }: { meeting: StoredExpertMeeting }) {
  const locale = useLocale()
  const { fields: t, state, ...words } = expertMessages[locale]
  const named = (one: Attendee) => tie(attendeeText(one))
  return (
    <KeyValue
      facts={[
        { term: t.chair, value: named(meeting.chair) },
        { term: t.secretary, value: named(meeting.secretary) },
        {
          term: t.present,
          value: (
            <ul className="plain-list">
              {meeting.present.map((one) => (
                <li key={named(one)}>{named(one)}</li>
              ))}
            </ul>
          ),
        },
        ...(meeting.protocol === null
          ? []
          : [{ term: words.columns.minutes, value: protocolText(meeting, locale) }]),
        ...(meeting.cancellation === null
          ? []
          : [{ term: state.cancelled, value: meeting.cancellation.reason }]),
      ]}
    />
  )
}

function Deciding({ meeting, meetings, queue, protocol, state }: MeetingPageProps) {
  const locale = useLocale()
  const t = expertMessages[locale]
  const inEffect = Object.fromEntries(
    decisionsInEffect(meetings).map(({ meeting: before, decision }) => [
      decision.schoolId,
      `${t.decisions[decision.decision]}, ${protocolText(before, locale)}`,
    ]),
  )
  return (
    <Section title={t.decide.table} id="decisions">
      <Form
        state={state}
        wide
        actions={
          <>
            <Button kind="main" name="intent" value="decide">
              {t.decide.act}
            </Button>
            <Button name="intent" value="close">
              {t.decide.close}
            </Button>
            <span className="note">{t.decide.keys}</span>
          </>
        }
      >
        <input type="hidden" name="revision" value={meeting.revision} />
        <DecisionsTable schools={queue.schools} decisions={meeting.decisions} inEffect={inEffect} />
        <h3>{t.decide.closeTitle}</h3>
        <p>{t.decide.closeText}</p>
        <TextField
          name="protocolNumber"
          label={t.fields.protocolNumber}
          width="short"
          maxLength={50}
          defaultValue={protocol.number}
        />
        <DayField name="protocolOn" label={t.fields.protocolOn} defaultValue={protocol.on} />
      </Form>
    </Section>
  )
}

function Decided({ meeting, queue }: Pick<MeetingPageProps, 'meeting' | 'queue'>) {
  const { columns: t, decisions: words, decide, undecided: none } = expertMessages[useLocale()]
  const rows = queue.schools.flatMap((school) => {
    const decided = meeting.decisions.find(({ schoolId }) => schoolId === school.schoolId)
    return decided === undefined ? [] : [{ ...decided, name: school.schoolName }]
  })
  return (
    <Section title={decide.table}>
      <Table
        caption={decide.table}
        captionUnseen
        rows={rows}
        rowKey={({ schoolId }) => schoolId}
        empty={none}
        columns={[
          { key: 'school', title: t.school, cell: ({ name }) => tie(name) },
          { key: 'decision', title: t.decision, keep: true, cell: (one) => words[one.decision] },
          { key: 'reason', title: t.reason, cell: ({ reason }) => tie(reason) },
        ]}
      />
    </Section>
  )
}
