import {
  Button,
  Columns,
  DayField,
  FileField,
  Form,
  type FormState,
  LinkButton,
  NumberField,
  PageHead,
  Section,
  Table,
  TextField,
  tie,
  useFieldState,
  useLocale,
} from '../../../ui/index.ts'
import { earlierMessages } from '../messages-earlier.ts'
import { registerMessages } from '../messages-registers.ts'
import { runMessages } from '../messages-runs.ts'
import { identificationPaths } from '../paths.ts'
import { reasonField, trackField } from '../register/field-names.ts'

interface SchoolOffered {
  readonly id: string
  readonly name: string
  readonly closedOn: string | null
}

export interface EarlierRegisterPageProps {
  readonly schools: readonly SchoolOffered[]
  readonly year: number
  readonly megabytes: number
  readonly state: FormState | undefined
}

/** Перечень прошлого года из приказа: requisites first, then the schools. */
export function EarlierRegisterPage({ schools, year, megabytes, state }: EarlierRegisterPageProps) {
  const locale = useLocale()
  const t = earlierMessages[locale]
  const lists = identificationPaths.registers({})
  return (
    <>
      <title>{`${t.title} – Опора`}</title>
      <PageHead
        title={t.title}
        crumbs={[
          { label: runMessages[locale].title, href: identificationPaths.home({}) },
          { label: registerMessages[locale].lists, href: lists },
        ]}
        lead={t.lead}
      />
      <Form
        files
        state={state}
        actions={
          <>
            <Button kind="main">{t.act}</Button>
            <LinkButton href={lists} kind="quiet">
              {t.cancel}
            </LinkButton>
          </>
        }
      >
        <NumberField name="year" label={t.year} hint={t.yearHint} defaultValue={year} />
        <Columns of={2}>
          <TextField name="number" label={t.number} width="short" maxLength={50} />
          <DayField name="on" label={t.on} />
        </Columns>
        <Columns of={2}>
          <TextField name="signatoryPost" label={t.post} width="full" maxLength={300} />
          <TextField name="signatoryName" label={t.name} width="full" maxLength={300} />
        </Columns>
        <FileField
          name="scan"
          label={t.scan}
          hint={t.scanHint(megabytes)}
          accept=".pdf,.jpg,.jpeg,.png"
          optional
        />
        <Section title={t.schools} note={t.schoolsNote}>
          <Schools schools={schools} />
        </Section>
      </Form>
    </>
  )
}

function Schools({ schools }: Pick<EarlierRegisterPageProps, 'schools'>) {
  const t = earlierMessages[useLocale()]
  return (
    <Table
      caption={t.schools}
      captionUnseen
      rows={schools}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'school',
          title: t.school,
          keep: true,
          cell: ({ name, closedOn }) =>
            closedOn === null ? tie(name) : `${tie(name)} (${t.closed})`,
        },
        { key: 'track', title: t.track, cell: (school) => <TrackChoice school={school} /> },
        { key: 'reason', title: t.reason, cell: (school) => <Reason school={school} /> },
      ]}
    />
  )
}

function TrackChoice({ school: { id, name } }: { school: SchoolOffered }) {
  const t = earlierMessages[useLocale()]
  const { value } = useFieldState(trackField(id))
  return (
    <select
      className="input"
      name={trackField(id)}
      aria-label={t.trackOf(name)}
      defaultValue={typeof value === 'string' ? value : ''}
    >
      <option value="">{t.none}</option>
      <option value="support">{t.support}</option>
      <option value="riskZone">{t.riskZone}</option>
    </select>
  )
}

function Reason({ school: { id, name } }: { school: SchoolOffered }) {
  const t = earlierMessages[useLocale()]
  const { value } = useFieldState(reasonField(id))
  return (
    <input
      className="input input-full"
      name={reasonField(id)}
      aria-label={t.reasonOf(name)}
      maxLength={500}
      defaultValue={typeof value === 'string' ? value : ''}
    />
  )
}
