import { join } from 'node:path'
import about from '../../../package.json' with { type: 'json' }
import { readConfig } from '../../config.ts'
import { BackupProblem } from '../../kernel/backup/faults.ts'
import { makeBackup } from '../../kernel/backup/make-backup.ts'
import { StorageProblem } from '../../kernel/database/faults.ts'
import { folderStore } from '../../kernel/files/file-store.ts'
import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { readArguments } from '../arguments.ts'
import { backupTexts } from '../backup/messages.ts'
import { StepLine } from '../backup/step-line.ts'
import { type CommandContext, type ExitStatus, UsageFault } from '../command.ts'
import { withDatabase } from '../database.ts'

export const help = (locale: Locale): string => backupTexts[locale].backupHelp

const MEGABYTE = 1024 * 1024

export async function run(args: readonly string[], context: CommandContext): Promise<ExitStatus> {
  const { locale, stdout, stderr } = context
  const texts = backupTexts[locale]
  const given = readArguments(args, { json: 'flag' }, locale)
  const [path, extra] = given.positionals
  if (path === undefined || extra !== undefined) throw new UsageFault(texts.oneFile)
  const line = new StepLine(stderr, texts.copying)
  try {
    const { tables, files, size } = await withDatabase(context, ({ owner }) =>
      makeBackup(path, {
        owner,
        files: folderStore(join(readConfig(process.env).dataFolder, 'files')),
        version: about.version,
        onStep: (what) => line.step(what),
      }),
    )
    line.clear()
    if (given.has('json')) stdout.line(JSON.stringify({ file: path, tables, files, bytes: size }))
    else stdout.line(texts.made(path, tables, files, inMegabytes(size, locale)))
    return 0
  } catch (error) {
    line.clear()
    if (error instanceof StorageProblem) stderr.line(error.sentence(locale))
    else if (error instanceof BackupProblem) stderr.line(texts.fault(error.fault))
    else throw error
    return 1
  }
}

const inMegabytes = (size: number, locale: Locale): string => {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  return backupTexts[locale].megabytes(number.format(size / MEGABYTE))
}
