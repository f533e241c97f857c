import { StorageProblem } from '../../kernel/database/faults.ts'
import { readMigrations } from '../../kernel/database/migrate.ts'
import { catalogue, type Locale } from '../../kernel/i18n/catalogue.ts'
import { pluralEn, pluralRu } from '../../kernel/i18n/plural.ts'
import { readArguments, refuseMoreWords } from '../arguments.ts'
import type { CommandContext, ExitStatus } from '../command.ts'
import { withDatabase } from '../database.ts'

const texts = catalogue(
  {
    help: 'opora migrate [--json]\n\nПриводит базу данных к этой версии программы. То же делает каждый запуск сервера.\n',
    upToDate: (count: number) =>
      `База соответствует программе: ${pluralRu(count, 'обновление', 'обновления', 'обновлений')}, новых нет.`,
  },
  {
    help: 'opora migrate [--json]\n\nBrings the database up to this version of the program, as every start of the server does.\n',
    upToDate: (count) =>
      `The database fits the program: ${pluralEn(count, 'migration', 'migrations')}, none new.`,
  },
)

export const help = (locale: Locale): string => texts[locale].help

export async function run(args: readonly string[], context: CommandContext): Promise<ExitStatus> {
  const { locale, stdout, stderr } = context
  const given = readArguments(args, { json: 'flag' }, locale)
  refuseMoreWords(given, 0, locale)
  const json = given.has('json')
  try {
    const { migrated, kind } = await withDatabase(context, async (open) => open)
    if (json) {
      const all = readMigrations().map(({ file }) => file)
      stdout.line(JSON.stringify({ database: kind, applied: migrated, migrations: all }))
    } else if (migrated.length > 0) {
      for (const file of migrated) stdout.line(file)
    } else {
      stdout.line(texts[locale].upToDate(readMigrations().length))
    }
    return 0
  } catch (error) {
    if (!(error instanceof StorageProblem)) throw error
    stderr.line(error.sentence(locale))
    return 1
  }
}
