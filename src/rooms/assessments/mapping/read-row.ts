import { dayFromText } from '../plain-tables/cells.ts'
import { kindOf, subjectOf, waveOf, waves } from '../plain-tables/words.ts'
import type { ProcedureKey, Wave } from '../result-values.ts'
import type { CellValues } from './cell-values.ts'
import type { MappedColumn, Meaning, ProcedureConstants, TableMapping } from './mapping.ts'
import type { MappingFaultText } from './messages.ts'
import { yearFromText } from './years-in-text.ts'

/** What a row says of itself, whatever is measured in it. */
export interface RowWords {
  readonly municipality: string
  readonly heldOn: string | null
  readonly wave: Wave
  /** Of columns of the row; columns of a procedure may say more. */
  readonly told: ProcedureConstants
}

export type SayFault = (at: number, expected: MappingFaultText) => void

/** The columns of a mapping by what they mean, and where they stand this time. */
export class RowReader {
  readonly #cells: CellValues
  readonly #places: ReadonlyMap<Meaning, number>
  readonly #constants: TableMapping['constants']
  readonly #year: number | undefined

  constructor(
    cells: CellValues,
    columns: ReadonlyMap<MappedColumn, number>,
    { constants }: TableMapping,
    year: number | undefined,
  ) {
    this.#cells = cells
    this.#places = new Map([...columns].map(([{ means }, at]) => [means, at]))
    this.#constants = constants
    this.#year = year
  }

  text(row: number, means: Meaning): string {
    const at = this.#places.get(means)
    return at === undefined ? '' : this.#cells.text(row, at)
  }

  /** «СОШ № 3 (105201)»: where both stand, the code tells the school and the name tells the person. */
  school(row: number): string {
    const [name, code] = [this.text(row, 'school'), this.text(row, 'schoolCode')]
    return name !== '' && code !== '' && !name.includes(code) ? `${name} (${code})` : name || code
  }

  words(row: number, fault: SayFault): RowWords | undefined {
    let isSound = true
    const word = <T>(
      means: Meaning,
      read: (text: string) => T | undefined,
      expected: MappingFaultText,
    ) => {
      const text = this.text(row, means)
      if (text === '') return undefined
      const value = read(text)
      if (value !== undefined) return value
      isSound = false
      fault(this.#places.get(means) ?? 0, expected)
      return undefined
    }
    const told: ProcedureConstants = {
      year: word('year', yearFromText, 'year') ?? this.#year,
      kind: word('kind', kindOf, 'kind') ?? this.#constants.kind,
      grade: word('grade', gradeOf, 'grade') ?? this.#constants.grade,
      subject: word('subject', subjectIn, 'subject') ?? this.#constants.subject,
      level: this.text(row, 'level') || this.#constants.level,
    }
    const heldOn = word('date', dayFromText, 'date') ?? null
    const wave =
      word('wave', (text) => waves[waveOf(text)], 'wave') ?? this.#constants.wave ?? 'main'
    return isSound
      ? { municipality: this.text(row, 'municipality'), heldOn, wave, told }
      : undefined
  }

  place(means: Meaning): number | undefined {
    return this.#places.get(means)
  }
}

/** What is still unsaid of a procedure, or the procedure. */
export function procedureOf(
  told: ProcedureConstants,
  of: ProcedureConstants | undefined,
):
  | { readonly year: number; readonly procedure: ProcedureKey }
  | 'year'
  | 'kind'
  | 'grade'
  | 'subject' {
  const year = of?.year ?? told.year
  const kind = of?.kind ?? told.kind
  const grade = of?.grade ?? told.grade
  const subject = of?.subject ?? told.subject
  const level = of?.level ?? told.level ?? ''
  if (year === undefined) return 'year'
  if (kind === undefined) return 'kind'
  if (grade === undefined) return 'grade'
  if (subject === undefined || subject === '') return 'subject'
  return { year, procedure: { kind, grade, subject: subjectOf(subject), level } }
}

/** «5», «5 класс», «5-й». */
export function gradeOf(text: string): number | undefined {
  const grade = Number(
    /^(\d{1,2})(?:[-\s]?(?:й|ый|ой|е|ые))?(?:\s*кл(?:\.|асс[а-я]*)?)?$/iu.exec(text)?.[1],
  )
  return grade >= 1 && grade <= 12 ? grade : undefined
}

const subjectIn = (text: string) => (text.length <= 60 ? text : undefined)
