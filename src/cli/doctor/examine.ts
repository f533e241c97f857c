import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseConfig } from '../../kernel/database/config.ts'
import { StorageProblem } from '../../kernel/database/faults.ts'
import { reachServer } from '../../kernel/database/reach.ts'
import { checks, type Finding } from './finding.ts'
import { checkDataFolder, checkNode } from './machine.ts'
import { type DoctorTexts, doctorTexts } from './messages.ts'
import { checkServer } from './server.ts'

/** One finding for each check, in their order. */
export async function examine(config: DatabaseConfig): Promise<readonly Finding[]> {
  const texts = doctorTexts[config.locale ?? 'ru']
  const folder = checkDataFolder(config, texts)
  const found = [checkNode(texts), folder]
  if (folder.state !== 'bad') found.push(...(await lookAtDatabase(config, texts)))
  const sentence = whyNotChecked(found, texts)
  return checks.map(
    (check) =>
      found.find((finding) => finding.check === check) ?? { check, state: 'notChecked', sentence },
  )
}

function whyNotChecked(found: readonly Finding[], texts: DoctorTexts): string {
  const migrations = found.find(({ check }) => check === 'migrations')
  if (migrations !== undefined) return texts.notMigrated
  const postgres = found.find(({ check }) => check === 'postgres')
  return postgres?.state === 'notChecked' ? texts.noDatabase : texts.noConnection
}

async function lookAtDatabase(
  config: DatabaseConfig,
  texts: DoctorTexts,
): Promise<readonly Finding[]> {
  const { dataFolder, url, locale = 'ru' } = config
  // A look must not create anything.
  if (url === undefined && !existsSync(join(dataFolder, 'pg'))) {
    return [{ check: 'postgres', state: 'notChecked', sentence: texts.absent }]
  }
  try {
    const reached = await reachServer(config)
    try {
      return await checkServer(reached, texts, locale)
    } finally {
      await reached.close()
    }
  } catch (error) {
    if (!(error instanceof StorageProblem)) throw error
    return [{ check: 'postgres', state: 'bad', sentence: error.sentence(locale) }]
  }
}
