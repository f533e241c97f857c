import {
  Button,
  DisclosureBox,
  Form,
  Section,
  SelectField,
  tie,
  useLocale,
} from '../../../ui/index.ts'
import { receivedMessages } from '../messages-received.ts'
import type { LineQuestion } from '../queries-differences.ts'
import { lineField } from '../register/field-names.ts'
import type { ReceivedListPageProps } from './received-list-page.tsx'

type Props = Pick<ReceivedListPageProps, 'questions' | 'schools' | 'state'>

/** Lines whose school a person names; what was answered may be corrected below. */
export function LineQuestions({ questions, schools, state }: Props) {
  const { questions: t } = receivedMessages[useLocale()]
  const own = state?.intent === 'answer' ? state : undefined
  const open = questions.filter(({ toldBy }) => toldBy === null)
  const answered = questions.filter(({ toldBy }) => toldBy !== null)
  const fields = (asked: readonly LineQuestion[]) => (
    <Form state={own} actions={<Button>{t.act}</Button>}>
      <input type="hidden" name="intent" value="answer" />
      {asked.map((question) => (
        <Question key={question.position} question={question} schools={schools} />
      ))}
    </Form>
  )
  return (
    <>
      {open.length === 0 ? null : (
        <Section title={t.title} id="questions">
          <p className="note">{t.note}</p>
          {fields(open)}
        </Section>
      )}
      {answered.length === 0 ? null : (
        <DisclosureBox title={t.answeredTitle}>{fields(answered)}</DisclosureBox>
      )}
    </>
  )
}

interface QuestionProps {
  readonly question: LineQuestion
  readonly schools: Props['schools']
}

/** Schools that are alike come first; none is chosen beforehand. */
function Question({ question, schools }: QuestionProps) {
  const { questions: t } = receivedMessages[useLocale()]
  const { match, spelling, code, line, position } = question
  const candidates = match.outcome === 'choice' ? match.candidates : []
  const alike = new Set<string>(candidates.map(({ id }) => id))
  const hint = [
    t.line(line),
    ...(code === '' || code === spelling ? [] : [t.code(code)]),
    match.outcome === 'choice' ? t.because[match.because] : t.unknown,
  ]
  return (
    <SelectField
      name={lineField(position)}
      label={tie(spelling)}
      hint={hint.join('; ')}
      empty={t.noAnswer}
      optional
      defaultValue={question.toldBy === null ? '' : (question.schoolId ?? 'notOurs')}
      choices={[
        ...candidates.map(({ id, name }) => ({ value: id, label: `${name} (${t.like})` })),
        { value: 'notOurs', label: t.notOurs },
        ...schools.filter(({ value }) => !alike.has(value)),
      ]}
    />
  )
}
