import {
  Badge,
  Button,
  Chain,
  EmptyState,
  Form,
  type FormState,
  formatDay,
  LinkButton,
  PageHead,
  RadioGroup,
  Section,
  SelectField,
  Table,
  useLocale,
} from '../../../ui/index.ts'
import { registerMessages } from '../messages-registers.ts'
import { runMessages } from '../messages-runs.ts'
import { sheetMessages } from '../messages-sheets.ts'
import { identificationPaths } from '../paths.ts'
import type { StoredRun } from '../queries-runs.ts'
import type { NamedSchool, Terms } from '../queries-terms.ts'
import { runName } from '../run-texts.ts'
import { NotAnalysed, TermsInShort } from './term-lines.tsx'

export interface HomePageProps {
  /** Schools that the reader leads; a school sees nothing but itself. */
  readonly own: readonly string[]
  readonly team: TeamView | null
  readonly state: FormState | undefined
}

interface TeamView {
  /** The year of which terms are told. */
  readonly year: number
  readonly terms: Terms
  readonly hasRun: boolean
  readonly notAnalysed: readonly NamedSchool[]
  readonly runs: readonly StoredRun[]
  readonly ruleVersion: number | null
  readonly years: readonly number[]
}

/** Where identification begins: runs, rules, and the one act – to compute. */
export function HomePage({ own, team, state }: HomePageProps) {
  const locale = useLocale()
  const t = runMessages[locale]
  const sheets = sheetMessages[locale].title.toLowerCase()
  return (
    <>
      <title>{`${t.title} – Опора`}</title>
      <PageHead
        title={t.title}
        lead={t.lead}
        chain={
          team === null ? undefined : (
            <Chain
              from={<a href="/assessments/imports">{t.results}</a>}
              to={
                <>
                  <a href={identificationPaths.registers({})}>
                    {registerMessages[locale].lists.toLowerCase()}
                  </a>
                  , <a href={identificationPaths.sheets({})}>{sheets}</a>
                </>
              }
              more={[{ term: t.rules, text: <RulesLink version={team.ruleVersion} /> }]}
            />
          )
        }
      />
      {team === null ? <Own own={own} /> : <Team {...team} state={state} />}
    </>
  )
}

function RulesLink({ version }: { version: number | null }) {
  const t = runMessages[useLocale()]
  return (
    <a href={identificationPaths.rules({})}>
      {version === null ? t.rules : t.rulesVersion(version)}
    </a>
  )
}

function Own({ own }: Pick<HomePageProps, 'own'>) {
  const { own: t } = runMessages[useLocale()]
  if (own.length === 0) return <p>{t.none}</p>
  return own.map((schoolId) => (
    <p key={schoolId}>
      <LinkButton href={identificationPaths.school({ schoolId })}>{t.title}</LinkButton>
    </p>
  ))
}

function Team(props: TeamView & Pick<HomePageProps, 'state'>) {
  const { runs, ruleVersion, years, state } = props
  const t = runMessages[useLocale()]
  return (
    <>
      <Section title={t.runs}>
        {runs.length === 0 ? (
          <EmptyState title={t.none}>{t.noneText}</EmptyState>
        ) : (
          <Runs runs={runs} />
        )}
      </Section>
      <TermsInShort
        year={props.year}
        terms={props.terms}
        notAnalysed={<NotAnalysed hasRun={props.hasRun} schools={props.notAnalysed} />}
      />
      <Section title={t.compute.title} id="compute">
        {ruleVersion === null ? (
          <p>
            {t.refusals.noRules} <RulesLink version={null} />
          </p>
        ) : years.length === 0 ? (
          <p>{t.compute.noResults}</p>
        ) : (
          <Compute years={years} ruleVersion={ruleVersion} state={state} />
        )}
      </Section>
    </>
  )
}

function Compute(props: {
  years: readonly number[]
  ruleVersion: number
  state: FormState | undefined
}) {
  const { compute: t } = runMessages[useLocale()]
  return (
    <Form state={props.state} actions={<Button kind="main">{t.act}</Button>}>
      <p>{t.byRules(props.ruleVersion)}</p>
      <SelectField
        name="year"
        label={t.year}
        empty={false}
        choices={props.years.map((year) => ({ value: String(year), label: String(year) }))}
      />
      <RadioGroup
        name="stage"
        label={t.stage}
        defaultValue="vpr"
        choices={[
          { value: 'vpr', label: t.stages.vpr },
          { value: 'final', label: t.stages.final },
        ]}
      />
    </Form>
  )
}

function Runs({ runs }: { runs: readonly StoredRun[] }) {
  const locale = useLocale()
  const { columns: t, outcome, rulesVersion } = runMessages[locale]
  return (
    <Table
      caption={runMessages[locale].runs}
      captionUnseen
      rows={runs}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'run',
          title: t.run,
          keep: true,
          cell: (run) => (
            <a href={identificationPaths.run({ runId: run.id })}>
              {run.year}. {runName(run, locale)}
            </a>
          ),
        },
        {
          key: 'outcome',
          title: t.outcome,
          cell: (run) => (
            <Badge kind={run.outcome === 'final' ? 'full' : 'draft'}>{outcome[run.outcome]}</Badge>
          ),
        },
        { key: 'rules', title: t.rules, cell: (run) => rulesVersion(run.ruleVersion) },
        { key: 'computed', title: t.computed, cell: (run) => formatDay(run.computedOn, locale) },
        { key: 'schools', title: t.schools, kind: 'number', cell: (run) => run.summary.schools },
        { key: 'listed', title: t.listed, kind: 'number', cell: (run) => run.summary.listed },
      ]}
    />
  )
}
