import {
  Button,
  DisclosureBox,
  Form,
  type FormState,
  Mark,
  Section,
  SelectField,
  Table,
  tie,
  useLocale,
} from '../../../ui/index.ts'
import type { ImportView, ProcedureLine, Question } from '../import-view.ts'
import { messages } from '../messages.ts'
import { importMessages } from '../messages-import.ts'

export function Files({ files }: { files: ImportView['files'] }) {
  const t = importMessages[useLocale()]
  const layouts: Readonly<Record<string, string>> = t.layouts
  return (
    <Section title={t.files}>
      <Table
        caption={t.files}
        captionUnseen
        rows={files}
        rowKey={(file) => file.fileName}
        columns={[
          { key: 'file', title: t.file, cell: (file) => file.fileName },
          { key: 'layout', title: t.recognisedAs, cell: (file) => layouts[file.layout] },
          { key: 'rows', title: t.rows, kind: 'number', cell: (file) => file.rows },
          { key: 'schools', title: t.schools, kind: 'number', cell: (file) => file.schools },
          {
            key: 'state',
            title: t.state,
            cell: (file) =>
              file.isUnknown ? (
                <Mark kind="cross">{t.fileUnknown}</Mark>
              ) : file.refusedRows > 0 ? (
                <Mark kind="cross">{t.fileFaults(file.refusedRows)}</Mark>
              ) : (
                <Mark kind="tick">{t.fileGood}</Mark>
              ),
          },
        ]}
      />
    </Section>
  )
}

export function Refused({ view: { refused, refusedTotal } }: { view: ImportView }) {
  const t = importMessages[useLocale()]
  const note =
    refusedTotal > refused.length ? t.shownFirst(refused.length, refusedTotal) : undefined
  return (
    <Section title={`${t.refusedTitle}: ${refusedTotal}`} note={note}>
      <p className="note">{t.refusedNote}</p>
      <Table
        caption={t.refusedTitle}
        captionUnseen
        rows={refused}
        rowKey={(cell) => cell.key}
        columns={[
          {
            key: 'cell',
            title: t.cell,
            cell: ({ cell, fileName }) => (
              <>
                <code>{cell === '' ? t.wholeFile : cell}</code>{' '}
                <span className="note">{fileName}</span>
              </>
            ),
          },
          { key: 'found', title: t.found, cell: ({ found }) => (found === '' ? t.empty : found) },
          { key: 'expected', title: t.expected, cell: ({ expected }) => tie(expected) },
        ]}
      />
    </Section>
  )
}

export function Questions({
  questions,
  state,
}: {
  questions: readonly Question[]
  state: FormState | undefined
}) {
  const t = importMessages[useLocale()]
  return (
    <Section title={t.questionsTitle}>
      <p className="note">{t.questionsNote}</p>
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
      </Form>
    </Section>
  )
}

export function Changes({ changes }: { changes: ImportView['changes'] }) {
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
          { key: 'procedure', title: t.procedure, cell: (change) => change.procedure },
          { key: 'before', title: t.before, cell: (change) => change.before },
          { key: 'after', title: t.after, cell: (change) => change.after },
        ]}
      />
      <p className="note">{t.changesNote}</p>
    </Section>
  )
}

export function WillStore({ view: { procedures } }: { view: ImportView }) {
  const t = importMessages[useLocale()]
  const number = (key: keyof ProcedureLine & string, title: string) => ({
    key,
    title,
    kind: 'number' as const,
    cell: (line: ProcedureLine) => line[key],
    sum: procedures.reduce((sum, line) => sum + Number(line[key]), 0),
  })
  return (
    <Section title={t.willStore}>
      <Table
        caption={t.willStore}
        captionUnseen
        narrow="scroll"
        label={t.byProcedure}
        rows={procedures}
        rowKey={(line) => line.key}
        sumTitle={t.total}
        columns={[
          { key: 'name', title: t.procedure, cell: (line) => line.name },
          number('new', t.fresh),
          number('changed', t.changed),
          number('same', t.same),
          number('question', t.waiting),
          number('refused', t.refusedShort),
        ]}
      />
    </Section>
  )
}

export function ColumnsRead({ columns }: { columns: ImportView['columns'] }) {
  const locale = useLocale()
  const t = importMessages[locale]
  const meanings: Readonly<Record<string, string>> = messages[locale].columns
  return (
    <DisclosureBox title={t.columns}>
      <Table
        caption={t.columns}
        captionUnseen
        narrow="plain"
        rows={columns}
        rowKey={(column) => column.key}
        columns={[
          {
            key: 'column',
            title: t.column,
            cell: ({ letter, heading }) => (
              <>
                <code>{letter}</code> {heading}
              </>
            ),
          },
          {
            key: 'meaning',
            title: t.meaning,
            cell: ({ field }) => (field === null ? t.fact : meanings[field]),
          },
        ]}
      />
    </DisclosureBox>
  )
}
