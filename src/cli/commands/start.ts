import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { type CommandContext, type ExitStatus, UsageFault } from '../command.ts'
import { servingTexts } from '../serving-messages.ts'

export const help = (locale: Locale): string => servingTexts[locale].help('start')

/** `npm start`: builds the pages when their sources changed, then serves. */
export async function run(args: readonly string[], context: CommandContext): Promise<ExitStatus> {
  const text = servingTexts[context.locale]
  if (args.length > 0) throw new UsageFault(text.noArguments('start'))
  const { ensureBuilt } = await import('../../build.ts')
  await ensureBuilt(() => {
    context.stderr.line(text.building)
    void context.stderr.flush()
  })
  const { runServer } = await import('../serving.ts')
  return runServer(context)
}
