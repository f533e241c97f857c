import { form } from '../../../kernel/http/form.ts'
import { page } from '../../../kernel/http/page.ts'
import type { SchoolId } from '../../../kernel/ids.ts'
import { schoolYearOf } from '../../../kernel/school-year.ts'
import { mergeSchools } from '../commands/merge-schools.ts'
import { readMerger } from '../end-address.ts'
import { mergerInput } from '../input.ts'
import { formMessages } from '../messages-forms.ts'
import { atField } from '../messages-refusals.ts'
import { MergeSchoolPage } from '../pages/end-school-pages.tsx'
import { schoolPaths } from '../paths.ts'
import { canKeepRegister } from '../policy.ts'
import { getSchool, listMainSchools } from '../queries-card.ts'
import type { Route } from './+types/merge-school.ts'

export const loader = page({
  policy: canKeepRegister,
  load: async ({ reader, actor, id, today, url, locale }) => {
    const schoolId = id<SchoolId>('schoolId')
    const school = await getSchool(reader, actor, schoolId, schoolYearOf(today))
    const schools = await listMainSchools(reader, actor, schoolId)
    return { school, schools, today, ...readMerger(url, locale, schools) }
  },
})

export const action = form({
  policy: canKeepRegister,
  audit: 'schools.schoolsMerged',
  input: mergerInput,
  run: ({ writer, actor, id }, input) =>
    mergeSchools(writer, actor, { schoolId: id('schoolId'), ...input }),
  refusal: atField,
  redirectTo: ({ id }) => schoolPaths.card({ schoolId: id('schoolId') }),
  flash: (_id, locale) => formMessages[locale].forms.merged,
})

export default function MergeSchoolRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <MergeSchoolPage {...loaderData} state={actionData ?? loaderData.state ?? undefined} />
}
