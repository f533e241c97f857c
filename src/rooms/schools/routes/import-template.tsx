import { endpoint } from '../../../kernel/http/endpoint.ts'
import { download } from '../download.ts'
import { importTemplate } from '../import-template.ts'
import { importMessages } from '../messages-import.ts'
import { canKeepRegister } from '../policy.ts'

export const loader = endpoint({
  policy: canKeepRegister,
  handle: async () =>
    download(`${importMessages.ru.sheetName}.xlsx`, 'xlsx', await importTemplate()),
})
