import { redirect } from 'react-router'
import { form } from '../../../kernel/http/form.ts'
import { localPath } from '../../../kernel/http/local-path.ts'
import { page } from '../../../kernel/http/page.ts'
import { ok } from '../../../kernel/result.ts'
import { accessServices } from '../access.ts'
import { type Recognised, recognise, recordSignIn } from '../commands/sign-in.ts'
import { signInInput } from '../input.ts'
import { SignInPage } from '../pages/sign-in-page.tsx'
import { canSignIn } from '../policy.ts'
import { signInRefusal } from '../refusals.ts'
import type { Route } from './+types/sign-in.ts'

export const loader = page({
  policy: canSignIn,
  show: async ({ subject, url, service }) => {
    const next = localPath(url.searchParams.get('next'))
    if (subject.kind === 'person') throw redirect(next)
    return { next, demo: await service(accessServices).demoPeople() }
  },
})

export const action = form({
  policy: canSignIn,
  audit: 'access.signedIn',
  input: signInInput,
  before: async ({ service, state }, { login, password }) => {
    const credentials = { login, password, address: state.remoteAddress }
    const recognised = await recognise(service(accessServices), credentials)
    if (!recognised.ok) return recognised
    const { municipalityId, personId } = recognised.value
    const scope = { tenant: municipalityId, actor: personId }
    return ok({ scope, carried: recognised.value })
  },
  run: async ({ writer }, _input, person: Recognised) => {
    await recordSignIn(writer, person.personId)
    return ok(person)
  },
  afterwards: ({ state }, { cookies }) => cookies.forEach(state.setCookie),
  refusal: signInRefusal,
  redirectTo: (_context, _person, { next }) => localPath(next),
})

export default function SignInRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <SignInPage {...loaderData} state={actionData} />
}
