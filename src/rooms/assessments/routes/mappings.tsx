import { z } from 'zod'
import { form, forms } from '../../../kernel/http/form.ts'
import { page } from '../../../kernel/http/page.ts'
import { ok } from '../../../kernel/result.ts'
import { namesOfPeople } from '../../access/index.ts'
import { takeMapping, withdrawMapping } from '../commands/keep-mapping.ts'
import { takeRefusalText } from '../mapping-refusal.ts'
import { mappingsMessages } from '../messages-mappings.ts'
import { MappingsPage } from '../pages/mappings-page.tsx'
import { assessmentPaths } from '../paths.ts'
import { canKeepResults } from '../policy.ts'
import { listMappings } from '../queries-mappings.ts'
import type { Route } from './+types/mappings.ts'

export const loader = page({
  policy: canKeepResults,
  load: async ({ reader, actor }) => {
    const kept = await listMappings(reader, actor)
    return {
      mappings: kept.map(({ id, version, mapping, keptAt, keptBy }) => ({
        ...{ id, version, keptAt, keptBy },
        name: mapping.name,
        columns: mapping.columns.length,
      })),
      people: await namesOfPeople(
        reader,
        kept.flatMap(({ keptBy }) => keptBy ?? []),
      ),
    }
  },
})

const LARGEST = 1_048_576

const take = form({
  policy: canKeepResults,
  audit: 'assessments.mappingTaken',
  input: ({ locale }) =>
    z.object({
      file: z.unknown().transform((sent, context): File => {
        if (sent instanceof File && sent.size > 0 && sent.size <= LARGEST) return sent
        context.addIssue({ code: 'custom', message: mappingsMessages[locale].fileNeeded })
        return z.NEVER
      }),
    }),
  before: async (_context, { file }) => ok({ carried: await file.text() }),
  run: ({ writer, actor }, _input, text) => takeMapping(writer, actor, text),
  refusal: (refusal, locale) => ({ field: 'file', text: takeRefusalText(refusal, locale) }),
  redirectTo: assessmentPaths.mappings({}),
  flash: (name, locale) => mappingsMessages[locale].taken(name),
})

const withdraw = form({
  policy: canKeepResults,
  audit: 'assessments.mappingWithdrawn',
  input: z.object({ mappingId: z.uuid() }),
  run: ({ writer, actor }, { mappingId }) => withdrawMapping(writer, actor, mappingId),
  refusal: () => '',
  redirectTo: assessmentPaths.mappings({}),
  flash: ({ mapping }, locale) => mappingsMessages[locale].withdrawn(mapping.name),
})

export const action = forms({ take, withdraw })

export default function MappingsRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <MappingsPage {...loaderData} state={actionData} />
}
