import { fileStore } from '../../../kernel/files/file-store.ts'
import { attachment } from '../../../kernel/http/attachment.ts'
import { endpoint } from '../../../kernel/http/endpoint.ts'
import type { ReceivedListId } from '../ids.ts'
import { canIdentify } from '../policy.ts'
import { getReceived } from '../queries-received.ts'

export const loader = endpoint({
  policy: canIdentify,
  handle: async ({ reader, actor, id, service }) => {
    const { fileName, sha256 } = await getReceived(reader, actor, id<ReceivedListId>('listId'))
    const bytes = await service(fileStore).get(sha256)
    const isTyped = fileName === null
    return attachment(
      fileName ?? 'Строки из письма.txt',
      isTyped ? 'text/plain; charset=utf-8' : 'application/octet-stream',
      bytes,
    )
  },
})
