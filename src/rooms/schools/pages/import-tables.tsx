import {
  Button,
  DisclosureBox,
  Form,
  type FormState,
  RadioGroup,
  Section,
  Table,
  tie,
  useLocale,
} from '../../../ui/index.ts'
import type { ImportView, Question } from '../import-view.ts'
import { importMessages } from '../messages-import.ts'
import { NO_ANSWER } from '../rules-import-row.ts'

interface Props {
  readonly view: ImportView
  readonly state: FormState | undefined
}

/** What is refused, asked, changed and added, in the order in which it needs the person. */
export function ImportTables({ view, state }: Props) {
  return (
    <>
      {view.refused.length === 0 ? null : <Refused cells={view.refused} />}
      {view.questions.length === 0 ? null : <Questions questions={view.questions} state={state} />}
      {view.changes.length === 0 ? null : <Changes changes={view.changes} />}
      {view.added.length === 0 ? null : <Added added={view.added} />}
      <ColumnsRead columns={view.columns} />
    </>
  )
}

function Refused({ cells }: { cells: ImportView['refused'] }) {
  const t = importMessages[useLocale()]
  return (
    <Section title={`${t.refusedTitle}: ${new Set(cells.map((cell) => cell.row)).size}`}>
      <p className="note">{t.refusedNote}</p>
      <Table
        caption={t.refusedTitle}
        captionUnseen
        rows={cells}
        rowKey={(cell) => `${cell.address} ${cell.why}`}
        columns={[
          { key: 'cell', title: t.cell, cell: (cell) => <code>{cell.address}</code> },
          { key: 'school', title: t.school, cell: (cell) => tie(cell.school) },
          { key: 'found', title: t.found, cell: (cell) => cell.found },
          { key: 'why', title: t.why, cell: (cell) => tie(cell.why) },
        ]}
      />
    </Section>
  )
}

function Questions({
  questions,
  state,
}: {
  questions: readonly Question[]
  state: FormState | undefined
}) {
  const t = importMessages[useLocale()]
  return (
    <Section title={t.questionsTitle} note={t.questionsNote}>
      <Form state={state} actions={<Button>{t.saveAnswers}</Button>}>
        <input type="hidden" name="intent" value="answer" />
        {questions.map((question) => (
          <RadioGroup
            key={question.row}
            name={`row.${question.row}`}
            label={t.answer(question.row, tie(question.name))}
            hint={t.because[question.because]}
            defaultValue={question.answer === '' ? NO_ANSWER : question.answer}
            choices={[
              ...question.candidates.map(({ id, name, why }) => ({
                value: id,
                label: tie(name),
                ...(why === '' ? {} : { hint: why }),
              })),
              { value: 'new', label: t.newSchool },
              { value: NO_ANSWER, label: t.noAnswer },
            ]}
          />
        ))}
      </Form>
    </Section>
  )
}

function Changes({ changes }: { changes: ImportView['changes'] }) {
  const t = importMessages[useLocale()]
  return (
    <Section title={t.changesTitle}>
      <Table
        caption={t.changesTitle}
        captionUnseen
        rows={changes}
        rowKey={(change) => change.key}
        columns={[
          { key: 'school', title: t.school, cell: (change) => tie(change.school) },
          { key: 'what', title: t.what, cell: (change) => change.field },
          { key: 'before', title: t.before, cell: (change) => tie(change.before) },
          { key: 'after', title: t.after, cell: (change) => tie(change.after) },
          { key: 'row', title: t.inRow, kind: 'number', cell: (change) => change.row },
        ]}
      />
    </Section>
  )
}

function Added({ added }: { added: ImportView['added'] }) {
  const t = importMessages[useLocale()]
  return (
    <Section title={t.newTitle}>
      <Table
        caption={t.newTitle}
        captionUnseen
        rows={added}
        rowKey={(school) => String(school.row)}
        columns={[
          { key: 'school', title: t.school, cell: (school) => tie(school.name) },
          { key: 'kind', title: t.kind, cell: (school) => school.kind },
          { key: 'grades', title: t.grades, cell: (school) => school.grades },
          { key: 'row', title: t.inRow, kind: 'number', cell: (school) => school.row },
        ]}
      />
    </Section>
  )
}

function ColumnsRead({ columns }: { columns: ImportView['columns'] }) {
  const t = importMessages[useLocale()]
  return (
    <DisclosureBox title={t.columns}>
      <Table
        caption={t.columns}
        captionUnseen
        narrow="plain"
        rows={columns}
        rowKey={(column) => column.letter}
        columns={[
          {
            key: 'column',
            title: t.column,
            cell: (column) => (
              <>
                <code>{column.letter}</code> {column.heading}
              </>
            ),
          },
          { key: 'meaning', title: t.meaning, cell: (column) => column.meaning },
        ]}
      />
    </DisclosureBox>
  )
}
