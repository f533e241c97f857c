import { formatDay, KeyValue, Ruled, tie, useLocale } from '../../../ui/index.ts'
import { earlierMessages } from '../messages-earlier.ts'
import { identificationPaths } from '../paths.ts'
import type { LastListComparison } from '../queries-last-list.ts'

/** Кто войдёт, останется и выйдет, compared with last year's list. */
export function LastList({ lastList }: { lastList: LastListComparison | null }) {
  const locale = useLocale()
  const { compare: t, title } = earlierMessages[locale]
  if (lastList === null)
    return (
      <Ruled level={3} title={t.title}>
        <p>
          {t.none} <a href={identificationPaths.earlierRegister({})}>{title}</a>
        </p>
      </Ruled>
    )
  const { registerId, order } = lastList
  const names = (schools: readonly string[]) =>
    schools.length === 0 ? t.nobody : `${t.schools(schools.length)}: ${schools.map(tie).join('; ')}`
  return (
    <Ruled level={3} title={t.title}>
      <p className="second">
        <a href={identificationPaths.register({ registerId })}>
          {t.by(order.number, formatDay(order.on, locale))}
        </a>{' '}
        {t.note}
      </p>
      <KeyValue
        facts={(['entered', 'returned', 'stayed', 'left'] as const).map((part) => ({
          term: t[part],
          value: names(lastList[part]),
        }))}
      />
    </Ruled>
  )
}
