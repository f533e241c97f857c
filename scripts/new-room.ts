import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { skeleton } from './new-room/skeleton.ts'

const name = process.argv[2] ?? ''
const folder = new URL(`../src/rooms/${name}/`, import.meta.url)

if (!/^[a-z]+(-[a-z]+)*$/u.test(name)) {
  console.error('npm run new:room -- <name in kebab-case>')
  process.exitCode = 2
} else if (existsSync(folder)) {
  console.error(`src/rooms/${name} stands already.`)
  process.exitCode = 1
} else {
  for (const [path, text] of Object.entries(skeleton(name))) {
    const file = new URL(path, folder)
    mkdirSync(new URL('.', file), { recursive: true })
    writeFileSync(file, text)
    console.log(`src/rooms/${name}/${path}`)
  }
  spawnSync('npx', ['biome', 'format', '--write', fileURLToPath(folder)])
  console.log(
    `Next: its words in src/glossary.ts, its routes in src/routes.ts, its row in ARCHITECTURE.md.`,
  )
}
