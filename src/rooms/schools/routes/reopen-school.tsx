import { form } from '../../../kernel/http/form.ts'
import { page } from '../../../kernel/http/page.ts'
import type { SchoolId } from '../../../kernel/ids.ts'
import { schoolYearOf } from '../../../kernel/school-year.ts'
import { reopenSchool } from '../commands/reopen-school.ts'
import { reopeningInput } from '../input.ts'
import { formMessages } from '../messages-forms.ts'
import { atField } from '../messages-refusals.ts'
import { ReopenSchoolPage } from '../pages/end-school-pages.tsx'
import { schoolPaths } from '../paths.ts'
import { canKeepRegister } from '../policy.ts'
import { getSchool } from '../queries-card.ts'
import type { Route } from './+types/reopen-school.ts'

export const loader = page({
  policy: canKeepRegister,
  load: async ({ reader, actor, id, today }) => ({
    school: await getSchool(reader, actor, id<SchoolId>('schoolId'), schoolYearOf(today)),
  }),
})

export const action = form({
  policy: canKeepRegister,
  audit: 'schools.schoolReopened',
  input: reopeningInput,
  run: ({ writer, actor, id, today }, { basis }) =>
    reopenSchool(writer, actor, { schoolId: id('schoolId'), today, basis }),
  refusal: atField,
  redirectTo: ({ id }) => schoolPaths.card({ schoolId: id('schoolId') }),
  flash: (_id, locale) => formMessages[locale].forms.reopened,
})

export default function ReopenSchoolRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <ReopenSchoolPage {...loaderData} state={actionData} />
}
