import type { Reader } from '../../kernel/database/handles.ts'
import type { Day, SchoolId } from '../../kernel/ids.ts'
import type { SheetId } from './ids.ts'
import type { Acting } from './queries-rules.ts'
import { type StoredRun, verdictRows } from './queries-runs.ts'
import {
  type Acknowledgement,
  acknowledgementsOf,
  answersTo,
  listSheets,
  type SheetAnswer,
} from './queries-sheets.ts'
import { type SheetStanding, standingOf } from './sheets/answering.ts'
import type { VerdictName } from './verdict.ts'

/** Строка таблицы листов: a school of the run and the newest sheet that it has of the year. */
export interface SheetRow {
  readonly schoolId: SchoolId
  readonly schoolName: string
  readonly verdict: VerdictName
  readonly standing: SheetStanding
  readonly sheet: RowSheet | null
}

export interface RowSheet {
  readonly id: SheetId
  readonly sentOn: Day
  readonly answersDue: Day
  /** Of the run that is shown, not of an earlier one. */
  readonly isOfRun: boolean
  readonly readBy: string | null
  readonly readOn: Day | null
  readonly comments: number
  readonly objection: 'waits' | 'accepted' | 'declined' | null
}

interface Asked {
  readonly run: StoredRun
  /** All of them, the newest first. */
  readonly runs: readonly StoredRun[]
  readonly today: Day
}

/** In natural order of names. */
export async function sheetRows(
  reader: Reader,
  actor: Acting,
  { run, runs, today }: Asked,
): Promise<readonly SheetRow[]> {
  const sheets = await listSheets(reader, actor, { year: run.year })
  const newest = sheets.filter(({ supersededBy }) => supersededBy === null)
  const ids = newest.map(({ id }) => id)
  const acknowledgements = await acknowledgementsOf(reader, actor, ids)
  const answers = await answersTo(reader, actor, ids)
  const bySchool = new Map(newest.map((sheet) => [sheet.schoolId, sheet]))
  const place = (id: string) => runs.findIndex((each) => each.id === id)
  const rows = await verdictRows(reader, actor, run.id)
  return rows.map(({ schoolId, schoolName, verdict }) => {
    const sheet = bySchool.get(schoolId)
    if (sheet === undefined) {
      return { schoolId, schoolName, verdict, standing: 'notSent', sheet: null }
    }
    const { id, sentOn, answersDue } = sheet
    const isOfRun = sheet.runId === run.id
    const reading = readingOf(acknowledgements.filter(({ sheetId }) => sheetId === id))
    const isChanged = place(run.id) < place(sheet.runId) && sheet.verdict !== verdict
    const isAcknowledged = reading.readOn !== null
    return {
      schoolId,
      schoolName,
      verdict,
      standing: standingOf({ answersDue, isAcknowledged, isChanged }, today),
      sheet: {
        id,
        sentOn,
        answersDue,
        isOfRun,
        ...reading,
        ...answeredIn(answers.filter(({ sheetId }) => sheetId === id)),
      },
    }
  })
}

const readingOf = ([first]: readonly Acknowledgement[]): Pick<RowSheet, 'readBy' | 'readOn'> =>
  first === undefined
    ? { readBy: null, readOn: null }
    : { readBy: `${first.name}, ${first.post}`, readOn: first.on }

function answeredIn(answers: readonly SheetAnswer[]): Pick<RowSheet, 'comments' | 'objection'> {
  const objection = answers.find(({ kind }) => kind === 'objection')
  return {
    comments: answers.filter(({ kind }) => kind === 'comment').length,
    objection: objection === undefined ? null : (objection.outcome?.outcome ?? 'waits'),
  }
}
