import { readConfig } from '../config.ts'
import type { DatabaseConfig } from '../kernel/database/config.ts'
import { type OpenDatabase, openDatabase } from '../kernel/database/open.ts'
import type { CommandContext } from './command.ts'

/** The database as a command wants it: joined where a server runs, else started for the command's own duration. */
export function commandDatabase({ locale, stderr }: CommandContext): DatabaseConfig {
  const { dataFolder, databaseUrl, databaseAppUrl } = readConfig(process.env)
  const report = (sentence: string): void => {
    stderr.line(sentence)
    void stderr.flush()
  }
  return {
    dataFolder,
    url: databaseUrl,
    appUrl: databaseAppUrl,
    purpose: 'command',
    locale,
    report,
  }
}

/** Opens the database, works, closes it whatever comes. */
export async function withDatabase<T>(
  context: CommandContext,
  work: (open: OpenDatabase) => Promise<T>,
): Promise<T> {
  const open = await openDatabase(commandDatabase(context))
  try {
    return await work(open)
  } finally {
    await open.close()
  }
}
