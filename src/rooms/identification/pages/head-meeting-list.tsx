import { formatDay, Table, tie, useLocale } from '../../../ui/index.ts'
import { headMeetingMessages } from '../messages-head-meetings.ts'
import { identificationPaths } from '../paths.ts'
import type { StoredHeadMeeting } from '../queries-head-meetings.ts'

interface ListProps {
  readonly meetings: readonly StoredHeadMeeting[]
  /** Of one school: its name is not repeated. */
  readonly ofSchool?: boolean
  readonly mayStrikeOut?: boolean
}

/** Записанные беседы; what was struck out stays, with the reason. */
export function HeadMeetingList({ meetings, ofSchool = false, mayStrikeOut = false }: ListProps) {
  const locale = useLocale()
  const { columns: t, ...words } = headMeetingMessages[locale]
  return (
    <Table
      caption={words.recorded}
      captionUnseen
      rows={meetings}
      rowKey={({ id }) => id}
      columns={[
        ...(ofSchool
          ? []
          : [
              {
                key: 'school',
                title: t.school,
                cell: ({ schoolName }: StoredHeadMeeting) => tie(schoolName),
              },
            ]),
        { key: 'heldOn', title: t.heldOn, cell: ({ heldOn }) => formatDay(heldOn, locale) },
        {
          key: 'head',
          title: t.head,
          cell: ({ headName, headPost, actingBasis }) => (
            <>
              {tie(headName)}
              <div className="note">
                {tie(headPost)}
                {actingBasis === null ? null : `; ${tie(words.acting(actingBasis))}`}
              </div>
            </>
          ),
        },
        { key: 'presented', title: t.presented, cell: ({ presented }) => tie(presented) },
        { key: 'answered', title: t.answered, cell: ({ answered }) => tie(answered) },
        {
          key: 'agreed',
          title: t.agreed,
          cell: (meeting) => (
            <>
              {tie(meeting.agreed) || '–'}
              <After meeting={meeting} mayStrikeOut={mayStrikeOut} />
            </>
          ),
        },
      ]}
    />
  )
}

function After({ meeting, mayStrikeOut }: { meeting: StoredHeadMeeting; mayStrikeOut: boolean }) {
  const t = headMeetingMessages[useLocale()]
  if (meeting.withdrawal !== null)
    return <div className="note">{tie(t.struckOut(meeting.withdrawal.reason))}</div>
  if (!mayStrikeOut) return null
  const at = { registerId: meeting.registerId, meetingId: meeting.id }
  return (
    <div>
      <a
        href={identificationPaths.strikeOutHeadMeeting(at)}
        aria-label={`${t.strikeOut.link}: ${meeting.schoolName}`}
      >
        {t.strikeOut.link}
      </a>
    </div>
  )
}
