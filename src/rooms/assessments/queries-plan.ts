import type { Acting } from '../../kernel/access/municipality.ts'
import { municipalityOf } from '../../kernel/access/municipality.ts'
import type { Reader } from '../../kernel/database/handles.ts'
import type { FileStore } from '../../kernel/files/file-store.ts'
import type { SchoolId } from '../../kernel/ids.ts'
import { getMunicipalityNames } from '../access/index.ts'
import {
  type Candidate,
  type CodeKind,
  inNaturalOrder,
  matcherOfRegister,
  namesOfSchools,
  readCode,
  type SchoolMatch,
} from '../schools/index.ts'
import { type RecognisedFile, readKept } from './layouts/layouts.ts'
import { fingerprintOf } from './plan-fingerprint.ts'
import { listProcedures, notHeldProcedures } from './queries-calendar.ts'
import { choicesOf, getImport, type ResultsImport } from './queries-imports.ts'
import { mappingsOfFiles } from './queries-mappings.ts'
import { storedByKey } from './queries-results.ts'
import { storedFactsByKey } from './queries-school-facts.ts'
import type { ReadResult } from './result-values.ts'
import { type PlannedFacts, planFacts } from './rules-facts-import.ts'
import { type FileQuestion, fileQuestionsOf } from './rules-file-questions.ts'
import { type PlannedResult, planImport } from './rules-import.ts'
import type { SchoolChoice } from './rules-import-place.ts'
import { procedureText } from './rules-keys.ts'
import { inWaves } from './rules-waves.ts'

/** A spelling that does not tell its school by itself. */
export interface SchoolQuestion {
  readonly spelling: string
  readonly because: 'unknown' | Extract<SchoolMatch, { outcome: 'choice' }>['because']
  readonly candidates: readonly Candidate[]
}

/** An import with what it would do now, against the data as they stand. */
export interface PlannedImport {
  readonly import: ResultsImport
  readonly files: readonly RecognisedFile[]
  readonly plan: readonly PlannedResult[]
  readonly facts: readonly PlannedFacts[]
  readonly questions: readonly SchoolQuestion[]
  readonly fileQuestions: readonly FileQuestion[]
  readonly choices: ReadonlyMap<string, SchoolChoice>
  readonly fingerprint: string
}

export async function getPlannedImport(
  reader: Reader,
  actor: Acting,
  { importId, store }: { importId: string; store: FileStore },
): Promise<PlannedImport> {
  const found = await getImport(reader, actor, importId)
  const mappings = await mappingsOfFiles(reader, actor, importId)
  const files = await readStored(found, store, mappings)
  const results = await resultsInWaves(reader, actor, files)
  const rows = files.flatMap((file) => file.facts)
  const { choices, fileChoices } = await choicesOf(reader, actor, importId)
  const { told, questions } = await tellSchools(reader, actor, [...results, ...rows])
  const own = await getMunicipalityNames(reader, municipalityOf(actor))
  const placing = { found: told, choices, own }
  const years = [...new Set(results.map(({ year }) => year))]
  const plan = planImport({
    importId,
    results,
    ...placing,
    fileChoices,
    closedOn: await closingDays(reader, actor),
    stored: await storedByKey(reader, actor, years),
    notHeld: await notHeldIn(reader, actor, years),
  })
  const facts = planFacts({
    rows,
    ...placing,
    stored: await storedFactsByKey(reader, actor, [...new Set(rows.map(({ year }) => year))]),
  })
  const fingerprint = fingerprintOf(plan, facts)
  const fileQuestions = fileQuestionsOf(plan, fileChoices)
  return { import: found, files, plan, facts, questions, fileQuestions, choices, fingerprint }
}

const byDays: readonly string[] = ['oge-protocol', 'ege-protocol']

/** Protocols are told by days; which wave a day is of, the calendar says. */
async function resultsInWaves(
  reader: Reader,
  actor: Acting,
  files: readonly RecognisedFile[],
): Promise<readonly ReadResult[]> {
  const isByDays = ({ layout }: RecognisedFile) => byDays.includes(layout)
  if (!files.some(isByDays)) return files.flatMap(({ results }) => results)
  const years = new Set(files.flatMap(({ results }) => results.map(({ year }) => year)))
  const procedures = await listProcedures(reader, actor, [...years])
  const days = new Map(
    procedures.map((procedure) => [
      `${procedure.year}|${procedureText(procedure)}`,
      { from: procedure.heldFrom, to: procedure.heldTo },
    ]),
  )
  const heldDays = (year: number, procedure: string) => days.get(`${year}|${procedure}`)
  return files.flatMap((file) => (isByDays(file) ? inWaves(file.results, heldDays) : file.results))
}

async function closingDays(reader: Reader, actor: Acting): Promise<ReadonlyMap<string, string>> {
  const schools = await namesOfSchools(reader, actor)
  return new Map(
    schools.flatMap(({ id, closedOn }) => (closedOn === null ? [] : [[id, closedOn] as const])),
  )
}

async function readStored(
  found: ResultsImport,
  store: FileStore,
  mappings: Awaited<ReturnType<typeof mappingsOfFiles>>,
): Promise<RecognisedFile[]> {
  const files: RecognisedFile[] = []
  for (const { position, fileName, sha256 } of found.files) {
    const bytes = await store.get(sha256)
    const mapping = mappings.get(position)
    files.push(await readKept({ position, fileName, bytes, mapping }, sha256))
  }
  return files
}

type SpeltRow = Pick<ReadResult, 'spelling' | 'year'>

/** Each spelling once: by code, then by name. */
async function tellSchools(reader: Reader, actor: Acting, rows: readonly SpeltRow[]) {
  const matcher = await matcherOfRegister(reader, actor)
  const told = new Map<string, SchoolId>()
  const questions = new Map<string, SchoolQuestion>()
  for (const { spelling, year } of rows) {
    if (told.has(spelling) || questions.has(spelling)) continue
    const match = matcher.match({
      names: [spelling.replace(CODE_BEHIND, '')],
      codes: codesIn(CODE_BEHIND.exec(spelling)?.[1] ?? spelling),
      on: `${year}-06-01`,
    })
    if (match.outcome === 'found') told.set(spelling, match.school.id)
    else if (match.outcome === 'none') {
      questions.set(spelling, { spelling, because: 'unknown', candidates: [] })
    } else questions.set(spelling, { spelling, ...match })
  }
  return { told, questions: inOrder([...questions.values()]) }
}

const inOrder = (questions: readonly SchoolQuestion[]) =>
  inNaturalOrder(
    questions,
    ({ spelling }) => spelling,
    ({ spelling }) => spelling,
  )

/** «СОШ № 3 (105201)»: both stand in one text. */
const CODE_BEHIND = /\s*\(((?:sch|edu)?\d{3,})\)$/iu

/** The plain table has one column for the school: a name, a login or a code. */
function codesIn(spelling: string): readonly { kind: CodeKind; text: string }[] {
  const text = spelling.replace(/\s+/gu, '')
  if (/^(?:sch|edu)\d+$/iu.test(text)) return [{ kind: 'fisOko', text }]
  if (!/^\d+(?:[.,]0+)?$/u.test(text)) return []
  return readCode('inn', text).ok ? [{ kind: 'inn', text }] : [{ kind: 'ris', text }]
}

async function notHeldIn(reader: Reader, actor: Acting, years: readonly number[]) {
  const entries = await notHeldProcedures(reader, actor, years)
  const bases = new Map(
    entries.map((entry) => [
      `${entry.year}|${procedureText(entry)}|${entry.schoolId ?? ''}`,
      entry.basis,
    ]),
  )
  return (schoolId: string, { year, procedure }: ReadResult): string | undefined => {
    if (bases.size === 0) return undefined
    const key = `${year}|${procedureText(procedure)}|`
    return bases.get(key) ?? bases.get(`${key}${schoolId}`)
  }
}
