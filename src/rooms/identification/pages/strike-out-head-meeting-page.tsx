import {
  Button,
  Form,
  type FormState,
  LinkButton,
  PageHead,
  TextareaField,
  useLocale,
} from '../../../ui/index.ts'
import { headMeetingMessages } from '../messages-head-meetings.ts'
import { identificationPaths } from '../paths.ts'
import type { StoredHeadMeeting } from '../queries-head-meetings.ts'
import { HeadMeetingList } from './head-meeting-list.tsx'

interface StrikeOutPageProps {
  readonly meeting: StoredHeadMeeting
  readonly state: FormState | undefined
}

export function StrikeOutHeadMeetingPage({ meeting, state }: StrikeOutPageProps) {
  const { strikeOut: t, form, title } = headMeetingMessages[useLocale()]
  const list = identificationPaths.headMeetings({ registerId: meeting.registerId })
  return (
    <>
      <title>{`${t.title} – Опора`}</title>
      <PageHead title={t.title} crumbs={[{ label: title, href: list }]} lead={t.text} />
      <HeadMeetingList meetings={[meeting]} />
      <Form
        state={state}
        actions={
          <>
            <Button kind="danger">{t.act}</Button>
            <LinkButton kind="quiet" href={list}>
              {form.back}
            </LinkButton>
          </>
        }
      >
        <TextareaField name="reason" label={t.reason} rows={3} maxLength={1000} />
      </Form>
    </>
  )
}
