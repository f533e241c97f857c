import type { FormState } from '../../../kernel/http/form-state.ts'
import {
  Box,
  Button,
  Form,
  formatDay,
  LinkButton,
  Mark,
  RadioGroup,
  TextareaField,
  useLocale,
} from '../../../ui/index.ts'
import { sheetMessages } from '../messages-sheets.ts'
import { sheetTeamMessages } from '../messages-sheets-team.ts'
import { identificationPaths } from '../paths.ts'
import type { ObjectionOutcome, SheetAnswer, StoredSheet } from '../queries-sheets.ts'

interface SheetAnswersProps {
  readonly sheet: StoredSheet
  readonly answers: readonly SheetAnswer[]
  readonly isTeam: boolean
  readonly state: FormState | undefined
}

/** What the school said, in its own words, and what became of it. */
export function SheetAnswers(props: SheetAnswersProps) {
  const { answers, isTeam } = props
  const { reply: t } = sheetMessages[useLocale()]
  if (answers.length === 0) return isTeam ? <p>{t.noAnswers}</p> : null
  return answers.map((answer) => <OneAnswer key={answer.id} {...props} answer={answer} />)
}

function OneAnswer(props: SheetAnswersProps & { answer: SheetAnswer }) {
  const { answer, sheet, isTeam } = props
  const locale = useLocale()
  const { reply: t } = sheetMessages[locale]
  const { outcome } = answer
  const post = answer.actingBasis === null ? answer.post : t.acting(answer.post, answer.actingBasis)
  return (
    <Box title={`${t.kinds[answer.kind]}, ${formatDay(answer.on, locale)}`}>
      <Said text={answer.text} />
      {answer.fileName === null ? null : (
        <p>
          <a
            href={identificationPaths.sheetAnswerFile({
              sheetId: sheet.id,
              responseId: answer.id,
            })}
          >
            {answer.fileName}
          </a>
        </p>
      )}
      <p className="note">
        {answer.name}, {post}
      </p>
      {answer.kind === 'comment' ? null : outcome === null ? (
        <Mark kind="half">{t.waits}</Mark>
      ) : (
        <Outcome outcome={outcome} isTeam={isTeam} />
      )}
      {isTeam && answer.kind === 'objection' && outcome === null ? <Decide {...props} /> : null}
    </Box>
  )
}

/** As it was written, line by line. */
function Said({ text }: { text: string }) {
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== '')
  return lines.map((line) => <p key={line}>{line}</p>)
}

function Outcome({ outcome, isTeam }: { outcome: ObjectionOutcome; isTeam: boolean }) {
  const locale = useLocale()
  const { reply: t } = sheetMessages[locale]
  const isAccepted = outcome.outcome === 'accepted'
  return (
    <>
      <Mark kind={isAccepted ? 'tick' : 'circle'}>{t.outcome[outcome.outcome]}</Mark>
      <Said text={outcome.reason} />
      <p className="note">
        {t.decidedBy(outcome.name, outcome.post, formatDay(outcome.on, locale))}
      </p>
      {isAccepted ? <p>{t.afterAccepted}</p> : null}
      {isAccepted && isTeam ? (
        <nav className="row" aria-label={t.whatNext}>
          <LinkButton href="/assessments/imports">{t.next.data}</LinkButton>
          <LinkButton href={`${identificationPaths.home({})}#compute`}>{t.next.compute}</LinkButton>
          <LinkButton href={identificationPaths.registers({})}>{t.next.amend}</LinkButton>
        </nav>
      ) : null}
    </>
  )
}

function Decide({ answer, state }: SheetAnswersProps & { answer: SheetAnswer }) {
  const { decide: t } = sheetTeamMessages[useLocale()]
  return (
    <Form
      label={t.title}
      state={state?.intent === 'decide' ? state : undefined}
      actions={<Button kind="main">{t.act}</Button>}
    >
      <input type="hidden" name="intent" value="decide" />
      <input type="hidden" name="responseId" value={answer.id} />
      <RadioGroup
        name="outcome"
        label={t.outcome}
        choices={[
          { value: 'accepted', label: t.accepted, hint: t.acceptedHint },
          { value: 'declined', label: t.declined },
        ]}
      />
      <TextareaField name="reason" label={t.reason} hint={t.reasonHint} maxLength={2000} />
    </Form>
  )
}
