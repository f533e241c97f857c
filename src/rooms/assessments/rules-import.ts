import type { ReadResult, ResultValues } from './result-values.ts'
import { type Placing, type PlanFault, placer, type UnplacedRow } from './rules-import-place.ts'
import { procedureText, resultKey } from './rules-keys.ts'
import { type Origins, originsOf, type ResultOrigin, type Teller } from './rules-origins.ts'
import { isSame, joined, relationOf, together } from './rules-together.ts'

/** What is stored about a school and procedure, before this import. */
export interface StoredResult extends ResultValues {
  readonly importNumber: number
  readonly origin: ResultOrigin
  readonly origins: Origins | null
}

/** Что станет со строкой после подтверждения. */
export type PlannedResult = { readonly result: ReadResult } & (
  | {
      readonly outcome: 'new'
      readonly schoolId: string
      readonly values: ResultValues
      readonly origins: Origins | null
    }
  | {
      readonly outcome: 'changed'
      readonly schoolId: string
      readonly values: ResultValues
      readonly origins: Origins | null
      readonly before: StoredResult
    }
  | { readonly outcome: 'same'; readonly schoolId: string }
  /** Another row of this load tells of the same; this one repeats it or adds to it. */
  | {
      readonly outcome: 'joined'
      readonly schoolId: string
      readonly to: ReadResult
      readonly isRepeat: boolean
    }
  /** Files contradict each other about a procedure and nobody has said which one counts. */
  | { readonly outcome: 'question'; readonly between: string; readonly files: readonly number[] }
  | UnplacedRow
)

export interface PlanInput extends Placing {
  /** Of the load itself, for the origin of figures. */
  readonly importId: string
  readonly results: readonly ReadResult[]
  /** What is stored, by `resultKey`. */
  readonly stored: ReadonlyMap<string, StoredResult>
  /** The basis on which the calendar says «не проводилась», or undefined. */
  readonly notHeld: (schoolId: string, result: ReadResult) => string | undefined
  /** When schools were closed or merged, by school. */
  readonly closedOn: ReadonlyMap<string, string>
  /** Which file counts where files contradict each other, by `procedureOfYear`. */
  readonly fileChoices: ReadonlyMap<string, number>
}

/** Files are chosen between for a whole procedure of a year, not school by school. */
export const procedureOfYear = ({ year, procedure, wave }: ReadResult): string =>
  `${year}|${procedureText(procedure)}|${wave}`

/** Предпросмотр загрузки. The same files over the same data give the same plan. */
export function planImport(input: PlanInput): readonly PlannedResult[] {
  const placeOf = placer(input)
  const plan: PlannedResult[] = []
  const tales = new Map<string, Tale>()
  for (const [at, result] of input.results.entries()) {
    const place = placeOf(result)
    const fault = typeof place === 'string' ? faultOf(place, result, input) : undefined
    if (typeof place !== 'string') plan[at] = { result, ...place }
    else if (fault !== undefined) plan[at] = refused(result, fault)
    else {
      const key = resultKey(place, result)
      const tale = tales.get(key)
      if (tale === undefined) tales.set(key, { schoolId: place, key, rows: [{ at, result }] })
      else tale.rows.push({ at, result })
    }
  }
  for (const tale of tales.values()) {
    for (const [at, planned] of planTale(tale, input)) plan[at] = planned
  }
  return plan
}

function faultOf(
  schoolId: string,
  result: ReadResult,
  { closedOn, notHeld }: PlanInput,
): PlanFault | undefined {
  const closed = closedOn.get(schoolId)
  // Where the file names no day, the school year decides: whoever was closed in it may have taken part before.
  if (closed !== undefined && closed < (result.heldOn ?? `${result.year - 1}-09-01`)) {
    return { kind: 'schoolGone', closedOn: closed }
  }
  const basis = notHeld(schoolId, result)
  return basis === undefined ? undefined : { kind: 'notHeld', basis }
}

/** All that the load tells of one school, procedure and wave. */
interface Tale {
  readonly schoolId: string
  readonly key: string
  readonly rows: { readonly at: number; readonly result: ReadResult }[]
}

type Planned = readonly [at: number, planned: PlannedResult]

function planTale({ schoolId, key, rows }: Tale, input: PlanInput): readonly Planned[] {
  const [only] = rows
  if (only === undefined) return []
  const before = input.stored.get(key)
  // As nearly every row is: tens of thousands of them pass here.
  if (rows.length === 1) return [[only.at, compared(only.result, [], { schoolId, before, input })]]
  const counts = input.fileChoices.get(procedureOfYear(only.result))
  const ordered = [...rows].sort(
    (a, b) => Number(b.result.file === counts) - Number(a.result.file === counts),
  )
  const [first = only, ...others] = ordered
  const planned: Planned[] = []
  const more: ReadResult[] = []
  let values: ResultValues = first.result
  for (const { at, result } of others) {
    const relation = relationOf(values, result)
    if (relation !== 'contradicts') {
      values = joined(values, result)
      more.push(result)
      const isRepeat = relation === 'repeats'
      planned.push([at, { result, outcome: 'joined', schoolId, to: first.result, isRepeat }])
    } else if (result.file === first.result.file) {
      const { file, row } = first.result
      planned.push([at, refused(result, { kind: 'sameSchoolTwice', file, row })])
    } else if (counts === first.result.file) planned.push([at, { result, outcome: 'left' }])
    else return asked(rows)
  }
  return [[first.at, compared(first.result, more, { schoolId, before, input, values })], ...planned]
}

function asked(rows: Tale['rows']): readonly Planned[] {
  const files = [...new Set(rows.map(({ result }) => result.file))]
  return rows.map(({ at, result }) => [
    at,
    { result, outcome: 'question', between: procedureOfYear(result), files },
  ])
}

const refused = (result: ReadResult, fault: PlanFault): PlannedResult => ({
  result,
  outcome: 'refused',
  fault,
})

interface Compared {
  readonly schoolId: string
  readonly before: StoredResult | undefined
  readonly input: PlanInput
  /** With what other rows add. */
  readonly values?: ResultValues
}

function compared(
  result: ReadResult,
  more: readonly ReadResult[],
  { schoolId, before, input: { importId }, values: told = result }: Compared,
): PlannedResult {
  const tellers = more.map(
    (values): Teller => ({ values, origin: { importId, ...placeOfRow(values) }, origins: null }),
  )
  if (before === undefined) {
    const origins = more.length === 0 ? null : originsOf(told, result, tellers)
    return { result, outcome: 'new', schoolId, values: told, origins }
  }
  const values = together(before, told)
  if (isSame(before, values)) return { result, outcome: 'same', schoolId }
  const { origin, origins: former } = before
  const all = [...tellers, { values: before, origin, origins: former }]
  const origins = originsOf(values, result, all)
  return { result, outcome: 'changed', schoolId, values, before, origins }
}

const placeOfRow = ({ file, sheet, row }: ReadResult) => ({ file, sheet, row })
