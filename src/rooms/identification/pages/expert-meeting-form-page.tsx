import {
  Button,
  CheckGroup,
  DayField,
  Form,
  type FormState,
  formatDay,
  LinkButton,
  PageHead,
  TextareaField,
  TextField,
  useLocale,
} from '../../../ui/index.ts'
import { expertMessages } from '../messages-experts.ts'
import { identificationPaths } from '../paths.ts'
import type { StoredExpertMeeting } from '../queries-expert-meetings.ts'
import type { StoredRegister } from '../queries-registers.ts'
import { attendeeText, type KnownPerson } from '../register/attendees.ts'
import { servesYear } from '../run-texts.ts'

export interface MeetingFormPageProps {
  readonly register: StoredRegister
  /** Null: a new one. */
  readonly meeting: StoredExpertMeeting | null
  /** Everybody of the register of people, to choose from. */
  readonly people: readonly KnownPerson[]
  /** Whom a meeting usually has: those who work for the whole municipality. */
  readonly usual: readonly KnownPerson[]
  readonly today: string
  readonly state: FormState | undefined
}

/** Дата и состав: who presides, who writes, who is present. */
export function MeetingFormPage(props: MeetingFormPageProps) {
  const { register, meeting, people, today, state } = props
  const locale = useLocale()
  const t = expertMessages[locale]
  const words = meeting === null ? t.open : t.correct
  const at = { registerId: register.id }
  const names = people.map(attendeeText)
  return (
    <>
      <title>{`${words.title} – Опора`}</title>
      <PageHead title={words.title} crumbs={useCrumbs(props)} lead={t.open.lead} />
      <Form
        state={state}
        actions={
          <>
            <Button kind="main">{words.act}</Button>
            <LinkButton
              kind="quiet"
              href={
                meeting === null
                  ? identificationPaths.registerExperts(at)
                  : identificationPaths.expertMeeting({ ...at, meetingId: meeting.id })
              }
            >
              {meeting === null ? t.open.back : t.cancel.back}
            </LinkButton>
          </>
        }
      >
        {meeting === null ? null : <input type="hidden" name="revision" value={meeting.revision} />}
        <DayField
          name="heldOn"
          label={t.fields.heldOn}
          hint={t.fields.heldOnHint}
          defaultValue={meeting?.heldOn ?? today}
        />
        {(['chair', 'secretary'] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            label={t.fields[name]}
            hint={t.fields.personHint}
            width="full"
            maxLength={300}
            suggestions={names}
            defaultValue={meeting === null ? undefined : attendeeText(meeting[name])}
          />
        ))}
        <Present {...props} />
      </Form>
    </>
  )
}

function Present({ meeting, usual }: MeetingFormPageProps) {
  const { fields: t } = expertMessages[useLocale()]
  const listed = meeting?.present ?? []
  const isUsual = (personId: string | null) => usual.some((one) => one.personId === personId)
  return (
    <>
      <CheckGroup
        name="present"
        label={t.present}
        optional
        choices={usual.map((person) => ({
          value: person.personId,
          label: person.name,
          hint: person.post ?? undefined,
        }))}
        defaultValues={listed.flatMap(({ personId }) => personId ?? [])}
      />
      <TextareaField
        name="others"
        label={t.others}
        hint={t.othersHint}
        optional
        rows={4}
        defaultValue={listed
          .filter(({ personId }) => !isUsual(personId))
          .map(attendeeText)
          .join('\n')}
      />
    </>
  )
}

function useCrumbs({ register, meeting }: MeetingFormPageProps) {
  const locale = useLocale()
  const t = expertMessages[locale]
  const at = { registerId: register.id }
  const crumbs = [
    { label: t.registers, href: identificationPaths.registers({}) },
    { label: t.register(servesYear(register.year)), href: identificationPaths.register(at) },
    { label: t.title, href: identificationPaths.registerExperts(at) },
  ]
  if (meeting === null) return crumbs
  const label = t.meetingOn(meeting.ordinal, formatDay(meeting.heldOn, locale))
  const href = identificationPaths.expertMeeting({ ...at, meetingId: meeting.id })
  return [...crumbs, { label, href }]
}
