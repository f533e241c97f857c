import { form } from '../../../kernel/http/form.ts'
import { page } from '../../../kernel/http/page.ts'
import { schoolYearOf, schoolYearStarting } from '../../../kernel/school-year.ts'
import { recordGrades } from '../commands/record-grades.ts'
import { gradesInput } from '../grades-input.ts'
import { formMessages } from '../messages-forms.ts'
import { atField } from '../messages-refusals.ts'
import { GradesPage } from '../pages/grades-page.tsx'
import { schoolPaths } from '../paths.ts'
import { canKeepRegister } from '../policy.ts'
import { listGrades } from '../queries-card.ts'
import type { Route } from './+types/grades.ts'

export const loader = page({
  policy: canKeepRegister,
  load: async ({ reader, actor, url, today }) => {
    const wanted = Number(url.searchParams.get('year'))
    const isYear = Number.isInteger(wanted) && wanted >= 2000 && wanted <= 2100
    const schoolYear = isYear ? schoolYearStarting(wanted) : schoolYearOf(today)
    const rows = await listGrades(reader, actor, schoolYear)
    return { schoolYear, rows, isCopied: url.searchParams.has('copy') }
  },
})

export const action = form({
  policy: canKeepRegister,
  audit: 'schools.gradesRecorded',
  input: gradesInput,
  run: ({ writer, actor }, input) => recordGrades(writer, actor, input),
  refusal: atField,
  redirectTo: (_context, _count, { schoolYear }) => schoolPaths.grades({}, { year: schoolYear }),
  flash: (count, locale) => formMessages[locale].grades.saved(count),
})

export default function GradesRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <GradesPage {...loaderData} state={actionData} />
}
