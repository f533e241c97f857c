import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inflate } from '@sparticuz/chromium'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Browser {
  readonly executablePath: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

/** Chromium as npm brought it, unpacked once into `.cache`, with libraries and fonts of its own where the machine has none. */
export async function npmChromium(): Promise<Browser> {
  const folder = await unpacked()
  const executablePath = join(folder, 'chromium')
  const temporary = join(folder, 'tmp')
  mkdirSync(temporary, { recursive: true })
  const env: Record<string, string> = {
    ...(process.env as Record<string, string>),
    TMPDIR: temporary,
    FONTCONFIG_FILE: join(folder, 'fonts.conf'),
  }
  if (!starts(executablePath, env)) {
    env.LD_LIBRARY_PATH = join(folder, 'al2023', 'lib')
    if (!starts(executablePath, env)) {
      throw new Error('Chromium from npm does not start: see `ldd` of .cache/chromium-*/chromium')
    }
  }
  return { executablePath, args, env }
}

/** Root has no sandbox, a container little shared memory, a closed network nobody to talk to. */
const args = [
  '--no-sandbox',
  '--no-zygote',
  '--disable-setuid-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--font-render-hinting=none',
]

async function unpacked(): Promise<string> {
  const folder = join(root, '.cache', `chromium-${version()}`)
  if (existsSync(folder)) return folder
  const aside = `${folder}.${process.pid}`
  mkdirSync(aside, { recursive: true })
  const bin = join(root, 'node_modules/@sparticuz/chromium/bin')
  const before = process.env.TMPDIR
  try {
    // The package unpacks into the temporary folder and nowhere else.
    process.env.TMPDIR = aside
    for (const file of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']) {
      await inflate(join(bin, file))
    }
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
  writeFileSync(join(aside, 'fonts.conf'), fontsConf(folder))
  try {
    renameSync(aside, folder)
  } catch {
    // Another process was faster.
    rmSync(aside, { recursive: true, force: true })
  }
  return folder
}

const fontsConf = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts/fonts</dir>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/tmp/fontconfig</cachedir>
</fontconfig>
`

const version = (): string =>
  (
    JSON.parse(
      readFileSync(join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8'),
    ) as { version: string }
  ).version

const starts = (executable: string, env: Record<string, string>): boolean =>
  spawnSync(executable, ['--version'], { env, stdio: 'ignore' }).status === 0
