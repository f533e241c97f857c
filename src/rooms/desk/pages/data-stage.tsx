import { LinkButton, Section, useLocale } from '../../../ui/index.ts'
import { dataTexts } from '../messages-data.ts'

export interface DataOfStage {
  readonly canLoad: boolean
  /** For those who read all schools; the others find their own on the school's page. */
  readonly canRead: boolean
  readonly years: readonly {
    readonly year: number
    readonly results: number
    readonly schools: number
  }[]
  readonly ownSchoolHref: string | null
}

/** Результаты процедур: what is loaded, and the ways to loads and calendar. */
export function ResultsOfStage({ canLoad, canRead, years, ownSchoolHref }: DataOfStage) {
  const t = dataTexts[useLocale()]
  if (!canRead && ownSchoolHref === null) return null
  return (
    <Section title={t.title}>
      {canRead ? (
        <>
          {years.length === 0 ? <p>{t.none}</p> : null}
          <ul>
            {years.map(({ year, results, schools }) => (
              <li key={year}>{t.year(year, results, schools)}</li>
            ))}
          </ul>
          <p className="row">
            <LinkButton href="/assessments/imports" kind={canLoad ? 'main' : 'plain'}>
              {canLoad ? t.load : t.loads}
            </LinkButton>
            <LinkButton href="/assessments/calendar">{t.calendar}</LinkButton>
          </p>
        </>
      ) : null}
      {ownSchoolHref === null ? null : (
        <p>
          <LinkButton href={ownSchoolHref}>{t.ownSchool}</LinkButton>
        </p>
      )}
    </Section>
  )
}
