import { readWorkbook } from './read-workbook.ts'
import type { ReadRequest } from './reading-process.ts'

/**
 * The process in which strangers' workbooks are unpacked: it holds no database, no secret and no connection, and may be
 * killed at any moment. It answers each message with what it read and ends with the process that started it.
 */
process.on('message', (request: ReadRequest) => {
  void answer(request)
})
process.on('disconnect', () => process.exit())

async function answer({ bytes, wishes }: ReadRequest): Promise<void> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const read = await readWorkbook(file, wishes)
  process.send?.(read)
}
