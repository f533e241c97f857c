import { endpoint } from '../../../kernel/http/endpoint.ts'
import { download } from '../download.ts'
import { canKeepRegister } from '../policy.ts'
import { getImportFile } from '../queries-imports.ts'

export const loader = endpoint({
  policy: canKeepRegister,
  handle: async ({ reader, actor, id }) => {
    const { fileName, file } = await getImportFile(reader, actor, id('importId'))
    return download(fileName, 'application/octet-stream', file)
  },
})
