import { form } from '../../../kernel/http/form.ts'
import { page } from '../../../kernel/http/page.ts'
import { ok } from '../../../kernel/result.ts'
import { addSchool } from '../commands/add-school.ts'
import { schoolInput } from '../input.ts'
import { formMessages } from '../messages-forms.ts'
import { atField } from '../messages-refusals.ts'
import { SchoolForm } from '../pages/school-form.tsx'
import { schoolPaths } from '../paths.ts'
import { canKeepRegister } from '../policy.ts'
import { listMainSchools } from '../queries-card.ts'
import type { Route } from './+types/add-school.ts'

export const loader = page({
  policy: canKeepRegister,
  load: async ({ reader, actor, today }) => ({
    mainSchools: await listMainSchools(reader, actor, null),
    today,
  }),
})

export const action = form({
  policy: canKeepRegister,
  audit: 'schools.schoolAdded',
  input: schoolInput,
  run: async ({ writer, actor }, fields) => {
    const schoolId = await addSchool(writer, actor, { fields })
    return schoolId.ok ? ok({ schoolId: schoolId.value, name: fields.shortName }) : schoolId
  },
  refusal: atField,
  redirectTo: (_context, { schoolId }) => schoolPaths.card({ schoolId }),
  flash: ({ name }, locale) => formMessages[locale].forms.added(name),
})

export default function AddSchoolRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <SchoolForm {...loaderData} state={actionData} />
}
