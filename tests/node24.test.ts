import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'opora-node24-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** An older Node of the machine, where there is one: then the bundled Node 24 has to be found. */
const olderNode = ['/usr/bin/node', '/usr/local/bin/node'].find(
  (path) => existsSync(path) && path !== process.execPath,
)
const nodes = [process.execPath, ...(olderNode === undefined ? [] : [olderNode])]

function start(node: string, program: string): ChildProcess {
  const file = join(folder, 'program.ts')
  writeFileSync(file, program)
  return spawn(node, [join(root, 'bin/node24.js'), relative(root, file), 'а б', '--x'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

const ended = (child: ChildProcess) =>
  new Promise<{ code: number | null; signal: string | null; out: string }>((done) => {
    let out = ''
    child.stdout?.on('data', (text) => {
      out += text
    })
    child.on('close', (code, signal) => done({ code, signal, out }))
  })

const said = (child: ChildProcess, word: string) =>
  new Promise<string>((done) => {
    let out = ''
    child.stdout?.on('data', (text) => {
      out += text
      if (out.includes(word)) done(out)
    })
  })

const WAITS = `console.log('ready', process.pid); setInterval(() => {}, 1000)`

describe.each(nodes)('%s', (node) => {
  test('the file runs under Node 24 with its arguments', async () => {
    const child = start(
      node,
      `const year: number = 24
      console.log(JSON.stringify([Number(process.versions.node.split('.')[0]) >= year, process.argv.slice(2), process.env.OPORA_PARENT ?? null]))`,
    )
    const { code, out } = await ended(child)
    expect(JSON.parse(out)).toEqual([true, ['а б', '--x'], null])
    expect(code).toBe(0)
  })

  test('the exit status is handed on', async () => {
    expect((await ended(start(node, 'process.exitCode = 7'))).code).toBe(7)
  })

  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('%s is handed on', async (signal) => {
    const child = start(node, WAITS)
    await said(child, 'ready')
    child.kill(signal)
    expect((await ended(child)).signal).toBe(signal)
  })

  test('a program that ends in order after a signal ends with its own status', async () => {
    const child = start(node, `process.on('SIGTERM', () => process.exit(3));${WAITS}`)
    await said(child, 'ready')
    child.kill('SIGTERM')
    expect((await ended(child)).code).toBe(3)
  })

  test('nothing stays behind when the first process is killed outright', async () => {
    const child = start(node, WAITS)
    const pid = Number(/ready (\d+)/.exec(await said(child, '\n'))?.[1])
    child.kill('SIGKILL')
    await expect.poll(() => isAlive(pid), { timeout: 5000 }).toBe(false)
  })
})

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
