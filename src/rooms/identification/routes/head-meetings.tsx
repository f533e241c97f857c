import { page } from '../../../kernel/http/page.ts'
import type { RegisterId } from '../ids.ts'
import { HeadMeetingsPage } from '../pages/head-meetings-page.tsx'
import { canIdentify } from '../policy.ts'
import { headsView } from '../queries-heads-page.ts'
import type { Route } from './+types/head-meetings.ts'

export const loader = page({
  policy: canIdentify,
  load: ({ reader, actor, id }) => headsView(reader, actor, id<RegisterId>('registerId')),
})

export default function HeadMeetingsRoute({ loaderData }: Route.ComponentProps) {
  return <HeadMeetingsPage {...loaderData} />
}
