import {
  Button,
  Form,
  LinkButton,
  PageHead,
  Section,
  SelectField,
  Table,
  tie,
  useLocale,
} from '../../../ui/index.ts'
import { expertMessages } from '../messages-experts.ts'
import { headMeetingMessages } from '../messages-head-meetings.ts'
import { identificationPaths } from '../paths.ts'
import type { HeadsView } from '../queries-heads-page.ts'
import type { NamedSchool } from '../register/member-facts.ts'
import { servesYear } from '../run-texts.ts'
import { HeadMeetingList } from './head-meeting-list.tsx'

/** Беседы с руководителями: schools of the list with their talks, what was said. */
export function HeadMeetingsPage(view: HeadsView) {
  const { register, meetings, asked } = view
  const locale = useLocale()
  const t = headMeetingMessages[locale]
  const crumbs = expertMessages[locale]
  const at = { registerId: register.id }
  return (
    <>
      <title>{`${t.title} – Опора`}</title>
      <PageHead
        title={t.title}
        crumbs={[
          { label: crumbs.registers, href: identificationPaths.registers({}) },
          {
            label: crumbs.register(servesYear(register.year)),
            href: identificationPaths.register(at),
          },
        ]}
        lead={t.lead}
      />
      <Section title={t.schools}>
        {asked.length === 0 ? <p>{t.schoolsNone}</p> : <Schools {...view} />}
        {register.isOpen ? <Other {...view} /> : null}
      </Section>
      <Section title={t.recorded}>
        {meetings.length === 0 ? (
          <p>{t.none}</p>
        ) : (
          <HeadMeetingList meetings={meetings} mayStrikeOut={register.isOpen} />
        )}
      </Section>
    </>
  )
}

function Schools({ register, asked, meetings }: HeadsView) {
  const t = headMeetingMessages[useLocale()]
  const held = ({ schoolId }: NamedSchool) =>
    meetings.filter((one) => one.schoolId === schoolId && one.withdrawal === null).length
  return (
    <Table
      caption={t.schools}
      captionUnseen
      rows={asked}
      rowKey={({ schoolId }) => schoolId}
      columns={[
        { key: 'school', title: t.columns.school, cell: ({ schoolName }) => tie(schoolName) },
        { key: 'count', title: t.count, kind: 'number', cell: held },
        {
          key: 'act',
          title: t.record,
          titleUnseen: true,
          cell: ({ schoolId, schoolName }) =>
            register.isOpen ? (
              <LinkButton
                kind="plain"
                small
                href={identificationPaths.newHeadMeeting(
                  { registerId: register.id },
                  { school: schoolId },
                )}
                label={t.recordAbout(schoolName)}
              >
                {t.record}
              </LinkButton>
            ) : null,
        },
      ]}
    />
  )
}

function Other({ register, others }: HeadsView) {
  const t = headMeetingMessages[useLocale()]
  if (others.length === 0) return null
  return (
    <Form
      method="get"
      action={identificationPaths.newHeadMeeting({ registerId: register.id })}
      actions={<Button>{t.otherAct}</Button>}
    >
      <SelectField
        name="school"
        label={t.other}
        choices={others.map(({ schoolId, schoolName }) => ({ value: schoolId, label: schoolName }))}
      />
    </Form>
  )
}
