import {
  EmptyState,
  Figures,
  formatDay,
  formatNumber,
  Mark,
  Notice,
  PageHead,
  Section,
  Table,
  Tabs,
  tie,
  useLocale,
} from '../../../ui/index.ts'
import { messages } from '../messages.ts'
import { objectivityMessages } from '../messages-objectivity.ts'
import type { ObjectivityLine, objectivityView } from '../objectivity/objectivity-view.ts'
import { assessmentPaths } from '../paths.ts'
import { procedureName } from '../procedure-name.ts'
import { ListMark, MarkerList } from './objectivity-parts.tsx'

export type ObjectivityPageProps = ReturnType<typeof objectivityView> & {
  readonly year: number
  readonly years: readonly number[]
}

export function ObjectivityPage(props: ObjectivityPageProps) {
  const { year, years, lines } = props
  const locale = useLocale()
  const t = objectivityMessages[locale]
  const { yearName, data, years: yearsLabel } = messages[locale]
  return (
    <>
      <title>{`${t.title(yearName(year))} – Опора`}</title>
      <PageHead
        title={t.title(yearName(year))}
        crumbs={[{ label: data, href: '/cycle/data' }]}
        lead={t.lead}
      />
      <Tabs
        label={yearsLabel}
        tabs={years.map((each) => ({
          label: yearName(each),
          href: assessmentPaths.objectivity({}, { year: each }),
          current: each === year,
        }))}
      />
      <Sums {...props} />
      <Sample {...props} />
      {lines.length === 0 ? null : <Schools {...props} />}
    </>
  )
}

function Sums({ year, lines, index, loadedLists }: ObjectivityPageProps) {
  const locale = useLocale()
  const t = objectivityMessages[locale]
  const count = (is: (line: ObjectivityLine) => boolean) => lines.filter(is).length
  const isMarked = ({ markers }: ObjectivityLine) => (markers?.length ?? 0) > 0
  return (
    <Figures
      cells={[
        {
          name: t.listed,
          value: loadedLists.includes(year)
            ? count(({ years: [first] }) => (first?.markers ?? 0) > 0)
            : '–',
          note: loadedLists.includes(year) ? t.listedNote(year) : t.noList,
        },
        {
          name: t.marked,
          value: index === null ? '–' : count(isMarked),
          note: t.possible,
        },
        {
          name: t.index,
          value: index === null ? '–' : `${formatNumber(index, locale, 1)}\u00a0%`,
          note: t.indexNote,
        },
        { name: t.explained, value: count(({ explainedOn }) => explainedOn !== null) },
      ]}
    />
  )
}

function Sample({ sample, withoutScale, overMaximum }: ObjectivityPageProps) {
  const locale = useLocale()
  const t = objectivityMessages[locale]
  if (sample.schools === 0) {
    return (
      <EmptyState title={t.noSample}>
        <p>{t.noSampleText}</p>
      </EmptyState>
    )
  }
  const nameOf = (each: { grade: number; subject: string }) =>
    procedureName({ kind: 'vpr', level: null, ...each }, locale)
  return (
    <Notice title={t.sample}>
      <p>{t.sampleText(sample.schools, formatNumber(sample.participants, locale))}</p>
      {withoutScale.length === 0 ? null : (
        <p>{t.withoutScale(withoutScale.map(nameOf).join('; '))}</p>
      )}
      {overMaximum === 0 ? null : <p>{t.overMaximum(overMaximum)}</p>}
    </Notice>
  )
}

function Schools({ year, lines, listYears }: ObjectivityPageProps) {
  const locale = useLocale()
  const t = objectivityMessages[locale]
  return (
    <Section title={t.schools}>
      <p className="note">{t.schoolsNote}</p>
      <Table
        caption={t.schools}
        captionUnseen
        rows={lines}
        rowKey={({ schoolId }) => schoolId}
        columns={[
          {
            key: 'school',
            title: t.school,
            cell: ({ schoolId, name }) => (
              <a href={assessmentPaths.schoolObjectivity({ schoolId }, { year })}>{tie(name)}</a>
            ),
          },
          ...listYears.map((each, at) => ({
            key: `list${each}`,
            title: t.list(each),
            cell: (line: ObjectivityLine) => <ListMark told={line.years[at]} />,
          })),
          {
            key: 'row',
            title: t.inARow,
            kind: 'number' as const,
            cell: ({ inARow }: ObjectivityLine) => (inARow === 0 ? '–' : inARow),
          },
          {
            key: 'own',
            title: t.own,
            cell: ({ markers }: ObjectivityLine) => <MarkerList markers={markers} />,
          },
          {
            key: 'explanation',
            title: t.explanation,
            cell: ({ explainedOn }: ObjectivityLine) =>
              explainedOn === null ? (
                t.notGiven
              ) : (
                <Mark kind="tick">{t.given(formatDay(explainedOn, locale))}</Mark>
              ),
          },
        ]}
      />
    </Section>
  )
}
