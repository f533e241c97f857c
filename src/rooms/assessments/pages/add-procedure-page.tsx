import {
  Button,
  Columns,
  Form,
  type FormState,
  LinkButton,
  NumberField,
  PageHead,
  SelectField,
  TextField,
  useLocale,
} from '../../../ui/index.ts'
import { messages } from '../messages.ts'
import { assessmentPaths } from '../paths.ts'
import { procedureKinds } from '../plain-tables/words.ts'
import { kindName } from '../procedure-name.ts'
import { ProcedureFields } from './procedure-fields.tsx'

export function AddProcedurePage({ year, state }: { year: number; state: FormState | undefined }) {
  const locale = useLocale()
  const t = messages[locale]
  return (
    <>
      <title>{`${t.addTitle} – Опора`}</title>
      <PageHead
        title={t.addTitle}
        crumbs={[
          { label: t.data, href: '/cycle/data' },
          { label: t.calendarShort, href: assessmentPaths.calendar({}, { year }) },
        ]}
      />
      <Form
        state={state}
        actions={
          <>
            <Button kind="main">{t.save}</Button>
            <LinkButton href={assessmentPaths.calendar({}, { year })} kind="quiet">
              {t.back}
            </LinkButton>
          </>
        }
      >
        <Columns of={2}>
          <NumberField name="year" label={t.fields.year} defaultValue={year} />
          <SelectField
            name="kind"
            label={t.fields.kind}
            choices={procedureKinds.map((kind) => ({ value: kind, label: kindName(kind, locale) }))}
          />
          <NumberField name="grade" label={t.fields.grade} />
          <TextField name="subject" label={t.fields.subject} hint={t.fields.subjectHint} />
          <TextField name="level" label={t.fields.level} hint={t.fields.levelHint} optional />
        </Columns>
        <ProcedureFields />
      </Form>
    </>
  )
}
