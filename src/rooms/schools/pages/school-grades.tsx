import { formatSchoolYear } from '../../../kernel/school-year.ts'
import { formatNumber, Table, useLocale } from '../../../ui/index.ts'
import { cardMessages } from '../messages-card.ts'
import type { GradesOfYear } from '../queries-card.ts'

const USUAL_LAST_GRADE = 11

export function SchoolGrades({ years }: { years: readonly GradesOfYear[] }) {
  const locale = useLocale()
  const { card: t } = cardMessages[locale]
  if (years.length === 0) return <p className="note">{t.noGrades}</p>
  const last = Math.max(
    USUAL_LAST_GRADE,
    ...years.flatMap((year) => year.grades.map((taught) => taught.grade)),
  )
  const grades = Array.from({ length: last }, (_, at) => at + 1)
  const entry = (year: GradesOfYear, grade: number): string => {
    const taught = year.grades.find((each) => each.grade === grade)
    if (taught === undefined) return t.notTaught
    return taught.pupilCount === null ? t.unknownCount : formatNumber(taught.pupilCount, locale)
  }
  return (
    <>
      <Table
        caption={t.year}
        captionUnseen
        narrow="scroll"
        density="compact"
        rows={years}
        rowKey={(year) => String(year.schoolYear)}
        columns={[
          { key: 'year', title: t.year, cell: (year) => formatSchoolYear(year.schoolYear) },
          ...grades.map((grade) => ({
            key: String(grade),
            title: String(grade),
            kind: 'number' as const,
            cell: (year: GradesOfYear) => entry(year, grade),
          })),
          {
            key: 'total',
            title: t.total,
            kind: 'number',
            cell: (year) => totalOf(year, t.unknownCount),
          },
        ]}
      />
      <p className="note">{t.gradeLegend}</p>
    </>
  )
}

/** With an unknown among them there is no sum. */
function totalOf({ grades }: GradesOfYear, unknown: string): string {
  if (grades.some((taught) => taught.pupilCount === null)) return unknown
  return String(grades.reduce((sum, taught) => sum + (taught.pupilCount ?? 0), 0))
}
