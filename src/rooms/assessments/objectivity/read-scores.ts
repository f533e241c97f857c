import type { Expectation, FaultList } from '../../../kernel/sheets/faults.ts'
import { EMPTY, type PlainRow, type PlainTable } from '../../../kernel/sheets/table.ts'
import { Cells } from '../plain-tables/cells.ts'
import { plainTableTexts } from '../plain-tables/messages.ts'
import { kindOf, subjectOf } from '../plain-tables/words.ts'
import { scoreTableTexts } from './messages.ts'
import type { ScoreGroup } from './score-group.ts'

const FIRST_YEAR = 1990
const LAST_YEAR = 2100
const LAST_GRADE = 12
const PAIR = /^(\d{1,4}):(\d{1,6})$/

type ScoreColumns = ReturnType<typeof scoreColumns>

function scoreColumns(cells: Cells) {
  const columns = {
    municipality: cells.optional('municipality'),
    school: cells.required('school'),
    year: cells.required('year'),
    kind: cells.required('kind'),
    grade: cells.required('grade'),
    subject: cells.required('subject'),
    scoreCounts: cells.optional('score_counts'),
    score: cells.optional('score'),
    journal: cells.optional('journal'),
  }
  if (columns.scoreCounts.at < 0 && columns.score.at < 0) {
    cells.incomplete((locale) => scoreTableTexts[locale].scoresOrRows)
  }
  return columns
}

interface Gathered extends Omit<ScoreGroup, 'counts' | 'withJournal'> {
  readonly counts: Map<number, number>
  readonly withJournal: (readonly [number, number])[]
}

/** Reads tables of scores, a row for a group (`score_counts`) or for a participant (`score`, `journal`, no names). */
export class ScoresReader {
  readonly #faults: FaultList
  readonly #groups = new Map<string, Gathered>()
  readonly #places = new Map<string, { readonly file: string; readonly row: number }>()
  /** School → its municipality: a school is unique over all files. */
  readonly #municipalities = new Map<string, string>()

  constructor(faults: FaultList) {
    this.#faults = faults
  }

  get groups(): readonly ScoreGroup[] {
    return [...this.#groups.values()]
  }

  read(table: PlainTable): void {
    const cells = new Cells(table, this.#faults)
    const columns = scoreColumns(cells)
    if (!cells.complete) return
    const before = this.#faults.total
    let rows = 0
    table.eachRow(this.#faults, (row) => {
      rows += 1
      const group = this.#groupOf(cells, row, columns)
      if (group === undefined) return
      if (columns.scoreCounts.at >= 0) this.#takeCounts(cells, row, columns, group)
      else takeParticipant(cells, row, columns, group)
    })
    if (rows === 0 && this.#faults.total === before) cells.incomplete('noRows')
  }

  #groupOf(cells: Cells, row: PlainRow, columns: ScoreColumns): Gathered | undefined {
    const before = this.#faults.total
    const school = row.text(columns.school.at)
    if (school === '') cells.fault(row, columns.school, 'school')
    const year = row.whole(columns.year.at)
    if (year < FIRST_YEAR || year > LAST_YEAR) cells.fault(row, columns.year, 'year')
    const kind = kindOf(row.text(columns.kind.at))
    if (kind === undefined) cells.fault(row, columns.kind, 'kind')
    const grade = row.whole(columns.grade.at)
    if (grade < 1 || grade > LAST_GRADE) cells.fault(row, columns.grade, 'grade')
    const subject = subjectOf(row.text(columns.subject.at))
    if (subject === '') cells.fault(row, columns.subject, 'subject')
    const named = row.text(columns.municipality.at)
    const municipality = this.#municipalities.get(school) ?? named
    if (named !== '' && municipality !== named) {
      cells.fault(row, columns.municipality, (locale) =>
        plainTableTexts[locale].otherMunicipality(school, municipality),
      )
    }
    if (this.#faults.total > before || kind === undefined) return undefined
    this.#municipalities.set(school, municipality)
    const key = `${year} ${kind} ${grade} ${subject} ${school}`
    const made = { municipality, school, year, kind, grade, subject }
    const group = this.#groups.get(key) ?? { ...made, counts: new Map(), withJournal: [] }
    if (columns.scoreCounts.at >= 0 && !this.#isFirst(key, cells, row, columns)) return undefined
    this.#groups.set(key, group)
    return group
  }

  #isFirst(key: string, cells: Cells, row: PlainRow, columns: ScoreColumns): boolean {
    const first = this.#places.get(key)
    if (first === undefined) {
      this.#places.set(key, { file: cells.table.file, row: row.number })
      return true
    }
    cells.fault(row, columns.school, (locale) => {
      const texts = plainTableTexts[locale]
      return texts.duplicate(texts.line(first.file, first.row))
    })
    return false
  }

  #takeCounts(cells: Cells, row: PlainRow, columns: ScoreColumns, { counts }: Gathered): void {
    const fault = (expected: Expectation) => cells.fault(row, columns.scoreCounts, expected)
    for (const pair of row.text(columns.scoreCounts.at).split(';')) {
      const [, scoreText, times] = PAIR.exec(pair.trim()) ?? []
      const score = Number(scoreText)
      if (scoreText === undefined) fault((l) => scoreTableTexts[l].scoreCounts)
      else if (counts.has(score)) fault((l) => scoreTableTexts[l].scoreTwice(score))
      else counts.set(score, Number(times))
    }
  }
}

const isMark = (mark: number): boolean => mark >= 2 && mark <= 5

function takeParticipant(
  cells: Cells,
  row: PlainRow,
  columns: ScoreColumns,
  { counts, withJournal }: Gathered,
): void {
  const score = row.whole(columns.score.at)
  const journal = row.whole(columns.journal.at)
  if (score < 0) cells.fault(row, columns.score, (l) => scoreTableTexts[l].score)
  else if (journal !== EMPTY && !isMark(journal)) {
    cells.fault(row, columns.journal, (l) => scoreTableTexts[l].journal)
  } else {
    counts.set(score, (counts.get(score) ?? 0) + 1)
    if (journal !== EMPTY) withJournal.push([journal, score])
  }
}
