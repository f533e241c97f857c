import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import type { Sheet } from './sheet.ts'

/** This machine has no Typst: it is an optional dependency, made for Linux x64. */
export interface PdfUnavailable {
  readonly kind: 'pdfUnavailable'
}

/** PDF/A carries its letters with it; ours have no such sign (Chinese, rare scripts). */
export interface SignUnknown {
  readonly kind: 'signUnknown'
  readonly sign: string
}

/** Draws a sheet as PDF/A-2b. `at` is the moment written into the file. */
export function renderPdf(sheet: Sheet, at: Date): Result<Buffer, PdfUnavailable | SignUnknown> {
  const compiled = compileSheet(sheet)
  if (!compiled.ok) return compiled
  const { compiler, drawn } = compiled.value
  const options = { pdfStandard: 'a-2b', creationTimestamp: Math.floor(at.getTime() / 1000) }
  try {
    return ok(compiler.pdf(drawn, options))
  } catch (thrown) {
    const sign = /the text `\\?"(.+?)\\?"` could not be displayed/u.exec(String(thrown))?.[1]
    if (sign === undefined) throw thrown
    return refuse({ kind: 'signUnknown', sign })
  }
}

interface Compiled {
  readonly compiler: Compiler
  readonly drawn: Drawn
}

/** Laid out and not yet written; tests look at its words and pages. */
export function compileSheet(sheet: Sheet): Result<Compiled, PdfUnavailable> {
  const compiler = theCompiler()
  if (compiler === null) return refuse({ kind: 'pdfUnavailable' })
  const attempt = compiler.compile({
    mainFileContent: template(),
    inputs: { sheet: JSON.stringify(sheet) },
  })
  const drawn = attempt.result
  if (drawn === null) {
    const faults = compiler.fetchDiagnostics(attempt.takeDiagnostics())
    throw new Error(`sheet.typ: ${JSON.stringify(faults)}`)
  }
  // Each document's words would otherwise stay in memory for ever.
  compiler.evictCache(10)
  return ok({ compiler, drawn })
}

/** What we use of the native module; it ships no types. */
export interface Compiler {
  compile(task: { mainFileContent: string; inputs: Readonly<Record<string, string>> }): {
    readonly result: Drawn | null
    takeDiagnostics(): unknown
  }
  pdf(drawn: Drawn, options: { pdfStandard: string; creationTimestamp: number }): Buffer
  svg(drawn: Drawn): string
  fetchDiagnostics(diagnostics: unknown): readonly unknown[]
  evictCache(age: number): void
}

interface Drawn {
  readonly numOfPages: number
}

interface TypstModule {
  readonly NodeCompiler: {
    create(options: {
      workspace: string
      fontArgs: readonly { fontBlobs: readonly Buffer[] }[]
    }): Compiler
  }
}

const require = createRequire(import.meta.url)
const typstPackage = '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu'
const fonts = ['400Regular/Tinos_400Regular.ttf', '700Bold/Tinos_700Bold.ttf']

let compiler: Compiler | null | undefined
let templateText: string | undefined

/** Made at the first document and kept: reading the fonts takes longer than setting an order. */
function theCompiler(): Compiler | null {
  if (compiler === undefined) compiler = makeCompiler()
  return compiler
}

function makeCompiler(): Compiler | null {
  const typst = loadTypst()
  if (typst === null) return null
  const fontBlobs = fonts.map((file) =>
    readFileSync(require.resolve(`@expo-google-fonts/tinos/${file}`)),
  )
  // An empty workspace: the template reads no file.
  return typst.NodeCompiler.create({ workspace: '/nonexistent', fontArgs: [{ fontBlobs }] })
}

/** Null where the module is not installed or cannot be loaded. */
export function loadTypst(name = typstPackage): TypstModule | null {
  try {
    return require(name) as TypstModule
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException
    if (code === 'MODULE_NOT_FOUND' || code === 'ERR_DLOPEN_FAILED') return null
    throw thrown
  }
}

function template(): string {
  templateText ??= readFileSync(fileURLToPath(new URL('./sheet.typ', import.meta.url)), 'utf8')
  return templateText
}
