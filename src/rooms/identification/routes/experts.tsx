import { page } from '../../../kernel/http/page.ts'
import type { RegisterId } from '../ids.ts'
import { ExpertsPage } from '../pages/experts-page.tsx'
import { canIdentify } from '../policy.ts'
import { listExpertMeetings } from '../queries-expert-meetings.ts'
import { expertQueue } from '../queries-expert-queue.ts'
import { listHeadMeetings } from '../queries-head-meetings.ts'
import { getRegister } from '../queries-registers.ts'
import type { Route } from './+types/experts.ts'

export const loader = page({
  policy: canIdentify,
  load: async ({ reader, actor, id }) => {
    const registerId = id<RegisterId>('registerId')
    const register = await getRegister(reader, actor, registerId)
    const { runId } = register
    return {
      register,
      queue: runId === null ? null : await expertQueue(reader, actor, runId),
      meetings: await listExpertMeetings(reader, actor, registerId),
      talks: await listHeadMeetings(reader, actor, registerId),
    }
  },
})

export default function ExpertsRoute({ loaderData }: Route.ComponentProps) {
  return <ExpertsPage {...loaderData} />
}
