import type { ReactNode } from 'react'
import { Badge, formatDay, formatDays, Table, tie, useLocale } from '../../../ui/index.ts'
import { messages } from '../messages.ts'
import { cardMessages } from '../messages-card.ts'
import type { NameRecord } from '../queries-card.ts'
import { isValidOn, type ValidCode } from '../rules-codes.ts'

interface Period {
  readonly validFrom: string | null
  readonly validTo: string | null
}

function PeriodText({ validFrom, validTo }: Period) {
  const locale = useLocale()
  const { card: t } = cardMessages[locale]
  if (validFrom !== null && validTo !== null) return formatDays(validFrom, validTo, locale)
  if (validFrom !== null) return `${t.since}\u00a0${formatDay(validFrom, locale)}`
  if (validTo !== null) return `${t.until}\u00a0${formatDay(validTo, locale)}`
  return t.always
}

/** A short cell is not broken for the sake of a long one. */
const Kept = ({ children }: { children: ReactNode }) => (
  <span className="table-keep">{children}</span>
)

export function SchoolCodes({ codes, today }: { codes: readonly ValidCode[]; today: string }) {
  const locale = useLocale()
  const { codes: systems } = messages[locale]
  const { card: t } = cardMessages[locale]
  return (
    <Table
      caption={t.code}
      captionUnseen
      narrow="plain"
      rows={codes}
      rowKey={(code) => `${code.kind} ${code.value} ${code.validFrom}`}
      empty={t.noCodes}
      columns={[
        { key: 'system', title: t.system, cell: (code) => systems[code.kind] },
        { key: 'code', title: t.code, cell: (code) => <code>{code.value}</code> },
        {
          key: 'period',
          title: t.period,
          cell: (code) => (
            <>
              <PeriodText {...code} /> {isValidOn(code, today) ? <Badge>{t.now}</Badge> : null}
            </>
          ),
        },
      ]}
    />
  )
}

export function SchoolNames({ names }: { names: readonly NameRecord[] }) {
  const { card: t } = cardMessages[useLocale()]
  return (
    <Table
      caption={t.name}
      captionUnseen
      rows={names}
      rowKey={(name) => `${name.kind} ${name.name} ${name.validFrom}`}
      columns={[
        { key: 'name', title: t.name, cell: (name) => tie(name.name) },
        { key: 'kind', title: t.nameKind, cell: (name) => t.nameKinds[name.kind] },
        {
          key: 'period',
          title: t.period,
          cell: (name) => (
            <Kept>
              <PeriodText {...name} />
            </Kept>
          ),
        },
        { key: 'source', title: t.source, cell: (name) => <Kept>{t.sources[name.source]}</Kept> },
      ]}
    />
  )
}
