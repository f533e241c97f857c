import type { Locale } from '../../kernel/i18n/catalogue.ts'
import type { Objectivity } from '../../rooms/assessments/objectivity/rules-objectivity.ts'
import type { Output } from '../output.ts'
import { plainLine } from '../plain-line.ts'
import { objectivityTexts } from './messages.ts'

/** For a person at a terminal: only schools with markers, in the order a Russian reader expects, never by result. */
export function writeText(
  { year, schools, index }: Objectivity,
  out: Output,
  locale: Locale,
): void {
  const texts = objectivityTexts[locale]
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  const { compare } = new Intl.Collator(locale, { numeric: true })
  const marked = schools
    .filter(({ markers }) => markers.length > 0)
    .toSorted((a, b) => compare(a.municipality, b.municipality) || compare(a.school, b.school))
  out.line(texts.title(year))
  for (const { municipality, school, markers } of marked) {
    out.line(`\n${plainLine(municipality === '' ? school : `${municipality}, ${school}`)}`)
    for (const { marker, grade, subject, value, bound, participants, smallGroup } of markers) {
      const where = texts.procedure(grade, plainLine(subject))
      const line = texts.line(
        texts.marker[marker],
        where,
        number.format(value),
        number.format(bound),
      )
      out.line(`  ${line}${smallGroup ? `; ${texts.smallGroup(participants)}` : ''}`)
    }
  }
  out.line(`\n${texts.schools(marked.length, schools.length)}`)
  out.line(index === null ? texts.noIndex : texts.index(number.format(index)))
}
