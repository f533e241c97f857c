import type { FormState } from '../../../ui/index.ts'
import {
  Button,
  DayField,
  Form,
  Notice,
  RadioGroup,
  Section,
  useLocale,
} from '../../../ui/index.ts'
import { sheetTeamMessages } from '../messages-sheets-team.ts'
import type { StoredRun } from '../queries-runs.ts'
import type { SheetRow } from '../queries-sheet-table.ts'
import { SheetTable } from './sheet-table.tsx'

export interface SendFormProps {
  readonly run: StoredRun
  /** A newer run of the same stage stands in the way. */
  readonly isOlder: boolean
  readonly rows: readonly SheetRow[]
  readonly days: number
  readonly today: string
  /** By the usual term. */
  readonly due: string
  readonly state: FormState | undefined
}

const FORM = 'send-sheets'

/** The schools of the run, and under them whom to send the sheet and until when they answer. */
export function SendForm(props: SendFormProps) {
  const { run, rows, isOlder, state } = props
  const { send: t } = sheetTeamMessages[useLocale()]
  const free = rows.filter(({ sheet }) => sheet === null || !sheet.isOfRun)
  if (isOlder || free.length === 0) {
    return (
      <Section title={t.title} titleUnseen>
        <Notice kind={isOlder ? 'lack' : 'info'}>{isOlder ? t.older : t.allSent}</Notice>
        <SheetTable run={run} rows={rows} form={null} chosen={[]} />
      </Section>
    )
  }
  const chosen = state?.values.school ?? []
  return (
    <Section title={t.title} id="send">
      {/* As wide as the page; its boxes belong to the form below by the form's id. */}
      <SheetTable run={run} rows={rows} form={FORM} chosen={[chosen].flat()} />
      <Form id={FORM} state={state} label={t.title} actions={<Button kind="main">{t.act}</Button>}>
        <input type="hidden" name="intent" value="send" />
        <input type="hidden" name="runId" value={run.id} />
        <Terms {...props} free={free} />
      </Form>
    </Section>
  )
}

function Terms({ run, days, today, due, free }: SendFormProps & { free: readonly SheetRow[] }) {
  const { send: t } = sheetTeamMessages[useLocale()]
  const listed = free.filter(({ verdict }) => verdict === 'listed' || verdict === 'riskZone')
  return (
    <>
      <RadioGroup
        name="whom"
        label={t.whom}
        defaultValue="all"
        choices={[
          { value: 'all', label: t.all(free.length) },
          ...(listed.length === 0 ? [] : [{ value: 'listed', label: t.listed(listed.length) }]),
          { value: 'chosen', label: t.chosen },
        ]}
      />
      <DayField
        name="answersDue"
        label={t.due}
        hint={t.dueHint(days)}
        defaultValue={due}
        min={today}
      />
      {run.outcome === 'preliminary' ? <p>{t.preliminary}</p> : null}
      <p className="second">{t.frozen}</p>
    </>
  )
}
