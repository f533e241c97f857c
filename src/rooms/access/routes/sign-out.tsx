import { redirect } from 'react-router'
import { z } from 'zod'
import { everyone } from '../../../kernel/access/decision.ts'
import { form } from '../../../kernel/http/form.ts'
import { page } from '../../../kernel/http/page.ts'
import { accessServices } from '../access.ts'
import { recordSignOut } from '../commands/sign-in.ts'
import { canSignOut } from '../policy.ts'

/** There is nothing to read here: the address typed by hand leads to the desk. */
export const loader = page({
  policy: everyone('sign-out'),
  show: () => {
    throw redirect('/')
  },
})

export const action = form({
  policy: canSignOut,
  audit: 'access.signedOut',
  input: z.object({}),
  run: ({ writer, actor }) => recordSignOut(writer, actor.personId),
  afterwards: async ({ state, service }) => {
    const { accounts } = service(accessServices)
    for (const cookie of await accounts.signOut(state.headers)) state.setCookie(cookie)
  },
  refusal: (refusal: never) => refusal,
  redirectTo: '/sign-in',
})
