import { form, forms } from '../../../kernel/http/form.ts'
import { page } from '../../../kernel/http/page.ts'
import { workingOf } from '../commands/tenant.ts'
import { withdrawAmendment } from '../commands/withdraw-amendment.ts'
import { withdrawRegister } from '../commands/withdraw-register.ts'
import type { RegisterId } from '../ids.ts'
import { withdrawAmendmentInput, withdrawRegisterInput } from '../input-registers.ts'
import { registerMessages } from '../messages-registers.ts'
import { RegisterPage } from '../pages/register-page.tsx'
import { identificationPaths } from '../paths.ts'
import { canIdentify } from '../policy.ts'
import { registerView } from '../queries-register-view.ts'
import { getRegister } from '../queries-registers.ts'
import { registerRefusalText } from '../register-texts.ts'
import type { Route } from './+types/register.ts'

export const loader = page({
  policy: canIdentify,
  load: async ({ reader, actor, id }) =>
    registerView(reader, actor, await getRegister(reader, actor, id<RegisterId>('registerId'))),
})

const here = ({ id }: { readonly id: (name: 'registerId') => RegisterId }) =>
  identificationPaths.register({ registerId: id('registerId') })

export const action = forms({
  withdraw: form({
    policy: canIdentify,
    audit: 'identification.registerWithdrawn',
    input: withdrawRegisterInput,
    run: (context, input) =>
      withdrawRegister(context.writer, workingOf(context), context.id('registerId'), input),
    refusal: registerRefusalText,
    redirectTo: here,
    flash: (_, locale) => registerMessages[locale].withdraw.done,
  }),
  withdrawAmendment: form({
    policy: canIdentify,
    audit: 'identification.amendmentWithdrawn',
    input: withdrawAmendmentInput,
    run: (context, input) =>
      withdrawAmendment(context.writer, workingOf(context), context.id('registerId'), input),
    refusal: registerRefusalText,
    redirectTo: here,
    flash: (school, locale) => registerMessages[locale].amendments.withdrawn(school),
  }),
})

export default function RegisterRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <RegisterPage {...loaderData} state={actionData} />
}
