import {
  Box,
  Button,
  Figures,
  Form,
  formatDay,
  formatNumber,
  LinkButton,
  Notice,
  useLocale,
} from '../../../ui/index.ts'
import type { ImportView } from '../import-view.ts'
import { importMessages } from '../messages-import.ts'
import { noticeMessages } from '../messages-import-notices.ts'
import { assessmentPaths } from '../paths.ts'
import { Files } from './import-files.tsx'
import type { ImportPageProps } from './import-page.tsx'
import { Questions } from './import-questions.tsx'
import { Changes, ColumnsRead, Refused, Warnings, WillStore } from './import-tables.tsx'

/** What is new, changed, the same, refused and asked, in the order in which it needs the person. */
export function ImportPreview(props: ImportPageProps & { view: ImportView }) {
  const { view, repeats, run, state } = props
  const locale = useLocale()
  const t = importMessages[locale]
  const { counts } = view
  const [repeat] = repeats
  const shown = [
    'new',
    'changed',
    'same',
    ...(counts.question > 0 ? (['question'] as const) : []),
    'refused',
  ] as const
  return (
    <>
      <Figures
        cells={shown.map((outcome) => ({
          name: t.counts[outcome],
          value: formatNumber(counts[outcome], locale),
        }))}
      />
      {run?.state === 'failed' ? (
        <Notice kind="fault">
          {t.failed} {run.failure ?? t.failedBug(run.requestId ?? '–')} {t.confirmAnew}
        </Notice>
      ) : null}
      {repeat === undefined ? null : (
        <Notice>
          {t.repeated(repeat.number, formatDay(repeat.appliedAt.slice(0, 10), locale))}
        </Notice>
      )}
      {view.foreign.length === 0 ? null : (
        <Notice kind="fault">{t.otherMunicipality(view.foreign.join(', '))}</Notice>
      )}
      {view.isAllUnknown ? <Notice kind="lack">{t.allUnknown}</Notice> : null}
      <p className="note">
        {noticeMessages[locale].contents(view.schools, view.procedures.length)}
      </p>
      {view.notices.map(({ key, text }) => (
        <Notice key={key}>{text}</Notice>
      ))}
      <Files files={view.files} importId={props.import.id} />
      {view.refused.length === 0 ? null : <Refused {...view} />}
      {view.warnings.length === 0 ? null : <Warnings {...view} />}
      {view.questions.length + view.fileQuestions.length === 0 ? null : (
        <Questions {...view} state={state?.intent === 'answer' ? state : undefined} />
      )}
      {view.changes.length === 0 ? null : <Changes changes={view.changes} />}
      {view.procedures.length === 0 ? null : <WillStore view={view} />}
      <ColumnsRead columns={view.columns} />
      <Decide {...props} />
    </>
  )
}

function Decide({ view, fingerprint, state }: ImportPageProps & { view: ImportView }) {
  const t = importMessages[useLocale()]
  const { counts } = view
  const stored = counts.new + counts.changed
  const out = counts.refused + counts.question + counts.left
  return (
    <Box>
      {stored === 0 ? (
        <p>{t.nothingToStore}</p>
      ) : (
        <Form
          state={state?.intent === 'confirm' ? state : undefined}
          actions={
            <>
              <Button kind="main">{t.confirm(stored)}</Button>
              <LinkButton href={assessmentPaths.imports({})}>{t.later}</LinkButton>
            </>
          }
        >
          <p>{t.confirmText({ ...counts, out })}</p>
          <input type="hidden" name="intent" value="confirm" />
          <input type="hidden" name="fingerprint" value={fingerprint ?? ''} />
        </Form>
      )}
      <Form
        state={state?.intent === 'discard' ? state : undefined}
        actions={<Button kind="quiet">{t.discard}</Button>}
      >
        <input type="hidden" name="intent" value="discard" />
      </Form>
    </Box>
  )
}
