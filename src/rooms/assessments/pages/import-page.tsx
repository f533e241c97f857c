import type { ReactNode } from 'react'
import type { JobRun } from '../../../kernel/jobs/runs.ts'
import {
  Chain,
  type FormState,
  formatDay,
  Notice,
  PageHead,
  Steps,
  tie,
  useDayOf,
  useLocale,
} from '../../../ui/index.ts'
import type { ImportView } from '../import-view.ts'
import { messages } from '../messages.ts'
import { importMessages } from '../messages-import.ts'
import { assessmentPaths } from '../paths.ts'
import type { ImportUses } from '../queries-imports.ts'
import { ImportState, type ShownImport, stepsOf } from './import-parts.tsx'
import { ImportPreview } from './import-preview.tsx'
import { ImportStored } from './import-stored.tsx'

export interface ImportPageProps {
  readonly import: ShownImport
  readonly people: Readonly<Record<string, string>>
  /** What it would do now; null once it is confirmed or discarded. */
  readonly view: ImportView | null
  readonly fingerprint: string | null
  readonly repeats: readonly { readonly number: number; readonly appliedAt: string }[]
  readonly run: JobRun | null
  readonly uses: ImportUses | null
  readonly state: (FormState & { readonly intent: string | null }) | undefined
}

export function ImportPage(props: ImportPageProps) {
  const { import: found, view, people } = props
  const dayOf = useDayOf()
  const locale = useLocale()
  const t = importMessages[locale]
  const who = people[found.uploadedBy ?? '']
  const when = formatDay(dayOf(found.uploadedAt), locale)
  const lead = [when, ...(who === undefined ? [] : [tie(who)])].join(', ')
  return (
    <>
      <title>{`${t.importTitle(found.number)} – Опора`}</title>
      <PageHead
        title={t.importTitle(found.number)}
        crumbs={[
          { label: messages[locale].data, href: '/cycle/data' },
          { label: t.title, href: assessmentPaths.imports({}) },
        ]}
        marks={<ImportState import={found} />}
        lead={view === null ? lead : `${lead}. ${t.nothingChanged}`}
        chain={
          <Chain
            from={<a href={assessmentPaths.calendar({})}>{t.followsFrom}</a>}
            to={<a href="/cycle/identification">{t.leadsTo}</a>}
            more={[{ term: t.sources, text: <Sources import={found} /> }]}
          />
        }
      />
      <Steps steps={stepsOf(t)} at={view === null ? 3 : 2} />
      {found.discardedAt === null ? null : <Notice>{t.discardedState}</Notice>}
      {view === null ? <ImportStored {...props} /> : <ImportPreview {...props} view={view} />}
    </>
  )
}

function Sources({ import: { id, files } }: { import: ShownImport }): ReactNode {
  const t = importMessages[useLocale()]
  return (
    <>
      {files.map(({ position, fileName, sha256 }) => (
        <span key={position}>
          <a href={assessmentPaths.importFile({ importId: id, position: String(position) })}>
            {fileName}
          </a>{' '}
          <code>{sha256.slice(0, 12)}…</code>
          {'; '}
        </span>
      ))}
      {t.sourcesKept}
    </>
  )
}
