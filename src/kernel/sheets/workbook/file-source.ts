/** A file given in ranges, so that a large one is never held twice. */
export interface FileSource {
  readonly size: number
  read(from: number, to: number): Buffer
}

export const sourceOf = (bytes: Buffer): FileSource => ({
  size: bytes.length,
  read: (from, to) => bytes.subarray(from, to),
})

const PIECE = 1024 * 1024

/** Whether these bytes stand anywhere in a file. */
export function includesBytes(source: FileSource, wanted: Buffer): boolean {
  for (let from = 0; from < source.size; from += PIECE) {
    const to = Math.min(source.size, from + PIECE + wanted.length)
    if (source.read(from, to).includes(wanted)) return true
  }
  return false
}
