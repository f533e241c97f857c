import { NotFound } from '../../../kernel/errors.ts'
import { form, forms } from '../../../kernel/http/form.ts'
import { page } from '../../../kernel/http/page.ts'
import { closeExpertMeeting } from '../commands/close-expert-meeting.ts'
import { decideWithExperts } from '../commands/decide-with-experts.ts'
import { workingOf } from '../commands/tenant.ts'
import { expertRefusalText } from '../expert-texts.ts'
import type { ExpertMeetingId, RegisterId } from '../ids.ts'
import { closeInput, decisionsInput } from '../input-experts.ts'
import { expertMessages } from '../messages-experts.ts'
import { MeetingPage } from '../pages/expert-meeting-page.tsx'
import { identificationPaths } from '../paths.ts'
import { canIdentify } from '../policy.ts'
import { getExpertMeeting, listExpertMeetings } from '../queries-expert-meetings.ts'
import { expertQueue } from '../queries-expert-queue.ts'
import { listHeadMeetings } from '../queries-head-meetings.ts'
import { getRegister } from '../queries-registers.ts'
import type { Route } from './+types/expert-meeting.ts'

export const loader = page({
  policy: canIdentify,
  load: async ({ reader, actor, id, url, today }) => {
    const at = placeOf({ id })
    const register = await getRegister(reader, actor, at.registerId)
    const meeting = await getExpertMeeting(reader, actor, at)
    if (register.runId === null) throw new NotFound(`no queue of ${at.registerId}`)
    return {
      register,
      meeting,
      queue: await expertQueue(reader, actor, register.runId),
      meetings: await listExpertMeetings(reader, actor, at.registerId),
      talks: await listHeadMeetings(reader, actor, at.registerId),
      protocol: {
        number: (url.searchParams.get('number') ?? '').slice(0, 50),
        on: url.searchParams.get('on') ?? (meeting.heldOn > today ? '' : meeting.heldOn),
      },
      mayChange: register.isOpen,
    }
  },
})

export const action = forms({
  decide: form({
    policy: canIdentify,
    audit: 'identification.expertDecisionsRecorded',
    input: decisionsInput,
    run: ({ writer, actor, id }, { revision, lines }) =>
      decideWithExperts(writer, actor, { ...placeOf({ id }), revision }, lines),
    refusal: expertRefusalText,
    // What was typed of the protocol is not lost: it waits in the address.
    redirectTo: ({ id }, _, { protocol }) =>
      identificationPaths.expertMeeting(placeOf({ id }), protocol),
    flash: (count, locale) => expertMessages[locale].decide.done(count),
  }),
  close: form({
    policy: canIdentify,
    audit: 'identification.expertMeetingClosed',
    input: closeInput,
    run: async (context, { revision, ...protocol }) => {
      const at = { ...placeOf(context), revision }
      const closed = await closeExpertMeeting(context.writer, workingOf(context), at, protocol)
      return closed.ok ? { ...closed, value: protocol.number } : closed
    },
    refusal: expertRefusalText,
    redirectTo: ({ id }) => identificationPaths.registerExperts(placeOf({ id })),
    flash: (number, locale) => expertMessages[locale].decide.closed(number),
  }),
})

const placeOf = ({ id }: { readonly id: <Id extends string>(name: string) => Id }) => ({
  registerId: id<RegisterId>('registerId'),
  meetingId: id<ExpertMeetingId>('meetingId'),
})

export default function ExpertMeetingRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <MeetingPage {...loaderData} state={actionData} />
}
