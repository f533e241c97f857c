import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'

/** Sources by their path from the project root. */
export type Sources = ReadonlyMap<string, string>

export interface Import {
  /** A path from the root for our own files, else the package. */
  readonly target: string
  /** Erased before the program runs. */
  readonly typeOnly: boolean
}

const root = fileURLToPath(new URL('../..', import.meta.url))

export function readSources(folder = 'src'): Sources {
  const files = readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => posix.join(folder, file.replaceAll('\\', '/')))
  return new Map(files.sort().map((file) => [file, readFileSync(`${root}/${file}`, 'utf8')]))
}

/** What a file imports and re-exports, read by the parser that Vite brings. */
export function importsOf(file: string, source: string): readonly Import[] {
  const { errors, module } = parseSync(file, source)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`)
  const at = (specifier: string) =>
    specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : specifier
  const fromImports = module.staticImports.map(({ moduleRequest, entries }) => ({
    target: at(moduleRequest.value),
    typeOnly: entries.length > 0 && entries.every((entry) => entry.isType),
  }))
  const fromExports = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType }) =>
      moduleRequest === null ? [] : [{ target: at(moduleRequest.value), typeOnly: isType }],
    ),
  )
  const dynamic = module.dynamicImports.flatMap(({ moduleRequest }) => {
    const text = source.slice(moduleRequest.start, moduleRequest.end)
    const literal = /^['"](.+)['"]$/.exec(text)?.[1]
    return literal === undefined ? [] : [{ target: at(literal), typeOnly: false }]
  })
  return [...fromImports, ...fromExports, ...dynamic]
}
