import { form } from '../../../kernel/http/form.ts'
import { page } from '../../../kernel/http/page.ts'
import { cancelExpertMeeting } from '../commands/cancel-expert-meeting.ts'
import { workingOf } from '../commands/tenant.ts'
import { expertRefusalText } from '../expert-texts.ts'
import type { ExpertMeetingId, RegisterId } from '../ids.ts'
import { cancelMeetingInput } from '../input-experts.ts'
import { expertMessages } from '../messages-experts.ts'
import { CancelExpertMeetingPage } from '../pages/cancel-expert-meeting-page.tsx'
import { identificationPaths } from '../paths.ts'
import { canIdentify } from '../policy.ts'
import { getExpertMeeting } from '../queries-expert-meetings.ts'
import type { Route } from './+types/cancel-expert-meeting.ts'

export const loader = page({
  policy: canIdentify,
  load: async ({ reader, actor, id }) => ({
    meeting: await getExpertMeeting(reader, actor, {
      registerId: id<RegisterId>('registerId'),
      meetingId: id<ExpertMeetingId>('meetingId'),
    }),
  }),
})

export const action = form({
  policy: canIdentify,
  audit: 'identification.expertMeetingCancelled',
  input: cancelMeetingInput,
  run: (context, { revision, reason }) => {
    const registerId = context.id<RegisterId>('registerId')
    const meetingId = context.id<ExpertMeetingId>('meetingId')
    const at = { registerId, meetingId, revision }
    return cancelExpertMeeting(context.writer, workingOf(context), at, reason)
  },
  refusal: expertRefusalText,
  redirectTo: ({ id }) => identificationPaths.registerExperts({ registerId: id('registerId') }),
  flash: (_, locale) => expertMessages[locale].cancel.done,
})

export default function CancelExpertMeetingRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <CancelExpertMeetingPage {...loaderData} state={actionData} />
}
