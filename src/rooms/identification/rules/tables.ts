import type { IdentificationFacts, SchoolFacts } from '../facts.ts'
import { waves } from '../facts.ts'
import type { RuleSet } from '../rule-set/rule-set.ts'
import { thresholdValue } from '../rule-set/rule-set.ts'
import type { Run, RunStage } from '../verdict.ts'
import { type Absence, Absences, mayTeach } from './absence.ts'
import type { Cell, Sample, SchoolTable } from './cell.ts'
import { absentCell } from './cell.ts'
import { poolSmallGroups } from './pool.ts'
import { mapProcedures, type Unit } from './units.ts'

/** Lays the rows of a school out by year and procedure of the rule, with a reason wherever there is no row. */
export class Tables {
  readonly units: readonly Unit[]
  /** Years that are laid out, the year of the run first. */
  readonly years: number
  readonly #facts: IdentificationFacts
  readonly #ruleSet: RuleSet
  readonly #run: Run
  readonly #unitOf: Int16Array
  readonly #kindGradeOf: Int16Array
  readonly #isCounted: readonly boolean[]
  readonly #minimum: number
  readonly #smallBelow: number
  readonly #absences: Absences
  readonly #loaded = new Map<string, Uint8Array>()
  readonly #schoolsOf = new Map<string, SchoolFacts[]>()
  /** By place of the cell. */
  readonly #isDue: readonly boolean[]
  readonly #absent: readonly Map<Absence, Cell>[]
  /** Of the school being laid out, used again for the next: rows by place, kinds with grades by year. */
  readonly #rows: (number[] | undefined)[]
  readonly #kindGrades: number[]

  constructor(
    facts: IdentificationFacts,
    ruleSet: RuleSet,
    run: Run,
    layout: { readonly units: readonly Unit[]; readonly years: number },
  ) {
    this.#facts = facts
    this.#ruleSet = ruleSet
    this.#run = run
    this.units = layout.units
    this.years = layout.years
    const { unit, kindGrade } = mapProcedures(facts.procedures, layout.units)
    this.#unitOf = unit
    this.#kindGradeOf = kindGrade
    this.#isCounted = waves.map((wave) => ruleSet.waves.includes(wave))
    this.#minimum = Math.max(1, thresholdValue(ruleSet.minParticipants))
    this.#smallBelow = thresholdValue(ruleSet.smallGroup.below)
    this.#absences = new Absences(facts, run, {
      isLoaded: (municipality, of, yearsBack) => this.#isLoaded(municipality, of, yearsBack),
      isTaught: (municipality, of, year) =>
        (this.#schoolsOf.get(municipality) ?? []).some((school) =>
          mayTeach(school, of.grade, year),
        ),
    })
    const places = Array.from({ length: this.years }, (_, yearsBack) => yearsBack).flatMap(
      (yearsBack) => this.units.map((of) => this.#absences.isDue(of, yearsBack)),
    )
    this.#isDue = places
    this.#absent = places.map(() => new Map())
    this.#rows = places.map(() => undefined)
    this.#kindGrades = new Array<number>(this.years).fill(0)
    for (const school of facts.schools) this.#look(school)
  }

  /** Preliminary as soon as something that the rule asks for is not due yet, or nobody of a municipality loaded it. */
  stageOf(yearsAsked: number): RunStage {
    const asked = this.units.filter(({ use }) => use !== 'nothing')
    if (asked.some((unit) => !this.#absences.isDue(unit, 0))) return 'preliminary'
    if (this.#schoolsOf.size === 0) return 'preliminary'
    const years = Array.from({ length: yearsAsked }, (_, yearsBack) => yearsBack)
    for (const [municipality, schools] of this.#schoolsOf)
      for (const unit of asked)
        for (const yearsBack of years)
          if (
            !this.#isLoaded(municipality, unit, yearsBack) &&
            schools.some((school) => this.#absences.isNotLoaded(school, unit, yearsBack))
          )
            return 'preliminary'
    return 'final'
  }

  #isLoaded(municipality: string, unit: Unit, yearsBack: number): boolean {
    return this.#loaded.get(municipality)?.[yearsBack * this.units.length + unit.index] === 1
  }

  tableOf(school: SchoolFacts): SchoolTable {
    const rowsInYear = new Array<number>(this.years).fill(0)
    this.#placeRows(school, rowsInYear)
    const cells: Cell[] = []
    for (let yearsBack = 0; yearsBack < this.years; yearsBack++)
      for (const unit of this.units) {
        const found = this.#rows[cells.length]
        cells.push(
          found
            ? this.#withRows(unit, yearsBack, found)
            : this.#withoutRows(school, unit, yearsBack, {
                any: (rowsInYear[yearsBack] as number) > 0,
                ofKindAndGrade:
                  (((this.#kindGrades[yearsBack] as number) >> unit.kindGrade) & 1) === 1,
              }),
        )
      }
    const sizes = { below: this.#smallBelow, minimum: this.#minimum }
    const isPooled = this.#ruleSet.smallGroup.handling === 'pool'
    return {
      school,
      cells: isPooled ? poolSmallGroups(cells, this.units, sizes) : cells,
      rowsInYear,
    }
  }

  /** Rows that the run sees: counted waves, years laid out, and at this stage already due. */
  #placeRows(school: SchoolFacts, rowsInYear: number[]): void {
    const rows = this.#rows.fill(undefined)
    const kindGrades = this.#kindGrades.fill(0)
    const { procedure, year, wave } = this.#facts.results
    for (let row = school.from; row < school.to; row++) {
      const yearsBack = this.#run.year - (year[row] as number)
      if (yearsBack < 0 || yearsBack >= this.years) continue
      if (!this.#isCounted[wave[row] as number]) continue
      const which = procedure[row] as number
      const unit = this.#unitOf[which] as number
      const place = yearsBack * this.units.length + unit
      if (unit >= 0 && !this.#isDue[place]) continue
      rowsInYear[yearsBack] = (rowsInYear[yearsBack] as number) + 1
      const kindGrade = this.#kindGradeOf[which] as number
      if (kindGrade >= 0)
        kindGrades[yearsBack] = (kindGrades[yearsBack] as number) | (1 << kindGrade)
      if (unit < 0) continue
      const there = rows[place]
      if (there) there.push(row)
      else rows[place] = [row]
    }
  }

  #look(school: SchoolFacts): void {
    let loaded = this.#loaded.get(school.municipality)
    if (!loaded) {
      loaded = new Uint8Array(this.years * this.units.length)
      this.#loaded.set(school.municipality, loaded)
      this.#schoolsOf.set(school.municipality, [])
    }
    this.#schoolsOf.get(school.municipality)?.push(school)
    const { procedure, year, wave } = this.#facts.results
    const unitOf = this.#unitOf
    const last = this.#run.year
    for (let row = school.from; row < school.to; row++) {
      const yearsBack = last - (year[row] ?? 0)
      const unit = unitOf[procedure[row] ?? 0] ?? -1
      if (unit >= 0 && yearsBack >= 0 && yearsBack < this.years && this.#isCounted[wave[row] ?? 0])
        loaded[yearsBack * this.units.length + unit] = 1
    }
  }

  #withRows(unit: Unit, yearsBack: number, rows: readonly number[]): Cell {
    const whole = this.#sample(rows)
    const all = this.#levels(rows)
    const levels = all?.filter((level) => this.#isEnough(level)) ?? null
    const isTooSmall = levels ? levels.length === 0 : !this.#isEnough(whole)
    const { participants, low, isSmall } = whole
    // Field by field and in one order with the cells without rows: a spread makes objects that are slow to read.
    return {
      participants,
      low,
      rows,
      isSmall,
      unit,
      year: this.#run.year - yearsBack,
      yearsBack,
      state: isTooSmall ? 'tooSmall' : 'result',
      assumed: false,
      basis: undefined,
      levels: isTooSmall ? null : levels,
      hasTooSmallLevel: !isTooSmall && levels !== null && levels.length < (all?.length ?? 0),
      pool: null,
    }
  }

  /** Nothing but the reason tells one absent result from another, so schools share them. */
  #withoutRows(
    school: SchoolFacts,
    unit: Unit,
    yearsBack: number,
    rows: { readonly any: boolean; readonly ofKindAndGrade: boolean },
  ): Cell {
    const absence = this.#absences.of(school, unit, yearsBack, rows)
    const shared = this.#absent[yearsBack * this.units.length + unit.index]
    const known = shared?.get(absence)
    if (known) return known
    const made = absentCell(unit, this.#run.year - yearsBack, yearsBack, absence)
    shared?.set(absence, made)
    return made
  }

  /** Levels judged separately; null when they are added up. A level that nobody took is no level. */
  #levels(rows: readonly number[]): readonly Sample[] | null {
    if (this.#ruleSet.mathLevels === 'combined') return null
    const { procedure } = this.#facts.results
    const levels = [...Map.groupBy(rows, (row) => procedure[row] ?? 0).values()]
      .map((level) => this.#sample(level))
      .filter(({ participants }) => participants > 0)
    return levels.length > 0 ? levels : null
  }

  #isEnough({ participants, isSmall }: Sample): boolean {
    const isLeftOpen = isSmall && this.#ruleSet.smallGroup.handling === 'undetermined'
    return participants >= this.#minimum && !isLeftOpen
  }

  #sample(rows: readonly number[]): Sample {
    const { results } = this.#facts
    let participants = 0
    let low = 0
    for (const row of rows) {
      participants += results.participants[row] ?? 0
      low += results.low[row] ?? 0
    }
    return { participants, low, rows, isSmall: participants < this.#smallBelow }
  }
}
