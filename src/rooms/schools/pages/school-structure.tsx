import { formatDay, tie, useLocale } from '../../../ui/index.ts'
import { cardMessages } from '../messages-card.ts'
import { schoolPaths } from '../paths.ts'
import type { OtherSchool, SchoolCard } from '../queries-card.ts'

export function SchoolStructure({ card }: { card: SchoolCard }) {
  const { branches, mergedInto, tookOver } = card
  const locale = useLocale()
  const { card: t } = cardMessages[locale]
  if (branches.length === 0 && mergedInto === null && tookOver.length === 0) {
    return <p className="note">{t.noStructure}</p>
  }
  return (
    <>
      {branches.length === 0 ? null : (
        <p>
          {t.branches}:{' '}
          {branches.map((branch, at) => [
            at > 0 ? ', ' : '',
            <SchoolLink key={branch.id} school={branch} />,
          ])}
        </p>
      )}
      {mergedInto === null ? null : (
        <p>
          {t.mergedInto(formatDay(mergedInto.mergedOn, locale))} <SchoolLink school={mergedInto} />.{' '}
          {t.closedBasis(mergedInto.basis)}
        </p>
      )}
      {tookOver.map((merger) => (
        <p key={merger.id}>
          {t.tookOver(formatDay(merger.mergedOn, locale))} <SchoolLink school={merger} />.{' '}
          {t.closedBasis(merger.basis)}
        </p>
      ))}
    </>
  )
}

function SchoolLink({ school }: { school: OtherSchool }) {
  return <a href={schoolPaths.card({ schoolId: school.id })}>{tie(school.shortName)}</a>
}
