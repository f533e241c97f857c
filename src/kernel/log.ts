/**
 * One JSON object a line on standard error. Never names, logins, query strings or form values: a log is read by
 * people who may not see personal data. Identifiers and counts only.
 */
export interface Log {
  info(event: string, facts?: Facts): void
  warn(event: string, facts?: Facts): void
  error(event: string, thrown: unknown, facts?: Facts): void
  with(facts: Facts): Log
}

export type Facts = Readonly<Record<string, string | number | boolean | null | undefined>>

export const levels = ['info', 'warn', 'error', 'silent'] as const
export type Level = (typeof levels)[number]

export function openLog(
  least: Level,
  write: (line: string) => void = (line) => process.stderr.write(line),
  always: Facts = {},
): Log {
  const put = (level: Level, event: string, facts: Facts | undefined) => {
    if (levels.indexOf(level) < levels.indexOf(least)) return
    const line = { at: new Date().toISOString(), level, event, ...always, ...facts }
    write(`${JSON.stringify(line)}\n`)
  }
  return {
    info: (event, facts) => put('info', event, facts),
    warn: (event, facts) => put('warn', event, facts),
    error: (event, thrown, facts) => put('error', event, { ...facts, ...describe(thrown) }),
    with: (facts) => openLog(least, write, { ...always, ...facts }),
  }
}

/** Of a database error only what carries no values: PostgreSQL puts the row into `detail`. */
function describe(thrown: unknown): Facts {
  if (!(thrown instanceof Error)) return { error: typeof thrown }
  const { code, constraint } = thrown as { code?: unknown; constraint?: unknown }
  return {
    error: thrown.name,
    message: thrown.message,
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof constraint === 'string' ? { constraint } : {}),
    stack: thrown.stack?.split('\n').slice(1, 8).join('\n') ?? '',
  }
}
