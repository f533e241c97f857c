import {
  Button,
  Form,
  type FormState,
  formatDay,
  LinkButton,
  PageHead,
  RadioGroup,
  Section,
  SelectField,
  Table,
  TextField,
  tie,
  useLocale,
} from '../../../ui/index.ts'
import { messages } from '../messages.ts'
import { assessmentPaths } from '../paths.ts'
import type { CalendarProcedure, StateRecord } from '../queries-calendar.ts'
import { ProcedureFields } from './procedure-fields.tsx'

export interface ProcedurePageProps {
  readonly procedure: CalendarProcedure
  readonly name: string
  readonly states: readonly StateRecord[]
  readonly schools: readonly { readonly id: string; readonly name: string }[]
  readonly people: Readonly<Record<string, string>>
  readonly state: (FormState & { readonly intent: string | null }) | undefined
}

export function ProcedurePage(props: ProcedurePageProps) {
  const { procedure, name, state } = props
  const locale = useLocale()
  const t = messages[locale]
  const { year } = procedure
  const title = t.editTitle(name, t.yearName(year))
  return (
    <>
      <title>{`${title} – Опора`}</title>
      <PageHead
        title={title}
        crumbs={[
          { label: t.data, href: '/cycle/data' },
          { label: t.calendarShort, href: assessmentPaths.calendar({}, { year }) },
        ]}
      />
      <Form
        state={state?.intent === 'correct' ? state : undefined}
        actions={
          <>
            <Button kind="main">{t.save}</Button>
            <LinkButton href={assessmentPaths.calendar({}, { year })} kind="quiet">
              {t.back}
            </LinkButton>
          </>
        }
      >
        <input type="hidden" name="intent" value="correct" />
        <input type="hidden" name="revision" value={procedure.revision} />
        <ProcedureFields known={procedure} />
      </Form>
      <InSchool {...props} />
      <Said {...props} />
    </>
  )
}

function InSchool({ schools, state }: ProcedurePageProps) {
  const t = messages[useLocale()]
  return (
    <Section title={t.schoolTitle}>
      <p className="note">{t.schoolNote}</p>
      <Form
        state={state?.intent === 'inSchool' ? state : undefined}
        actions={<Button>{t.schoolSave}</Button>}
      >
        <input type="hidden" name="intent" value="inSchool" />
        <SelectField
          name="schoolId"
          label={t.school}
          choices={schools.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <RadioGroup
          name="isHeld"
          label={t.schoolHeld}
          defaultValue="no"
          choices={[
            { value: 'no', label: t.schoolHeldNo },
            { value: 'yes', label: t.schoolHeldYes },
          ]}
        />
        <TextField name="basis" label={t.basis} width="full" maxLength={500} />
      </Form>
    </Section>
  )
}

function Said({ states, schools, people }: ProcedurePageProps) {
  const locale = useLocale()
  const t = messages[locale]
  const where = (id: string | null) =>
    id === null ? t.everywhere : tie(schools.find((school) => school.id === id)?.name ?? '')
  return (
    <Section title={t.saidTitle}>
      <Table
        caption={t.saidTitle}
        captionUnseen
        rows={states}
        rowKey={(each) => each.id}
        columns={[
          { key: 'state', title: t.said, cell: (each) => t.states[each.state] },
          { key: 'where', title: t.where, cell: (each) => where(each.schoolId) },
          { key: 'basis', title: t.basis, cell: (each) => tie(each.basis ?? '–') },
          {
            key: 'who',
            title: t.whoAndWhen,
            cell: ({ recordedBy, recordedAt }) =>
              [people[recordedBy ?? ''], formatDay(recordedAt.slice(0, 10), locale)]
                .filter((part) => part !== undefined)
                .map(tie)
                .join(', '),
          },
        ]}
      />
    </Section>
  )
}
