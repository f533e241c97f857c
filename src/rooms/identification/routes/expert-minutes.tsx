import { NotFound } from '../../../kernel/errors.ts'
import { endpoint } from '../../../kernel/http/endpoint.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok } from '../../../kernel/result.ts'
import {
  documentAnswer,
  documentFormats,
  documentRefusalText,
  renderDocument,
} from '../../documents/index.ts'
import type { ExpertMeetingId, RegisterId } from '../ids.ts'
import { canIdentify } from '../policy.ts'
import { getExpertMeeting } from '../queries-expert-meetings.ts'
import { minutesDocument } from '../queries-minutes.ts'

/** The protocol as a file; it names people, so who took it is journalled. */
export const loader = endpoint({
  policy: canIdentify,
  audit: 'identification.expertMinutesDownloaded',
  write: async ({ writer, actor, id, params }) => {
    const format = documentFormats.find((each) => each === params.format)
    if (format === undefined) throw new NotFound(`no format ${params.format}`)
    const meeting = await getExpertMeeting(writer, actor, {
      registerId: id<RegisterId>('registerId'),
      meetingId: id<ExpertMeetingId>('meetingId'),
    })
    const document = await minutesDocument(writer, actor, meeting)
    if (!document.ok) return document
    const file = await renderDocument(document.value, format, new Date())
    if (!file.ok) return file
    await record(writer, {
      event: 'identification.expertMinutesDownloaded',
      object: { kind: 'expertMeeting', id: meeting.id },
      details: { format, isDraft: document.value.isDraft },
    })
    return ok(documentAnswer(document.value.title, format, file.value))
  },
  refusal: documentRefusalText,
})
