import { form } from '../../../kernel/http/form.ts'
import { page } from '../../../kernel/http/page.ts'
import { correctExpertMeeting } from '../commands/open-expert-meeting.ts'
import { expertRefusalText } from '../expert-texts.ts'
import type { ExpertMeetingId, RegisterId } from '../ids.ts'
import { correctMeetingInput } from '../input-experts.ts'
import { expertMessages } from '../messages-experts.ts'
import { MeetingFormPage } from '../pages/expert-meeting-form-page.tsx'
import { identificationPaths } from '../paths.ts'
import { canIdentify } from '../policy.ts'
import { getExpertMeeting } from '../queries-expert-meetings.ts'
import { meetingPeople } from '../queries-meeting-people.ts'
import { getRegister } from '../queries-registers.ts'
import { readMeeting } from '../register/meeting-people.ts'
import type { Route } from './+types/edit-expert-meeting.ts'

export const loader = page({
  policy: canIdentify,
  load: async ({ reader, actor, id, today }) => {
    const registerId = id<RegisterId>('registerId')
    const meetingId = id<ExpertMeetingId>('meetingId')
    return {
      register: await getRegister(reader, actor, registerId),
      meeting: await getExpertMeeting(reader, actor, { registerId, meetingId }),
      ...(await meetingPeople(reader, actor)),
      today,
    }
  },
})

export const action = form({
  policy: canIdentify,
  audit: 'identification.expertMeetingCorrected',
  input: correctMeetingInput,
  run: async ({ writer, actor, id }, { revision, typed }) => {
    const registerId = id<RegisterId>('registerId')
    const meetingId = id<ExpertMeetingId>('meetingId')
    await getExpertMeeting(writer, actor, { registerId, meetingId })
    const read = readMeeting(typed, (await meetingPeople(writer, actor)).people)
    if (!read.ok) return read
    return correctExpertMeeting(writer, actor, { registerId, meetingId, revision }, read.value)
  },
  refusal: expertRefusalText,
  redirectTo: ({ id }, meetingId) =>
    identificationPaths.expertMeeting({ registerId: id('registerId'), meetingId }),
  flash: (_, locale) => expertMessages[locale].correct.done,
})

export default function EditExpertMeetingRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <MeetingFormPage {...loaderData} state={actionData} />
}
