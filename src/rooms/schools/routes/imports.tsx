import { form } from '../../../kernel/http/form.ts'
import { page } from '../../../kernel/http/page.ts'
import { ok } from '../../../kernel/result.ts'
import { schoolYearOf } from '../../../kernel/school-year.ts'
import { uploadRegister } from '../commands/upload-register.ts'
import { sheetRefusalText } from '../import-texts.ts'
import { uploadInput } from '../imports-input.ts'
import { ImportsPage } from '../pages/imports-page.tsx'
import { schoolPaths } from '../paths.ts'
import { canKeepRegister } from '../policy.ts'
import { listImports } from '../queries-imports.ts'
import { LARGEST_FILE, MOST_ROWS } from '../read-sheet.ts'
import type { Route } from './+types/imports.ts'

export const loader = page({
  policy: canKeepRegister,
  load: async ({ reader, actor, today }) => ({
    imports: await listImports(reader, actor),
    today,
    schoolYear: schoolYearOf(today),
    limits: { megabytes: LARGEST_FILE / 1024 / 1024, rows: MOST_ROWS },
  }),
})

export const action = form({
  policy: canKeepRegister,
  audit: 'schools.registerUploaded',
  input: uploadInput,
  before: async (_context, { file }) => ok({ carried: Buffer.from(await file.arrayBuffer()) }),
  run: ({ writer, actor }, { file, validFrom, schoolYear }, bytes: Buffer) =>
    uploadRegister(writer, actor, { fileName: file.name, bytes, validFrom, schoolYear }),
  refusal: (refusal, locale) => ({ field: 'file', text: sheetRefusalText(refusal, locale) }),
  redirectTo: (_context, importId) => schoolPaths.import({ importId }),
})

export default function ImportsRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <ImportsPage {...loaderData} state={actionData} />
}
