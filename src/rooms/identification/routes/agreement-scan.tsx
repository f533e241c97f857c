import { NotFound } from '../../../kernel/errors.ts'
import { fileStore } from '../../../kernel/files/file-store.ts'
import { attachment } from '../../../kernel/http/attachment.ts'
import { endpoint } from '../../../kernel/http/endpoint.ts'
import type { AgreementId, RegisterId } from '../ids.ts'
import { canIdentify } from '../policy.ts'
import { listAgreements } from '../queries-agreements.ts'
import { scanTypes } from '../register/scan.ts'

export const loader = endpoint({
  policy: canIdentify,
  handle: async ({ reader, actor, id, service }) => {
    const agreementId = id<AgreementId>('agreementId')
    const agreements = await listAgreements(reader, actor, id<RegisterId>('registerId'))
    const scan = agreements.find((one) => one.id === agreementId)?.answer?.scan
    if (!scan) throw new NotFound(`no scan of ${agreementId}`)
    return attachment(scan.name, scanTypes[scan.kind], await service(fileStore).get(scan.sha256))
  },
})
