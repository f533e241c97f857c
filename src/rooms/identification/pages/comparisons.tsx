import { Section, Table, tie, useLocale } from '../../../ui/index.ts'
import { runMessages } from '../messages-runs.ts'
import { identificationPaths } from '../paths.ts'
import type { Comparison } from '../queries-comparison.ts'
import type { Shift } from '../run/what-if.ts'
import { runName } from '../run-texts.ts'
import type { VerdictName } from '../verdict.ts'
import { VerdictMark } from './verdict-mark.tsx'

export function Comparisons({ comparisons }: { comparisons: readonly Comparison[] }) {
  const locale = useLocale()
  const { compare: t } = runMessages[locale]
  if (comparisons.length === 0)
    return (
      <Section title={t.title}>
        <p>{t.none}</p>
      </Section>
    )
  return comparisons.map(({ kind, run, shifts }) => (
    <Section
      key={kind}
      title={t.with[kind]}
      note={
        <a href={identificationPaths.run({ runId: run.id })}>
          {run.year}. {runName(run, locale)}
        </a>
      }
    >
      {shifts.length === 0 ? (
        <p>{t.same}</p>
      ) : (
        <Shifts shifts={shifts} before={t.before} after={t.after} caption={t.with[kind]} />
      )}
    </Section>
  ))
}

interface ShiftsProps {
  readonly shifts: readonly Shift[]
  readonly caption: string
  readonly before: string
  readonly after: string
}

export function Shifts({ shifts, caption, before, after }: ShiftsProps) {
  const { columns } = runMessages[useLocale()]
  return (
    <Table
      caption={caption}
      captionUnseen
      rows={shifts}
      rowKey={({ schoolId }) => schoolId}
      columns={[
        { key: 'school', title: columns.school, keep: true, cell: ({ name }) => tie(name) },
        { key: 'before', title: before, cell: (shift) => <OrAbsent verdict={shift.before} /> },
        { key: 'after', title: after, cell: (shift) => <OrAbsent verdict={shift.after} /> },
      ]}
    />
  )
}

function OrAbsent({ verdict }: { verdict: VerdictName | null }) {
  const { compare: t } = runMessages[useLocale()]
  return verdict === null ? t.absent : <VerdictMark verdict={verdict} />
}
