import { form } from '../../../kernel/http/form.ts'
import { page } from '../../../kernel/http/page.ts'
import { openExpertMeeting } from '../commands/open-expert-meeting.ts'
import { workingOf } from '../commands/tenant.ts'
import { expertRefusalText } from '../expert-texts.ts'
import type { RegisterId } from '../ids.ts'
import { openMeetingInput } from '../input-experts.ts'
import { expertMessages } from '../messages-experts.ts'
import { MeetingFormPage } from '../pages/expert-meeting-form-page.tsx'
import { identificationPaths } from '../paths.ts'
import { canIdentify } from '../policy.ts'
import { meetingPeople } from '../queries-meeting-people.ts'
import { getRegister } from '../queries-registers.ts'
import { readMeeting } from '../register/meeting-people.ts'
import type { Route } from './+types/new-expert-meeting.ts'

export const loader = page({
  policy: canIdentify,
  load: async ({ reader, actor, id, today }) => ({
    register: await getRegister(reader, actor, id<RegisterId>('registerId')),
    ...(await meetingPeople(reader, actor)),
    today,
  }),
})

export const action = form({
  policy: canIdentify,
  audit: 'identification.expertMeetingOpened',
  input: openMeetingInput,
  run: async (context, typed) => {
    const { writer, actor, id } = context
    const { id: registerId } = await getRegister(writer, actor, id<RegisterId>('registerId'))
    const { people } = await meetingPeople(writer, actor)
    const read = readMeeting(typed, people)
    if (!read.ok) return read
    return openExpertMeeting(writer, workingOf(context), registerId, read.value)
  },
  refusal: expertRefusalText,
  redirectTo: ({ id }, meetingId) =>
    identificationPaths.expertMeeting({ registerId: id('registerId'), meetingId }),
  flash: (_, locale) => expertMessages[locale].open.done,
})

export default function NewExpertMeetingRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <MeetingFormPage {...loaderData} meeting={null} state={actionData} />
}
