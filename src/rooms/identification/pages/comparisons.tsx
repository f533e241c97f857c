import { Ruled, Section, Table, tie, useLocale } from '../../../ui/index.ts'
import { comparisonMessages } from '../messages-comparison.ts'
import { runMessages } from '../messages-runs.ts'
import { identificationPaths } from '../paths.ts'
import type { ComparisonInShort } from '../queries-comparison.ts'
import type { LastListComparison } from '../queries-last-list.ts'
import type { StoredRun } from '../queries-runs.ts'
import type { Shift } from '../run/what-if.ts'
import { runName } from '../run-texts.ts'
import type { VerdictName } from '../verdict.ts'
import { LastList } from './last-list.tsx'
import { VerdictMark } from './verdict-mark.tsx'

interface ComparisonsProps {
  readonly comparisons: readonly ComparisonInShort[]
  /** Null: there is no list of an earlier year. */
  readonly lastList: LastListComparison | null
}

/** In short: who entered and who left; the reasons have a page of their own. */
export function Comparisons({ comparisons, lastList }: ComparisonsProps) {
  const t = comparisonMessages[useLocale()]
  return (
    <Section title={t.section} id="comparison">
      {comparisons.length === 0 ? <p>{t.none}</p> : null}
      <div className="columns columns-2">
        {comparisons.map((comparison) => (
          <InShort key={comparison.kind} comparison={comparison} />
        ))}
      </div>
      <LastList lastList={lastList} />
    </Section>
  )
}

function InShort({ comparison }: { comparison: ComparisonInShort }) {
  const { kind, before, after, others } = comparison
  const locale = useLocale()
  const t = comparisonMessages[locale]
  const names = (schools: readonly string[]) => schools.map(tie).join('; ')
  const [entered, left] = [names(comparison.entered), names(comparison.left)]
  return (
    <Ruled level={3} title={t.with[kind]}>
      <p className="second">{t.runs(runTitle(before, locale), runTitle(after, locale))}</p>
      {entered === '' && left === '' && others === 0 ? (
        <p>{t.same}</p>
      ) : (
        <>
          <p>{entered === '' ? t.nobodyEntered : t.entered(entered)}</p>
          <p>{left === '' ? t.nobodyLeft : t.left(left)}</p>
          {others === 0 ? null : <p>{t.other(others)}</p>}
          <p>
            <a
              href={identificationPaths.compareRuns({ runId: after.id, otherId: before.id })}
              aria-label={`${t.why}: ${t.with[kind]}`}
            >
              {t.why}
            </a>
          </p>
        </>
      )}
    </Ruled>
  )
}

export const runTitle = (run: StoredRun, locale: 'ru' | 'en'): string =>
  comparisonMessages[locale].run(run.year, lowerFirst(runName(run, locale)))

const lowerFirst = (words: string): string => `${words.charAt(0).toLowerCase()}${words.slice(1)}`

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

export function OrAbsent({ verdict }: { verdict: VerdictName | null }) {
  const t = comparisonMessages[useLocale()]
  return verdict === null ? t.absent : <VerdictMark verdict={verdict} />
}
