import { form } from '../../../kernel/http/form.ts'
import { page } from '../../../kernel/http/page.ts'
import type { SchoolId } from '../../../kernel/ids.ts'
import { schoolYearOf } from '../../../kernel/school-year.ts'
import { closeSchool } from '../commands/close-school.ts'
import { readClosing } from '../end-address.ts'
import { closingInput } from '../input.ts'
import { formMessages } from '../messages-forms.ts'
import { atField } from '../messages-refusals.ts'
import { CloseSchoolPage } from '../pages/end-school-pages.tsx'
import { schoolPaths } from '../paths.ts'
import { canKeepRegister } from '../policy.ts'
import { getSchool } from '../queries-card.ts'
import type { Route } from './+types/close-school.ts'

export const loader = page({
  policy: canKeepRegister,
  load: async ({ reader, actor, id, today, url, locale }) => {
    const school = await getSchool(reader, actor, id<SchoolId>('schoolId'), schoolYearOf(today))
    return { school, today, ...readClosing(url, locale) }
  },
})

export const action = form({
  policy: canKeepRegister,
  audit: 'schools.schoolClosed',
  input: closingInput,
  run: ({ writer, actor, id }, input) =>
    closeSchool(writer, actor, { schoolId: id('schoolId'), ...input }),
  refusal: atField,
  redirectTo: ({ id }) => schoolPaths.card({ schoolId: id('schoolId') }),
  flash: (_day, locale) => formMessages[locale].forms.closed,
})

export default function CloseSchoolRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <CloseSchoolPage {...loaderData} state={actionData ?? loaderData.state ?? undefined} />
}
