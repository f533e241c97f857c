import { formatDay, Section, Table, tie, useLocale } from '../../../ui/index.ts'
import { runMessages } from '../messages-runs.ts'
import type { LateProcedure } from '../queries-late.ts'
import type { StoredRun, VerdictRow } from '../queries-runs.ts'
import { procedureName } from '../rule-texts.ts'

interface NotAnalysedProps {
  readonly rows: readonly VerdictRow[]
  readonly run: StoredRun
}

/** Schools of which the year has no result at all. */
export function NotAnalysed({ rows, run }: NotAnalysedProps) {
  const { notAnalysed: t } = runMessages[useLocale()]
  const schools = rows.filter(({ outline }) => outline.isNotAnalysed)
  return (
    <Section title={t.title}>
      {run.summary.notAnalysed === 0 ? (
        <p>{t.none}</p>
      ) : (
        <>
          <p>{t.text}</p>
          <ul>
            {schools.map(({ schoolId, schoolName }) => (
              <li key={schoolId}>{tie(schoolName)}</li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}

/** A month after the results, and the day they were expected by: what is past. */
export function Late({ late }: { late: readonly LateProcedure[] }) {
  const locale = useLocale()
  const { late: t } = runMessages[locale]
  return (
    <Section title={t.title}>
      {late.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <Table
          caption={t.title}
          captionUnseen
          narrow="plain"
          rows={late}
          rowKey={({ procedure }) => JSON.stringify(procedure)}
          columns={[
            {
              key: 'procedure',
              title: t.procedure,
              cell: ({ procedure }) =>
                procedureName({ ...procedure, level: procedure.level || null }, locale),
            },
            { key: 'what', title: t.what, cell: (one) => t[one.what](formatDay(one.day, locale)) },
          ]}
        />
      )}
    </Section>
  )
}
