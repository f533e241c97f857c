import { form } from '../../../kernel/http/form.ts'
import { page } from '../../../kernel/http/page.ts'
import type { SchoolId } from '../../../kernel/ids.ts'
import { schoolYearOf } from '../../../kernel/school-year.ts'
import { correctSchool } from '../commands/correct-school.ts'
import { correctionInput } from '../input.ts'
import { formMessages } from '../messages-forms.ts'
import { atField } from '../messages-refusals.ts'
import { SchoolForm } from '../pages/school-form.tsx'
import { schoolPaths } from '../paths.ts'
import { canKeepRegister } from '../policy.ts'
import { getSchool, listMainSchools } from '../queries-card.ts'
import type { Route } from './+types/edit-school.ts'

export const loader = page({
  policy: canKeepRegister,
  load: async ({ reader, actor, id, today }) => {
    const schoolId = id<SchoolId>('schoolId')
    return {
      school: await getSchool(reader, actor, schoolId, schoolYearOf(today)),
      mainSchools: await listMainSchools(reader, actor, schoolId),
      today,
    }
  },
})

export const action = form({
  policy: canKeepRegister,
  audit: 'schools.schoolCorrected',
  input: correctionInput,
  run: ({ writer, actor, id }, { revision, nature, on, ...fields }) =>
    correctSchool(writer, actor, { schoolId: id('schoolId'), revision, nature, on, fields }),
  refusal: atField,
  redirectTo: ({ id }) => schoolPaths.card({ schoolId: id('schoolId') }),
  flash: (changes, locale) => formMessages[locale].forms.saved(changes.length),
})

export default function EditSchoolRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <SchoolForm {...loaderData} state={actionData} />
}
