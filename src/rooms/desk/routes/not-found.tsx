import { everyone } from '../../../kernel/access/decision.ts'
import { NotFound } from '../../../kernel/errors.ts'
import { page } from '../../../kernel/http/page.ts'

export const loader = page({
  policy: everyone('not-found'),
  show: () => {
    throw new NotFound()
  },
})

/** Never drawn: the error page stands here. A module with no component would be an endpoint without frame. */
export default function NotFoundRoute() {
  return null
}
