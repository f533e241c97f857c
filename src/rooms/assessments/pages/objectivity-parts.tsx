import { Mark, useLocale } from '../../../ui/index.ts'
import { objectivityMessages } from '../messages-objectivity.ts'
import type { BiasYear } from '../objectivity/rules-history.ts'
import type { SchoolMarkers } from '../objectivity/rules-objectivity.ts'
import { procedureName } from '../procedure-name.ts'

type Markers = SchoolMarkers['markers']

/** What the list of a year says of a school. */
export function ListMark({ told }: { told: BiasYear | undefined }) {
  const t = objectivityMessages[useLocale()]
  if (told === undefined || told.markers === null) return t.unknown
  if (told.markers === 0) return t.notOnList
  return <Mark kind="diamond">{t.markers(told.markers)}</Mark>
}

/** The own markers of a school, a line each. */
export function MarkerList({ markers }: { markers: Markers | null }) {
  const locale = useLocale()
  const t = objectivityMessages[locale]
  if (markers === null) return t.unknown
  if (markers.length === 0) return t.notOnList
  return markers.map((marker) => (
    <div key={markerKey(marker)}>
      <Mark kind="info">
        {`${t.kinds[marker.marker]}, ${nameOf(marker, locale)}`}
        {marker.smallGroup ? ` (${t.small})` : ''}
      </Mark>
    </div>
  ))
}

export const markerKey = ({ marker, grade, subject }: Markers[number]): string =>
  `${marker} ${grade} ${subject}`

/** Markers look at ВПР in grades 4 and 5 and at ОГЭ in grade 9. */
export const nameOf = ({ grade, subject }: Markers[number], locale: 'ru' | 'en'): string =>
  procedureName({ kind: grade === OGE_GRADE ? 'oge' : 'vpr', grade, subject, level: null }, locale)

const OGE_GRADE = 9
