import { ok, type Result, refuse } from '../../kernel/result.ts'
import { LARGEST_LIST_MB, MOST_LINES, readReceivedList } from './read-received-list.ts'
import type { ReceivedRefusal } from './refusals-received.ts'
import { type ListLine, linesOfText } from './register/list-lines.ts'

/** What came, read: kept byte for byte whether it was a file or lines of a letter. */
export interface Arrived {
  readonly bytes: Buffer
  readonly source: { readonly fileName: string } | { readonly typed: string }
  readonly lines: readonly ListLine[]
}

export async function arrivedLines(
  file: File | null,
  text: string,
): Promise<Result<Arrived, ReceivedRefusal>> {
  const typed = text.trim()
  if (file !== null && typed !== '') return refuse({ kind: 'listGivenTwice' })
  if (file === null) return arrivedText(typed)
  if (file.size > LARGEST_LIST_MB * 1_048_576)
    return refuse({ kind: 'fileTooLarge', megabytes: LARGEST_LIST_MB })
  const bytes = Buffer.from(await file.arrayBuffer())
  const read = await readReceivedList(file.name, bytes)
  return read.ok ? ok({ bytes, source: { fileName: file.name }, lines: read.value }) : read
}

function arrivedText(typed: string): Result<Arrived, ReceivedRefusal> {
  const lines = linesOfText(typed)
  if (lines.length === 0) return refuse({ kind: 'nothingGiven' })
  if (lines.length > MOST_LINES) return refuse({ kind: 'tooManyLines', limit: MOST_LINES })
  // A browser sends CRLF, another program LF: the same lines are the same list.
  const plain = typed.replace(/\r\n/gu, '\n')
  return ok({ bytes: Buffer.from(plain, 'utf8'), source: { typed: plain }, lines })
}
