import {
  formatSchoolYear,
  type SchoolYear,
  schoolYearStarting,
} from '../../../kernel/school-year.ts'
import {
  Button,
  Columns,
  DayField,
  FileField,
  Form,
  type FormState,
  formatDay,
  Mark,
  PageHead,
  Section,
  SelectField,
  Steps,
  Table,
  useDayOf,
  useLocale,
} from '../../../ui/index.ts'
import { messages } from '../messages.ts'
import { importMessages } from '../messages-import.ts'
import { schoolPaths } from '../paths.ts'
import type { RegisterImport } from '../queries-imports.ts'
import { PageTitle } from './page-title.tsx'

export interface ImportsPageProps {
  readonly imports: readonly RegisterImport[]
  readonly today: string
  readonly schoolYear: SchoolYear
  readonly limits: { readonly megabytes: number; readonly rows: number }
  readonly state: FormState | undefined
}

export function ImportsPage({ imports, today, schoolYear, limits, state }: ImportsPageProps) {
  const locale = useLocale()
  const t = importMessages[locale]
  const years = [schoolYear + 1, schoolYear, schoolYear - 1, schoolYear - 2, schoolYear - 3]
  return (
    <>
      <PageTitle of={t.title} />
      <PageHead
        title={t.title}
        crumbs={[{ label: messages[locale].title, href: schoolPaths.list({}) }]}
        lead={t.lead}
      />
      <Steps
        steps={[t.steps.file, t.steps.check, t.steps.store].map((label) => ({ label }))}
        at={0}
      />
      <Section title={t.steps.file} titleUnseen>
        <Form files state={state} actions={<Button kind="main">{t.check}</Button>}>
          <FileField
            name="file"
            label={t.file}
            hint={t.fileHint(limits.megabytes, limits.rows)}
            accept=".xlsx,.csv"
          />
          <p>
            <a href={schoolPaths.template({})}>{t.template}</a>
          </p>
          <Columns of={2}>
            <DayField
              name="validFrom"
              label={t.validFrom}
              hint={t.validFromHint}
              defaultValue={today}
            />
            <SelectField
              name="schoolYear"
              label={t.schoolYear}
              empty={false}
              defaultValue={String(schoolYear)}
              choices={years.map((year) => ({
                value: String(year),
                label: formatSchoolYear(schoolYearStarting(year)),
              }))}
            />
          </Columns>
        </Form>
      </Section>
      <Section title={t.earlier}>
        <Earlier imports={imports} />
      </Section>
    </>
  )
}

function Earlier({ imports }: { imports: readonly RegisterImport[] }) {
  const locale = useLocale()
  const dayOf = useDayOf()
  const t = importMessages[locale]
  return (
    <Table
      caption={t.earlier}
      captionUnseen
      rows={imports}
      rowKey={(each) => each.id}
      empty={t.noEarlier}
      columns={[
        {
          key: 'file',
          title: t.file,
          cell: (each) => <a href={schoolPaths.import({ importId: each.id })}>{each.fileName}</a>,
        },
        {
          key: 'when',
          title: t.when,
          cell: (each) => formatDay(dayOf(each.uploadedAt), locale),
        },
        { key: 'state', title: t.state, cell: (each) => <ImportState import={each} /> },
      ]}
    />
  )
}

function ImportState({ import: each }: { import: RegisterImport }) {
  const { appliedAt, foundRows, runId, undoneAt } = each
  const { states } = importMessages[useLocale()]
  if (undoneAt !== null) return <Mark kind="circle">{states.undone}</Mark>
  if (appliedAt !== null) return <Mark kind="tick">{states.stored}</Mark>
  if (runId !== null) return <Mark kind="half">{states.storing}</Mark>
  if (foundRows === 0) return <Mark kind="dashed">{states.nothing}</Mark>
  return <Mark kind="circle">{states.waiting}</Mark>
}
