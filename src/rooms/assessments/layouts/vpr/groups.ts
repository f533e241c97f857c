import { EMPTY } from '../../../../kernel/sheets/table.ts'
import type { SheetReading } from './book-reading.ts'

/** Группа участников: a school; a municipality, whose schools follow; or more than that. */
export type GroupKind = 'school' | 'municipality' | 'above'

const LOGIN = /(?:sch|edu)\d{6,8}/iu
const MUNICIPALITY = /\(reg\d+_m\d+\)|район|округ|муниципальн|(?<!\p{L})(?:го|г\.|город)(?!\p{L})/iu
const ABOVE =
  /вся выборка|\(reg\d+\)|край|область|республика|россия|федерация|^(?:рф|итого|всего)/iu
const SCHOOL = /школ|(?<!\p{L})(?:с|о|н)ош|нош|оош|гимнази|лице[йя]|интернат|училищ|корпус/iu

/** Undefined for a name that may be either: it is asked about, not left out in silence. */
export function groupKind(name: string, countOfSchools: string | undefined): GroupKind | undefined {
  if (name === '') return undefined
  if (LOGIN.test(name)) return 'school'
  if (/\(reg\d+_m\d+\)/iu.test(name)) return 'municipality'
  if (countOfSchools !== undefined && countOfSchools !== '') {
    return MUNICIPALITY.test(name) ? 'municipality' : 'above'
  }
  if (SCHOOL.test(name)) return 'school'
  if (ABOVE.test(name)) return 'above'
  if (MUNICIPALITY.test(name)) return 'municipality'
  return countOfSchools === undefined ? undefined : 'school'
}

interface Total {
  readonly at: number
  readonly name: string
  schools: number
  participants: number
}

/** Rows of groups from the whole sample down to schools; totals of a municipality are held against its schools. */
export class GroupRows {
  readonly #reading: SheetReading
  readonly #participants: number
  readonly #schools: number
  #municipality: Total | undefined

  constructor(
    reading: SheetReading,
    columns: { readonly participants: number; readonly schools: number },
  ) {
    this.#reading = reading
    this.#participants = columns.participants
    this.#schools = columns.schools
  }

  /** The municipality of a school's row; undefined for any other row. */
  school(at: number, name: string): { readonly municipality: string } | undefined {
    const { sheet } = this.#reading
    const counted = this.#schools < 0 ? undefined : sheet.text(at, this.#schools)
    const kind = groupKind(name, counted)
    if (kind === 'school') return { municipality: this.#municipality?.name ?? '' }
    if (kind === undefined) {
      this.#reading.rows += 1
      this.#reading.fault(at, this.#reading.column('school'), (t) => t.group)
      return undefined
    }
    this.finish()
    const total = { at, name, schools: 0, participants: 0 }
    this.#municipality = kind === 'municipality' ? total : undefined
    return undefined
  }

  counted(participants: number): void {
    if (this.#municipality === undefined) return
    this.#municipality.schools += 1
    this.#municipality.participants += participants
  }

  /** Of a municipality that has its schools in the file; a difference is told, not refused. */
  finish(): void {
    const total = this.#municipality
    this.#municipality = undefined
    if (total === undefined || total.schools === 0) return
    const { sheet } = this.#reading
    const { at, participants, schools } = total
    const told = sheet.whole(at, this.#participants)
    if (told !== EMPTY && told !== participants) {
      this.#reading.warn(at, this.#participants, (t) => t.totalParticipants(participants))
    }
    const toldSchools = this.#schools < 0 ? EMPTY : sheet.whole(at, this.#schools)
    if (toldSchools !== EMPTY && toldSchools !== schools) {
      this.#reading.warn(at, this.#schools, (t) => t.totalSchools(schools))
    }
  }
}
