import { form, forms } from '../../../kernel/http/form.ts'
import { page } from '../../../kernel/http/page.ts'
import { namesOfPeople } from '../../access/index.ts'
import { namesOfSchools } from '../../schools/index.ts'
import { recordNotHeldInSchool } from '../commands/record-not-held-in-school.ts'
import { correctProcedure } from '../commands/record-procedure.ts'
import { correctInput, schoolStateInput } from '../input.ts'
import { messages } from '../messages.ts'
import { ProcedurePage } from '../pages/procedure-page.tsx'
import { assessmentPaths } from '../paths.ts'
import { canKeepResults } from '../policy.ts'
import { procedureName } from '../procedure-name.ts'
import { procedureRefusalText } from '../procedure-refusal.ts'
import { getProcedure, statesOf } from '../queries-calendar.ts'
import type { Route } from './+types/procedure.ts'

export const loader = page({
  policy: canKeepResults,
  load: async ({ reader, actor, id, locale }) => {
    const procedure = await getProcedure(reader, actor, id('procedureId'))
    const states = await statesOf(reader, actor, procedure.id)
    const schools = await namesOfSchools(reader, actor)
    const people = await namesOfPeople(
      reader,
      states.flatMap(({ recordedBy }) => recordedBy ?? []),
    )
    return { procedure, name: procedureName(procedure, locale), states, schools, people }
  },
})

const correct = form({
  policy: canKeepResults,
  audit: 'assessments.procedureCorrected',
  input: correctInput,
  run: ({ writer, actor, id }, plan) =>
    correctProcedure(writer, actor, { procedureId: id('procedureId'), ...plan }),
  refusal: procedureRefusalText,
  redirectTo: ({ id }) => assessmentPaths.procedure({ procedureId: id('procedureId') }),
  flash: (_id, locale) => messages[locale].saved,
})

const inSchool = form({
  policy: canKeepResults,
  audit: 'assessments.heldInSchoolRecorded',
  input: schoolStateInput,
  run: ({ writer, actor, id }, said) =>
    recordNotHeldInSchool(writer, actor, { procedureId: id('procedureId'), ...said }),
  refusal: ({ kind }, locale) => ({ field: 'schoolId', text: messages[locale].refusals[kind] }),
  redirectTo: ({ id }) => assessmentPaths.procedure({ procedureId: id('procedureId') }),
  flash: (_id, locale) => messages[locale].schoolSaved,
})

export const action = forms({ correct, inSchool })

export default function ProcedureRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <ProcedurePage {...loaderData} state={actionData} />
}
