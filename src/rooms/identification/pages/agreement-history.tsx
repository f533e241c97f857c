import { formatDay, Mark, Table, tie, useLocale } from '../../../ui/index.ts'
import { agreementMessages } from '../messages-agreement.ts'
import { identificationPaths } from '../paths.ts'
import type { Agreement, AgreementAnswer } from '../queries-agreements.ts'

export interface AgreementRow extends Omit<Agreement, 'sheet'> {
  readonly schoolCount: number
  readonly sentByName: string
}

interface HistoryProps {
  readonly registerId: string
  readonly agreements: readonly AgreementRow[]
}

/** Every sending with its answer, the latest first. */
export function AgreementHistory({ registerId, agreements }: HistoryProps) {
  const locale = useLocale()
  const t = agreementMessages[locale]
  const latest = agreements[0]?.ordinal ?? 0
  return (
    <Table
      caption={t.history}
      captionUnseen
      rows={agreements}
      rowKey={({ id }) => id}
      columns={[
        { key: 'number', title: t.columns.number, cell: ({ ordinal }) => ordinal },
        {
          key: 'sent',
          title: t.columns.sent,
          cell: ({ sentOn, way, note, sentByName }) => (
            <>
              {formatDay(sentOn, locale)}, {t.way[way]}, {tie(sentByName)}
              {note === null ? null : <div className="note">{tie(note)}</div>}
            </>
          ),
        },
        {
          key: 'schools',
          title: t.columns.schools,
          kind: 'number',
          cell: (one) => one.schoolCount,
        },
        {
          key: 'state',
          title: t.columns.state,
          cell: ({ answer, ordinal }) => (
            <AnswerMark answer={answer} isSentAnew={ordinal < latest} />
          ),
        },
        {
          key: 'answered',
          title: t.columns.answered,
          cell: ({ id, answer }) =>
            answer === null ? null : (
              <>
                <AnswerWords answer={answer} />
                {answer.scan === null ? null : (
                  <div>
                    <a href={identificationPaths.agreementScan({ registerId, agreementId: id })}>
                      {t.scan}
                    </a>
                  </div>
                )}
              </>
            ),
        },
      ]}
    />
  )
}

interface MarkProps {
  readonly answer: Pick<AgreementAnswer, 'outcome'> | null
  readonly isSentAnew: boolean
}

export function AnswerMark({ answer, isSentAnew }: MarkProps) {
  const { answer: t } = agreementMessages[useLocale()]
  if (answer?.outcome === 'agreed') return <Mark kind="tick">{t.agreed}</Mark>
  if (answer?.outcome === 'remarks') return <Mark kind="triangle">{t.remarks}</Mark>
  if (isSentAnew) return <Mark kind="circle">{t.outdated}</Mark>
  return <Mark kind="clock">{t.waiting}</Mark>
}

/** Who, when, by what, and the remarks themselves. */
export function AnswerWords({ answer }: { answer: AgreementAnswer }) {
  const locale = useLocale()
  const t = agreementMessages[locale]
  const day = formatDay(answer.on, locale)
  const paper = answer.letterNumber === null ? day : t.letter(answer.letterNumber, day)
  return (
    <>
      {tie(answer.respondent)}, {paper}
      {answer.remarks === null ? null : <div>{tie(answer.remarks)}</div>}
    </>
  )
}
