#!/usr/bin/env node
// Starts a file of the project under Node 24, whatever Node the machine has.
// Plain JavaScript that Node 20 understands: npm brings Node 24 as a package, a bare `node` does not know it.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'

const NEEDED = 24

/** Runs `file` (a path from the project root) with `args` in this process, or in a bundled Node 24. */
export async function runUnderNode24(file, args) {
  const path = fileURLToPath(new URL(`../${file}`, import.meta.url))
  if (Number(process.versions.node.split('.')[0]) >= NEEDED) {
    process.argv = [process.argv[0], path, ...args]
    await import(pathToFileURL(path).href)
    return
  }
  const node = bundledNode()
  if (node === undefined) {
    process.stderr.write(
      `Opora needs Node ${NEEDED} or newer; this is ${process.version}. Run \`npm ci\` in the project folder, it brings Node ${NEEDED} along.\n`,
    )
    process.exit(1)
  }
  const child = spawn(node, [path, ...args], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
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
