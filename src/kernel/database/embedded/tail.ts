import type { ChildProcess } from 'node:child_process'

const LINES = 12

/** Reads everything a child says (its pipe must not fill up) and keeps the last lines. */
export function tail(child: ChildProcess): () => string {
  let lines: string[] = []
  const keep = (chunk: Buffer): void => {
    lines = [...lines, ...chunk.toString('utf8').split('\n').filter(Boolean)].slice(-LINES)
  }
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', keep)
    // A socket underneath: it must not keep the program running.
    if (stream !== null && 'unref' in stream) (stream as { unref(): void }).unref()
  }
  child.on('error', (error) => keep(Buffer.from(error.message)))
  return () => lines.join('\n')
}
