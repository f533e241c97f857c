import { useEffect } from 'react'
import { useRevalidator } from 'react-router'
import { form, forms } from '../../../kernel/http/form.ts'
import { page } from '../../../kernel/http/page.ts'
import { findJobRun } from '../../../kernel/jobs/runs.ts'
import { useScript } from '../../../ui/index.ts'
import { answerImport } from '../commands/answer-import.ts'
import { confirmImport } from '../commands/confirm-import.ts'
import { undoImport } from '../commands/undo-import.ts'
import { undoRefusalText } from '../import-texts.ts'
import { importView } from '../import-view.ts'
import { answersInput, confirmInput, undoInput } from '../imports-input.ts'
import { importMessages } from '../messages-import.ts'
import { importRefusals } from '../messages-import-refusals.ts'
import { ImportPage } from '../pages/import-page.tsx'
import { schoolPaths } from '../paths.ts'
import { canKeepRegister } from '../policy.ts'
import { getImport, getPlannedImport } from '../queries-imports.ts'
import type { Route } from './+types/import.ts'

export const loader = page({
  policy: canKeepRegister,
  load: async ({ reader, actor, id, locale }) => {
    const importId = id('importId')
    const register = await getImport(reader, actor, importId)
    if (register.runId !== null) {
      const run = (await findJobRun(reader, register.runId)) ?? null
      return { import: register, view: null, fingerprint: null, run }
    }
    const planned = await getPlannedImport(reader, actor, importId)
    const { fingerprint } = planned
    return { import: register, view: importView(planned, locale), fingerprint, run: null }
  },
})

const answer = form({
  policy: canKeepRegister,
  audit: 'schools.importAnswered',
  input: answersInput,
  run: ({ writer, actor, id }, answers) =>
    answerImport(writer, actor, { importId: id('importId'), answers }),
  refusal: ({ kind }, locale) => importRefusals[locale][kind],
  redirectTo: ({ id }) => schoolPaths.import({ importId: id('importId') }),
  flash: (_count, locale) => importMessages[locale].answered,
})

const confirm = form({
  policy: canKeepRegister,
  audit: 'schools.importConfirmed',
  input: confirmInput,
  run: ({ writer, actor, id, requestId }, { fingerprint }) =>
    confirmImport(writer, actor, { importId: id('importId'), fingerprint, requestId }),
  refusal: ({ kind }, locale) => importRefusals[locale][kind],
  redirectTo: ({ id }) => schoolPaths.import({ importId: id('importId') }),
})

const undo = form({
  policy: canKeepRegister,
  audit: 'schools.importUndone',
  input: undoInput,
  run: ({ writer, actor, id }) => undoImport(writer, actor, id('importId')),
  refusal: undoRefusalText,
  redirectTo: ({ id }) => schoolPaths.import({ importId: id('importId') }),
  flash: (count, locale) => importMessages[locale].undone(count),
})

export const action = forms({ answer, confirm, undo })

const EVERY_MS = 1000

export default function ImportRoute({ loaderData, actionData }: Route.ComponentProps) {
  useScript()
  const { revalidate } = useRevalidator()
  const isUnderWay = loaderData.run?.state === 'queued' || loaderData.run?.state === 'running'
  // Without script the page has a link to look again.
  useEffect(() => {
    if (!isUnderWay) return undefined
    const timer = setInterval(() => void revalidate(), EVERY_MS)
    return () => clearInterval(timer)
  }, [isUnderWay, revalidate])
  return <ImportPage {...loaderData} state={actionData} />
}
