import {
  EmptyState,
  Figures,
  Filters,
  formatNumber,
  LinkButton,
  Notice,
  PageHead,
  Pagination,
  Section,
  SelectField,
  TextField,
  useLocale,
} from '../../../ui/index.ts'
import {
  exportHref,
  isFiltered,
  type ListAddress,
  listHref,
  listStates,
  PAGE_LENGTH,
} from '../list-address.ts'
import { messages } from '../messages.ts'
import { schoolPaths } from '../paths.ts'
import type { RegisterCounts, SchoolList } from '../queries.ts'
import { settings } from '../rules-import-cells.ts'
import { schoolKinds } from '../rules-kinds.ts'
import { PageTitle } from './page-title.tsx'
import { SchoolsTable } from './schools-table.tsx'

export interface SchoolsPageProps {
  readonly list: SchoolList
  readonly counts: RegisterCounts
  readonly address: ListAddress
  readonly mayKeep: boolean
}

export function SchoolsPage({ list, counts, address, mayKeep }: SchoolsPageProps) {
  const { title, list: t } = messages[useLocale()]
  const isEmpty = counts.open + counts.closed === 0
  return (
    <>
      <PageTitle of={title} />
      <PageHead
        title={title}
        crumbs={[]}
        lead={isEmpty ? undefined : t.lead(counts.open, counts.closed)}
        actions={mayKeep && !isEmpty ? <Actions /> : undefined}
      />
      {isEmpty ? (
        <EmptyState title={t.empty} actions={mayKeep ? <FirstSteps /> : undefined}>
          {t.emptyText}
        </EmptyState>
      ) : (
        <Register list={list} counts={counts} address={address} />
      )}
    </>
  )
}

function Actions() {
  const { list: t } = messages[useLocale()]
  return (
    <>
      <LinkButton href={schoolPaths.grades({})}>{t.gradesOfYear}</LinkButton>
      <FirstSteps />
    </>
  )
}

function FirstSteps() {
  const { list: t } = messages[useLocale()]
  return (
    <>
      <LinkButton href={schoolPaths.imports({})}>{t.import}</LinkButton>
      <LinkButton href={schoolPaths.add({})} kind="main">
        {t.add}
      </LinkButton>
    </>
  )
}

function Register({ list, counts, address }: Omit<SchoolsPageProps, 'mayKeep'>) {
  const locale = useLocale()
  const { list: t } = messages[locale]
  const say = (count: number) => formatNumber(count, locale)
  const from = (address.page - 1) * PAGE_LENGTH
  return (
    <>
      <Figures
        cells={[
          { name: t.counts.open, value: say(counts.open) },
          { name: t.counts.urban, value: say(counts.urban) },
          { name: t.counts.rural, value: say(counts.rural) },
          ...(counts.settingUnknown > 0
            ? [{ name: t.counts.unknown, value: say(counts.settingUnknown) }]
            : []),
        ]}
      />
      <ListFilters address={address} />
      {list.isApproximate ? <Notice kind="info">{t.alike}</Notice> : null}
      <Section
        title={isFiltered(address) ? t.found(list.total) : t.caption}
        note={
          <>
            {t.download} <a href={exportHref('xlsx', address)}>{t.xlsx}</a>,{' '}
            <a href={exportHref('csv', address)}>{t.csv}</a>
          </>
        }
      >
        <SchoolsTable schools={list.schools} />
      </Section>
      <Pagination
        from={from + 1}
        to={from + list.schools.length}
        total={list.total}
        previousHref={
          address.page > 1 ? listHref({ ...address, page: address.page - 1 }) : undefined
        }
        nextHref={
          from + list.schools.length < list.total
            ? listHref({ ...address, page: address.page + 1 })
            : undefined
        }
      />
    </>
  )
}

function ListFilters({ address }: { address: ListAddress }) {
  const t = messages[useLocale()]
  return (
    <Filters
      label={t.list.caption}
      action={schoolPaths.list({})}
      resetHref={isFiltered(address) ? schoolPaths.list({}) : undefined}
    >
      <TextField name="q" label={t.list.search} type="search" defaultValue={address.q} optional />
      <SelectField
        name="kind"
        label={t.list.kind}
        optional
        empty={t.list.anyKind}
        defaultValue={address.kind}
        choices={schoolKinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
      />
      <SelectField
        name="setting"
        label={t.fields.setting}
        optional
        empty={t.list.anySetting}
        defaultValue={address.setting}
        choices={[...settings, 'unknown' as const].map((setting) => ({
          value: setting,
          label: t.settings[setting],
        }))}
      />
      <SelectField
        name="state"
        label={t.list.state}
        empty={false}
        defaultValue={address.state}
        choices={listStates.map((state) => ({ value: state, label: t.list.states[state] }))}
      />
    </Filters>
  )
}
