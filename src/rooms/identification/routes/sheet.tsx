import { z } from 'zod'
import { NotFound } from '../../../kernel/errors.ts'
import { fileStore } from '../../../kernel/files/file-store.ts'
import type { WritingContext } from '../../../kernel/http/context.ts'
import { form, forms } from '../../../kernel/http/form.ts'
import { page } from '../../../kernel/http/page.ts'
import { ok } from '../../../kernel/result.ts'
import { postOf } from '../../access/index.ts'
import { acknowledgeSheet } from '../commands/acknowledge-sheet.ts'
import { answerSheet } from '../commands/answer-sheet.ts'
import { decideObjection } from '../commands/decide-objection.ts'
import { workingOf } from '../commands/tenant.ts'
import type { SheetId, SheetResponseId } from '../ids.ts'
import { answerInput, decideInput } from '../input-sheets.ts'
import { sheetMessages } from '../messages-sheets.ts'
import { sheetTeamMessages } from '../messages-sheets-team.ts'
import { SheetPage } from '../pages/sheet-page.tsx'
import { identificationPaths } from '../paths.ts'
import { canAnswerSheets, canIdentify, canSeeConclusions } from '../policy.ts'
import { sheetView } from '../queries-sheet-view.ts'
import { getSheet } from '../queries-sheets.ts'
import { sheetRefusalText } from '../sheet-texts.ts'
import { signerOf, teamSignerOf } from '../sheets/signing.ts'
import type { Route } from './+types/sheet.ts'

export const loader = page({
  policy: canSeeConclusions,
  load: ({ reader, actor, id, today }) =>
    sheetView(reader, actor, { id: id<SheetId>('sheetId'), today }),
})

/** Somebody of the sheet's own school; for anybody else there is no such sheet. */
async function signing({ writer, actor, id }: WritingContext) {
  const sheetId = id<SheetId>('sheetId')
  const { schoolId } = await getSheet(writer, actor, sheetId)
  const signer = signerOf(actor, schoolId, await postOf(writer, actor.personId))
  if (signer === null) throw new NotFound(`no sheet ${sheetId}`)
  return { sheetId, signer }
}

const back = ({ id }: { id: (name: string) => string }) =>
  `${identificationPaths.sheet({ sheetId: id('sheetId') })}#reply`

const acknowledge = form({
  policy: canAnswerSheets,
  audit: 'identification.sheetAcknowledged',
  input: z.object({}),
  run: async (context) =>
    acknowledgeSheet(context.writer, workingOf(context), await signing(context)),
  refusal: sheetRefusalText,
  redirectTo: back,
  flash: (_, locale) => sheetMessages[locale].reply.done.acknowledged,
})

const answer = form({
  policy: canAnswerSheets,
  audit: 'identification.sheetAnswered',
  input: answerInput,
  before: async ({ service }, { file }) => {
    if (file === null) return ok({ carried: null })
    const sha256 = await service(fileStore).put(new Uint8Array(await file.arrayBuffer()))
    return ok({ carried: { name: file.name.slice(-200), sha256 } })
  },
  run: async (context, { kind, text }, file: { name: string; sha256: string } | null) =>
    answerSheet(context.writer, workingOf(context), {
      ...(await signing(context)),
      kind,
      text,
      file,
    }),
  refusal: sheetRefusalText,
  redirectTo: back,
  flash: (kind, locale) => sheetMessages[locale].reply.done[kind],
})

const decide = form({
  policy: canIdentify,
  audit: 'identification.objectionDecided',
  input: decideInput,
  run: async (context, { responseId, outcome, reason }) => {
    const { writer, actor, id } = context
    return decideObjection(writer, workingOf(context), {
      sheetId: id<SheetId>('sheetId'),
      responseId: responseId as SheetResponseId,
      outcome,
      reason,
      decider: teamSignerOf(actor, await postOf(writer, actor.personId)),
    })
  },
  refusal: sheetRefusalText,
  redirectTo: back,
  flash: (outcome, locale) => sheetTeamMessages[locale].decide.done[outcome],
})

export const action = forms({ acknowledge, answer, decide })

export default function SheetRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <SheetPage {...loaderData} state={actionData} />
}
