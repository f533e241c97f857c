import {
  type Asked,
  type District,
  type FactLine,
  Findings,
  type Group,
  municipalityOf,
  type Procedure,
  procedures,
  YEAR,
} from './reference-findings.ts'
import type { Criterion } from './rule-set/rule-set.ts'

const last = (years: number) => Array.from({ length: years }, (_, back) => YEAR - back)

interface How {
  /** What every unknown result is taken for. */
  readonly unknown: boolean
  readonly onlyLarge?: boolean
  readonly withVpr?: boolean
}

/**
 * The rules once more, straightforward and slow, written from the sentences of the contract and not from the program:
 * what is unknown is tried both ways. Where the two differ, one is wrong.
 */
export class Reference {
  readonly #all: District
  readonly #asked: Asked
  readonly #findings: Findings

  constructor(all: District, asked: Asked) {
    this.#all = all
    this.#asked = asked
    this.#findings = new Findings(all, asked)
  }

  #chosen(): readonly Procedure[] {
    const { procedures: groups, vprUse } = this.#asked.rules
    return procedures.filter(
      ([kind, grade]) =>
        groups.some((group) => group.kind === kind && group.grades.includes(grade)) &&
        (kind !== 'vpr' || vprUse !== 'context'),
    )
  }

  #counting({ withVpr }: How): readonly Procedure[] {
    const { vprUse } = this.#asked.rules
    const isCounted = withVpr || vprUse === 'criterion'
    return this.#chosen().filter(([kind]) => kind !== 'vpr' || isCounted)
  }

  #isLow({ n, low }: Group): boolean {
    const [part, whole] = this.#asked.threshold
    return low * whole >= part * n
  }

  #low(school: string, procedure: Procedure, year: number, how: How): boolean {
    const { reason, groups, unknownToo } = this.#findings.find(school, procedure, year)
    if (reason === 'missing' || reason === 'tooSmall') return how.unknown
    if (reason !== '') return false
    const judged = how.onlyLarge ? groups.filter(({ n }) => n >= 10) : groups
    return judged.some((group) => this.#isLow(group)) || (unknownToo && how.unknown)
  }

  #meets(school: string, { when }: Criterion, how: How): boolean {
    if (!('lowProcedures' in when)) throw new Error('the reference counts procedures only')
    const figure = (it: unknown, other: number) =>
      typeof it === 'number' ? it : ((it as { value: number } | undefined)?.value ?? other)
    const { atLeast, inYears, ofLast, same } = when.lowProcedures
    const k = figure(atLeast, 1)
    const needed = figure(inYears, 1)
    const years = last(figure(ofLast, needed))
    const low = (it: Procedure, year: number) => this.#low(school, it, year, how)
    if (same)
      return (
        this.#counting(how).filter((it) => years.filter((year) => low(it, year)).length >= needed)
          .length >= k
      )
    return (
      years.filter((year) => this.#counting(how).filter((it) => low(it, year)).length >= k)
        .length >= needed
    )
  }

  #listed(school: string, how: How) {
    const { criteria, combine } = this.#asked.rules
    const met = criteria.map((one) => this.#meets(school, one, how))
    return combine === 'any' ? met.includes(true) : !met.includes(false)
  }

  #riskZone(school: string): boolean {
    const low = (it: Procedure, unknown: boolean) => this.#low(school, it, YEAR, { unknown })
    const sure = this.#chosen().filter((it) => low(it, false)).length
    const possible = this.#chosen().filter((it) => low(it, true)).length
    const known = (it: Procedure, year: number) => {
      const { reason, groups } = this.#findings.find(school, it, year)
      return reason === '' ? groups : []
    }
    const near = this.#chosen().filter((it) =>
      known(it, YEAR).some(({ n, low: bad }) => n >= 10 && bad * 4 >= n && !(bad * 10 >= 3 * n)),
    )
    const rose = this.#chosen().some((it) =>
      known(it, YEAR).some((now) =>
        known(it, YEAR - 1).some(
          (then) =>
            now.level === then.level &&
            now.n >= 20 &&
            then.n >= 20 &&
            10 * (now.low * then.n - then.low * now.n) >= now.n * then.n,
        ),
      ),
    )
    return (
      (sure === 1 && possible === 1) ||
      near.length >= 2 ||
      rose ||
      (this.#asked.rules.vprUse === 'riskZoneOnly' &&
        this.#listed(school, { unknown: false, withVpr: true })) ||
      (this.#fact(school)?.bias_markers ?? 0) >= 1 ||
      this.#isInHardConditions(school)
    )
  }

  #fact(school: string): FactLine | undefined {
    return this.#all.facts.find((it) => it.school === school && it.year === YEAR)
  }

  #isInHardConditions(school: string): boolean {
    const own = this.#fact(school)
    if (own?.resource_deficit !== 'высокий' || own.context_index === null) return false
    const all = this.#findings
      .schools()
      .filter((one) => municipalityOf(one) === municipalityOf(school))
      .flatMap((one) => this.#fact(one)?.context_index ?? [])
    return all.filter((one) => one < (own.context_index ?? 0)).length * 4 < all.length
  }

  verdictOf(school: string) {
    const reasons = this.#chosen().map((it) => this.#findings.find(school, it, YEAR).reason)
    const isNothingHeld =
      reasons.some((it) => it.startsWith('notHeld')) &&
      reasons.every((it) => it !== '' && it !== 'missing' && it !== 'tooSmall')
    const hasRow = this.#findings.seen(YEAR).some((row) => row.school === school)
    const closed = this.#findings.registered(school)?.closedOn ?? null
    const sure = this.#listed(school, { unknown: false })
    const possible = this.#listed(school, { unknown: true })
    if (!hasRow && this.#fact(school) === undefined)
      return isNothingHeld || (closed !== null && closed < `${YEAR}-06-01`)
        ? { verdict: 'notApplicable', mayBeListed: possible }
        : { verdict: 'notEnoughData', mayBeListed: true }
    if (sure) return { verdict: 'listed', mayBeListed: false }
    const nothingCame = reasons.every((it) => it === 'notDue' || it === 'notLoaded')
    if (this.#riskZone(school)) return { verdict: 'riskZone', mayBeListed: possible || nothingCame }
    if (possible) return { verdict: 'notEnoughData', mayBeListed: true }
    if (isNothingHeld) return { verdict: 'notApplicable', mayBeListed: false }
    if (nothingCame && !hasRow) return { verdict: 'notEnoughData', mayBeListed: true }
    return { verdict: 'notListed', mayBeListed: nothingCame }
  }

  needsExpert(school: string): boolean {
    return (
      this.verdictOf(school).verdict === 'listed' &&
      !this.#listed(school, { unknown: false, onlyLarge: true })
    )
  }

  metCriteria(school: string): readonly string[] {
    return this.#asked.rules.criteria
      .filter((one) => this.#meets(school, one, { unknown: false }))
      .map(({ id }) => id)
  }

  missing(school: string, years: number): readonly string[] {
    return last(years).flatMap((year) =>
      this.#chosen().flatMap((it) => {
        const { reason, unknownToo } = this.#findings.find(school, it, year)
        const said = unknownToo ? 'tooSmall' : reason
        return said === '' ? [] : [`${it.join(' ')} ${year} ${said}`]
      }),
    )
  }

  stage(years: number): string {
    const open = this.#findings.schools().flatMap((school) => this.missing(school, years))
    const isOpen = open.some((it) => it.endsWith('notLoaded'))
    const isDue = this.#chosen().every(([kind]) => this.#findings.isDue(kind, YEAR))
    const isEmpty = this.#findings.schools().length === 0
    return isOpen || !isDue || isEmpty ? 'preliminary' : 'final'
  }
}
