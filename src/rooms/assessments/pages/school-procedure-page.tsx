import {
  ChartFigure,
  formatNumber,
  formatPercent,
  PageHead,
  ProcedureChart,
  ProcedureLegend,
  Section,
  Table,
  Tabs,
  tie,
  useLocale,
} from '../../../ui/index.ts'
import { messages } from '../messages.ts'
import { resultMessages } from '../messages-results.ts'
import { assessmentPaths } from '../paths.ts'
import type { ProcedureKey } from '../result-values.ts'
import type { YearOfProcedure } from '../results/procedure-results.ts'
import { JournalSection, ScaleCheck, ScoresSection } from './procedure-parts.tsx'

export interface SchoolProcedurePageProps {
  readonly school: { readonly id: string; readonly name: string }
  readonly procedure: ProcedureKey
  readonly name: string
  readonly year: number
  readonly years: readonly YearOfProcedure[]
}

export function SchoolProcedurePage(props: SchoolProcedurePageProps) {
  const { school, procedure, name, year, years } = props
  const locale = useLocale()
  const t = resultMessages[locale]
  const { yearName, years: label, schoolPageShort } = messages[locale]
  const shown = years.find((each) => each.year === year)
  return (
    <>
      <title>{`${name}: ${tie(school.name)} – Опора`}</title>
      <PageHead
        title={`${name}: ${tie(school.name)}`}
        crumbs={[
          { label: tie(school.name), href: `/schools/${school.id}` },
          {
            label: schoolPageShort,
            href: assessmentPaths.school({ schoolId: school.id }, { year }),
          },
        ]}
        lead={t.lead}
      />
      {shown === undefined ? (
        <p>{t.noResults}</p>
      ) : (
        <>
          <Years {...props} />
          <Tabs
            label={label}
            tabs={years.map((each) => ({
              label: yearName(each.year),
              href: assessmentPaths.schoolProcedure(
                { schoolId: school.id },
                { ...procedure, year: each.year },
              ),
              current: each.year === year,
            }))}
          />
          <ScaleCheck shown={shown} />
          <ScoresSection shown={shown} name={name} yearName={yearName(year)} />
          <JournalSection shown={shown} yearName={yearName(year)} />
        </>
      )}
    </>
  )
}

function Years({ name, years }: SchoolProcedurePageProps) {
  const locale = useLocale()
  const t = resultMessages[locale]
  const { yearName } = messages[locale]
  return (
    <Section title={t.years}>
      <ChartFigure title={name} caption={`${t.chartCaption} ${t.intervalNote}`}>
        <ProcedureChart
          title={name}
          years={years.toReversed().map(({ year, low, participants, interval }) => ({
            year: yearName(year),
            value:
              low === null || participants === null || interval === null
                ? { unknown: t.unknown }
                : {
                    count: low,
                    of: participants,
                    interval: { low: interval[0], high: interval[1] },
                    isLow: false,
                  },
          }))}
          threshold={null}
          locale={locale}
        />
      </ChartFigure>
      <ProcedureLegend threshold={null} locale={locale} />
      <YearsTable years={years} />
    </Section>
  )
}

function YearsTable({ years }: Pick<SchoolProcedurePageProps, 'years'>) {
  const locale = useLocale()
  const t = resultMessages[locale]
  const bare = (share: number) => formatPercent(share, locale).replace(/[\s\u00a0]?%$/, '')
  const orDash = (value: number | null, digits = 0) =>
    value === null ? '–' : formatNumber(value, locale, digits)
  return (
    <Table
      caption={t.years}
      captionUnseen
      narrow="scroll"
      density="compact"
      rows={years}
      rowKey={({ year }) => String(year)}
      columns={[
        { key: 'year', title: t.year, cell: ({ year }) => messages[locale].yearName(year) },
        {
          key: 'participants',
          title: t.participants,
          kind: 'number',
          cell: ({ participants }) => orDash(participants),
        },
        { key: 'low', title: t.low, kind: 'number', cell: ({ low }) => orDash(low) },
        {
          key: 'share',
          title: t.share,
          kind: 'number',
          cell: ({ low, participants }) =>
            low === null || !participants ? '–' : bare(low / participants),
        },
        {
          key: 'interval',
          title: t.interval,
          kind: 'number',
          cell: ({ interval }) =>
            interval === null ? '–' : `${bare(interval[0])}–\u2060${bare(interval[1])}`,
        },
        {
          key: 'municipality',
          title: t.municipality,
          cell: ({ municipality }) => {
            if (municipality === null) return '–'
            if (municipality.kind !== 'shown') return t[municipality.kind]
            const { low, participants, schools } = municipality
            return `${bare(low / participants)} (${t.schools(schools)})`
          },
        },
        ...[0, 1, 2, 3].map((at) => ({
          key: `mark${at}`,
          title: t.mark(at + 2),
          kind: 'number' as const,
          cell: ({ marks }: YearOfProcedure) => orDash(marks?.[at] ?? null),
        })),
        { key: 'mean', title: t.mean, kind: 'number', cell: ({ mean }) => orDash(mean, 1) },
      ]}
    />
  )
}
