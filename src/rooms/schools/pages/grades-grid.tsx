import { fieldId, Table, tie, useFieldState, useLocale } from '../../../ui/index.ts'
import { cellName, seenName } from '../grades-names.ts'
import { formMessages } from '../messages-forms.ts'
import type { GradesRow } from '../queries-card.ts'
import { gradesFingerprint, writeGradeEntry } from '../rules-grade-entry.ts'

const USUAL_LAST_GRADE = 11

interface GridProps {
  readonly rows: readonly GradesRow[]
  readonly isCopied: boolean
}

export function GradesGrid({ rows, isCopied }: GridProps) {
  const locale = useLocale()
  const { grades: t } = formMessages[locale]
  const last = Math.max(
    USUAL_LAST_GRADE,
    ...rows.flatMap((row) => row.grades.map((taught) => taught.grade)),
  )
  const grades = Array.from({ length: last }, (_, at) => at + 1)
  const numberOf = new Map(rows.map((row, at) => [row.id, at]))
  return (
    <Table
      caption={t.caption}
      captionUnseen
      narrow="scroll"
      density="compact"
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'school',
          title: t.school,
          cell: (row) => (
            <>
              <span className="table-keep">{tie(row.shortName)}</span>
              <input type="hidden" name={seenName(row.id)} value={gradesFingerprint(row.grades)} />
            </>
          ),
        },
        ...grades.map((grade) => ({
          key: String(grade),
          title: t.grade(grade),
          kind: 'number' as const,
          cell: (row: GradesRow) => (
            <Cell row={row} grade={grade} at={numberOf.get(row.id) ?? 0} isCopied={isCopied} />
          ),
        })),
      ]}
    />
  )
}

interface CellProps {
  readonly row: GradesRow
  readonly grade: number
  readonly at: number
  readonly isCopied: boolean
}

function Cell({ row, grade, at, isCopied }: CellProps) {
  const { grades: t } = formMessages[useLocale()]
  const name = cellName(row.id, grade)
  const stored = writeGradeEntry(row.grades.find((taught) => taught.grade === grade))
  const offered =
    isCopied && row.grades.length === 0 && row.gradesBefore.includes(grade) ? '?' : stored
  const { value: typed, fault } = useFieldState(name)
  const id = fieldId(name)
  return (
    <>
      <input
        className="input input-cell"
        id={id}
        name={name}
        defaultValue={typeof typed === 'string' ? typed : offered}
        size={3}
        maxLength={6}
        inputMode="numeric"
        autoComplete="off"
        data-row={at}
        data-column={grade}
        aria-label={t.cell(row.shortName, grade)}
        aria-invalid={fault === undefined ? undefined : true}
        aria-describedby={fault === undefined ? undefined : `${id}-fault`}
      />
      {fault === undefined ? null : (
        <span className="unseen" id={`${id}-fault`}>
          {fault}
        </span>
      )}
    </>
  )
}
