import { KeyValue, tie, useLocale } from '../../../ui/index.ts'
import { valueText } from '../change-texts.ts'
import { messages } from '../messages.ts'
import { cardMessages } from '../messages-card.ts'
import { schoolPaths } from '../paths.ts'
import type { SchoolCard } from '../queries-card.ts'
import type { PlainField } from '../rules-changes.ts'

const shown = [
  'kind',
  'settlementName',
  'setting',
  'settlementPopulation',
  'remoteness',
  'centreDistanceKm',
  'openedOn',
] as const satisfies readonly PlainField[]

/** What is not known is said, not left out. */
export function SchoolFacts({ card: { school, mainSchool } }: { card: SchoolCard }) {
  const locale = useLocale()
  const { fields } = messages[locale]
  const { card: t } = cardMessages[locale]
  const facts = shown.map((field) => ({
    term: fields[field],
    value:
      school[field] === null ? (
        <span className="second">{t.unknown}</span>
      ) : (
        tie(valueText(field, school[field], locale))
      ),
  }))
  if (school.settlementPopulation === null && school.settlementSizeCode !== null) {
    facts.push({ term: fields.settlementSizeCode, value: String(school.settlementSizeCode) })
  }
  if (mainSchool !== null) {
    const link = (
      <a href={schoolPaths.card({ schoolId: mainSchool.id })}>{tie(mainSchool.shortName)}</a>
    )
    facts.push({ term: fields.mainSchool, value: link })
  }
  if (school.closedOn !== null) {
    const closed = `${valueText('closedOn', school.closedOn, locale)}. ${t.closedBasis(school.closedBasis ?? '')}`
    facts.push({ term: fields.closedOn, value: tie(closed) })
  }
  return <KeyValue facts={facts} />
}
