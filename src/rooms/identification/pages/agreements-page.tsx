import {
  EmptyState,
  formatDay,
  PageHead,
  Section,
  Table,
  tie,
  useLocale,
} from '../../../ui/index.ts'
import { agreementMessages } from '../messages-agreement.ts'
import { identificationPaths } from '../paths.ts'
import type { SentAgreement } from '../queries-agreements.ts'
import { AnswerMark } from './agreement-history.tsx'

interface SentRow extends Pick<SentAgreement, 'id' | 'municipalityName' | 'sentOn' | 'answer'> {
  readonly year: number
  readonly schoolCount: number
  readonly isSentAnew: boolean
}

/** Перечни на согласовании, as the region sees them. */
export function AgreementsPage({ agreements }: { agreements: readonly SentRow[] }) {
  const locale = useLocale()
  const { region: t, columns } = agreementMessages[locale]
  return (
    <>
      <title>{`${t.title} – Опора`}</title>
      <PageHead title={t.title} lead={t.lead} />
      <Section title={t.title} titleUnseen>
        {agreements.length === 0 ? (
          <EmptyState title={t.none}>{t.noneText}</EmptyState>
        ) : (
          <Table
            caption={t.title}
            captionUnseen
            rows={agreements}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'list',
                title: columns.list,
                cell: ({ id, municipalityName, year }) => (
                  <a href={identificationPaths.agreement({ agreementId: id })}>
                    {t.about(tie(municipalityName), year)}
                  </a>
                ),
              },
              { key: 'sent', title: columns.sent, cell: (one) => formatDay(one.sentOn, locale) },
              {
                key: 'schools',
                title: columns.schools,
                kind: 'number',
                cell: ({ schoolCount }) => schoolCount,
              },
              { key: 'state', title: columns.state, cell: (one) => <AnswerMark {...one} /> },
            ]}
          />
        )}
      </Section>
    </>
  )
}
