import type { ReactNode } from 'react'
import type { JobRun } from '../../../kernel/jobs/runs.ts'
import {
  Box,
  Button,
  Chain,
  DisclosureBox,
  Figures,
  Form,
  type FormState,
  formatDay,
  formatNumber,
  JobProgress,
  LinkButton,
  Notice,
  PageHead,
  Steps,
  useDayOf,
  useLocale,
} from '../../../ui/index.ts'
import type { ImportView } from '../import-view.ts'
import { messages } from '../messages.ts'
import { importMessages } from '../messages-import.ts'
import { schoolPaths } from '../paths.ts'
import type { RegisterImport } from '../queries-imports.ts'
import { ImportTables } from './import-tables.tsx'
import { PageTitle } from './page-title.tsx'

export interface ImportPageProps {
  readonly import: RegisterImport
  /** What it would do now; null once it is confirmed. */
  readonly view: ImportView | null
  readonly fingerprint: string | null
  readonly run: JobRun | null
  readonly state: (FormState & { readonly intent: string | null }) | undefined
}

export function ImportPage(props: ImportPageProps) {
  const { import: register, view, run } = props
  const dayOf = useDayOf()
  const locale = useLocale()
  const t = importMessages[locale]
  const { id: importId, fileName, uploadedAt, sha256 } = register
  const at = run === null ? 1 : 2
  return (
    <>
      <PageTitle of={fileName} />
      <PageHead
        title={`${t.title}: ${fileName}`}
        crumbs={[
          { label: messages[locale].title, href: schoolPaths.list({}) },
          { label: t.title, href: schoolPaths.imports({}) },
        ]}
        lead={`${formatDay(dayOf(uploadedAt), locale)}. ${run === null ? t.nothingChanged : ''}`}
        chain={
          <Chain
            more={[
              {
                term: t.source,
                text: (
                  <>
                    <a href={schoolPaths.importFile({ importId })}>{fileName}</a>, {t.sourceKept}{' '}
                    <code>{sha256.slice(0, 12)}…</code>
                  </>
                ),
              },
            ]}
          />
        }
      />
      <Steps
        steps={[t.steps.file, t.steps.check, t.steps.store].map((label) => ({ label }))}
        at={at}
      />
      {view === null ? <Storing {...props} /> : <Preview {...props} view={view} />}
    </>
  )
}

function Storing({ import: register, run, state }: ImportPageProps): ReactNode {
  const locale = useLocale()
  const t = importMessages[locale]
  if (run === null) return null
  const states = {
    queued: 'waiting',
    running: 'running',
    finished: 'done',
    failed: 'failed',
  } as const
  return (
    <JobProgress
      label={t.storing}
      state={states[run.state]}
      done={run.done}
      total={run.total}
      refreshHref={schoolPaths.import({ importId: register.id })}
      outcome={
        run.state === 'failed' ? (
          <p>
            {t.failed} {run.failure ?? t.failedBug(run.requestId ?? '')}{' '}
            <a href={schoolPaths.imports({})}>{t.back}</a>
          </p>
        ) : (
          <StoredBox import={register} outcome={run.outcome} state={state} />
        )
      }
    />
  )
}

interface StoredProps {
  readonly import: RegisterImport
  readonly outcome: JobRun['outcome']
  readonly state: FormState | undefined
}

function StoredBox({ import: { undoneAt }, outcome, state }: StoredProps) {
  const t = importMessages[useLocale()]
  const counts = (outcome ?? {}) as { readonly [key: string]: number | undefined }
  const count = (key: string) => counts[key] ?? 0
  const isUndone = undoneAt !== null
  return (
    <Box>
      <p>
        {isUndone
          ? t.undoneText
          : t.stored(count('added'), count('changed'), count('refused') + count('unanswered'))}
      </p>
      <LinkButton href={schoolPaths.list({})} kind="main">
        {t.toRegister}
      </LinkButton>
      {isUndone ? null : (
        <DisclosureBox title={t.undo} open={state !== undefined}>
          <Form state={state} actions={<Button>{t.undo}</Button>}>
            <p>{t.undoText}</p>
            <input type="hidden" name="intent" value="undo" />
          </Form>
        </DisclosureBox>
      )}
    </Box>
  )
}

function Preview(props: ImportPageProps & { view: ImportView }) {
  const { view, fingerprint, state } = props
  const locale = useLocale()
  const t = importMessages[locale]
  const { counts } = view
  const stored = counts.new + counts.changed
  const outcomes = ['new', 'changed', 'same', 'question', 'refused'] as const
  return (
    <>
      <Figures
        cells={outcomes
          .filter((outcome) => outcome !== 'question' || view.questions.length > 0)
          .map((outcome) => ({
            name: t.counts[outcome],
            value: formatNumber(counts[outcome], locale),
          }))}
      />
      {view.unknownColumns.length === 0 ? null : (
        <Notice kind="lack">{t.unknownColumns(view.unknownColumns.join(', '))}</Notice>
      )}
      {view.repeatedColumns.length === 0 ? null : (
        <Notice kind="lack">{t.repeatedColumns(view.repeatedColumns.join(', '))}</Notice>
      )}
      <ImportTables view={view} state={state?.intent === 'answer' ? state : undefined} />
      <Box>
        {stored === 0 ? (
          <p>{t.nothingToStore}</p>
        ) : (
          <Form
            state={state?.intent === 'confirm' ? state : undefined}
            actions={
              <>
                <Button kind="main">{t.confirm(stored)}</Button>
                <LinkButton href={schoolPaths.imports({})} kind="quiet">
                  {t.back}
                </LinkButton>
              </>
            }
          >
            <p>
              {t.confirmText(
                counts.new,
                counts.changed,
                counts.same,
                counts.refused + counts.question,
              )}
            </p>
            <input type="hidden" name="intent" value="confirm" />
            <input type="hidden" name="fingerprint" value={fingerprint ?? ''} />
          </Form>
        )}
      </Box>
    </>
  )
}
