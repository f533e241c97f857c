import type { FormState } from '../../../kernel/http/form-state.ts'
import {
  Badge,
  Button,
  Chain,
  DisclosureBox,
  EmptyState,
  Figures,
  Filters,
  Form,
  formatDay,
  LinkButton,
  NumberField,
  PageHead,
  Section,
  SelectField,
  tie,
  useLocale,
} from '../../../ui/index.ts'
import { runMessages } from '../messages-runs.ts'
import { sheetTeamMessages } from '../messages-sheets-team.ts'
import { identificationPaths } from '../paths.ts'
import type { StoredRun } from '../queries-runs.ts'
import type { StoredSheet } from '../queries-sheets.ts'
import { runName } from '../run-texts.ts'
import { SendForm, type SendFormProps } from './send-sheets-form.tsx'

export interface SheetsPageProps extends Omit<SendFormProps, 'run' | 'state'> {
  readonly run: StoredRun | null
  readonly runs: readonly StoredRun[]
  /** Also those to sheets that a newer one has replaced. */
  readonly objections: readonly StoredSheet[]
  readonly state: FormState | undefined
}

/** Листы школам: who has one, who has read it, what waits for a decision. */
export function SheetsPage(props: SheetsPageProps) {
  const { run, state } = props
  const t = sheetTeamMessages[useLocale()]
  return (
    <>
      <title>{`${t.title} – Опора`}</title>
      <SheetsHead run={run} />
      {run === null ? (
        <Section title={t.title} titleUnseen>
          <EmptyState
            title={t.none}
            actions={
              <LinkButton href={identificationPaths.home({})}>{runMessages.ru.title}</LinkButton>
            }
          >
            {t.noneText}
          </EmptyState>
        </Section>
      ) : (
        <>
          <RunFilter {...props} run={run} />
          <Counts {...props} />
          <Objections {...props} />
          <SendForm {...props} run={run} state={state?.intent === 'send' ? state : undefined} />
          <Term {...props} />
        </>
      )}
    </>
  )
}

function SheetsHead({ run }: Pick<SheetsPageProps, 'run'>) {
  const locale = useLocale()
  const t = sheetTeamMessages[locale]
  const { title, outcome, rulesVersion } = runMessages[locale]
  return (
    <PageHead
      title={t.title}
      crumbs={[{ label: title, href: identificationPaths.home({}) }]}
      lead={t.lead}
      marks={
        run === null ? undefined : (
          <Badge kind={run.outcome === 'final' ? 'full' : 'draft'}>{outcome[run.outcome]}</Badge>
        )
      }
      chain={
        run === null ? undefined : (
          <Chain
            from={
              <a href={identificationPaths.run({ runId: run.id })}>
                {runLabel(run, locale)}, {rulesVersion(run.ruleVersion)}
              </a>
            }
          />
        )
      }
    />
  )
}

const runLabel = (run: StoredRun, locale: 'ru' | 'en'): string =>
  sheetTeamMessages[locale].runOf(run.year, runName(run, locale), formatDay(run.computedOn, locale))

function RunFilter({ runs, run }: { runs: readonly StoredRun[]; run: StoredRun }) {
  const locale = useLocale()
  const t = sheetTeamMessages[locale]
  if (runs.length < 2) return null
  return (
    <Filters label={t.run} action={identificationPaths.sheets({})}>
      <SelectField
        name="run"
        label={t.run}
        empty={false}
        defaultValue={run.id}
        choices={runs.map((each) => ({ value: each.id, label: runLabel(each, locale) }))}
      />
    </Filters>
  )
}

function Counts({ rows, objections }: Pick<SheetsPageProps, 'rows' | 'objections'>) {
  const { counts: t } = sheetTeamMessages[useLocale()]
  const sent = rows.filter(({ sheet }) => sheet !== null)
  const read = sent.filter(({ sheet }) => sheet?.readOn !== null).length
  return (
    <Figures
      cells={[
        { name: t.sent, value: sent.length, of: t.of(rows.length) },
        { name: t.acknowledged, value: read, of: t.of(sent.length) },
        { name: t.overdue, value: rows.filter(({ standing }) => standing === 'overdue').length },
        { name: t.objections, value: objections.length },
      ]}
    />
  )
}

function Objections({ objections }: Pick<SheetsPageProps, 'objections'>) {
  const { objections: t, table } = sheetTeamMessages[useLocale()]
  if (objections.length === 0) return null
  return (
    <Section title={t.title} id="objections">
      {objections.map(({ id, schoolName }) => (
        <div className="row" key={id}>
          <span>{tie(schoolName)}</span>
          <LinkButton
            small
            href={`${identificationPaths.sheet({ sheetId: id })}#reply`}
            label={table.about(t.act, schoolName)}
          >
            {t.act}
          </LinkButton>
        </div>
      ))}
    </Section>
  )
}

function Term({ days, state }: Pick<SheetsPageProps, 'days' | 'state'>) {
  const { term: t } = sheetTeamMessages[useLocale()]
  const isOpen = state?.intent === 'term'
  return (
    <DisclosureBox title={t.title} open={isOpen}>
      <Form state={isOpen ? state : undefined} label={t.title} actions={<Button>{t.act}</Button>}>
        <input type="hidden" name="intent" value="term" />
        <NumberField name="answerDays" label={t.days} hint={t.hint} defaultValue={days} />
      </Form>
    </DisclosureBox>
  )
}
