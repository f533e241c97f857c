/** What the directory at the end of a ZIP says it holds, without unpacking anything. */
export interface ZipContents {
  readonly entries: number
  readonly unpackedBytes: number
  readonly names: readonly string[]
}

const END = 0x06054b50
const END_BYTES = 22
const LONGEST_COMMENT = 0xffff
const ENTRY = 0x02014b50
const ENTRY_BYTES = 46
/** Stands in a 32-bit field when the true size is in a ZIP64 record: no plain table needs that. */
const IN_ZIP64 = 0xffffffff

/** Undefined when it is no whole ZIP. A bomb shows itself here, before a library unpacks it into memory. */
export function zipContents(file: Buffer): ZipContents | undefined {
  const end = endRecord(file)
  if (end === undefined) return undefined
  const entries = file.readUInt16LE(end + 10)
  let at = file.readUInt32LE(end + 16)
  let unpackedBytes = 0
  const names: string[] = []
  for (let i = 0; i < entries; i += 1) {
    if (at + ENTRY_BYTES > file.length || file.readUInt32LE(at) !== ENTRY) return undefined
    const size = file.readUInt32LE(at + 24)
    unpackedBytes += size === IN_ZIP64 ? Number.POSITIVE_INFINITY : size
    const name = file.readUInt16LE(at + 28)
    names.push(file.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + name))
    at += ENTRY_BYTES + name + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return { entries, unpackedBytes, names }
}

function endRecord(file: Buffer): number | undefined {
  const first = Math.max(0, file.length - END_BYTES - LONGEST_COMMENT)
  for (let at = file.length - END_BYTES; at >= first; at -= 1) {
    if (file.readUInt32LE(at) === END) return at
  }
  return undefined
}
