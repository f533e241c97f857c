import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig } from '../../config.ts'
import { BackupProblem } from '../../kernel/backup/faults.ts'
import { checkBackup, type Restored, restoreBackup } from '../../kernel/backup/restore-backup.ts'
import { StorageProblem } from '../../kernel/database/faults.ts'
import { reachServer } from '../../kernel/database/reach.ts'
import { ensureAppRole } from '../../kernel/database/roles.ts'
import { requireConnection, requireVersion } from '../../kernel/database/server-checks.ts'
import { folderStore } from '../../kernel/files/file-store.ts'
import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { readArguments } from '../arguments.ts'
import { backupTexts } from '../backup/messages.ts'
import { StepLine } from '../backup/step-line.ts'
import { type CommandContext, type ExitStatus, UsageFault } from '../command.ts'
import { commandDatabase } from '../database.ts'

export const help = (locale: Locale): string => backupTexts[locale].restoreHelp

export async function run(args: readonly string[], context: CommandContext): Promise<ExitStatus> {
  const { locale, stdout, stderr } = context
  const texts = backupTexts[locale]
  const given = readArguments(args, { json: 'flag' }, locale)
  const [path, extra] = given.positionals
  if (path === undefined || extra !== undefined) throw new UsageFault(texts.oneFileToRestore)
  const line = new StepLine(stderr, texts.restoring)
  try {
    // Before a database is made for it.
    await checkBackup(path)
    const { head, files, jobs } = await restore(path, context, line)
    line.clear()
    const day = new Date(head.madeAt).toLocaleString(locale, { timeZone: 'UTC' })
    if (given.has('json')) stdout.line(JSON.stringify({ madeAt: head.madeAt, files, jobs }))
    else stdout.line(texts.restored(`${day} UTC`, files))
    if (jobs > 0) stderr.line(texts.jobs(jobs))
    return 0
  } catch (error) {
    line.clear()
    if (error instanceof StorageProblem) stderr.line(error.sentence(locale))
    else if (error instanceof BackupProblem) stderr.line(texts.fault(error.fault))
    else throw error
    return 1
  }
}

async function restore(path: string, context: CommandContext, line: StepLine): Promise<Restored> {
  const { dataFolder } = readConfig(process.env)
  const places = [dataFolder, join(dataFolder, 'pg'), join(dataFolder, 'files')]
  const made = places.filter((place) => !existsSync(place))
  const reached = await reachServer(commandDatabase(context))
  let isDone = false
  try {
    if (reached.joined) throw new BackupProblem({ kind: 'inUse' })
    await requireConnection(reached)
    await requireVersion(reached.owner)
    await ensureAppRole(reached.owner)
    const restored = await restoreBackup(path, {
      owner: reached.owner,
      files: folderStore(join(dataFolder, 'files')),
      onStep: (what) => line.step(what),
    })
    isDone = true
    return restored
  } finally {
    await reached.close()
    // What this command made for itself and did not fill is nobody's.
    if (!isDone) for (const place of made) rmSync(place, { recursive: true, force: true })
  }
}
