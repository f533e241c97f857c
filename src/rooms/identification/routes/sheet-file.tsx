import { NotFound } from '../../../kernel/errors.ts'
import { endpoint } from '../../../kernel/http/endpoint.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok } from '../../../kernel/result.ts'
import {
  documentAnswer,
  documentFormats,
  documentRefusalText,
  renderDocument,
  schoolSheet,
} from '../../documents/index.ts'
import type { SheetId } from '../ids.ts'
import { canSeeConclusions } from '../policy.ts'
import { getSheetFor } from '../queries-sheet-view.ts'
import { acknowledgementsOf, answersTo, sheetContentOf } from '../queries-sheets.ts'
import { sheetPaper } from '../sheets/paper.ts'

/** The sheet as a file; who took it is journalled. */
export const loader = endpoint({
  policy: canSeeConclusions,
  audit: 'identification.sheetDownloaded',
  write: async ({ writer, actor, id, params }) => {
    const format = documentFormats.find((each) => each === params.format)
    if (format === undefined) throw new NotFound(`no format ${params.format}`)
    const sheet = await getSheetFor(writer, actor, id<SheetId>('sheetId'))
    const since = {
      acknowledgements: await acknowledgementsOf(writer, actor, [sheet.id]),
      answers: await answersTo(writer, actor, [sheet.id]),
    }
    const content = await sheetContentOf(writer, actor, sheet.id)
    const document = schoolSheet(sheetPaper(content, sheet, since))
    const file = await renderDocument(document, format, new Date())
    if (!file.ok) return file
    await record(writer, {
      event: 'identification.sheetDownloaded',
      object: { kind: 'schoolSheet', id: sheet.id },
      schoolId: sheet.schoolId,
      details: { format },
    })
    return ok(documentAnswer(document.title, format, file.value))
  },
  refusal: documentRefusalText,
})
