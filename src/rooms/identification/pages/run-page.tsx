import {
  Badge,
  Chain,
  CheckField,
  Filters,
  type FormState,
  formatDay,
  LinkButton,
  Notice,
  PageHead,
  Section,
  SelectField,
  useLocale,
} from '../../../ui/index.ts'
import { identificationMessages } from '../messages.ts'
import { runMessages } from '../messages-runs.ts'
import { sheetMessages } from '../messages-sheets.ts'
import type { Origins } from '../origins.ts'
import { identificationPaths } from '../paths.ts'
import type { ComparisonInShort } from '../queries-comparison.ts'
import type { LastListComparison } from '../queries-last-list.ts'
import type { ShownVerdict, StoredRun } from '../queries-runs.ts'
import type { NamedSchool, Terms } from '../queries-terms.ts'
import type { TrackRow } from '../queries-tracks.ts'
import type { TableRow } from '../run/table-row.ts'
import { type RunAddress, runHref } from '../run-address.ts'
import { runName, servesYear } from '../run-texts.ts'
import { verdictNames } from '../verdict.ts'
import { Comparisons } from './comparisons.tsx'
import { StartRegister } from './start-register.tsx'
import { NotAnalysed, TermsInShort } from './term-lines.tsx'
import { Tracks, type Wordings } from './tracks.tsx'
import { VerdictMark } from './verdict-mark.tsx'
import { VerdictTable } from './verdict-table.tsx'
import { WhyPanel } from './why-panel.tsx'

export interface RunPageProps {
  readonly run: StoredRun
  readonly address: RunAddress
  readonly rows: readonly TableRow[]
  readonly opened: ShownVerdict | null
  readonly origins: Origins
  readonly schoolHref: string | null
  readonly threshold: number | null
  readonly tracks: readonly TrackRow[]
  readonly wordings: Wordings
  readonly comparisons: readonly ComparisonInShort[]
  readonly lastList: LastListComparison | null
  readonly terms: Terms
  readonly notAnalysed: readonly NamedSchool[]
  /** The list that the run leads to, once it is started. */
  readonly registerId: string | null
  readonly state: FormState | undefined
}

/** The table of conclusions: by name, each row opens «почему». */
export function RunPage(props: RunPageProps) {
  const { run, address, rows, opened } = props
  const locale = useLocale()
  const t = runMessages[locale]
  const title = t.fullTitle(servesYear(run.year))
  const { schools, notAnalysed, listed } = run.summary
  return (
    <>
      <title>{`${title} – Опора`}</title>
      <PageHead
        title={title}
        crumbs={[{ label: t.title, href: identificationPaths.home({}) }]}
        marks={
          <Badge kind={run.outcome === 'final' ? 'full' : 'draft'}>
            {runName(run, locale)}: {t.outcome[run.outcome]}
          </Badge>
        }
        lead={t.considered(schools - notAnalysed, schools)}
        actions={
          <>
            <StartRegister run={run} registerId={props.registerId} state={props.state} />
            <LinkButton href={identificationPaths.whatIf({ runId: run.id })}>
              {t.whatIf.title}
            </LinkButton>
            <LinkButton href={identificationPaths.sheets({}, { run: run.id })}>
              {sheetMessages[locale].title}
            </LinkButton>
          </>
        }
        chain={<RunChain run={run} />}
      />
      {run.outcome === 'preliminary' ? (
        <Notice kind="lack">{identificationMessages[locale].preliminary}</Notice>
      ) : null}
      {listed === schools ? (
        <Notice kind="risk" title={t.allListed.title}>
          {t.allListed.text}
        </Notice>
      ) : null}
      <Counts run={run} />
      <VerdictFilters run={run} address={address} />
      <Section title={t.conclusions} titleUnseen>
        <VerdictTable
          year={run.year}
          rows={rows}
          open={opened?.schoolId ?? null}
          hrefOf={(open) => runHref(run.id, { ...address, open })}
          why={
            opened === null ? null : (
              <WhyPanel {...props} verdict={opened} diagnosis={opened.diagnosis} />
            )
          }
        />
      </Section>
      <Tracks run={run} tracks={props.tracks} wordings={props.wordings} />
      <Comparisons comparisons={props.comparisons} lastList={props.lastList} />
      <TermsInShort
        year={run.year}
        terms={props.terms}
        notAnalysed={<NotAnalysed hasRun schools={props.notAnalysed} />}
      />
    </>
  )
}

function RunChain({ run }: { run: StoredRun }) {
  const locale = useLocale()
  const t = runMessages[locale]
  const rules = identificationPaths.ruleVersion({ versionId: run.ruleVersionId })
  return (
    <Chain
      from={
        <>
          <a href="/assessments/imports">{t.results}</a>;{' '}
          <a href={rules}>{t.rulesVersion(run.ruleVersion)}</a>
        </>
      }
      more={[{ term: t.columns.computed, text: formatDay(run.computedOn, locale) }]}
    />
  )
}

function Counts({ run: { summary } }: { run: StoredRun }) {
  return (
    <div className="row row-loose">
      {verdictNames
        .filter((name) => summary[name] > 0)
        .map((name) => (
          <span key={name}>
            <VerdictMark verdict={name} />: <b>{summary[name]}</b>
          </span>
        ))}
    </div>
  )
}

function VerdictFilters({ run, address }: Pick<RunPageProps, 'run' | 'address'>) {
  const locale = useLocale()
  const { filter: t } = runMessages[locale]
  const words = identificationMessages[locale].verdict
  const isSet = address.verdict !== null || address.expert
  return (
    <Filters
      label={t.label}
      action={identificationPaths.run({ runId: run.id })}
      resetHref={isSet ? identificationPaths.run({ runId: run.id }) : undefined}
    >
      <SelectField
        name="verdict"
        label={t.verdict}
        optional
        empty={t.any}
        defaultValue={address.verdict}
        choices={verdictNames.map((value) => ({ value, label: words[value] }))}
      />
      <CheckField name="expert" label={t.expert} defaultChecked={address.expert} />
    </Filters>
  )
}
