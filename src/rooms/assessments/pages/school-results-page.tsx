import {
  Figure,
  formatDays,
  formatPercent,
  LinkButton,
  Mark,
  PageHead,
  Section,
  Table,
  Tabs,
  tie,
  useLocale,
} from '../../../ui/index.ts'
import { messages } from '../messages.ts'
import { importMessages } from '../messages-import.ts'
import { objectivityMessages } from '../messages-objectivity.ts'
import { assessmentPaths } from '../paths.ts'
import type { ScheduleLine, SchoolResultLine } from '../school-view.ts'

export interface SchoolResultsPageProps {
  readonly year: number
  readonly years: readonly number[]
  readonly school: { readonly id: string; readonly name: string }
  readonly schedule: readonly ScheduleLine[]
  readonly results: readonly SchoolResultLine[]
  readonly canOpenImports: boolean
}

export function SchoolResultsPage(props: SchoolResultsPageProps) {
  const { year, years, school } = props
  const locale = useLocale()
  const t = messages[locale]
  const title = t.schoolPage(tie(school.name))
  return (
    <>
      <title>{`${title} – Опора`}</title>
      <PageHead
        title={title}
        crumbs={[{ label: tie(school.name), href: `/schools/${school.id}` }]}
        lead={t.schoolLead}
        actions={
          <>
            <LinkButton href={assessmentPaths.schoolObjectivity({ schoolId: school.id }, { year })}>
              {objectivityMessages[locale].short}
            </LinkButton>
            {(['csv', 'xlsx'] as const).map((format) => (
              <LinkButton
                key={format}
                href={assessmentPaths.schoolExport({ schoolId: school.id, format })}
              >
                {format.toUpperCase()}
              </LinkButton>
            ))}
          </>
        }
      />
      <Tabs
        label={t.years}
        tabs={years.map((each) => ({
          label: t.yearName(each),
          href: assessmentPaths.school({ schoolId: school.id }, { year: each }),
          current: each === year,
        }))}
      />
      <Results {...props} />
      <Schedule {...props} />
    </>
  )
}

const stateMarks = { planned: 'circle', held: 'tick', moved: 'clock', notHeld: 'dashed' } as const

function Schedule({ schedule }: SchoolResultsPageProps) {
  const locale = useLocale()
  const t = messages[locale]
  return (
    <Section title={t.schedule}>
      <Table
        caption={t.schedule}
        captionUnseen
        rows={schedule}
        rowKey={(line) => line.key}
        empty={t.noSchedule}
        columns={[
          { key: 'name', title: t.procedure, cell: (line) => line.name },
          {
            key: 'held',
            title: t.held,
            cell: ({ heldFrom, heldTo }) =>
              heldFrom === null ? t.noDay : formatDays(heldFrom, heldTo ?? heldFrom, locale),
          },
          {
            key: 'state',
            title: t.state,
            cell: ({ state, basis }) => (
              <>
                <Mark kind={stateMarks[state]}>{t.states[state]}</Mark>
                {basis === null ? null : <div className="note">{tie(basis)}</div>}
              </>
            ),
          },
        ]}
      />
    </Section>
  )
}

function Results({ results, canOpenImports, school, year }: SchoolResultsPageProps) {
  const schoolId = school.id
  const locale = useLocale()
  const t = messages[locale]
  return (
    <Section title={t.results}>
      <Table
        caption={t.results}
        captionUnseen
        rows={results}
        rowKey={(line) => line.key}
        empty={t.noResults}
        columns={[
          {
            key: 'name',
            title: t.procedure,
            cell: (line) => (
              <a href={assessmentPaths.schoolProcedure({ schoolId }, { ...line.procedure, year })}>
                {[line.name, t.wave[line.wave]].filter(Boolean).join(', ')}
              </a>
            ),
          },
          {
            key: 'participants',
            title: t.participants,
            kind: 'number',
            cell: (line) => <Count line={line} field="participants" links={canOpenImports} />,
          },
          {
            key: 'low',
            title: t.low,
            kind: 'number',
            cell: (line) => <Count line={line} field="low" links={canOpenImports} />,
          },
          {
            key: 'share',
            title: t.lowShare,
            kind: 'number',
            cell: ({ low, participants }) =>
              low === null || participants === null || participants === 0
                ? '–'
                : formatPercent(low / participants, locale),
          },
        ]}
      />
    </Section>
  )
}

interface CountProps {
  readonly line: SchoolResultLine
  readonly field: 'participants' | 'low'
  readonly links: boolean
}

/** A figure that answers where it came from: load, file, cell. */
function Count({ line, field, links }: CountProps) {
  const locale = useLocale()
  const t = messages[locale]
  const value = line[field]
  if (value === null) {
    if (line.status === 'noParticipants') return t.noParticipants
    return line.status === 'suppressed' ? t.suppressed : t.notProvided
  }
  const { importTitle, file, cell } = importMessages[locale]
  const where = [line.fileName, ...(line.sheet === null ? [] : [line.sheet])].join(', ')
  return (
    <Figure
      href={links ? assessmentPaths.import({ importId: line.importId }) : '#results'}
      origin={[
        { term: t.origin, value: importTitle(line.importNumber) },
        { term: file, value: where },
        { term: cell, value: line.cells[field] },
      ]}
    >
      {value}
    </Figure>
  )
}
