import { fileStore } from '../../../kernel/files/file-store.ts'
import { attachment } from '../../../kernel/http/attachment.ts'
import { endpoint } from '../../../kernel/http/endpoint.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok } from '../../../kernel/result.ts'
import type { SheetId, SheetResponseId } from '../ids.ts'
import { canSeeConclusions } from '../policy.ts'
import { getSheetFor } from '../queries-sheet-view.ts'
import { getAnswerFile } from '../queries-sheets.ts'

/** What a school attached to its answer; it may name people, so who took it is journalled. */
export const loader = endpoint({
  policy: canSeeConclusions,
  audit: 'identification.sheetAnswerFileDownloaded',
  write: async ({ writer, actor, id, service }) => {
    const sheet = await getSheetFor(writer, actor, id<SheetId>('sheetId'))
    const responseId = id<SheetResponseId>('responseId')
    const { fileName, sha256 } = await getAnswerFile(writer, actor, {
      sheetId: sheet.id,
      responseId,
    })
    const bytes = await service(fileStore).get(sha256)
    await record(writer, {
      event: 'identification.sheetAnswerFileDownloaded',
      object: { kind: 'schoolSheet', id: sheet.id },
      schoolId: sheet.schoolId,
      details: { responseId },
    })
    return ok(attachment(fileName, 'application/octet-stream', bytes))
  },
  refusal: () => '',
})
