import {
  Button,
  Form,
  type FormState,
  Section,
  SelectField,
  tie,
  useLocale,
} from '../../../ui/index.ts'
import type { ImportView } from '../import-view.ts'
import { importMessages } from '../messages-import.ts'
import { noticeMessages } from '../messages-import-notices.ts'

interface QuestionsProps extends Pick<ImportView, 'questions' | 'fileQuestions'> {
  readonly state: FormState | undefined
}

/** What only a person can say: which school, which file. One form, so that many are answered at once. */
export function Questions({ questions, fileQuestions, state }: QuestionsProps) {
  const locale = useLocale()
  const t = importMessages[locale]
  const files = noticeMessages[locale]
  const [title, note] =
    questions.length > 0 ? [t.questionsTitle, t.questionsNote] : [files.filesTitle, files.filesNote]
  return (
    <Section title={title}>
      <p className="note">{note}</p>
      <Form state={state} actions={<Button>{t.saveAnswers}</Button>}>
        <input type="hidden" name="intent" value="answer" />
        {questions.map((question) => (
          <SelectField
            key={question.field}
            name={question.field}
            label={tie(question.spelling)}
            hint={question.hint}
            empty={t.noAnswer}
            optional
            defaultValue={question.answer}
            choices={question.choices}
          />
        ))}
        {questions.length > 0 && fileQuestions.length > 0 ? (
          <>
            <h3>{files.filesTitle}</h3>
            <p className="note">{files.filesNote}</p>
          </>
        ) : null}
        {fileQuestions.map((question) => (
          <SelectField
            key={question.field}
            name={question.field}
            label={tie(question.label)}
            hint={question.hint}
            empty={t.noAnswer}
            optional
            defaultValue={question.answer}
            choices={question.choices}
          />
        ))}
      </Form>
    </Section>
  )
}
