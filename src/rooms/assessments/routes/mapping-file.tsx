import { attachment } from '../../../kernel/http/attachment.ts'
import { endpoint } from '../../../kernel/http/endpoint.ts'
import { mappingFile } from '../mapping/mapping-file.ts'
import { canKeepResults } from '../policy.ts'
import { getMapping } from '../queries-mappings.ts'

export const loader = endpoint({
  policy: canKeepResults,
  handle: async ({ reader, actor, id }) => {
    const { mapping } = await getMapping(reader, actor, id<string & never>('mappingId'))
    const name = `${mapping.name.replace(/[\\/:*?"<>|]+/gu, ' ')}.json`
    return attachment(name, 'application/json; charset=utf-8', mappingFile(mapping))
  },
})
