import {
  Badge,
  EmptyState,
  formatDay,
  LinkButton,
  PageHead,
  Section,
  Table,
  useLocale,
} from '../../../ui/index.ts'
import { earlierMessages } from '../messages-earlier.ts'
import { receivedMessages } from '../messages-received.ts'
import { registerMessages } from '../messages-registers.ts'
import { runMessages } from '../messages-runs.ts'
import { identificationPaths } from '../paths.ts'
import type { StoredRegister } from '../queries-registers.ts'
import type { RegisterStateName } from '../register/sections.ts'
import { servesYear } from '../run-texts.ts'

export interface RegisterLine {
  readonly register: StoredRegister
  readonly state: RegisterStateName
  /** Of a list that an order approved; null before. */
  readonly support: number | null
}

/** Все перечни муниципалитета, the newest year first. */
export function RegistersPage({ lines }: { lines: readonly RegisterLine[] }) {
  const locale = useLocale()
  const t = registerMessages[locale]
  return (
    <>
      <title>{`${t.lists} – Опора`}</title>
      <PageHead
        title={t.lists}
        crumbs={[{ label: runMessages[locale].title, href: identificationPaths.home({}) }]}
        lead={t.listsLead}
        actions={
          <>
            <LinkButton href={identificationPaths.received({})}>
              {receivedMessages[locale].title}
            </LinkButton>
            <LinkButton href={identificationPaths.earlierRegister({})}>
              {earlierMessages[locale].title}
            </LinkButton>
          </>
        }
      />
      <Section title={t.lists} titleUnseen>
        {lines.length === 0 ? (
          <EmptyState
            title={t.noLists}
            actions={<LinkButton href={identificationPaths.home({})}>{t.toRuns}</LinkButton>}
          >
            {t.noListsText}
          </EmptyState>
        ) : (
          <Lines lines={lines} />
        )}
      </Section>
    </>
  )
}

const badges = { preparing: 'draft', inForce: 'full', ceased: 'plain', withdrawn: 'plain' } as const

function Lines({ lines }: { lines: readonly RegisterLine[] }) {
  const locale = useLocale()
  const t = registerMessages[locale]
  return (
    <Table
      caption={t.lists}
      captionUnseen
      rows={lines}
      rowKey={({ register }) => register.id}
      columns={[
        {
          key: 'list',
          title: t.columns.list,
          cell: ({ register }) => (
            <a href={identificationPaths.register({ registerId: register.id })}>
              {t.title(servesYear(register.year))}
            </a>
          ),
        },
        {
          key: 'state',
          title: t.columns.state,
          keep: true,
          cell: ({ state }) => <Badge kind={badges[state]}>{t.state[state]}</Badge>,
        },
        {
          key: 'order',
          title: t.columns.order,
          cell: ({ register: { order } }) =>
            order === null ? '–' : t.orderOf(order.number, formatDay(order.on, locale)),
        },
        {
          key: 'support',
          title: t.columns.support,
          kind: 'number',
          cell: ({ support }) => support ?? '–',
        },
        {
          key: 'made',
          title: t.columns.made,
          cell: ({ register }) => formatDay(register.madeOn, locale),
        },
      ]}
    />
  )
}
