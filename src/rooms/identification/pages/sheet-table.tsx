import { type Column, formatDay, Mark, Table, tie, useLocale } from '../../../ui/index.ts'
import { sheetTeamMessages } from '../messages-sheets-team.ts'
import { identificationPaths } from '../paths.ts'
import type { StoredRun } from '../queries-runs.ts'
import type { RowSheet, SheetRow } from '../queries-sheet-table.ts'
import { VerdictMark } from './verdict-mark.tsx'

interface SheetTableProps {
  readonly run: StoredRun
  readonly rows: readonly SheetRow[]
  /** The form to which boxes for schools without the sheet of this run belong; null: there are none. */
  readonly form: string | null
  readonly chosen: readonly string[]
}

/** Every school by name: its sheet, who has read it, what it answered. */
export function SheetTable(props: SheetTableProps) {
  const { table: t } = sheetTeamMessages[useLocale()]
  const columns: readonly Column<SheetRow>[] = [
    {
      key: 'school',
      title: t.school,
      keep: true,
      cell: (row) => <School {...props} row={row} />,
    },
    {
      key: 'verdict',
      title: t.verdict,
      keep: true,
      cell: ({ verdict }) => <VerdictMark verdict={verdict} />,
    },
    { key: 'sheet', title: t.sheet, cell: (row) => <Sheet row={row} /> },
    { key: 'state', title: t.state, cell: (row) => <Reading row={row} /> },
    {
      key: 'answer',
      title: t.answer,
      cell: ({ sheet }) => (sheet === null ? '–' : <Answer sheet={sheet} />),
    },
    { key: 'act', title: t.open, titleUnseen: true, cell: (row) => <Act {...props} row={row} /> },
  ]
  return (
    <Table
      caption={t.caption}
      captionUnseen
      rows={props.rows}
      rowKey={({ schoolId }) => schoolId}
      columns={columns}
    />
  )
}

function School({ row, form, chosen }: SheetTableProps & { row: SheetRow }) {
  const { send: t } = sheetTeamMessages[useLocale()]
  const name = tie(row.schoolName)
  if (form === null || row.sheet?.isOfRun) return name
  return (
    <label className="choice">
      <input
        type="checkbox"
        name="school"
        form={form}
        value={row.schoolId}
        defaultChecked={chosen.includes(row.schoolId)}
        aria-label={t.choose(row.schoolName)}
      />
      <span>{name}</span>
    </label>
  )
}

function Sheet({ row: { sheet, standing } }: { row: SheetRow }) {
  const locale = useLocale()
  const { table: t } = sheetTeamMessages[locale]
  if (sheet === null) return t.notSent
  const on = formatDay(sheet.sentOn, locale)
  return (
    <>
      {sheet.isOfRun ? t.sent(on, formatDay(sheet.answersDue, locale)) : t.earlier(on)}
      {standing === 'changed' ? (
        <div>
          <Mark kind="triangle">{t.changed}</Mark>
        </div>
      ) : null}
    </>
  )
}

function Reading({ row: { sheet, standing } }: { row: SheetRow }) {
  const locale = useLocale()
  const { table: t } = sheetTeamMessages[locale]
  if (sheet === null) return '–'
  if (sheet.readBy !== null && sheet.readOn !== null)
    return <Mark kind="tick">{t.acknowledged(sheet.readBy, formatDay(sheet.readOn, locale))}</Mark>
  return standing === 'overdue' ? (
    <Mark kind="overdue">{t.overdue}</Mark>
  ) : (
    <Mark kind="clock">{t.waiting}</Mark>
  )
}

function Answer({ sheet: { comments, objection } }: { sheet: RowSheet }) {
  const { table: t } = sheetTeamMessages[useLocale()]
  return (
    <>
      {objection === 'waits' ? <Mark kind="half">{t.objection}</Mark> : null}
      {objection === 'accepted' ? <Mark kind="tick">{t.accepted}</Mark> : null}
      {objection === 'declined' ? <Mark kind="circle">{t.declined}</Mark> : null}
      {comments > 0 ? <div>{t.comments(comments)}</div> : null}
      {comments === 0 && objection === null ? '–' : null}
    </>
  )
}

function Act({ row, run }: SheetTableProps & { row: SheetRow }) {
  const { table: t } = sheetTeamMessages[useLocale()]
  const { sheet, schoolId, schoolName } = row
  const preview = identificationPaths.sheetPreview({ runId: run.id, schoolId })
  return (
    <div className="row">
      {sheet === null ? null : (
        <a
          href={identificationPaths.sheet({ sheetId: sheet.id })}
          aria-label={t.about(t.open, schoolName)}
        >
          {t.open}
        </a>
      )}
      {sheet?.isOfRun ? null : (
        <a href={preview} aria-label={t.about(t.preview, schoolName)}>
          {t.preview}
        </a>
      )}
    </div>
  )
}
