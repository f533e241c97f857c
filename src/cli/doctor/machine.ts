import { accessSync, constants, existsSync, statSync } from 'node:fs'
import type { DatabaseConfig } from '../../kernel/database/config.ts'
import { StorageProblem } from '../../kernel/database/faults.ts'
import type { Finding } from './finding.ts'
import type { DoctorTexts } from './messages.ts'

const NEEDED_NODE = 24

export function checkNode(texts: DoctorTexts): Finding {
  const { node } = process.versions
  const isNew = Number.parseInt(node, 10) >= NEEDED_NODE
  return {
    check: 'node',
    state: isNew ? 'good' : 'bad',
    sentence: isNew ? texts.node(node) : texts.nodeOld(node, NEEDED_NODE),
  }
}

/** The folder itself, without making or changing it. */
export function checkDataFolder(config: DatabaseConfig, texts: DoctorTexts): Finding {
  const { dataFolder, url, locale = 'ru' } = config
  const check = 'data'
  if (url !== undefined) return { check, state: 'good', sentence: texts.dataNotUsed }
  if (!existsSync(dataFolder)) return { check, state: 'good', sentence: texts.absent }
  try {
    accessSync(dataFolder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error)
    const problem = new StorageProblem({ kind: 'dataNotWritable', path: dataFolder, code })
    return { check, state: 'bad', sentence: problem.sentence(locale) }
  }
  const mode = statSync(dataFolder).mode & 0o777
  // Others may pass through (PostgreSQL as nobody must), not look in.
  if ((mode & 0o066) !== 0) {
    return {
      check,
      state: 'doubtful',
      sentence: texts.dataOpen(dataFolder, mode.toString(8).padStart(4, '0')),
    }
  }
  return { check, state: 'good', sentence: texts.data(dataFolder) }
}
