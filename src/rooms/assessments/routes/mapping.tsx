import { z } from 'zod'
import { fileStore } from '../../../kernel/files/file-store.ts'
import type { WritingContext } from '../../../kernel/http/context.ts'
import { form, forms } from '../../../kernel/http/form.ts'
import { page } from '../../../kernel/http/page.ts'
import { draftMapping, mapFile } from '../commands/map-file.ts'
import { mapRefusalText } from '../mapping-refusal.ts'
import { mappingView } from '../mapping-view.ts'
import { mappingMessages } from '../messages-mapping.ts'
import { MappingPage } from '../pages/mapping-page.tsx'
import { assessmentPaths } from '../paths.ts'
import { canKeepResults } from '../policy.ts'
import { getFileToMap } from '../queries-mapping-file.ts'
import type { Route } from './+types/mapping.ts'

const positionIn = (params: Readonly<Record<string, string | undefined>>) => Number(params.position)

export const loader = page({
  policy: canKeepResults,
  load: async ({ reader, actor, id, params, locale, service }) => {
    const importId = id<string & never>('importId')
    const wanted = { importId, position: positionIn(params), store: service(fileStore) }
    const file = await getFileToMap(reader, actor, wanted)
    return {
      importId,
      number: file.import.number,
      isClosed: file.isClosed,
      view: mappingView(file, locale),
    }
  },
})

const sent = z.record(z.string(), z.unknown())

const said = (
  { id, params, service }: WritingContext,
  fields: Readonly<Record<string, unknown>>,
) => ({
  importId: id<string & never>('importId'),
  position: positionIn(params),
  store: service(fileStore),
  fields,
})

const draft = form({
  policy: canKeepResults,
  audit: 'assessments.mappingDrafted',
  input: sent,
  run: (context, fields) => draftMapping(context.writer, context.actor, said(context, fields)),
  refusal: mapRefusalText,
  redirectTo: ({ id, params }) =>
    assessmentPaths.mapping({
      importId: id<string & never>('importId'),
      position: String(positionIn(params)),
    }),
  flash: (_draft, locale) => mappingMessages[locale].drafted,
})

const apply = form({
  policy: canKeepResults,
  audit: 'assessments.fileMapped',
  input: sent,
  run: (context, fields) => mapFile(context.writer, context.actor, said(context, fields)),
  refusal: mapRefusalText,
  redirectTo: ({ id }) => assessmentPaths.import({ importId: id<string & never>('importId') }),
  flash: ({ rows }, locale) => mappingMessages[locale].applied(rows),
})

export const action = forms({ draft, apply })

export default function MappingRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <MappingPage {...loaderData} state={actionData} />
}
