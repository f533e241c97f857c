import {
  Button,
  Form,
  type FormState,
  formatDay,
  LinkButton,
  PageHead,
  TextareaField,
  useLocale,
} from '../../../ui/index.ts'
import { expertMessages } from '../messages-experts.ts'
import { identificationPaths } from '../paths.ts'
import type { StoredExpertMeeting } from '../queries-expert-meetings.ts'

interface CancelPageProps {
  readonly meeting: StoredExpertMeeting
  readonly state: FormState | undefined
}

export function CancelExpertMeetingPage({ meeting, state }: CancelPageProps) {
  const locale = useLocale()
  const t = expertMessages[locale]
  const at = { registerId: meeting.registerId, meetingId: meeting.id }
  return (
    <>
      <title>{`${t.cancel.title} – Опора`}</title>
      <PageHead
        title={t.cancel.title}
        crumbs={[
          { label: t.title, href: identificationPaths.registerExperts(at) },
          {
            label: t.meetingOn(meeting.ordinal, formatDay(meeting.heldOn, locale)),
            href: identificationPaths.expertMeeting(at),
          },
        ]}
        lead={t.cancel.text}
      />
      <Form
        state={state}
        actions={
          <>
            <Button kind="danger">{t.cancel.act}</Button>
            <LinkButton kind="quiet" href={identificationPaths.expertMeeting(at)}>
              {t.cancel.back}
            </LinkButton>
          </>
        }
      >
        <input type="hidden" name="revision" value={meeting.revision} />
        <TextareaField name="reason" label={t.fields.cancelReason} rows={3} maxLength={2000} />
      </Form>
    </>
  )
}
