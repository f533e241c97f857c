import { DisclosureBox, Section, Table, tie, useLocale } from '../../../ui/index.ts'
import type { ImportView, ProcedureLine } from '../import-view.ts'
import { messages } from '../messages.ts'
import { importMessages } from '../messages-import.ts'
import { noticeMessages } from '../messages-import-notices.ts'

export function Refused({ refused, refusedTotal }: Pick<ImportView, 'refused' | 'refusedTotal'>) {
  const t = importMessages[useLocale()]
  const note =
    refusedTotal > refused.length ? t.shownFirst(refused.length, refusedTotal) : undefined
  return (
    <Section title={`${t.refusedTitle}: ${refusedTotal}`} note={note}>
      <p className="note">{t.refusedNote}</p>
      <Cells title={t.refusedTitle} cells={refused} />
    </Section>
  )
}

export function Warnings({ warnings }: Pick<ImportView, 'warnings'>) {
  const t = noticeMessages[useLocale()]
  return (
    <Section title={t.warningsTitle}>
      <p className="note">{t.warningsNote}</p>
      <Cells title={t.warningsTitle} cells={warnings} />
    </Section>
  )
}

function Cells({ title, cells }: { title: string; cells: ImportView['refused'] }) {
  const t = importMessages[useLocale()]
  return (
    <Table
      caption={title}
      captionUnseen
      rows={cells}
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
  const locale = useLocale()
  const t = importMessages[locale]
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
          number('small', noticeMessages[locale].small5),
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
