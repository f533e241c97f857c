import { fileStore } from '../../../kernel/files/file-store.ts'
import { attachment } from '../../../kernel/http/attachment.ts'
import { endpoint } from '../../../kernel/http/endpoint.ts'
import { canKeepResults } from '../policy.ts'
import { getImportFile } from '../queries-imports.ts'

export const loader = endpoint({
  policy: canKeepResults,
  handle: async ({ reader, actor, id, params, service }) => {
    const position = Number(params.position)
    const wanted = { importId: id<string & never>('importId'), position, store: service(fileStore) }
    const { fileName, bytes } = await getImportFile(reader, actor, wanted)
    return attachment(fileName, 'application/octet-stream', bytes)
  },
})
