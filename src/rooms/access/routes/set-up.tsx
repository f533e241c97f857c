import { redirect } from 'react-router'
import { NotFound } from '../../../kernel/errors.ts'
import { form } from '../../../kernel/http/form.ts'
import { page } from '../../../kernel/http/page.ts'
import { type MunicipalityId, newId, type PersonId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { accessServices } from '../access.ts'
import { type SetUpRefusal, setUp } from '../commands/set-up.ts'
import { setUpInput } from '../input.ts'
import { messages } from '../messages.ts'
import { SetUpPage } from '../pages/set-up-page.tsx'
import { hashPassword } from '../passwords.ts'
import { canSetUp } from '../policy.ts'
import { setUpRefusal } from '../refusals.ts'
import type { Route } from './+types/set-up.ts'

export const loader = page({
  policy: canSetUp,
  show: async ({ service, url, subject }) => {
    if (subject.kind === 'person') throw redirect('/')
    const key = url.searchParams.get('key')
    if (!(await service(accessServices).mayBeSetUp(key))) throw new NotFound()
    return { key: key ?? '' }
  },
})

export const action = form({
  policy: canSetUp,
  audit: 'access.personAdded',
  input: setUpInput,
  before: async ({ service }, { key, password }) => {
    const allowed = await service(accessServices).mayBeSetUp(key)
    if (!allowed) return refuse<SetUpRefusal>({ kind: 'alreadySetUp' })
    const municipalityId = newId<MunicipalityId>()
    const personId = newId<PersonId>()
    const passwordHash = await hashPassword(password)
    const scope = { tenant: municipalityId, actor: personId }
    return ok({ scope, carried: { municipalityId, personId, passwordHash } })
  },
  run: ({ writer }, input, carried) => setUp(writer, { ...input, ...carried }),
  afterwards: async ({ service, state }, _personId, { login, password }) => {
    const signedIn = await service(accessServices).accounts.signIn(login, password)
    for (const cookie of signedIn?.cookies ?? []) state.setCookie(cookie)
  },
  refusal: setUpRefusal,
  redirectTo: '/',
  flash: (_personId, locale) => messages[locale].setUp.done,
})

export default function SetUpRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <SetUpPage setUpKey={loaderData.key} state={actionData} />
}
