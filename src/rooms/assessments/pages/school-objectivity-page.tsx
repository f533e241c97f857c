import {
  Button,
  Form,
  type FormState,
  formatDay,
  formatNumber,
  PageHead,
  Section,
  Table,
  TextareaField,
  tie,
  useLocale,
} from '../../../ui/index.ts'
import { messages } from '../messages.ts'
import { objectivityMessages } from '../messages-objectivity.ts'
import type { BiasHistory } from '../objectivity/rules-history.ts'
import type { SchoolMarkers } from '../objectivity/rules-objectivity.ts'
import { assessmentPaths } from '../paths.ts'
import type { MarkerExplanation } from '../queries-explanations.ts'
import { ListMark, markerKey, nameOf } from './objectivity-parts.tsx'

type ShownMarker = Omit<SchoolMarkers['markers'][number], 'bound'> & {
  readonly bound: number | null
}

export interface SchoolObjectivityPageProps {
  readonly year: number
  readonly school: { readonly id: string; readonly name: string }
  readonly history: BiasHistory
  readonly markers: readonly ShownMarker[] | null
  readonly explanations: readonly MarkerExplanation[]
  readonly names: Readonly<Record<string, string>>
  readonly canExplain: boolean
  readonly isTeam: boolean
  readonly state: FormState | undefined
}

export function SchoolObjectivityPage(props: SchoolObjectivityPageProps) {
  const { year, school, isTeam } = props
  const locale = useLocale()
  const t = objectivityMessages[locale]
  const title = t.schoolTitle(tie(school.name))
  return (
    <>
      <title>{`${title} – Опора`}</title>
      <PageHead
        title={title}
        crumbs={[
          ...(isTeam ? [{ label: t.short, href: assessmentPaths.objectivity({}, { year }) }] : []),
          { label: tie(school.name), href: `/schools/${school.id}` },
        ]}
        lead={t.schoolLead}
      />
      <Markers {...props} />
      <History {...props} />
      <Explanations {...props} />
    </>
  )
}

function Markers({ year, markers }: SchoolObjectivityPageProps) {
  const locale = useLocale()
  const t = objectivityMessages[locale]
  const number = (value: number) => formatNumber(value, locale, 2)
  const how = ({ marker, value, bound }: ShownMarker) =>
    bound === null ? number(value) : t.how[marker](number(value), number(bound))
  return (
    <Section title={`${t.own}, ${messages[locale].yearName(year)}`}>
      <Table
        caption={t.own}
        captionUnseen
        rows={markers ?? []}
        rowKey={(marker) => markerKey({ ...marker, bound: 0 })}
        empty={markers === null ? t.notComputed : t.noMarkers}
        columns={[
          {
            key: 'marker',
            title: t.marker,
            cell: ({ marker }) => (
              <>
                {t.kinds[marker]}
                <div className="note">{t.possible}</div>
              </>
            ),
          },
          {
            key: 'procedure',
            title: t.procedure,
            cell: (marker) => nameOf({ ...marker, bound: 0 }, locale),
          },
          { key: 'how', title: t.computation, cell: how },
          {
            key: 'group',
            title: t.group,
            cell: ({ participants, smallGroup }) => (
              <>
                {t.participants(participants)}
                {smallGroup ? <div className="note">{t.small}</div> : null}
              </>
            ),
          },
        ]}
      />
    </Section>
  )
}

function History({ history: { years, inARow } }: SchoolObjectivityPageProps) {
  const t = objectivityMessages[useLocale()]
  const flags: Readonly<Record<string, string | undefined>> = t.flags
  return (
    <Section title={t.history}>
      {inARow < 2 ? null : <p>{t.rowNote(inARow)}</p>}
      <Table
        caption={t.history}
        captionUnseen
        narrow="plain"
        rows={years}
        rowKey={({ year }) => String(year)}
        columns={[
          { key: 'year', title: t.year, cell: ({ year }) => year },
          { key: 'list', title: t.inList, cell: (told) => <ListMark told={told} /> },
          {
            key: 'where',
            title: t.where,
            cell: (told) => told.flags.map((flag) => flags[flag] ?? flag).join(', ') || '–',
          },
        ]}
      />
    </Section>
  )
}

function Explanations(props: SchoolObjectivityPageProps) {
  const { year, explanations, names, canExplain, state } = props
  const locale = useLocale()
  const t = objectivityMessages[locale]
  return (
    <Section title={t.explanations}>
      <Table
        caption={t.explanations}
        captionUnseen
        rows={explanations}
        rowKey={({ id }) => id}
        empty={t.notGiven}
        columns={[
          {
            key: 'when',
            title: messages[locale].whoAndWhen,
            cell: ({ givenOn, givenBy }) =>
              [formatDay(givenOn, locale), names[givenBy ?? '']].filter(Boolean).join(', '),
          },
          { key: 'text', title: t.explain, cell: ({ text }) => tie(text) },
        ]}
      />
      {canExplain ? (
        <Form state={state} actions={<Button kind="main">{t.send}</Button>}>
          <input type="hidden" name="year" value={year} />
          <TextareaField
            name="text"
            label={t.explain}
            hint={t.explainHint}
            rows={6}
            maxLength={4000}
          />
        </Form>
      ) : null}
    </Section>
  )
}
