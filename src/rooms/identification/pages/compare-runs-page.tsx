import { LinkButton, Notice, PageHead, Section, Table, tie, useLocale } from '../../../ui/index.ts'
import { identificationMessages } from '../messages.ts'
import { comparisonMessages } from '../messages-comparison.ts'
import { runMessages } from '../messages-runs.ts'
import { identificationPaths } from '../paths.ts'
import type { ExplainedShift } from '../queries-comparison.ts'
import type { StoredRun } from '../queries-runs.ts'
import { clauseText, localText, procedureName } from '../rule-texts.ts'
import type { CellExplanation, CriterionExplanation } from '../rules.ts'
import { isCounted } from '../run/cell-groups.ts'
import { enters, leaves } from '../run/what-if.ts'
import { runName, servesYear } from '../run-texts.ts'
import { OrAbsent, runTitle } from './comparisons.tsx'

interface CompareRunsPageProps {
  readonly before: StoredRun
  readonly after: StoredRun
  readonly shifts: readonly ExplainedShift[]
}

/** Who entered, who left, whose conclusion is another, each with the criteria and results that made it so. */
export function CompareRunsPage({ before, after, shifts }: CompareRunsPageProps) {
  const locale = useLocale()
  const t = comparisonMessages[locale]
  const page = identificationPaths.run({ runId: after.id })
  const { title, fullTitle } = runMessages[locale]
  return (
    <>
      <title>{`${t.title} – Опора`}</title>
      <PageHead
        title={t.title}
        crumbs={[
          { label: title, href: identificationPaths.home({}) },
          { label: `${fullTitle(servesYear(after.year))}. ${runName(after, locale)}`, href: page },
        ]}
        lead={t.runs(runTitle(before, locale), runTitle(after, locale))}
        actions={<LinkButton href={page}>{t.back}</LinkButton>}
      />
      {before.ruleVersionId === after.ruleVersionId ? null : (
        <Notice kind="lack">{t.rules(before.ruleVersion, after.ruleVersion)}</Notice>
      )}
      <Section title={t.section} titleUnseen>
        {shifts.length === 0 ? <p>{t.same}</p> : <Explained shifts={shifts} />}
      </Section>
    </>
  )
}

const partOf = (shift: ExplainedShift): 'entered' | 'left' | 'other' =>
  enters(shift) ? 'entered' : leaves(shift) ? 'left' : 'other'

function Explained({ shifts }: { shifts: readonly ExplainedShift[] }) {
  const t = comparisonMessages[useLocale()]
  const parts = (['entered', 'left', 'other'] as const).flatMap((part) =>
    shifts.filter((shift) => partOf(shift) === part),
  )
  return (
    <Table
      caption={t.title}
      captionUnseen
      rows={parts}
      rowKey={({ schoolId }) => schoolId}
      partOf={(shift) => t.parts[partOf(shift)]}
      columns={[
        { key: 'school', title: t.columns.school, keep: true, cell: ({ name }) => tie(name) },
        {
          key: 'before',
          title: t.columns.before,
          cell: ({ before }) => <OrAbsent verdict={before} />,
        },
        { key: 'after', title: t.columns.after, cell: ({ after }) => <OrAbsent verdict={after} /> },
        { key: 'why', title: t.columns.why, cell: (shift) => <Reasons shift={shift} /> },
      ]}
    />
  )
}

function Reasons({ shift }: { shift: ExplainedShift }) {
  const { reasons } = shift
  const locale = useLocale()
  const t = comparisonMessages[locale]
  const criteria = (
    all: readonly CriterionExplanation[],
    say: (wording: string, clause: string) => string,
  ) => all.map(({ wording, clause }) => say(localText(wording, locale), clauseText(clause)))
  const cells = (all: readonly CellExplanation[], say: (cells: string) => string) =>
    all.length === 0 ? [] : [say(all.map((cell) => cellText(cell, locale)).join('; '))]
  const lines = [
    ...criteria(reasons.met, t.met),
    ...cells(reasons.nowLow, t.nowLow),
    ...criteria(reasons.undone, t.undone),
    ...cells(reasons.noLongerLow, t.noLongerLow),
    ...cells(reasons.filled, t.filled),
    ...cells(reasons.nowMissing, t.nowMissing),
  ]
  if (shift.after === null) return t.isNotThere
  if (shift.before === null) lines.unshift(t.wasNotThere)
  if (lines.length === 0) return t.noReason
  return lines.map((line) => <div key={line}>{tie(line)}</div>)
}

function cellText(cell: CellExplanation, locale: 'ru' | 'en'): string {
  const name = `${procedureName(cell, locale)}, ${cell.year}`
  if (!isCounted(cell)) return name
  return `${name} – ${identificationMessages[locale].counts(cell.low, cell.participants)}`
}
