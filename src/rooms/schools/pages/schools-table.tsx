import {
  Badge,
  formatDay,
  formatNumber,
  formatNumberList,
  Table,
  tie,
  useLocale,
} from '../../../ui/index.ts'
import { messages } from '../messages.ts'
import { schoolPaths } from '../paths.ts'
import type { SchoolListItem } from '../queries.ts'

export function SchoolsTable({ schools }: { schools: readonly SchoolListItem[] }) {
  const locale = useLocale()
  const { kinds, settings, list: t } = messages[locale]
  return (
    <Table
      caption={t.caption}
      captionUnseen
      rows={schools}
      rowKey={(school) => school.id}
      empty={t.nothing}
      columns={[
        { key: 'school', title: t.school, cell: (school) => <SchoolName school={school} /> },
        {
          key: 'kind',
          title: t.kind,
          cell: (school) => (school.kind === null ? t.unknown : kinds[school.kind]),
        },
        { key: 'place', title: t.place, cell: (school) => placeText(school, settings, t.unknown) },
        {
          key: 'grades',
          title: t.grades,
          cell: (school) => (school.grades === null ? t.unknown : formatNumberList(school.grades)),
        },
        {
          key: 'pupils',
          title: t.pupils,
          kind: 'number',
          cell: (school) =>
            school.pupilCount === null ? t.unknown : formatNumber(school.pupilCount, locale),
        },
      ]}
    />
  )
}

function SchoolName({ school }: { school: SchoolListItem }) {
  const locale = useLocale()
  const { list: t } = messages[locale]
  return (
    <>
      <a href={schoolPaths.card({ schoolId: school.id })}>{tie(school.shortName)}</a>
      {school.mainSchoolName === null ? null : (
        <span className="note"> {t.branchOf(tie(school.mainSchoolName))}</span>
      )}
      {school.closedOn === null ? null : (
        <>
          {' '}
          <Badge>{t.closed(formatDay(school.closedOn, locale))}</Badge>
        </>
      )}
    </>
  )
}

function placeText(
  { settlementName, setting }: SchoolListItem,
  words: { readonly urban: string; readonly rural: string },
  unknown: string,
): string {
  if (settlementName !== null) return tie(settlementName)
  return setting === null ? unknown : words[setting]
}
