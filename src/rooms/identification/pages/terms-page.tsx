import {
  Button,
  Form,
  type FormState,
  formatDay,
  Notice,
  PageHead,
  RadioGroup,
  Section,
  Table,
  Tabs,
  TextField,
  useLocale,
} from '../../../ui/index.ts'
import { assessmentPaths, type ConclusionTerm, procedureName } from '../../assessments/index.ts'
import { runMessages } from '../messages-runs.ts'
import { termMessages } from '../messages-terms.ts'
import { identificationPaths } from '../paths.ts'
import type { NamedSchool, TermLine, Terms } from '../queries-terms.ts'
import { procedureOfWord } from '../rule-texts.ts'
import { NotAnalysed, StateMark } from './term-lines.tsx'

export interface TermsPageProps {
  readonly year: number
  readonly years: readonly number[]
  readonly terms: Terms
  readonly hasRun: boolean
  readonly notAnalysed: readonly NamedSchool[]
  /** Every decision, the one in force first. */
  readonly decisions: readonly ConclusionTerm[]
  readonly people: Readonly<Record<string, string>>
  readonly state: FormState | undefined
}

/** Срок выявления: both days of every procedure, what is late, who was not considered, and from what the month runs. */
export function TermsPage(props: TermsPageProps) {
  const { year, years, terms } = props
  const locale = useLocale()
  const t = termMessages[locale]
  const calendar = assessmentPaths.calendar({}, { year })
  return (
    <>
      <title>{`${t.titleOf(year)} – Опора`}</title>
      <PageHead
        title={t.titleOf(year)}
        crumbs={[{ label: runMessages[locale].title, href: identificationPaths.home({}) }]}
        lead={t.lead[terms.countsFrom]}
      />
      <Tabs
        label={t.years}
        tabs={years.map((each) => ({
          label: String(each),
          href: identificationPaths.terms({}, { year: each }),
          current: each === year,
        }))}
      />
      {terms.notInCalendar.length === 0 ? null : (
        <Notice kind="lack">
          {t.notInCalendar(
            terms.notInCalendar.map((word) => procedureOfWord(word, locale)).join('; '),
          )}{' '}
          <a href={calendar}>{t.toCalendar}</a>
        </Notice>
      )}
      <Section title={t.title} titleUnseen>
        {terms.lines.length === 0 ? (
          <p>
            {t.short.noCalendar(year)} <a href={calendar}>{t.toCalendar}</a>
          </p>
        ) : (
          <Lines terms={terms} year={year} />
        )}
      </Section>
      <Section title={t.notAnalysed.title}>
        <NotAnalysed hasRun={props.hasRun} schools={props.notAnalysed} />
      </Section>
      <Setting {...props} />
    </>
  )
}

function Lines({ terms, year }: { terms: Terms; year: number }) {
  const locale = useLocale()
  const { columns: t, counts, titleOf } = termMessages[locale]
  const day = (on: string | null) => (on === null ? '–' : formatDay(on, locale))
  const counted = (title: string, from: Terms['countsFrom']) =>
    terms.countsFrom === from ? `${title} (${counts})` : title
  const due = (on: string | null, from: Terms['countsFrom']) =>
    terms.countsFrom === from ? <b>{day(on)}</b> : day(on)
  return (
    <Table<TermLine>
      caption={titleOf(year)}
      captionUnseen
      rows={terms.lines}
      rowKey={({ procedure }) => JSON.stringify(procedure)}
      columns={[
        {
          key: 'procedure',
          title: t.procedure,
          keep: true,
          cell: ({ procedure }) => procedureName(procedure, locale),
        },
        { key: 'heldTo', title: t.heldTo, cell: ({ heldTo }) => day(heldTo) },
        { key: 'received', title: t.received, cell: ({ receivedOn }) => day(receivedOn) },
        {
          key: 'byReceipt',
          title: counted(t.byReceipt, 'receipt'),
          cell: ({ dueByReceiptOn }) => due(dueByReceiptOn, 'receipt'),
        },
        {
          key: 'byEnd',
          title: counted(t.byEnd, 'end'),
          cell: ({ dueByEndOn }) => due(dueByEndOn, 'end'),
        },
        { key: 'state', title: t.state, cell: ({ state }) => <StateMark state={state} /> },
      ]}
    />
  )
}

function Setting({ decisions, people, terms, state }: TermsPageProps) {
  const locale = useLocale()
  const { setting: t } = termMessages[locale]
  return (
    <Section title={t.title} id="setting">
      <p>{t.hint}</p>
      {decisions.length === 0 ? <p>{t.usual}</p> : null}
      {decisions.length === 0 ? null : (
        <Table
          caption={t.history}
          captionUnseen
          narrow="plain"
          rows={decisions}
          rowKey={({ version }) => String(version)}
          columns={[
            { key: 'version', title: t.columns.version, cell: ({ version }) => version },
            {
              key: 'from',
              title: t.columns.from,
              cell: ({ countsFrom }) => t.words[countsFrom],
            },
            { key: 'basis', title: t.columns.basis, cell: ({ basis }) => basis },
            {
              key: 'set',
              title: t.columns.set,
              cell: ({ setOn, setBy }) =>
                [formatDay(setOn, locale), setBy === null ? '' : (people[setBy] ?? '')]
                  .filter(Boolean)
                  .join(', '),
            },
          ]}
        />
      )}
      <Form state={state} actions={<Button>{t.act}</Button>}>
        <input type="hidden" name="seen" value={decisions[0]?.version ?? 0} />
        <RadioGroup
          name="countsFrom"
          label={t.label}
          defaultValue={terms.countsFrom}
          choices={[
            { value: 'receipt', label: t.words.receipt },
            { value: 'end', label: t.words.end },
          ]}
        />
        <TextField name="basis" label={t.basis} hint={t.basisHint} width="full" maxLength={500} />
      </Form>
    </Section>
  )
}
