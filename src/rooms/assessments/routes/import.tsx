import { z } from 'zod'
import { municipalityOf } from '../../../kernel/access/municipality.ts'
import { fileStore } from '../../../kernel/files/file-store.ts'
import { form, forms } from '../../../kernel/http/form.ts'
import { page } from '../../../kernel/http/page.ts'
import { findJobRun } from '../../../kernel/jobs/runs.ts'
import { getMunicipalityNames, namesOfPeople } from '../../access/index.ts'
import { namesOfSchools } from '../../schools/index.ts'
import { answerImport } from '../commands/answer-import.ts'
import { confirmImport } from '../commands/confirm-import.ts'
import { discardImport } from '../commands/discard-import.ts'
import { noteFound } from '../commands/note-found.ts'
import { undoImport } from '../commands/undo-import.ts'
import { undoRefusalText } from '../import-texts.ts'
import { importView } from '../import-view.ts'
import { answersInput, confirmInput, undoInput } from '../input.ts'
import { importMessages } from '../messages-import.ts'
import { ImportPage } from '../pages/import-page.tsx'
import { assessmentPaths } from '../paths.ts'
import { canKeepResults } from '../policy.ts'
import { getImport, isClosed, sameFilesBefore, usesOf } from '../queries-imports.ts'
import { getPlannedImport } from '../queries-plan.ts'
import type { Route } from './+types/import.ts'

export const loader = page({
  policy: canKeepResults,
  load: async ({ reader, actor, id, locale, service }) => {
    const importId = id('importId')
    const found = await getImport(reader, actor, importId)
    const { files, ...about } = found
    const names = files.map(({ position, fileName, sha256 }) => ({ position, fileName, sha256 }))
    const people = [found.uploadedBy, found.undoneBy].flatMap((person) => person ?? [])
    const told = { import: { ...about, files: names }, people: await namesOfPeople(reader, people) }
    const run = found.runId === null ? undefined : await findJobRun(reader, found.runId)
    if (isClosed(found)) {
      const uses = await usesOf(reader, actor, importId)
      return { ...told, view: null, fingerprint: null, repeats: [], run: run ?? null, uses }
    }
    const planned = await getPlannedImport(reader, actor, { importId, store: service(fileStore) })
    const schools = await namesOfSchools(reader, actor)
    const own = await getMunicipalityNames(reader, municipalityOf(actor))
    return {
      ...told,
      view: importView(planned, { schools, own: own.name, locale }),
      fingerprint: planned.fingerprint,
      repeats: await sameFilesBefore(reader, actor, found),
      run: run ?? null,
      uses: null,
    }
  },
})

const back = ({ id }: { id: (name: string) => string }) =>
  assessmentPaths.import({ importId: id('importId') })

const answer = form({
  policy: canKeepResults,
  audit: 'assessments.importAnswered',
  input: answersInput,
  run: async ({ writer, actor, id, service }, { answers, files }) => {
    const importId = id('importId')
    const answered = await answerImport(writer, actor, { importId, answers, files })
    if (answered.ok) await noteFound(writer, actor, { importId, store: service(fileStore) })
    return answered
  },
  refusal: (refusal, locale) => {
    const text = importMessages[locale].refusals
    return refusal.kind === 'notOurSchool'
      ? text.notOurSchool(refusal.spelling)
      : text[refusal.kind]
  },
  redirectTo: back,
  flash: (_count, locale) => importMessages[locale].answered,
})

const confirm = form({
  policy: canKeepResults,
  audit: 'assessments.importConfirmed',
  input: confirmInput,
  run: ({ writer, actor, id, requestId, service }, { fingerprint }) =>
    confirmImport(writer, actor, {
      importId: id('importId'),
      fingerprint,
      store: service(fileStore),
      confirmedBy: actor.personId,
      requestId,
    }),
  refusal: ({ kind }, locale) => importMessages[locale].refusals[kind],
  redirectTo: back,
})

const discard = form({
  policy: canKeepResults,
  audit: 'assessments.importDiscarded',
  input: z.object({}),
  run: ({ writer, actor, id }) => discardImport(writer, actor, id('importId')),
  refusal: ({ kind }, locale) => importMessages[locale].refusals[kind],
  redirectTo: assessmentPaths.imports({}),
  flash: (number, locale) => importMessages[locale].discarded(number),
})

const undo = form({
  policy: canKeepResults,
  audit: 'assessments.importUndone',
  input: undoInput,
  run: ({ writer, actor, id }, { reason }) =>
    undoImport(writer, actor, { importId: id('importId'), reason, undoneBy: actor.personId }),
  refusal: undoRefusalText,
  redirectTo: back,
  flash: (rows, locale) => importMessages[locale].undone(rows),
})

export const action = forms({ answer, confirm, discard, undo })

export default function ImportRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <ImportPage {...loaderData} state={actionData} />
}
