import {
  Button,
  Form,
  type FormState,
  LinkButton,
  PageHead,
  Section,
  useLocale,
} from '../../../ui/index.ts'
import { messages } from '../messages.ts'
import { formMessages } from '../messages-forms.ts'
import { schoolPaths } from '../paths.ts'
import type { OtherSchool } from '../queries-card.ts'
import type { RegisteredSchool } from '../queries-register.ts'
import { PageTitle } from './page-title.tsx'
import { CodeFields, NameFields, NatureFields, PlaceFields } from './school-fields.tsx'

export interface SchoolFormProps {
  /** Undefined: a new school. */
  readonly school?: RegisteredSchool
  readonly mainSchools: readonly OtherSchool[]
  readonly today: string
  readonly state: FormState | undefined
}

export function SchoolForm({ school, mainSchools, today, state }: SchoolFormProps) {
  const locale = useLocale()
  const { forms: t } = formMessages[locale]
  const { title, sections } = messages[locale]
  const heading = school === undefined ? t.addTitle : t.editTitle(school.shortName)
  const back =
    school === undefined ? schoolPaths.list({}) : schoolPaths.card({ schoolId: school.id })
  return (
    <>
      <PageTitle of={heading} />
      <PageHead
        title={heading}
        crumbs={[
          { label: title, href: schoolPaths.list({}) },
          ...(school === undefined ? [] : [{ label: school.shortName, href: back }]),
        ]}
        lead={t.addLead}
      />
      <Form
        state={state}
        marksRequired
        actions={
          <>
            <Button kind="main">{school === undefined ? t.add : t.save}</Button>
            <LinkButton href={back} kind="quiet">
              {t.cancel}
            </LinkButton>
          </>
        }
      >
        <Section title={sections.names}>
          <NameFields school={school} />
        </Section>
        <Section title={sections.place}>
          <PlaceFields school={school} mainSchools={mainSchools} />
        </Section>
        <Section title={sections.codes}>
          <CodeFields school={school} today={today} />
        </Section>
        {school === undefined ? null : <NatureFields school={school} today={today} />}
      </Form>
    </>
  )
}
