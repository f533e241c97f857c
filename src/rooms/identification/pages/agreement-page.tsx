import {
  Button,
  Form,
  type FormState,
  formatDay,
  KeyValue,
  Notice,
  PageHead,
  Section,
  Table,
  tie,
  useLocale,
} from '../../../ui/index.ts'
import { agreementMessages } from '../messages-agreement.ts'
import { registerMessages } from '../messages-registers.ts'
import { identificationPaths } from '../paths.ts'
import type { SentAgreement } from '../queries-agreements.ts'
import type { SheetLine } from '../register/agreement-sheet.ts'
import { AnswerFields } from './agreement-answer.tsx'
import { AnswerMark, AnswerWords } from './agreement-history.tsx'
import { GroundLines } from './ground-lines.tsx'

export interface AgreementPageProps {
  readonly agreement: SentAgreement
  readonly isSentAnew: boolean
  readonly state: FormState | undefined
}

/** Присланный перечень: what was sent and the answer to it. */
export function AgreementPage({ agreement, isSentAnew, state }: AgreementPageProps) {
  const { region: t } = agreementMessages[useLocale()]
  const { sheet, answer, municipalityName } = agreement
  const title = t.about(tie(municipalityName), sheet.year)
  return (
    <>
      <title>{`${title} – Опора`}</title>
      <PageHead
        title={title}
        crumbs={[{ label: t.title, href: identificationPaths.agreements({}) }]}
        marks={<AnswerMark answer={answer} isSentAnew={isSentAnew} />}
        lead={t.schools(inTrack(sheet.schools, 'support'), inTrack(sheet.schools, 'riskZone'))}
      />
      {isSentAnew ? <Notice kind="lack">{t.outdated}</Notice> : null}
      <About agreement={agreement} />
      <Schools schools={sheet.schools} />
      {answer !== null ? (
        <Section title={t.answered} id="answer">
          <p>
            <AnswerMark answer={answer} isSentAnew={isSentAnew} />
          </p>
          <AnswerWords answer={answer} />
        </Section>
      ) : isSentAnew ? null : (
        <Section title={t.answerTitle} id="answer">
          <Form state={state} actions={<Button kind="main">{t.act}</Button>}>
            <AnswerFields />
          </Form>
        </Section>
      )}
    </>
  )
}

const inTrack = (schools: readonly SheetLine[], track: SheetLine['track']): number =>
  schools.filter((school) => school.track === track).length

function About({ agreement: { sheet, sentOn, note } }: Pick<AgreementPageProps, 'agreement'>) {
  const locale = useLocale()
  const { region: t } = agreementMessages[locale]
  const day = (on: string) => formatDay(on, locale)
  return (
    <KeyValue
      facts={[
        { term: t.sentOn, value: `${day(sentOn)}, ${tie(sheet.sentByName)}` },
        ...(sheet.computedOn === null ? [] : [{ term: t.computed, value: day(sheet.computedOn) }]),
        ...(sheet.rulesVersion === null
          ? []
          : [{ term: t.rules, value: t.rulesVersion(sheet.rulesVersion) }]),
        ...(note === null ? [] : [{ term: t.note, value: tie(note) }]),
      ]}
    />
  )
}

function Schools({ schools }: { schools: readonly SheetLine[] }) {
  const locale = useLocale()
  const { columns: t } = agreementMessages[locale]
  const { tracks, origin } = registerMessages[locale]
  return (
    <Section title={t.list} titleUnseen>
      <Table
        caption={t.list}
        captionUnseen
        rows={schools}
        rowKey={({ schoolName }) => schoolName}
        columns={[
          { key: 'school', title: t.school, keep: true, cell: (one) => tie(one.schoolName) },
          {
            key: 'track',
            title: t.track,
            cell: (one) => (
              <>
                {tracks[one.track]}
                <div className="note">{origin[one.origin]}</div>
              </>
            ),
          },
          {
            key: 'why',
            title: t.why,
            cell: ({ grounds }) => <GroundLines grounds={grounds} names={{}} whyHref={null} />,
          },
        ]}
      />
    </Section>
  )
}
