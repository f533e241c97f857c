import { page } from '../../../kernel/http/page.ts'
import { MePage } from '../pages/me-page.tsx'
import { canSeeOneself } from '../policy.ts'
import { getOneself } from '../queries.ts'
import type { Route } from './+types/me.ts'

export const loader = page({
  policy: canSeeOneself,
  load: ({ reader, actor }) => getOneself(reader, actor),
})

export default function MeRoute({ loaderData }: Route.ComponentProps) {
  return <MePage person={loaderData} />
}
