import { NotFound } from '../../../kernel/errors.ts'
import { form } from '../../../kernel/http/form.ts'
import { page } from '../../../kernel/http/page.ts'
import { withdrawHeadMeeting } from '../commands/record-head-meeting.ts'
import { workingOf } from '../commands/tenant.ts'
import { headMeetingRefusalText } from '../head-meeting-texts.ts'
import type { HeadMeetingId, RegisterId } from '../ids.ts'
import { strikeOutInput } from '../input-head-meetings.ts'
import { headMeetingMessages } from '../messages-head-meetings.ts'
import { StrikeOutHeadMeetingPage } from '../pages/strike-out-head-meeting-page.tsx'
import { identificationPaths } from '../paths.ts'
import { canIdentify } from '../policy.ts'
import { listHeadMeetings } from '../queries-head-meetings.ts'
import type { Route } from './+types/strike-out-head-meeting.ts'

export const loader = page({
  policy: canIdentify,
  load: async ({ reader, actor, id }) => {
    const meetingId = id<HeadMeetingId>('meetingId')
    const meetings = await listHeadMeetings(reader, actor, id<RegisterId>('registerId'))
    const meeting = meetings.find((one) => one.id === meetingId)
    if (meeting === undefined) throw new NotFound(`no talk ${meetingId}`)
    return { meeting }
  },
})

export const action = form({
  policy: canIdentify,
  audit: 'identification.headMeetingStruckOut',
  input: strikeOutInput,
  run: (context, { reason }) => {
    const registerId = context.id<RegisterId>('registerId')
    const meetingId = context.id<HeadMeetingId>('meetingId')
    const at = { registerId, meetingId }
    return withdrawHeadMeeting(context.writer, workingOf(context), at, reason)
  },
  refusal: headMeetingRefusalText,
  redirectTo: ({ id }) => identificationPaths.headMeetings({ registerId: id('registerId') }),
  flash: (_, locale) => headMeetingMessages[locale].strikeOut.done,
})

export default function StrikeOutHeadMeetingRoute({
  loaderData,
  actionData,
}: Route.ComponentProps) {
  return <StrikeOutHeadMeetingPage {...loaderData} state={actionData} />
}
