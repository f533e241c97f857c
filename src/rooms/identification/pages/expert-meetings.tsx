import type { Locale } from '../../../kernel/i18n/catalogue.ts'
import { formatDay, Table, useLocale } from '../../../ui/index.ts'
import { expertMessages } from '../messages-experts.ts'
import { identificationPaths } from '../paths.ts'
import type { StoredExpertMeeting } from '../queries-expert-meetings.ts'

export type MeetingState = 'open' | 'closed' | 'cancelled'

export const meetingState = ({ isOpen, protocol }: StoredExpertMeeting): MeetingState =>
  isOpen ? 'open' : protocol === null ? 'cancelled' : 'closed'

export function protocolText({ protocol }: StoredExpertMeeting, locale: Locale): string {
  if (protocol === null) return ''
  return expertMessages[locale].protocol(protocol.number, formatDay(protocol.on, locale))
}

/** Заседания перечня, each with its protocol. */
export function ExpertMeetings({ meetings }: { meetings: readonly StoredExpertMeeting[] }) {
  const locale = useLocale()
  const { columns: t, ...words } = expertMessages[locale]
  return (
    <Table
      caption={words.meetings}
      captionUnseen
      rows={meetings}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'meeting',
          title: t.meeting,
          keep: true,
          cell: ({ id, registerId, ordinal }) => (
            <a href={identificationPaths.expertMeeting({ registerId, meetingId: id })}>
              {words.meeting(ordinal)}
            </a>
          ),
        },
        { key: 'heldOn', title: t.heldOn, cell: ({ heldOn }) => formatDay(heldOn, locale) },
        {
          key: 'state',
          title: t.state,
          cell: (meeting) => (
            <>
              {words.state[meetingState(meeting)]}
              {meeting.cancellation === null ? null : (
                <div className="note">{meeting.cancellation.reason}</div>
              )}
            </>
          ),
        },
        {
          key: 'decided',
          title: t.decided,
          kind: 'number',
          cell: ({ decisions }) => decisions.length,
        },
        {
          key: 'minutes',
          title: t.minutes,
          cell: (meeting) => (
            <>
              {protocolText(meeting, locale) || '–'}
              <MinutesLinks meeting={meeting} />
            </>
          ),
        },
      ]}
    />
  )
}

/** Протокол файлом: a draft while the meeting goes on. */
export function MinutesLinks({ meeting }: { meeting: StoredExpertMeeting }) {
  const t = expertMessages[useLocale()]
  if (meeting.cancellation !== null || meeting.decisions.length === 0) return null
  const say = meeting.protocol === null ? t.draft : t.minutes
  return (
    <div className="row">
      {(['docx', 'pdf'] as const).map((format) => (
        <a
          key={format}
          href={identificationPaths.expertMinutes({
            registerId: meeting.registerId,
            meetingId: meeting.id,
            format,
          })}
          download
        >
          {say(t[format])}
        </a>
      ))}
    </div>
  )
}
