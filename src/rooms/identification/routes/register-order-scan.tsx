import { NotFound } from '../../../kernel/errors.ts'
import { fileStore } from '../../../kernel/files/file-store.ts'
import { attachment } from '../../../kernel/http/attachment.ts'
import { endpoint } from '../../../kernel/http/endpoint.ts'
import type { RegisterId } from '../ids.ts'
import { canIdentify } from '../policy.ts'
import { getRegister } from '../queries-registers.ts'
import { scanTypes } from '../register/scan.ts'

export const loader = endpoint({
  policy: canIdentify,
  handle: async ({ reader, actor, id, service }) => {
    const { order } = await getRegister(reader, actor, id<RegisterId>('registerId'))
    const store = service(fileStore)
    if (!order?.scan || !(await store.has(order.scan.sha256))) throw new NotFound('no scan')
    const { name, kind, sha256 } = order.scan
    return attachment(name, scanTypes[kind], await store.get(sha256))
  },
})
