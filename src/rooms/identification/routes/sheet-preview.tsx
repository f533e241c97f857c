import { NotFound } from '../../../kernel/errors.ts'
import { page } from '../../../kernel/http/page.ts'
import type { SchoolId } from '../../../kernel/ids.ts'
import type { RunId } from '../ids.ts'
import { SheetPreviewPage } from '../pages/sheet-preview-page.tsx'
import { canIdentify } from '../policy.ts'
import { getRun } from '../queries-runs.ts'
import { sheetContents } from '../queries-sheet-content.ts'
import { sheetBody } from '../queries-sheet-view.ts'
import type { Route } from './+types/sheet-preview.ts'

export const loader = page({
  policy: canIdentify,
  load: async ({ reader, actor, id }) => {
    const schoolId = id<SchoolId>('schoolId')
    const run = await getRun(reader, actor, id<RunId>('runId'))
    const content = (await sheetContents(reader, actor, { run, schools: [schoolId] })).get(schoolId)
    if (content === undefined) throw new NotFound(`no school ${schoolId} in ${run.id}`)
    return { ...(await sheetBody(reader, actor, { run, schoolId })), content }
  },
})

export default function SheetPreviewRoute({ loaderData }: Route.ComponentProps) {
  return <SheetPreviewPage {...loaderData} />
}
