import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** A log is read as text: codes of colour around every dot would drown it. */
const plainWhenPiped = process.stdout.isTTY ? {} : { NO_COLOR: '1' }

export interface Counts {
  readonly passed: number
  readonly failed: number
}

/** One part of `npm test`. */
export interface Step {
  readonly name: string
  /** Runs only when `--only` names it: another step contains it. */
  readonly onlyWhenAsked?: boolean
  /** Why there is nothing to run yet, in one line. */
  readonly missing?: () => string | undefined
  run(): Promise<Counts>
}

/** A step without counts of its own is one check. */
export const asOne = (succeeded: boolean): Counts => ({
  passed: succeeded ? 1 : 0,
  failed: succeeded ? 0 : 1,
})

/** Runs a script of the project under this very Node and shows what it says; answers whether it succeeded. */
export function runNode(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  return runProgram(process.execPath, [join(root, script), ...args], env)
}

export function runProgram(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  return new Promise((resolve) => {
    const path = `${dirname(process.execPath)}:${join(root, 'node_modules/.bin')}:${process.env.PATH ?? ''}`
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...plainWhenPiped, PATH: path, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    child.on('error', (error) => {
      process.stderr.write(`${error.message}\n`)
      resolve(false)
    })
    child.on('exit', (code) => resolve(code === 0))
  })
}
