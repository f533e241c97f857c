import type { Actor } from '../../kernel/access/actor.ts'
import type { Reader } from '../../kernel/database/handles.ts'
import { NotFound } from '../../kernel/errors.ts'
import type { Day, SchoolId } from '../../kernel/ids.ts'
import { postOf } from '../access/index.ts'
import { assessmentPaths } from '../assessments/index.ts'
import type { SheetId } from './ids.ts'
import type { Origins } from './origins.ts'
import { canIdentify, seesSheetOf } from './policy.ts'
import { originsOf } from './queries-origins.ts'
import { getRuleVersion } from './queries-rules.ts'
import { findVerdict, getRun, listRuns, type StoredRun } from './queries-runs.ts'
import {
  acknowledgementsOf,
  answersTo,
  getSheet,
  listSheets,
  type StoredSheet,
  sheetContentOf,
} from './queries-sheets.ts'
import { headOf } from './rules.ts'
import { answeringOf } from './sheets/answering.ts'
import { signerOf } from './sheets/signing.ts'

/** The sheet, if this person may see it; another school's sheet is not there. */
export async function getSheetFor(reader: Reader, actor: Actor, id: SheetId): Promise<StoredSheet> {
  const sheet = await getSheet(reader, actor, id)
  if (!seesSheetOf(actor, sheet.schoolId)) throw new NotFound(`no sheet ${id}`)
  return sheet
}

/** What stands on a sheet, of one school in one run; the snapshot and the diagnosis stay behind. */
export async function sheetBody(
  reader: Reader,
  actor: Actor,
  asked: { readonly run: StoredRun; readonly schoolId: SchoolId },
) {
  const { run, schoolId } = asked
  const verdict = await findVerdict(reader, actor, run.id, schoolId)
  if (verdict === null) throw new NotFound(`no school ${schoolId} in ${run.id}`)
  const { ruleSet } = await getRuleVersion(reader, actor, run.ruleVersionId)
  const { diagnosis: _, snapshot, ...rest } = verdict
  const origins = await originsOf(reader, actor, snapshot)
  return {
    run,
    verdict: { ...rest, diagnosis: { nearest: null, stability: null } },
    origins: canIdentify(actor).allowed ? origins : leadingTo(origins, schoolId),
    threshold: headOf(ruleSet).lowShareAtLeast,
  }
}

/** A school opens its own results; the load with those of all schools is not for it. */
const leadingTo = (origins: Origins, schoolId: SchoolId): Origins => {
  const href = assessmentPaths.school({ schoolId })
  return Object.fromEntries(
    Object.entries(origins).map(([key, views]) => [key, views.map((view) => ({ ...view, href }))]),
  )
}

/** The page of a sheet, for its school and for the team. */
export async function sheetView(
  reader: Reader,
  actor: Actor,
  { id, today }: { readonly id: SheetId; readonly today: Day },
) {
  const sheet = await getSheetFor(reader, actor, id)
  const run = await getRun(reader, actor, sheet.runId)
  const acknowledgements = await acknowledgementsOf(reader, actor, [id])
  const isTeam = canIdentify(actor).allowed
  const signer = signerOf(actor, sheet.schoolId, await postOf(reader, actor.personId))
  const mine = acknowledgements.some(({ personId }) => personId === actor.personId)
  return {
    ...(await sheetBody(reader, actor, { run, schoolId: sheet.schoolId })),
    sheet,
    today,
    content: await sheetContentOf(reader, actor, id),
    acknowledgements: acknowledgements.map(({ name, post, actingBasis, on }) => ({
      name,
      post,
      actingBasis,
      on,
    })),
    answers: await answersTo(reader, actor, [id]),
    others: (await listSheets(reader, actor, { schools: [sheet.schoolId] })).filter(
      (other) => other.id !== id,
    ),
    answering: answeringOf(sheet, today),
    /** Who presses «Ознакомлен(а)»; null when there is nothing to press. */
    signer: mine ? null : signer,
    mayAnswer: signer !== null,
    isTeam,
    isChanged: isTeam && (await isChangedSince(reader, actor, sheet)),
  }
}

/** A later run of the year concludes otherwise, and no new sheet has told the school. */
async function isChangedSince(reader: Reader, actor: Actor, sheet: StoredSheet): Promise<boolean> {
  if (sheet.supersededBy !== null) return false
  const last = (await listRuns(reader, actor)).find(({ year }) => year === sheet.year)
  if (last === undefined || last.id === sheet.runId) return false
  const now = await findVerdict(reader, actor, last.id, sheet.schoolId)
  return now !== null && now.verdict !== sheet.verdict
}
