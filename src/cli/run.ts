import type { Locale } from '../kernel/i18n/catalogue.ts'
import { type CommandContext, type ExitStatus, UsageFault } from './command.ts'
import {
  type CommandName,
  commandNames,
  hasCommand,
  isCommandName,
  loadCommand,
} from './commands.ts'
import { localeOf } from './locale.ts'
import { cliTexts } from './messages.ts'
import { nearestWord } from './nearest-word.ts'
import { Output } from './output.ts'

/** Answers the exit status. */
export async function runCommandLine(args: readonly string[]): Promise<ExitStatus> {
  const context: CommandContext = {
    locale: localeOf(process.env),
    stdout: new Output(process.stdout),
    stderr: new Output(process.stderr),
  }
  const status = await dispatch(args, context)
  await context.stdout.flush()
  const { failure } = context.stdout
  if (failure !== undefined) context.stderr.line(cliTexts[context.locale].notWritten(failure))
  await context.stderr.flush()
  return failure === undefined ? status : 1
}

async function dispatch(args: readonly string[], context: CommandContext): Promise<ExitStatus> {
  const [name, ...rest] = args
  const { locale, stdout, stderr } = context
  const texts = cliTexts[locale]
  if (name === undefined || name === 'help' || asksForHelp([name])) {
    const out = name === undefined ? stderr : stdout
    out.write(overview(locale))
    return name === undefined ? 2 : 0
  }
  if (name === '--version' || name === '-v') return printVersion(context)
  if (!isCommandName(name)) return unknownCommand(name, context)
  if (!hasCommand(name)) {
    stderr.line(texts.notYet(name))
    return 1
  }
  const command = await loadCommand(name)
  if (asksForHelp(rest) && command.help !== undefined) {
    stdout.write(command.help(locale))
    return 0
  }
  try {
    return (await command.run(rest, context)) ?? 0
  } catch (error) {
    return explain(error, name, context)
  }
}

const asksForHelp = (args: readonly string[]) => args.includes('--help') || args.includes('-h')

async function printVersion({ stdout }: CommandContext): Promise<ExitStatus> {
  const { default: about } = await import('../../package.json', { with: { type: 'json' } })
  stdout.line(about.version)
  return 0
}

function unknownCommand(name: string, { locale, stderr }: CommandContext): ExitStatus {
  const texts = cliTexts[locale]
  const nearest = nearestWord(name, commandNames.filter(hasCommand))
  const hint = nearest === undefined ? '' : ` ${texts.didYouMean(`opora ${nearest}`)}`
  stderr.line(`${texts.unknownCommand(name)}${hint}`)
  stderr.line(texts.seeAllHelp)
  return 2
}

async function explain(
  error: unknown,
  name: CommandName,
  { locale, stderr }: CommandContext,
): Promise<ExitStatus> {
  const texts = cliTexts[locale]
  if (error instanceof UsageFault) {
    stderr.line(error.message)
    stderr.line(texts.seeHelp(name))
    return 2
  }
  const { Problem } = await import('../kernel/errors.ts')
  if (error instanceof Problem) {
    stderr.line(error.message)
    return 1
  }
  stderr.line(texts.bug)
  stderr.line(error instanceof Error ? (error.stack ?? error.message) : String(error))
  return 1
}

function overview(locale: Locale): string {
  const texts = cliTexts[locale]
  const present = commandNames.filter(hasCommand)
  const width = Math.max(...present.map((name) => name.length))
  const lines = present.map((name) => `  ${name.padEnd(width)}  ${texts[name]}`)
  return `${[texts.title, '', texts.usage, '', texts.commands, ...lines, '', texts.more].join('\n')}\n`
}
