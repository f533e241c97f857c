import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { type CommandContext, type ExitStatus, UsageFault } from '../command.ts'
import { servingTexts } from '../serving-messages.ts'

export const help = (locale: Locale): string => servingTexts[locale].help('serve')

/** Serves what was built before. */
export async function run(args: readonly string[], context: CommandContext): Promise<ExitStatus> {
  const text = servingTexts[context.locale]
  if (args.length > 0) throw new UsageFault(text.noArguments('serve'))
  const { isBuiltAtAll } = await import('../../build.ts')
  if (!isBuiltAtAll()) {
    context.stderr.line(text.notBuilt)
    return 1
  }
  const { runServer } = await import('../serving.ts')
  return runServer(context)
}
