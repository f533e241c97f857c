import { readdirSync } from 'node:fs'

/** A page of `docs/` that is written by the program, whole or in parts. */
export interface GeneratedDocument {
  /** From the root of the project: `docs/glossary.md`. */
  readonly path: string
  /** The new text; `current` lets a page keep what a person wrote around the generated parts. */
  render(current: string): string | Promise<string>
}

const notDocuments = ['documents.ts', 'parts.ts']

/** One file of this folder, one page: each exports it as `document`. */
export async function documents(): Promise<readonly GeneratedDocument[]> {
  const files = readdirSync(new URL('.', import.meta.url)).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !notDocuments.includes(file),
  )
  const modules = await Promise.all(
    files.sort().map((file) => import(/* @vite-ignore */ new URL(file, import.meta.url).href)),
  )
  return modules.map((module: { document: GeneratedDocument }) => module.document)
}
