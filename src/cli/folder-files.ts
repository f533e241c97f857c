import { readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { isByproduct } from '../kernel/archive/names.ts'

export interface FoundFile {
  readonly path: string
  /** In a folder: with the folder's name, so that two of one name are told apart. */
  readonly name: string
}

/** A file by itself; a folder with all in it, by code point, without what systems leave beside files. */
export function filesAt(path: string): readonly FoundFile[] {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) {
    return [{ path, name: basename(path) }]
  }
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: file, name: join(basename(path), file.slice(path.length)) }))
    .filter(({ name }) => !isByproduct(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}
