#!/usr/bin/env node
// Starts a file of the project under Node 24, whatever Node the machine has.
// Plain JavaScript that Node 20 understands: npm brings Node 24 as a package, a bare `node` does not know it.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import module from 'node:module'
import { constants } from 'node:os'
import { fileURLToPath, pathToFileURL } from 'node:url'

const NEEDED = 24
const PARENT = 'OPORA_PARENT'
const self = fileURLToPath(import.meta.url)

/** Runs `file` (a path from the project root) with `args` in this process, or in a bundled Node 24. */
export async function runUnderNode24(file, args) {
  if (Number(process.versions.node.split('.')[0]) >= NEEDED) return runHere(file, args)
  const node = bundledNode()
  if (node === undefined) {
    process.stderr.write(
      `Opora needs Node ${NEEDED} or newer; this is ${process.version}. Run \`npm ci\` in the project folder, it brings Node ${NEEDED} along.\n`,
    )
    process.exit(1)
  }
  const child = spawn(node, [self, file, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, [PARENT]: 'watch' },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // Ctrl-C at a terminal reaches the child by itself; a second one would mean «at once».
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  }
  child.on('error', (error) => {
    process.stderr.write(`${node}: ${error.message}\n`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => endAs(code, signal))
}

async function runHere(file, args) {
  const path = fileURLToPath(new URL(`../${file}`, import.meta.url))
  process.argv = [process.argv[0], path, ...args]
  endWithParent()
  // Types are stripped and code is compiled once, not at every start. It has to be asked for before the first `.ts`, or the
  // stripper itself is loaded. Where the folder may not be written, Node goes on without.
  module.enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/opora', import.meta.url)))
  await import(pathToFileURL(path).href)
}

/** Killed outright, the first process cannot pass that on: then its end of the channel closes. */
function endWithParent() {
  if (process.env[PARENT] === undefined || process.channel === undefined) return
  delete process.env[PARENT]
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.channel.unref()
}

/** Ends the way the child did, so that a shell or a supervisor sees the same. */
function endAs(code, signal) {
  if (signal === null) process.exit(code ?? 1)
  process.removeAllListeners(signal)
  process.kill(process.pid, signal)
  // A signal that Node itself does not die of: say it with the number a shell would give.
  setTimeout(() => process.exit(128 + (constants.signals[signal] ?? 0)), 100)
}

function bundledNode() {
  const exe = process.platform === 'win32' ? 'node.exe' : 'node'
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const path = fileURLToPath(new URL(`../node_modules/${name}/bin/${exe}`, import.meta.url))
  return existsSync(path) ? path : undefined
}

const isMain =
  process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href
if (isMain) await runUnderNode24(process.argv[2], process.argv.slice(3))
