import { form } from '../../../kernel/http/form.ts'
import { page } from '../../../kernel/http/page.ts'
import { refuse } from '../../../kernel/result.ts'
import { headsOfSchools } from '../../access/index.ts'
import { recordHeadMeeting } from '../commands/record-head-meeting.ts'
import { workingOf } from '../commands/tenant.ts'
import { headMeetingRefusalText } from '../head-meeting-texts.ts'
import type { RegisterId } from '../ids.ts'
import { headMeetingInput } from '../input-head-meetings.ts'
import { headMeetingMessages } from '../messages-head-meetings.ts'
import { NewHeadMeetingPage } from '../pages/new-head-meeting-page.tsx'
import { identificationPaths } from '../paths.ts'
import { canIdentify } from '../policy.ts'
import { newTalkView } from '../queries-heads-page.ts'
import { getRegister } from '../queries-registers.ts'
import { readAttendee } from '../register/attendees.ts'
import type { Route } from './+types/new-head-meeting.ts'

export const loader = page({
  policy: canIdentify,
  load: async ({ reader, actor, id, url, today }) => {
    const registerId = id<RegisterId>('registerId')
    const schoolId = url.searchParams.get('school') ?? ''
    return { ...(await newTalkView(reader, actor, { registerId, schoolId, today })), today }
  },
})

export const action = form({
  policy: canIdentify,
  audit: 'identification.headMeetingRecorded',
  input: headMeetingInput,
  run: async (context, { head, actingBasis, ...fields }) => {
    const { writer, actor, id, today } = context
    const { id: registerId } = await getRegister(writer, actor, id<RegisterId>('registerId'))
    const heads = await headsOfSchools(writer, actor, today)
    const known = heads.filter(({ schoolId }) => schoolId === fields.schoolId)
    const person = readAttendee(head, known)
    if (!person.ok) return refuse({ kind: 'postMissing' })
    return recordHeadMeeting(writer, workingOf(context), registerId, {
      ...fields,
      head: { ...person.value, actingBasis },
    })
  },
  refusal: headMeetingRefusalText,
  redirectTo: ({ id }) => identificationPaths.headMeetings({ registerId: id('registerId') }),
  flash: (_, locale) => headMeetingMessages[locale].form.done,
})

export default function NewHeadMeetingRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <NewHeadMeetingPage {...loaderData} state={actionData} />
}
