import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { CommandModule } from './command.ts'

/** In the order of the help. Each is a file in `commands/`, loaded when it is called and not before. */
export const commandNames = [
  'start',
  'serve',
  'identify',
  'rules',
  'inspect',
  'import',
  'objectivity',
  'indicators',
  'document',
  'backup',
  'restore',
  'user',
  'migrate',
  'doctor',
] as const

export type CommandName = (typeof commandNames)[number]

const fileOf = (name: CommandName) => new URL(`./commands/${name}.ts`, import.meta.url)

export const isCommandName = (name: string): name is CommandName =>
  (commandNames as readonly string[]).includes(name)

/** The contract names every command from the first day; the help shows those that are there. */
export const hasCommand = (name: CommandName): boolean => existsSync(fileURLToPath(fileOf(name)))

export async function loadCommand(name: CommandName): Promise<CommandModule> {
  const module: Partial<CommandModule> = await import(fileOf(name).href)
  if (typeof module.run !== 'function') throw new TypeError(`commands/${name}.ts exports no run`)
  return module as CommandModule
}
