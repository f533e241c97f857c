import { join } from 'node:path'
import { readConfig } from '../../config.ts'
import { StorageProblem } from '../../kernel/database/faults.ts'
import type { OpenDatabase } from '../../kernel/database/open.ts'
import { folderStore, memoryStore } from '../../kernel/files/file-store.ts'
import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { ok } from '../../kernel/result.ts'
import { findMunicipality } from '../../rooms/access/queries.ts'
import {
  type ImportFilesRefusal,
  type ImportOutcome,
  importFiles,
  keepFiles,
  uploadRefusalText,
} from '../../rooms/assessments/index.ts'
import type { TableMapping } from '../../rooms/assessments/mapping/mapping.ts'
import type { CommandContext, ExitStatus } from '../command.ts'
import { withDatabase } from '../database.ts'
import { Progress } from '../identify/progress.ts'
import { importTexts } from '../import/messages.ts'
import { type ImportWish, readImportWish } from '../import/options.ts'
import { type NamedFile, readFiles } from '../import/read-files.ts'
import { type RefusedPlace, refusalsOf } from '../import/refusals.ts'
import { mappingFrom } from '../mapping-option.ts'

export const help = (locale: Locale): string => importTexts[locale].help

/** Loads tables into the database, all or nothing; the same room functions as the page of loads. */
export async function run(args: readonly string[], context: CommandContext): Promise<ExitStatus> {
  const { locale, stdout, stderr } = context
  const wish = readImportWish(args, locale)
  const texts = importTexts[locale]
  try {
    const files = await readFiles(wish.files, locale)
    const mapping = await mappingFrom(wish.mapping, locale)
    const done = !files.ok
      ? refused(...files.refusal)
      : !mapping.ok
        ? refused(mapping.refusal)
        : await withDatabase(context, (open) =>
            imported(open, { ...wish, mapping: mapping.value }, files.value, context),
          )
    for (const sentence of done.sentences) stderr.line(sentence)
    if (done.report === null) stderr.line(texts.refused)
    if (wish.isJson) stdout.line(JSON.stringify(jsonOf(wish, done)))
    else if (done.report !== null) stdout.line(reportText(wish, done.report, locale))
    return done.report === null ? 1 : 0
  } catch (thrown) {
    if (!(thrown instanceof StorageProblem)) throw thrown
    stderr.line(thrown.sentence(locale))
    return 1
  }
}

/** What became of it; no report: nothing was stored, for the reasons given. */
interface Done {
  readonly sentences: readonly string[]
  readonly places: readonly RefusedPlace[]
  readonly report: (ImportOutcome & { readonly number?: number }) | null
}

type Wanted = Omit<ImportWish, 'mapping'> & { readonly mapping: TableMapping | undefined }

const refused = (...sentences: string[]): Done => ({ sentences, places: [], report: null })

async function imported(
  { database, owner }: OpenDatabase,
  { municipality: code, isTrial, mapping }: Wanted,
  files: readonly NamedFile[],
  { locale, stderr }: CommandContext,
): Promise<Done> {
  const texts = importTexts[locale]
  const municipality = await findMunicipality(owner, code)
  if (municipality === undefined) return refused(texts.noMunicipality(code))
  let total = 0
  const progress = new Progress(stderr, (done) => texts.storing(done, total))
  progress.note(texts.reading)
  // Read in memory: what is refused leaves no file behind.
  const store = memoryStore()
  const kept = await keepFiles(store, files)
  if (!kept.ok) {
    progress.clear()
    return refused(uploadRefusalText(kept.refusal, locale))
  }
  const lasting = folderStore(join(readConfig(process.env).dataFolder, 'files'))
  const actor = { municipalityId: municipality.id }
  const step = (done: number, all: number): void => {
    total = all
    progress.step(done)
  }
  const scope = { tenant: municipality.id, actor: null }
  const result = await database.write<ImportOutcome & { number: number }, ImportFilesRefusal>(
    scope,
    async (writer) => {
      const told = { kept: kept.value, store, isTrial, mapping, progress: step }
      const stored = await importFiles(writer, actor, told)
      if (!stored.ok) return stored
      for (const { sha256 } of kept.value.files) await lasting.put(await store.get(sha256))
      return ok(stored.value)
    },
  )
  progress.clear()
  if (result.ok) return { sentences: [], places: [], report: result.value }
  const { refusal } = result
  if (refusal.kind === 'nothingKept') return { sentences: [], places: [], report: refusal.outcome }
  const { cells, total: all } = refusalsOf(refusal.planned, municipality.name, locale)
  const more = all > cells.length ? [texts.shownOf(cells.length, all)] : []
  return {
    sentences: [...cells.map(({ sentence }) => sentence), ...more],
    places: cells,
    report: null,
  }
}

function reportText({ isTrial }: ImportWish, report: NonNullable<Done['report']>, locale: Locale) {
  const texts = importTexts[locale]
  const { added, changed, same, schools, number } = report
  if (isTrial) return texts.wouldStore(added, changed, same)
  return number === undefined ? texts.nothing(same) : texts.stored(number, added, changed, schools)
}

function jsonOf({ municipality, files, isTrial }: ImportWish, { report, sentences, places }: Done) {
  const { number = null, ...counts } = report ?? {}
  return {
    ...{ municipality, files, dryRun: isTrial, import: number },
    stored: number === null ? 0 : (report?.added ?? 0) + (report?.changed ?? 0),
    ...(report === null ? { refused: places, reasons: sentences } : counts),
  }
}
