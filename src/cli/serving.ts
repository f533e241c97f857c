import { ConfigFaults, readConfig } from '../config.ts'
import { StorageProblem } from '../kernel/database/faults.ts'
import { databaseMessages } from '../kernel/database/messages.ts'
import { PortUnavailable } from '../kernel/http/server/listen.ts'
import type { Locale } from '../kernel/i18n/catalogue.ts'
import type { Running } from '../main.ts'
import type { CommandContext, ExitStatus } from './command.ts'
import { servingTexts } from './serving-messages.ts'

/** Runs the server until it is told to stop. Whatever an administrator can put right is a sentence and status 1. */
export async function runServer(context: CommandContext): Promise<ExitStatus> {
  // React decides by it, when it is loaded, which of its two builds it is.
  process.env.NODE_ENV ??= 'production'
  const { stderr, locale } = context
  try {
    const config = readConfig(process.env)
    const { start } = await import('../main.ts')
    const report = (sentence: string) => {
      stderr.line(sentence)
      void stderr.flush()
    }
    const running = await start({ config, report, texts: servingTexts[locale] })
    await welcome(running, context)
    await untilStopped()
    await running.stop()
    endWithoutDelay()
    return 0
  } catch (thrown) {
    const sentence = await explain(thrown, locale)
    if (sentence === null) throw thrown
    stderr.line(sentence)
    return 1
  }
}

async function welcome({ address, setUpLink, demo }: Running, context: CommandContext) {
  const { stdout, locale } = context
  const text = servingTexts[locale]
  stdout.line(text.ready(address))
  if (setUpLink !== null) stdout.line(text.setUp(setUpLink))
  if (demo !== null) {
    stdout.line(text.demo(demo.password))
    const width = Math.max(...demo.people.map(({ login }) => login.length))
    for (const { login, name, post } of demo.people) {
      stdout.line(`  ${login.padEnd(width)}  ${name}${post === null ? '' : `, ${post}`}`)
    }
  }
  if (stdout.isTerminal) stdout.line(text.stopWith)
  await stdout.flush()
}

/** A second signal does not wait. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
      process.on(signal, () => {
        resolve()
        process.once(signal, () => process.exit(1))
      })
    }
  })
}

/** A line cut in the middle of an upload keeps Node waiting for it: nothing is owed to anybody any more. */
function endWithoutDelay(): void {
  setTimeout(() => process.exit(0), 50).unref()
}

async function explain(thrown: unknown, locale: Locale): Promise<string | null> {
  const text = servingTexts[locale]
  if (thrown instanceof ConfigFaults) {
    return [text.badSettings, ...thrown.faults.map((fault) => `  ${fault}`)].join('\n')
  }
  if (thrown instanceof StorageProblem) return databaseMessages[locale].fault(thrown.fault)
  if (!(thrown instanceof PortUnavailable)) return null
  const { code, host, port } = thrown
  if (code === 'EACCES') return text.portForbidden(port)
  if (code !== 'EADDRINUSE') return text.hostUnknown(host)
  return (await isOurs(host, port)) ? text.portOurs(port) : text.portTaken(port)
}

async function isOurs(host: string, port: number): Promise<boolean> {
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  try {
    const answer = await fetch(`http://${name}:${port}/health`, {
      signal: AbortSignal.timeout(1000),
    })
    const health: unknown = await answer.json()
    return (
      typeof health === 'object' && health !== null && 'version' in health && 'database' in health
    )
  } catch {
    return false
  }
}
