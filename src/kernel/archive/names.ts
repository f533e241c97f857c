import type { Entry } from 'yauzl'

const UTF8_FLAG = 0x800
const MOST_CHARS = 400

/** Archives made by Windows write Russian names in CP866 and do not say so. */
export function fileName(entry: Entry): string {
  const raw = entry.fileName as unknown as Buffer
  const isSaid = (entry.generalPurposeBitFlag & UTF8_FLAG) !== 0
  const text = (isSaid ? new TextDecoder().decode(raw) : guessed(raw)).normalize('NFC')
  return text.replaceAll('\\', '/')
}

function guessed(raw: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw)
  } catch {
    return new TextDecoder('ibm866').decode(raw)
  }
}

/** Nothing is ever written under these names; one that tries to lead out is not an honest archive. */
export const isUnsafe = (name: string): boolean =>
  /^\/|^[a-z]:|(?:^|\/)\.\.(?:\/|$)|\p{Cc}/iu.test(name) || name.length > MOST_CHARS

/** What systems and office programs leave beside files: not data, and nobody asked for it. */
export const isByproduct = (name: string): boolean =>
  /(?:^|\/)__MACOSX\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|~\$[^/]*|\._[^/]*|\.~lock\.[^/]*)$/iu.test(
    name,
  )
