import type { FormState } from '../../../kernel/http/form-state.ts'
import type { Locale } from '../../../kernel/i18n/catalogue.ts'
import {
  Button,
  FileField,
  Form,
  formatDay,
  formatDue,
  Notice,
  RadioGroup,
  Stack,
  TextareaField,
  useLocale,
} from '../../../ui/index.ts'
import { sheetMessages } from '../messages-sheets.ts'
import type { SheetAnswer, StoredSheet } from '../queries-sheets.ts'
import { acceptedFiles, LARGEST_ANSWER_FILE_MB } from '../sheets/answer-files.ts'
import type { Answering } from '../sheets/answering.ts'
import type { Signer } from '../sheets/signing.ts'
import { SheetAnswers } from './sheet-answers.tsx'

export interface Reader extends Signer {
  readonly on: string
}

export interface SheetReplyProps {
  readonly sheet: StoredSheet
  readonly today: string
  readonly acknowledgements: readonly Reader[]
  readonly answers: readonly SheetAnswer[]
  readonly answering: Answering
  /** Whoever would acknowledge now; null when there is nothing to press. */
  readonly signer: Signer | null
  readonly mayAnswer: boolean
  readonly isTeam: boolean
  readonly state: FormState | undefined
}

/** Ознакомление, ответ в срок и исход; after the term what to do instead. */
export function SheetReply(props: SheetReplyProps) {
  const { acknowledgements, signer, mayAnswer } = props
  const locale = useLocale()
  const { reply: t } = sheetMessages[locale]
  return (
    <Stack>
      <div>
        {acknowledgements.length === 0 ? <p>{t.nobody}</p> : null}
        {acknowledgements.map((reader) => (
          <p key={`${reader.name} ${reader.on}`}>
            {t.acknowledged(whoText(reader, locale), formatDay(reader.on, locale))}
          </p>
        ))}
      </div>
      {signer === null ? null : <Acknowledge {...props} signer={signer} />}
      <SheetAnswers {...props} />
      {mayAnswer ? <AnswerForm {...props} /> : null}
    </Stack>
  )
}

/** «Рябинина О. П., и. о. директора (приказ …)». */
function whoText({ name, post, actingBasis }: Signer, locale: Locale): string {
  const { reply: t } = sheetMessages[locale]
  return `${name}, ${actingBasis === null ? post : t.acting(post, actingBasis)}`
}

function Acknowledge({ signer, state }: SheetReplyProps & { signer: Signer }) {
  const locale = useLocale()
  const { reply: t } = sheetMessages[locale]
  const who = whoText(signer, locale)
  return (
    <Form
      state={state?.intent === 'acknowledge' ? state : undefined}
      label={t.acknowledge}
      actions={<Button kind="main">{t.acknowledge}</Button>}
    >
      <input type="hidden" name="intent" value="acknowledge" />
      <p>{t.acknowledgeNote}</p>
      <p className="second">{t.acknowledgeAs(who)}</p>
    </Form>
  )
}

function AnswerForm({ sheet, today, answering, answers, signer, state }: SheetReplyProps) {
  const locale = useLocale()
  const { reply: t } = sheetMessages[locale]
  const due = formatDay(sheet.answersDue, locale)
  if (answering !== 'open') {
    return <Notice kind="lack">{answering === 'superseded' ? t.superseded : t.passed(due)}</Notice>
  }
  const hasObjection = answers.some(({ kind }) => kind === 'objection')
  const comment = { value: 'comment', label: t.comment, hint: t.commentHint }
  const objection = { value: 'objection', label: t.objection, hint: t.objectionHint }
  return (
    <Stack>
      <h3>{t.form}</h3>
      <Form
        files
        label={t.form}
        state={state?.intent === 'answer' ? state : undefined}
        actions={<Button kind={signer === null ? 'main' : 'plain'}>{t.act}</Button>}
      >
        <input type="hidden" name="intent" value="answer" />
        <p>{t.until(due, formatDue(sheet.answersDue, today, locale))}</p>
        <RadioGroup
          name="kind"
          label={t.kind}
          defaultValue="comment"
          choices={hasObjection ? [comment] : [comment, objection]}
        />
        <TextareaField name="text" label={t.text} hint={t.textHint} rows={6} maxLength={4000} />
        <FileField
          name="file"
          label={t.file}
          hint={t.fileHint(LARGEST_ANSWER_FILE_MB)}
          accept={acceptedFiles}
          optional
        />
      </Form>
    </Stack>
  )
}
