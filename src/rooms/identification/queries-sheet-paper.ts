import type { Acting } from '../../kernel/access/municipality.ts'
import type { Reader } from '../../kernel/database/handles.ts'
import type { SchoolId } from '../../kernel/ids.ts'
import type { SchoolSheetFacts } from '../documents/index.ts'
import { findSchoolBySpelling } from '../schools/index.ts'
import type { SheetId } from './ids.ts'
import { listRuns, verdictRows } from './queries-runs.ts'
import { sheetContents } from './queries-sheet-content.ts'
import {
  acknowledgementsOf,
  answersTo,
  listSheets,
  type StoredSheet,
  sheetContentOf,
} from './queries-sheets.ts'
import { sheetPaper } from './sheets/paper.ts'

export interface PaperWish {
  readonly id: string | null
  /** As a person writes it: «СОШ № 7», a code, the identifier. */
  readonly school: string | null
  /** Calendar year of the results. */
  readonly year: number | null
}

export type PaperFound =
  | { readonly kind: 'found'; readonly facts: SchoolSheetFacts }
  | { readonly kind: 'noSchool' | 'severalSchools' | 'noSheet' }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The newest sheet that was sent; while none was, the draft of one by the newest run. */
export async function findSheetPaper(
  reader: Reader,
  actor: Acting,
  wish: PaperWish,
): Promise<PaperFound> {
  const known = wish.school === null ? null : await schoolOf(reader, actor, wish.school)
  if (known !== null && 'kind' in known) return known
  const school = known?.id ?? null
  const sent = await listSheets(reader, actor, {
    ...(wish.year === null ? {} : { year: wish.year }),
    ...(school === null ? {} : { schools: [school] }),
  })
  const sheet = wish.id === null ? sent[0] : sent.find(({ id }) => id === wish.id)
  if (sheet !== undefined) return { kind: 'found', facts: await paperOf(reader, actor, sheet) }
  return wish.id === null
    ? draftOf(reader, actor, { school, year: wish.year })
    : { kind: 'noSheet' }
}

async function schoolOf(
  reader: Reader,
  actor: Acting,
  spelling: string,
): Promise<{ readonly id: SchoolId } | { readonly kind: 'noSchool' | 'severalSchools' }> {
  if (uuid.test(spelling)) return { id: spelling as SchoolId }
  const match = await findSchoolBySpelling(reader, actor, { names: [spelling] })
  if (match.outcome === 'found') return { id: match.school.id }
  if (match.outcome === 'none') return { kind: 'noSchool' }
  const [only, ...more] = match.candidates
  return only === undefined || more.length > 0 ? { kind: 'severalSchools' } : { id: only.id }
}

async function paperOf(
  reader: Reader,
  actor: Acting,
  sheet: StoredSheet,
): Promise<SchoolSheetFacts> {
  const id: SheetId = sheet.id
  const since = {
    acknowledgements: await acknowledgementsOf(reader, actor, [id]),
    answers: await answersTo(reader, actor, [id]),
  }
  return sheetPaper(await sheetContentOf(reader, actor, id), sheet, since)
}

/** Nobody named: a school that meets the criteria, the first by name. */
async function draftOf(
  reader: Reader,
  actor: Acting,
  wish: { readonly school: SchoolId | null; readonly year: number | null },
): Promise<PaperFound> {
  const run = (await listRuns(reader, actor)).find(
    ({ year }) => wish.year === null || year === wish.year,
  )
  if (run === undefined) return { kind: 'noSheet' }
  const rows = await verdictRows(reader, actor, run.id)
  const row =
    wish.school === null
      ? (rows.find(({ verdict }) => verdict === 'listed') ?? rows[0])
      : rows.find(({ schoolId }) => schoolId === wish.school)
  if (row === undefined) return { kind: 'noSheet' }
  const contents = await sheetContents(reader, actor, { run, schools: [row.schoolId] })
  const content = contents.get(row.schoolId)
  if (content === undefined) return { kind: 'noSheet' }
  return { kind: 'found', facts: { ...content.paper, signatory: null, sent: null } }
}
