import { form } from '../../../kernel/http/form.ts'
import { page } from '../../../kernel/http/page.ts'
import { addProcedure } from '../commands/record-procedure.ts'
import { addInput } from '../input.ts'
import { messages } from '../messages.ts'
import { AddProcedurePage } from '../pages/add-procedure-page.tsx'
import { assessmentPaths } from '../paths.ts'
import { canKeepResults } from '../policy.ts'
import { procedureRefusalText } from '../procedure-refusal.ts'
import { shownYear } from '../shown-year.ts'
import type { Route } from './+types/add-procedure.ts'

export const loader = page({
  policy: canKeepResults,
  show: ({ url, today }) => ({ year: shownYear(url, today) }),
})

export const action = form({
  policy: canKeepResults,
  audit: 'assessments.procedureAdded',
  input: addInput,
  run: ({ writer, actor }, procedure) => addProcedure(writer, actor, procedure),
  refusal: procedureRefusalText,
  redirectTo: (_context, _id, { year }) => assessmentPaths.calendar({}, { year }),
  flash: (_id, locale) => messages[locale].added,
})

export default function AddProcedureRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <AddProcedurePage {...loaderData} state={actionData} />
}
