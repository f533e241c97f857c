import type { DragEvent } from 'react'

const MOST = 1000

/** Browsers take dropped files by themselves, but not what is in a dropped folder: this puts it into the field. */
export function takeDroppedFolder(event: DragEvent<HTMLInputElement>): void {
  const input = event.currentTarget
  const entries = [...event.dataTransfer.items].flatMap((item) => item.webkitGetAsEntry?.() ?? [])
  if (!entries.some((entry) => entry.isDirectory)) return
  event.preventDefault()
  void filesIn(entries).then((files) => {
    const taken = new DataTransfer()
    for (const file of files) taken.items.add(file)
    input.files = taken.files
    input.dispatchEvent(new Event('change', { bubbles: true }))
  })
}

async function filesIn(entries: readonly FileSystemEntry[]): Promise<readonly File[]> {
  const files: File[] = []
  const waiting = [...entries]
  for (let entry = waiting.shift(); entry !== undefined; entry = waiting.shift()) {
    if (files.length >= MOST) break
    if (isFile(entry)) files.push(await fileOf(entry))
    else waiting.push(...(await childrenOf(entry as FileSystemDirectoryEntry)))
  }
  return files
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile

/** Under its path, so that two of one name in two folders are told apart. */
const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => {
    entry.file((file) => resolve(new File([file], entry.fullPath.replace(/^\//u, ''))), reject)
  })

/** A browser gives them a hundred at a time. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject)
    })
    if (some.length === 0 || all.length > MOST) return all
    all.push(...some)
  }
}
