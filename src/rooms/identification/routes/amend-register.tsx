import { form } from '../../../kernel/http/form.ts'
import { page } from '../../../kernel/http/page.ts'
import { refuse } from '../../../kernel/result.ts'
import { chosenOf } from '../../../ui/index.ts'
import { namesOfSchools } from '../../schools/index.ts'
import { amendRegister } from '../commands/amend-register.ts'
import { workingOf } from '../commands/tenant.ts'
import type { RegisterId } from '../ids.ts'
import { amendInput } from '../input-registers.ts'
import { registerMessages } from '../messages-registers.ts'
import { AmendRegisterPage } from '../pages/amend-register-page.tsx'
import { identificationPaths } from '../paths.ts'
import { canIdentify } from '../policy.ts'
import { getRegister } from '../queries-registers.ts'
import { registerRefusalText } from '../register-texts.ts'
import type { Route } from './+types/amend-register.ts'

type Named = Awaited<ReturnType<typeof namesOfSchools>>

const choicesOf = (schools: Named) => schools.map(({ id, name }) => ({ value: id, label: name }))

export const loader = page({
  policy: canIdentify,
  load: async ({ reader, actor, id, url }) => {
    const { searchParams } = url
    const change: 'include' | 'exclude' =
      searchParams.get('change') === 'exclude' ? 'exclude' : 'include'
    return {
      register: await getRegister(reader, actor, id<RegisterId>('registerId')),
      schools: choicesOf(await namesOfSchools(reader, actor)),
      asked: { school: searchParams.get('school'), change },
    }
  },
})

export const action = form({
  policy: canIdentify,
  audit: 'identification.registerAmended',
  input: amendInput,
  run: async (context, { school, ...amendment }) => {
    const { writer, actor } = context
    const chosen = chosenOf(school, choicesOf(await namesOfSchools(writer, actor)))
    if (chosen === undefined) return refuse({ kind: 'schoolUnknown' } as const)
    const schoolId = chosen.value
    return amendRegister(writer, workingOf(context), context.id('registerId'), {
      ...amendment,
      schoolId,
    })
  },
  refusal: (refusal, locale) =>
    refusal.kind === 'schoolUnknown'
      ? { field: 'school', text: registerRefusalText(refusal, locale) }
      : registerRefusalText(refusal, locale),
  redirectTo: ({ id }) => identificationPaths.register({ registerId: id('registerId') }),
  flash: (school, locale) => registerMessages[locale].amendments.saved(school),
})

export default function AmendRegisterRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <AmendRegisterPage {...loaderData} state={actionData} />
}
