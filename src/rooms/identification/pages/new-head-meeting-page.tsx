import {
  Button,
  DayField,
  Form,
  type FormState,
  formatDay,
  LinkButton,
  PageHead,
  TextareaField,
  TextField,
  tie,
  useLocale,
} from '../../../ui/index.ts'
import { headMeetingMessages } from '../messages-head-meetings.ts'
import { identificationPaths } from '../paths.ts'
import type { NewTalkView } from '../queries-heads-page.ts'
import { attendeeText } from '../register/attendees.ts'

interface NewTalkPageProps extends NewTalkView {
  readonly today: string
  readonly state: FormState | undefined
}

export function NewHeadMeetingPage(props: NewTalkPageProps) {
  const { register, school, state } = props
  const t = headMeetingMessages[useLocale()]
  const list = identificationPaths.headMeetings({ registerId: register.id })
  const title = t.form.title(tie(school.schoolName))
  return (
    <>
      <title>{`${t.title} – Опора`}</title>
      <PageHead title={title} crumbs={[{ label: t.title, href: list }]} lead={t.lead} />
      <Form
        state={state}
        actions={
          <>
            <Button kind="main">{t.form.act}</Button>
            <LinkButton kind="quiet" href={list}>
              {t.form.back}
            </LinkButton>
          </>
        }
      >
        <input type="hidden" name="schoolId" value={school.schoolId} />
        <Fields {...props} />
      </Form>
    </>
  )
}

function Fields({ head, shown, today }: NewTalkPageProps) {
  const locale = useLocale()
  const { form: t } = headMeetingMessages[locale]
  return (
    <>
      <DayField name="heldOn" label={t.heldOn} defaultValue={today} max={today} />
      <TextField
        name="head"
        label={t.head}
        hint={t.headHint}
        width="full"
        maxLength={300}
        defaultValue={head === null ? undefined : attendeeText(head)}
      />
      <TextField
        name="actingBasis"
        label={t.actingBasis}
        hint={t.actingHint}
        width="full"
        maxLength={300}
        optional
        defaultValue={head?.actingBasis}
      />
      <TextareaField
        name="presented"
        label={t.presented}
        rows={3}
        maxLength={4000}
        defaultValue={
          shown === null
            ? undefined
            : t.presentedDefault(shown.year, formatDay(shown.computedOn, locale))
        }
      />
      <TextareaField name="answered" label={t.answered} rows={4} maxLength={4000} />
      <TextareaField name="agreed" label={t.agreed} rows={3} maxLength={4000} optional />
    </>
  )
}
