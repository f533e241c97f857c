import { Fragment } from 'react'
import {
  Box,
  Button,
  Form,
  formatDay,
  JobProgress,
  LinkButton,
  Notice,
  Section,
  TextField,
  useLocale,
} from '../../../ui/index.ts'
import { importMessages } from '../messages-import.ts'
import { assessmentPaths } from '../paths.ts'
import type { ImportPageProps } from './import-page.tsx'

const states = {
  queued: 'waiting',
  running: 'running',
  finished: 'done',
  failed: 'failed',
} as const

/** Being stored, stored, failed, undone. */
export function ImportStored(props: ImportPageProps) {
  const { import: found, run } = props
  const locale = useLocale()
  const t = importMessages[locale]
  if (found.undoneAt !== null) {
    const day = formatDay(found.undoneAt.slice(0, 10), locale)
    return <Notice kind="lack">{t.undoneOn(day, found.undoReason ?? '')}</Notice>
  }
  // The demo's were stored without a job.
  if (found.appliedAt !== null) {
    return (
      <>
        <div role="status">
          <Outcome outcome={found.outcome} />
        </div>
        <Undo {...props} />
      </>
    )
  }
  if (run === null) return null
  return (
    <JobProgress
      label={t.storing}
      state={states[run.state]}
      done={run.done}
      total={run.total}
      refreshHref={assessmentPaths.import({ importId: found.id })}
      outcome={
        <p>
          {t.failed} {run.failure ?? t.failedBug(run.requestId ?? '')}{' '}
          <a href={assessmentPaths.imports({})}>{t.back}</a>
        </p>
      }
    />
  )
}

function Outcome({ outcome }: { outcome: ImportPageProps['import']['outcome'] }) {
  const t = importMessages[useLocale()]
  const counts = (outcome ?? {}) as { readonly [key: string]: number | undefined }
  const count = (key: string) => counts[key] ?? 0
  const left = count('refused') + count('unanswered') + count('left')
  return (
    <Box>
      <p>
        {t.stored(count('added'), count('changed'), t.schoolCount(count('schools')))}{' '}
        {left > 0 ? t.leftOut(left) : null}
      </p>
      <p className="row">
        <LinkButton href={assessmentPaths.calendar({})} kind="main">
          {t.toCalendar}
        </LinkButton>
        <LinkButton href={assessmentPaths.imports({})} kind="quiet">
          {t.back}
        </LinkButton>
      </p>
    </Box>
  )
}

function Undo({ uses, state }: ImportPageProps) {
  const t = importMessages[useLocale()]
  const reasons = [
    ...(uses !== null && uses.titles.length > 0 ? [t.refusals.inUse(uses.titles.join('; '))] : []),
    ...(uses !== null && uses.laterImports.length > 0
      ? [t.refusals.laterImports(uses.laterImports.join(', '))]
      : []),
  ]
  return (
    <Section title={t.undoTitle}>
      {reasons.length > 0 ? (
        <Notice kind="lack" title={t.cannotUndo}>
          {reasons.map((reason) => (
            <Fragment key={reason}>{reason} </Fragment>
          ))}
          {(uses?.users ?? []).map(({ kind, id, title }) =>
            kind === 'supportRegister' ? (
              <Fragment key={id}>
                <a href={`/identification/registers/${id}`}>{title}</a>{' '}
              </Fragment>
            ) : null,
          )}
        </Notice>
      ) : (
        <Form
          state={state?.intent === 'undo' ? state : undefined}
          actions={<Button kind="danger">{t.undo}</Button>}
        >
          <p>{t.undoText}</p>
          <input type="hidden" name="intent" value="undo" />
          <TextField name="reason" label={t.undoReason} width="full" maxLength={500} />
        </Form>
      )}
    </Section>
  )
}
