import type { ReactNode } from 'react'
import {
  Button,
  ConfirmPage,
  Form,
  LinkButton,
  PageHead,
  TextField,
  useLocale,
} from '../../../ui/index.ts'
import { messages } from '../messages.ts'
import { formMessages } from '../messages-forms.ts'
import { schoolPaths } from '../paths.ts'
import type { OtherSchool } from '../queries-card.ts'
import { PageTitle } from './page-title.tsx'

interface QuestionProps {
  readonly title: string
  readonly values: Readonly<Record<string, string>>
  readonly act: string
  readonly backHref: string
  readonly children: ReactNode
}

export function Question({ title, values, act, backHref, children }: QuestionProps) {
  return (
    <>
      <PageTitle of={title} />
      <ConfirmPage
        title={title}
        backHref={backHref}
        act={
          <Form>
            {Object.entries(values).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <Button kind="main">{act}</Button>
          </Form>
        }
      >
        {children}
      </ConfirmPage>
    </>
  )
}

interface FrameProps {
  readonly school: OtherSchool
  readonly title: string
  readonly lead: string
  readonly children: ReactNode
}

export function Frame({ school, title, lead, children }: FrameProps) {
  const { title: schools } = messages[useLocale()]
  return (
    <>
      <PageTitle of={title} />
      <PageHead
        title={title}
        crumbs={[
          { label: schools, href: schoolPaths.list({}) },
          { label: school.shortName, href: schoolPaths.card({ schoolId: school.id }) },
        ]}
        lead={lead}
      />
      {children}
    </>
  )
}

export function BasisField({ value }: { value: string | undefined }) {
  const { forms: t } = formMessages[useLocale()]
  return (
    <TextField
      name="basis"
      label={t.basis}
      hint={t.basisHint}
      width="full"
      maxLength={500}
      defaultValue={value}
    />
  )
}

export function Next({ school }: { school: OtherSchool }) {
  const { forms: t } = formMessages[useLocale()]
  return (
    <>
      <Button kind="main">{t.next}</Button>
      <Back school={school} />
    </>
  )
}

export function Back({ school }: { school: OtherSchool }) {
  const { forms: t } = formMessages[useLocale()]
  return (
    <LinkButton href={schoolPaths.card({ schoolId: school.id })} kind="quiet">
      {t.cancel}
    </LinkButton>
  )
}
