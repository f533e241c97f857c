import { fileStore } from '../../../kernel/files/file-store.ts'
import { form } from '../../../kernel/http/form.ts'
import { page } from '../../../kernel/http/page.ts'
import { ok } from '../../../kernel/result.ts'
import { namesOfPeople } from '../../access/index.ts'
import { keepFiles } from '../commands/keep-files.ts'
import { noteFound } from '../commands/note-found.ts'
import { recogniseMapped } from '../commands/recognise-mapped.ts'
import { uploadResults } from '../commands/upload-results.ts'
import { uploadRefusalText } from '../import-texts.ts'
import { LARGEST_FILE_MB, uploadInput } from '../input.ts'
import { ImportsPage } from '../pages/imports-page.tsx'
import { assessmentPaths } from '../paths.ts'
import { canKeepResults, canReadResults } from '../policy.ts'
import { listImports } from '../queries-imports.ts'
import type { Route } from './+types/imports.ts'

export const loader = page({
  policy: canReadResults,
  load: async ({ reader, actor, subject }) => {
    const imports = await listImports(reader, actor)
    const people = imports.flatMap(({ uploadedBy }) => uploadedBy ?? [])
    return {
      imports: imports.map(({ files, ...each }) => ({
        ...each,
        files: files.map(({ position, fileName, sha256 }) => ({ position, fileName, sha256 })),
      })),
      names: await namesOfPeople(reader, people),
      canLoad: canKeepResults(subject).allowed,
      megabytes: LARGEST_FILE_MB,
    }
  },
})

export const action = form({
  policy: canKeepResults,
  audit: 'assessments.resultsUploaded',
  input: uploadInput,
  before: async ({ service }, { files }) => {
    const arrived = await Promise.all(
      files.map(async (file) => ({
        fileName: file.name,
        bytes: Buffer.from(await file.arrayBuffer()),
      })),
    )
    const kept = await keepFiles(service(fileStore), arrived)
    return kept.ok ? ok({ carried: kept.value }) : kept
  },
  run: async ({ writer, actor, service }, _input, files) => {
    const uploaded = await uploadResults(writer, actor, files)
    if (!uploaded.ok) return uploaded
    const load = { importId: uploaded.value, store: service(fileStore) }
    await recogniseMapped(writer, actor, load)
    await noteFound(writer, actor, load)
    return uploaded
  },
  refusal: (refusal, locale) => ({ field: 'files', text: uploadRefusalText(refusal, locale) }),
  redirectTo: (_context, importId) => assessmentPaths.import({ importId }),
})

export default function ImportsRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <ImportsPage {...loaderData} state={actionData} />
}
