import type { Locale } from '../kernel/i18n/catalogue.ts'
import type { Output } from './output.ts'

/** What a command gets from outside. */
export interface CommandContext {
  readonly locale: Locale
  readonly stdout: Output
  readonly stderr: Output
}

/** 0 done, 1 the work was refused, 2 wrong usage. */
export type ExitStatus = 0 | 1 | 2

/**
 * A file `commands/<name>.ts` exports `run` and `help`; a long-lived command resolves when it has ended.
 * What it throws is a bug, but for `UsageFault` (exit 2) and `Problem` (exit 1), whose sentence is shown.
 */
export interface CommandModule {
  run(args: readonly string[], context: CommandContext): Promise<ExitStatus | undefined>
  help?(locale: Locale): string
}

/** The command line itself is wrong: the sentence is shown with a pointer to `--help`, exit status 2. */
export class UsageFault extends Error {
  override readonly name = 'UsageFault'
}
